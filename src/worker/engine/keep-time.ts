// In: how many days the user wants finished jobs kept. Out: the queue without those that are older.
import { isFinal } from '../../jobs/transition.ts';
import { deleteNow } from './deletions.ts';
import type { LiveJob } from './live-job.ts';
import type { Queue } from './queue.ts';

const DAY_MS = 86_400_000;

/** Deletes jobs whose end is longer ago than the queue's rule says, with all that belongs to them. */
export function dropExpired(queue: Queue): void {
  const { epoch, keepDays } = queue;
  if (epoch === null || keepDays === null) return;
  const endedBefore = queue.ports.clock.now() - keepDays * DAY_MS;
  for (const job of [...queue.jobs.values()]) if (isExpired(job, endedBefore)) void drop(queue, job);
}

function isExpired({ record }: LiveJob, endedBefore: number): boolean {
  return isFinal(record.status) && record.finishedAt !== null && record.finishedAt < endedBefore;
}

async function drop(queue: Queue, job: LiveJob): Promise<void> {
  const { store, publish, clock } = queue.ports;
  const { id } = job.record;
  publish.gone(id);
  store.note({ at: clock.now(), type: 'expired', jobId: id, detail: '' });
  if (!(await deleteNow(queue, job)) && queue.jobs.get(id) === job) publish.whole(id); // until the next look
}
