// In: a file and what to do with it. Out: a job that survives a reload. Any tab may do this: it changes no other job.
import type { JobRecord, NewJob } from '../../jobs/record-ports.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { storeChunks, wholeFile } from './file-store.ts';
import { keysOf } from './job-keys.ts';
import type { BinderyDatabase } from './schema.ts';
import { storageError } from './write.ts';

/** Copies the file and its job into storage, the job at the queue's end. Errors: storage/quota, storage/unavailable. */
export async function addJob(
  db: BinderyDatabase,
  file: Blob,
  job: Omit<NewJob, 'position'>,
  toRecord: (job: NewJob) => JobRecord,
  blobsKept: boolean,
): Promise<Result<JobRecord>> {
  try {
    const source = blobsKept
      ? wholeFile(job.id, file, job.createdAt)
      : await storeChunks(db, 'sources', job.id, file, job.createdAt);
    const tx = db.transaction(['jobs', 'sources'], 'readwrite', { durability: 'strict' });
    const done = tx.done.then(
      () => null,
      (thrown: unknown) => ({ thrown }),
    );
    const others = await tx.objectStore('jobs').getAll();
    const position = others.reduce((last, other) => Math.max(last, other.position), -1) + 1;
    const record = toRecord({ ...job, position });
    const puts = Promise.all([tx.objectStore('sources').put(source), tx.objectStore('jobs').put(record)]);
    puts.catch(() => undefined); // the transaction's own end tells
    const failed = await done;
    if (failed !== null) return fail(storageError(failed.thrown, file.size));
    return ok(record);
  } catch (thrown) {
    await dropParts(db, job.id);
    return fail(storageError(thrown, file.size));
  }
}

async function dropParts(db: BinderyDatabase, jobId: string): Promise<void> {
  await db.delete('chunks', keysOf(jobId)).catch(() => undefined); // the sweep gets the rest
}
