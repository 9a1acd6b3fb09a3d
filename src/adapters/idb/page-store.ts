// In: finished pages, the document's own facts, the finished book. Out: the same when the work goes on after a reload.

import type { Written } from '../../jobs/ports.ts';
import type { Flight, PageRow } from '../../jobs/record-ports.ts';
import type { BookDetails } from '../../model/book-details.ts';
import { PDF_ENGINE } from '../../model/engine-versions.ts';
import type { PageModel, PageOutput } from '../../model/page.ts';
import { RAW_DOCUMENT_VERSION, type RawDocument } from '../../model/raw-page.ts';
import { putUnanswered, readAtOnce } from './at-once.ts';
import { saveBook } from './book-store.ts';
import { readFile } from './file-store.ts';
import { keysOf } from './job-keys.ts';
import { packPage, unpackPage } from './packed-page.ts';
import { pictureRow, readPicture } from './picture-store.ts';
import type { BinderyDatabase } from './schema.ts';
import { writeAsOwner } from './write.ts';

const DOCUMENT_VERSION = `${RAW_DOCUMENT_VERSION} ${PDF_ENGINE}`;

/** A page as it is stored, one string: the browser takes three times as long to store a deep object. */
export type PackedPage = { readonly json: string; readonly resources: PageOutput['resources'] };

/** One page to write down: a page without output only notes where it is to go (OCR). */
export type Checkpoint = { readonly row: PageRow; readonly output: PackedPage | null };

/** A finished page as it is stored. To be called at once: while it waits to be written, its objects would be moved about. */
export function packed({ page, resources }: PageOutput): PackedPage {
  return { json: packPage(page), resources };
}

/** A picture's bytes, or a Blob of them with their CRC-32. */
export type StoredPicture = Uint8Array<ArrayBuffer> | { readonly blob: Blob; readonly crc32: number };

export type PageStore = {
  source(): Promise<Blob | null>;
  saveDocument(document: RawDocument): Promise<Written>;
  /** Null where there is none, or one that another version of the app read. */
  document(): Promise<RawDocument | null>;
  /** Notes what is about to be worked on. */
  takeOff(flight: Flight): Promise<Written>;
  land(flight: Flight): Promise<Written>;
  /** Pages with their rows and pictures, all or none. */
  savePages(checkpoints: readonly Checkpoint[]): Promise<Written>;
  rows(): Promise<readonly PageRow[]>;
  /** The stored ones of so many pages, in their order. */
  pages(pageCount: number): Promise<readonly PageModel[]>;
  picture(id: string): Promise<StoredPicture | null>;
  saveBook(book: Blob, details: BookDetails, now: number): Promise<Written>;
};

/**
 * Storage of one job's pages, for the worker that makes them. `blobsKept` says whether storage takes Blobs. Reading
 * rejects with the browser's exception.
 */
export function pageStore(db: BinderyDatabase, jobId: string, epoch: number, blobsKept: boolean): PageStore {
  return {
    source: () => readFile(db, 'sources', jobId),
    saveDocument: (document) =>
      writeAsOwner(db, epoch, ['documents'], 'strict', (tx) => [
        tx.objectStore('documents').put({ jobId, version: DOCUMENT_VERSION, document }),
      ]),
    async document() {
      const stored = await readAtOnce(db, ['documents'], (tx) => tx.objectStore('documents').get(jobId));
      return stored?.version === DOCUMENT_VERSION ? stored.document : null;
    },
    takeOff: (flight) =>
      writeAsOwner(db, epoch, ['flights'], 'relaxed', (tx) => [tx.objectStore('flights').put(flight)]),
    land: (flight) =>
      writeAsOwner(db, epoch, ['flights'], 'relaxed', (tx) => [
        tx.objectStore('flights').delete([flight.jobId, flight.worker]),
      ]),
    savePages: (checkpoints) => savePages(db, { jobId, epoch, blobsKept }, checkpoints),
    rows: () => readAtOnce(db, ['rows'], (tx) => tx.objectStore('rows').getAll(keysOf(jobId))),
    pages: (pageCount) => readPages(db, jobId, pageCount),
    async picture(id) {
      const row = await readPicture(db, jobId, id);
      if (row === undefined) return null;
      return 'crc32' in row ? { blob: row.bytes, crc32: row.crc32 } : row.bytes;
    },
    saveBook: (book, details, now) => saveBook(db, jobId, epoch, { book, details }, now, blobsKept),
  };
}

/** What to check in a finished book; null where there is none or storage does not answer. */
export async function readDetails(db: BinderyDatabase, jobId: string): Promise<BookDetails | null> {
  const stored = await readAtOnce(db, ['books'], (tx) => tx.objectStore('books').get(jobId)).catch(() => undefined);
  return stored?.details ?? null;
}

/** Pages that are asked for together: the browser fetches the next ones while these are parsed. */
const GROUP_PAGES = 50;

async function readPages(db: BinderyDatabase, jobId: string, pageCount: number): Promise<readonly PageModel[]> {
  const groups = await readAtOnce(db, ['pages'], (tx) => {
    const asked: Promise<readonly PageModel[]>[] = [];
    for (let from = 0; from < pageCount; from += GROUP_PAGES) {
      const range = IDBKeyRange.bound([jobId, from], [jobId, from + GROUP_PAGES], false, true);
      const stored = tx.objectStore('pages').getAll(range);
      asked.push(stored.then((rows) => rows.flatMap(({ page }) => pageFrom(page))));
    }
    return Promise.all(asked);
  });
  return groups.flat();
}

/** A stored page; none where an earlier version of the app stored it in its own way: its row is not current either. */
function pageFrom(stored: unknown): readonly PageModel[] {
  const page = typeof stored === 'string' ? unpackPage(stored) : null;
  return page === null ? [] : [page];
}

/** Whose data it is, under which epoch it is written, and how. */
type Place = { readonly jobId: string; readonly epoch: number; readonly blobsKept: boolean };

function savePages(
  db: BinderyDatabase,
  { jobId, epoch, blobsKept }: Place,
  checkpoints: readonly Checkpoint[],
): Promise<Written> {
  // Those without bytes are stored with an earlier page.
  const resources = checkpoints
    .flatMap((checkpoint) => checkpoint.output?.resources ?? [])
    .filter((resource) => resource.bytes.byteLength > 0);
  const rows = checkpoints.map(({ row }) => row);
  const pages = checkpoints.flatMap(({ row, output }) =>
    output === null ? [] : [{ jobId, index: row.index, page: output.json }],
  );
  const pictures = resources.map((resource) => pictureRow(jobId, resource, blobsKept));
  const bytes = resources.reduce((sum, resource) => sum + resource.bytes.byteLength, 0);
  return writeAsOwner(
    db,
    epoch,
    ['pages', 'rows', 'resources'],
    'strict',
    (tx) => {
      putUnanswered(tx, 'rows', rows);
      putUnanswered(tx, 'pages', pages);
      return pictures.map((picture) => tx.objectStore('resources').put(picture));
    },
    bytes,
  );
}
