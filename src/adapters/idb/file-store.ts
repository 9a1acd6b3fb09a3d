// In: a file. Out: the same file from storage, as a Blob whose parts are read when they are needed.
import { readAtOnce, writeAtOnce } from './at-once.ts';
import type { BinderyDatabase, FileKind, StoredFile } from './schema.ts';

/** Where Blobs are refused, a file is kept in pieces of this size, bytes. */
const CHUNK_BYTES = 4 * 1024 * 1024;

const PROBE_ID = 'probe';

/** Whether this browser keeps Blobs in IndexedDB; WebKit's private windows refuse them. */
export async function keepsBlobs(db: BinderyDatabase): Promise<boolean> {
  try {
    await writeAtOnce(db, ['sources'], 'relaxed', (tx) => [
      tx.objectStore('sources').put(wholeFile(PROBE_ID, new Blob(['x']), 0)),
      tx.objectStore('sources').delete(PROBE_ID),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** The row to store for a file kept whole. */
export function wholeFile(jobId: string, blob: Blob, createdAt: number): StoredFile {
  return { jobId, blob, chunkCount: 0, mediaType: blob.type, createdAt };
}

/** Stores a file's pieces, one transaction each; the row that makes them a file is returned, not yet stored. */
export async function storeChunks(
  db: BinderyDatabase,
  of: FileKind,
  jobId: string,
  file: Blob,
  createdAt: number,
): Promise<StoredFile> {
  const chunkCount = Math.ceil(file.size / CHUNK_BYTES);
  for (let n = 0; n < chunkCount; n += 1) {
    const bytes = await file.slice(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES).arrayBuffer();
    await writeAtOnce(db, ['chunks'], 'relaxed', (tx) => [tx.objectStore('chunks').put({ jobId, of, n, bytes })]);
  }
  return { jobId, blob: null, chunkCount, mediaType: file.type, createdAt };
}

/** Reads a stored file, or null where there is none. Rejects with the browser's exception. */
export async function readFile(db: BinderyDatabase, kind: FileKind, jobId: string): Promise<Blob | null> {
  const stored = await readAtOnce(db, [kind], (tx) => tx.objectStore(kind).get(jobId));
  if (stored === undefined) return null;
  if (stored.blob !== null) return stored.blob;
  const range = IDBKeyRange.bound([jobId, kind, 0], [jobId, kind, stored.chunkCount], false, true);
  const chunks = await readAtOnce(db, ['chunks'], (tx) => tx.objectStore('chunks').getAll(range));
  return new Blob(
    chunks.map((chunk) => chunk.bytes),
    { type: stored.mediaType },
  );
}
