// In: a picture's bytes. Out: what is stored of them, such that a book can be put together without reading them again.
import { crc32 } from '../../model/crc32.ts';
import type { PageOutput } from '../../model/page.ts';
import { readAtOnce } from './at-once.ts';
import type { BinderyDatabase, StoredResource } from './schema.ts';

/** From this size on a picture is a Blob, bytes: Chromium writes larger values to files of their own in any case. */
const BLOB_BYTES = 64 * 1024;

/** The row to store for a picture. */
export function pictureRow(
  jobId: string,
  resource: PageOutput['resources'][number],
  blobsKept: boolean,
): StoredResource {
  const row = { ...resource, jobId, resourceId: resource.id };
  if (!blobsKept || row.bytes.byteLength < BLOB_BYTES) return row;
  return { ...row, bytes: new Blob([row.bytes]), crc32: crc32(row.bytes) };
}

/** A stored picture, where there is one; the bytes of a Blob are not read. Rejects with the browser's exception. */
export function readPicture(db: BinderyDatabase, jobId: string, id: string): Promise<StoredResource | undefined> {
  return readAtOnce(db, ['resources'], (tx) => tx.objectStore('resources').get([jobId, id]));
}
