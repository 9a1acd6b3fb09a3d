// In: a file. Out: the same file from storage, as a Blob whose parts are read when they are needed.
import { readAtOnce, writeAtOnce } from './at-once.ts';
import type { BinderyDatabase, FileKind, StoredFile } from './schema.ts';
import { storageError } from './write.ts';

/** Where Blobs are refused, a file is kept in pieces of this size, bytes. */
const CHUNK_BYTES = 4 * 1024 * 1024;

const PROBE_ID = 'probe';

/** Whether this browser keeps Blobs in IndexedDB; WebKit's private windows refuse them. A full disk refuses anything. */
export async function keepsBlobs(db: BinderyDatabase): Promise<boolean> {
  try {
    await writeAtOnce(db, ['sources'], 'relaxed', (tx) => [
      tx.objectStore('sources').put(wholeFile(PROBE_ID, new Blob(['x']), 0)),
      tx.objectStore('sources').delete(PROBE_ID),
    ]);
    return true;
  } catch (thrown) {
    return storageError(thrown).code === 'storage/quota';
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
  // One piece at a time: the browser may keep a Blob on disk, but not an ArrayBuffer.
  const pieces: Blob[] = [];
  for (let n = 0; n < stored.chunkCount; n += 1) {
    const chunk = await readAtOnce(db, ['chunks'], (tx) => tx.objectStore('chunks').get([jobId, kind, n]));
    if (chunk === undefined) return null;
    pieces.push(new Blob([chunk.bytes]));
  }
  return new Blob(pieces, { type: stored.mediaType });
}
