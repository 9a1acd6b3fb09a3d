// In: finished pages, the document's own facts, the finished book. Out: the same when the work goes on after a reload.
import type { Written } from '../../jobs/ports.ts';
import type { Flight, PageRow } from '../../jobs/record-ports.ts';
import type { BookDetails } from '../../model/book-details.ts';
import type { PageModel, PageOutput } from '../../model/page.ts';
import type { RawDocument } from '../../model/raw-page.ts';
import { readFile, storeChunks, wholeFile } from './file-store.ts';
import { keysOf } from './job-keys.ts';
import type { BinderyDatabase } from './schema.ts';
import { storageError, writeAsOwner } from './write.ts';

/** One page to write down: a page without output only notes where it is to go (OCR). */
export type Checkpoint = { readonly row: PageRow; readonly output: PageOutput | null };

export type PageStore = {
  source(): Promise<Blob | null>;
  saveDocument(document: RawDocument): Promise<Written>;
  document(): Promise<RawDocument | null>;
  /** Notes what is about to be worked on. */
  takeOff(flight: Flight): Promise<Written>;
  land(flight: Flight): Promise<Written>;
  /** Pages with their rows and pictures, all or none. */
  savePages(checkpoints: readonly Checkpoint[]): Promise<Written>;
  rows(): Promise<readonly PageRow[]>;
  pages(): Promise<readonly PageModel[]>;
  resource(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  resourceIds(): Promise<readonly string[]>;
  saveBook(book: Blob, details: BookDetails, now: number, blobsKept: boolean): Promise<Written>;
};

/** Storage of one job's pages, for the worker that makes them. Reading rejects with the browser's exception. */
export function pageStore(db: BinderyDatabase, jobId: string, epoch: number): PageStore {
  return {
    source: () => readFile(db, 'sources', jobId),
    saveDocument: (document) =>
      writeAsOwner(db, epoch, ['documents'], 'strict', (tx) => tx.objectStore('documents').put({ jobId, document })),
    document: async () => (await db.get('documents', jobId))?.document ?? null,
    takeOff: (flight) => writeAsOwner(db, epoch, ['flights'], 'relaxed', (tx) => tx.objectStore('flights').put(flight)),
    land: (flight) =>
      writeAsOwner(db, epoch, ['flights'], 'relaxed', (tx) =>
        tx.objectStore('flights').delete([flight.jobId, flight.worker]),
      ),
    savePages: (checkpoints) => savePages(db, jobId, epoch, checkpoints),
    rows: () => db.getAll('rows', keysOf(jobId)),
    pages: async () => (await db.getAll('pages', keysOf(jobId))).flatMap((stored) => pageFrom(stored.page)),
    resource: async (id) => (await db.get('resources', [jobId, id]))?.bytes ?? null,
    resourceIds: async () => (await db.getAllKeys('resources', keysOf(jobId))).map((key) => key[1]),
    saveBook: (book, details, now, blobsKept) => saveBook(db, jobId, epoch, { book, details }, now, blobsKept),
  };
}

/** A stored page; none where an earlier version of the app stored it in its own way: its row is not current either. */
function pageFrom(stored: unknown): readonly PageModel[] {
  return typeof stored === 'string' ? [JSON.parse(stored) as PageModel] : [];
}

function savePages(
  db: BinderyDatabase,
  jobId: string,
  epoch: number,
  checkpoints: readonly Checkpoint[],
): Promise<Written> {
  const resources = checkpoints.flatMap((checkpoint) => checkpoint.output?.resources ?? []);
  const bytes = resources.reduce((sum, resource) => sum + resource.bytes.byteLength, 0);
  return writeAsOwner(
    db,
    epoch,
    ['pages', 'rows', 'resources'],
    'strict',
    (tx) => {
      const puts: Promise<unknown>[] = [];
      for (const { row, output } of checkpoints) {
        puts.push(tx.objectStore('rows').put(row));
        if (output !== null)
          puts.push(tx.objectStore('pages').put({ jobId, index: row.index, page: JSON.stringify(output.page) }));
      }
      for (const resource of resources) {
        if (resource.bytes.byteLength === 0) continue; // stored with an earlier page
        puts.push(tx.objectStore('resources').put({ ...resource, jobId, resourceId: resource.id }));
      }
      return Promise.all(puts);
    },
    bytes,
  );
}

async function saveBook(
  db: BinderyDatabase,
  jobId: string,
  epoch: number,
  finished: { readonly book: Blob; readonly details: BookDetails },
  now: number,
  blobsKept: boolean,
): Promise<Written> {
  const { book, details } = finished;
  try {
    const file = blobsKept ? wholeFile(jobId, book, now) : await storeChunks(db, 'books', jobId, book, now);
    const stored = { ...file, details };
    return await writeAsOwner(db, epoch, ['books'], 'strict', (tx) => tx.objectStore('books').put(stored), book.size);
  } catch (thrown) {
    return { ok: false, failure: { type: 'error', error: storageError(thrown, book.size) } };
  }
}
