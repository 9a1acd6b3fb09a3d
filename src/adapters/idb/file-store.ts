// In: a file. Out: the same file from storage, as a Blob whose parts are read when they are needed.
import { readAtOnce, writeAtOnce } from './at-once.ts';
import type { BinderyDatabase, FileKind, PiecesName, StoredChunk, StoredFile } from './schema.ts';
import { storageError } from './write.ts';

/** Where Blobs are refused, a file is kept in pieces of this size, bytes. */
const CHUNK_BYTES = 4 * 1024 * 1024;

const PROBE_ID = 'probe';

/**
 * Whether this browser keeps Blobs in IndexedDB; WebKit's private windows refuse them, each time. A full disk refuses
 * anything, and a disk may stumble once.
 */
export async function keepsBlobs(db: BinderyDatabase): Promise<boolean> {
  return (await tookBlob(db)) || tookBlob(db);
}

async function tookBlob(db: BinderyDatabase): Promise<boolean> {
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

/** A file's pieces, to be stored one transaction each before the row that makes them a file. */
export async function* piecesOf(of: PiecesName, jobId: string, file: Blob): AsyncGenerator<StoredChunk> {
  for (let n = 0; n < pieceCount(file); n += 1) {
    const bytes = await file.slice(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES).arrayBuffer();
    yield { jobId, of, n, bytes };
  }
}

/** The row to store for a file whose pieces are stored. */
export function fileInPieces(pieces: PiecesName, jobId: string, file: Blob, createdAt: number): StoredFile {
  return { jobId, blob: null, chunkCount: pieceCount(file), pieces, mediaType: file.type, createdAt };
}

function pieceCount(file: Blob): number {
  return Math.ceil(file.size / CHUNK_BYTES);
}

/**
 * Reads a stored file, or null where there is none. Rejects with the browser's exception.
 * Another file may take its place between two pieces: then that one is read.
 */
export async function readFile(db: BinderyDatabase, kind: FileKind, jobId: string): Promise<Blob | null> {
  for (let before: StoredFile | undefined; ; ) {
    const stored = await readAtOnce(db, [kind], (tx) => tx.objectStore(kind).get(jobId));
    if (stored === undefined || (before !== undefined && before.pieces === stored.pieces)) return null;
    const file = stored.blob ?? (await joined(db, kind, stored));
    if (file !== null) return file;
    before = stored;
  }
}

async function joined(db: BinderyDatabase, kind: FileKind, stored: StoredFile): Promise<Blob | null> {
  const name = stored.pieces ?? kind;
  // One piece at a time: the browser may keep a Blob on disk, but not an ArrayBuffer.
  const pieces: Blob[] = [];
  for (let n = 0; n < stored.chunkCount; n += 1) {
    const chunk = await readAtOnce(db, ['chunks'], (tx) => tx.objectStore('chunks').get([stored.jobId, name, n]));
    if (chunk === undefined) return null;
    pieces.push(new Blob([chunk.bytes]));
  }
  return new Blob(pieces, { type: stored.mediaType });
}
