// In: how many days the user wants finished jobs kept. Out: the queue without those that are older.
import { isFinal } from '../../jobs/transition.ts';
import type { LiveJob } from './live-job.ts';
import { checkWritten, type Queue } from './queue.ts';

const DAY_MS = 86_400_000;

/** Deletes jobs whose end is longer ago than the queue's rule says, with all that belongs to them. */
export function dropExpired(queue: Queue): void {
  const { epoch, keepDays } = queue;
  if (epoch === null || keepDays === null) return;
  const endedBefore = queue.ports.clock.now() - keepDays * DAY_MS;
  for (const job of [...queue.jobs.values()]) if (isExpired(job, endedBefore)) drop(queue, job, epoch);
}

function isExpired({ record }: LiveJob, endedBefore: number): boolean {
  return isFinal(record.status) && record.finishedAt !== null && record.finishedAt < endedBefore;
}

function drop(queue: Queue, job: LiveJob, epoch: number): void {
  const { store, publish, clock } = queue.ports;
  const { id } = job.record;
  queue.jobs.delete(id);
  publish.gone(id);
  store.note({ at: clock.now(), type: 'expired', jobId: id, detail: '' });
  void store.deleteJob(epoch, id).then((written) => checkWritten(queue, written));
}
