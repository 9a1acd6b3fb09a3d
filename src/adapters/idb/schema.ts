// The shape of the database and its upgrade path. Everything of a job hangs on its id, so that it can be deleted whole.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { QueueNote, QueueSettings } from '../../jobs/ports.ts';
import type { Flight, JobRecord, PageAttempts, PageRow } from '../../jobs/record-ports.ts';
import type { BookDetails } from '../../model/book-details.ts';
import type { ResourceInfo } from '../../model/page.ts';
import type { RawDocument } from '../../model/raw-page.ts';

export const DATABASE_NAME = 'bindery';
const DATABASE_VERSION = 2;

/** A file kept whole, or in `chunks` where the browser refuses Blobs in IndexedDB (WebKit's private windows). */
export type StoredFile = {
  readonly jobId: string;
  readonly blob: Blob | null;
  readonly chunkCount: number;
  /** What its pieces are stored under; in earlier versions of the app the kind of the file. */
  readonly pieces?: PiecesName;
  readonly mediaType: string;
  /** ms since the epoch. */
  readonly createdAt: number;
};

/** A finished book with what to check in it; books of earlier versions have no such list. */
export type StoredBook = StoredFile & { readonly details?: BookDetails };

export type StoredChunk = {
  readonly jobId: string;
  readonly of: PiecesName;
  readonly n: number;
  readonly bytes: ArrayBuffer;
};

export type FileKind = 'sources' | 'books';

/** A kind of file, or one attempt to write one: pieces of two books never mix. */
export type PiecesName = FileKind | `${FileKind} ${string}`;

/** A large picture is a Blob where those are kept, with the CRC-32 of its bytes, so that a zip need not read them. */
export type StoredResource = ResourceInfo & { readonly jobId: string; readonly resourceId: string } & (
    | { readonly bytes: Uint8Array<ArrayBuffer> }
    | { readonly bytes: Blob; readonly crc32: number }
  );

/** Who owns the queue: the epoch rises with each change of owner, the beat while the owner lives. */
export type OwnerRecord = { readonly epoch: number; readonly beat: number; readonly token: string };

type PageKey = [jobId: string, index: number];

export interface BinderySchema extends DBSchema {
  jobs: { key: string; value: JobRecord; indexes: { createdAt: number; status: string } };
  sources: { key: string; value: StoredFile };
  books: { key: string; value: StoredBook };
  chunks: { key: [jobId: string, of: PiecesName, n: number]; value: StoredChunk };
  documents: {
    key: string;
    /** `version`: of what is stored and of the engine that read it; none in those of early versions of the app. */
    value: { readonly jobId: string; readonly version?: string; readonly document: RawDocument };
  };
  /** A page as packed JSON: one string is stored and read in a third of the time that its thousands of objects take. */
  pages: { key: PageKey; value: { readonly jobId: string; readonly index: number; readonly page: string } };
  rows: { key: PageKey; value: PageRow };
  attempts: { key: PageKey; value: PageAttempts };
  flights: { key: [jobId: string, worker: string]; value: Flight };
  resources: { key: [jobId: string, resourceId: string]; value: StoredResource };
  settings: { key: string; value: QueueSettings };
  owner: { key: string; value: OwnerRecord };
  /** A mark for each epoch that another one followed: who writes under it is refused. */
  ended: { key: number; value: true };
  events: { key: number; value: QueueNote };
}

export type BinderyDatabase = IDBPDatabase<BinderySchema>;
export type StoreName = keyof {
  [K in keyof BinderySchema as string extends K ? never : K]: true;
};

/** Stores whose key starts with a job's id. */
export const JOB_PARTS = ['chunks', 'pages', 'rows', 'attempts', 'flights', 'resources'] as const;

/** Stores whose key is a job's id. */
export const JOB_FILES = ['sources', 'books', 'documents'] as const;

/** One step from each version to the next: a step is never changed after it was shipped. */
const upgrades: readonly ((db: BinderyDatabase) => void)[] = [
  (db) => {
    const jobs = db.createObjectStore('jobs', { keyPath: 'id' });
    jobs.createIndex('createdAt', 'createdAt');
    jobs.createIndex('status', 'status');
    for (const name of JOB_FILES) db.createObjectStore(name, { keyPath: 'jobId' });
    for (const name of ['pages', 'rows', 'attempts'] as const) {
      db.createObjectStore(name, { keyPath: ['jobId', 'index'] });
    }
    db.createObjectStore('flights', { keyPath: ['jobId', 'worker'] });
    db.createObjectStore('resources', { keyPath: ['jobId', 'resourceId'] });
    db.createObjectStore('chunks', { keyPath: ['jobId', 'of', 'n'] });
    db.createObjectStore('settings');
    db.createObjectStore('owner');
    db.createObjectStore('events', { autoIncrement: true });
  },
  (db) => {
    db.createObjectStore('ended');
  },
];

/** What an opening ends with where the browser deletes the site's data meanwhile (AbortError by the standard). */
const CUT_SHORT: ReadonlySet<string> = new Set(['AbortError', 'UnknownError']);

/** Openings that are tried: the first, one after the deletion, and one more where the second was too early. */
const OPENINGS = 3;

/** Time in which a browser that deletes a site's data has deleted it, ms. */
const DELETION_MS = 500;

/**
 * Opens the database; rejects with the browser's exception. `onLost` is called when it goes away under us, `onHeldUp`
 * when a tab with an older version, which does not answer, must be closed before this can end.
 */
export async function openDatabase(
  onLost: (why: string) => void,
  onHeldUp: () => void = () => undefined,
): Promise<BinderyDatabase> {
  for (let nth = 1; ; nth += 1) {
    try {
      return await openOnce(onLost, onHeldUp);
    } catch (thrown) {
      const cutShort = thrown instanceof Error && CUT_SHORT.has(thrown.name);
      if (!cutShort || nth === OPENINGS) throw thrown;
    }
    await new Promise((done) => setTimeout(done, DELETION_MS));
  }
}

async function openOnce(onLost: (why: string) => void, onHeldUp: () => void): Promise<BinderyDatabase> {
  const db: BinderyDatabase = await openDB<BinderySchema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(upgrading, oldVersion, _newVersion, tx) {
      tx.done.catch(() => undefined); // the opening says why
      for (const step of upgrades.slice(oldVersion)) step(upgrading);
    },
    blocked() {
      onHeldUp();
    },
    blocking() {
      db.close(); // a newer version of the app wants to upgrade: do not stand in its way
      onLost('upgrade');
    },
    terminated() {
      onLost('terminated');
    },
  });
  return db;
}
