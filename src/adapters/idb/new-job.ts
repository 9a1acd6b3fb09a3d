// In: a file and what to do with it. Out: a job that survives a reload. Any tab may do this: it changes no other job.
import type { JobRecord, NewJob } from '../../jobs/record-ports.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { fileInPieces, piecesOf, wholeFile } from './file-store.ts';
import { keysOf } from './job-keys.ts';
import { isReadable } from './readable.ts';
import type { BinderyDatabase, StoredFile } from './schema.ts';
import { storageError } from './write.ts';

/** Copies the file and its job into storage, the job at the queue's end. Errors: storage/*, file/unreadable. */
export async function addJob(
  db: BinderyDatabase,
  file: Blob,
  job: Omit<NewJob, 'position'>,
  toRecord: (job: NewJob) => JobRecord,
  blobsKept: boolean,
): Promise<Result<JobRecord>> {
  try {
    const source = blobsKept ? wholeFile(job.id, file, job.createdAt) : await inPieces(db, job, file);
    const others = await readAtOnce(db, ['jobs'], (tx) => tx.objectStore('jobs').getAll());
    // Of two tabs that add at the same moment both may get this place: then the older job is the first.
    const position = others.reduce((last, other) => Math.max(last, other.position), -1) + 1;
    const record = toRecord({ ...job, position });
    await writeAtOnce(db, ['jobs', 'sources'], 'strict', (tx) => [
      tx.objectStore('sources').put(source),
      tx.objectStore('jobs').put(record),
    ]);
    return ok(record);
  } catch (thrown) {
    await dropParts(db, job.id);
    const error = storageError(thrown, file.size);
    // Storage says the same of a file that goes, or is changed, while it is copied.
    return fail(error.code !== 'storage/unavailable' || (await isReadable(file)) ? error : { code: 'file/unreadable' });
  }
}

async function inPieces(
  db: BinderyDatabase,
  { id, createdAt }: Omit<NewJob, 'position'>,
  file: Blob,
): Promise<StoredFile> {
  for await (const piece of piecesOf('sources', id, file)) {
    await writeAtOnce(db, ['chunks'], 'relaxed', (tx) => [tx.objectStore('chunks').put(piece)]);
  }
  return fileInPieces('sources', id, file, createdAt);
}

async function dropParts(db: BinderyDatabase, jobId: string): Promise<void> {
  const dropped = writeAtOnce(db, ['chunks'], 'relaxed', (tx) => [tx.objectStore('chunks').delete(keysOf(jobId))]);
  await dropped.catch(() => undefined); // the sweep gets the rest
}
