// In: jobs that are to go for good. Out: storage without them; what it refuses comes back, and is tried again.
import type { LiveJob } from './live-job.ts';
import { pump } from './pump.ts';
import { checkWritten, type Queue, resumeQueue } from './queue.ts';

/** How long a removed job can be brought back, ms: longer than the page offers it, as commands take their time. */
export const UNDO_MS = 15_000;

/** Time until a deletion that storage refused is tried again, ms. */
const AGAIN_MS = 5_000;

/** Deletes a removed job for good when its undo time is over. */
export function deleteLater(queue: Queue, job: LiveJob): void {
  const { removedAt } = job.record;
  if (removedAt === null) return;
  const { clock } = queue.ports;
  deleteAfter(queue, job, Math.min(UNDO_MS, Math.max(0, removedAt + UNDO_MS - clock.now())));
}

function deleteAfter(queue: Queue, job: LiveJob, wait: number): void {
  const { removedAt, id } = job.record;
  queue.ports.clock.after(wait, async () => {
    if (queue.jobs.get(id) !== job || job.record.removedAt !== removedAt) return;
    if (!(await deleteNow(queue, job)) && queue.jobs.get(id) === job) deleteAfter(queue, job, AGAIN_MS);
  });
}

/** Deletes a job now; false where storage refused it and the job is still there. The room that it leaves is used. */
export async function deleteNow(queue: Queue, job: LiveJob): Promise<boolean> {
  const { epoch, ports } = queue;
  if (epoch === null) return false;
  const { id } = job.record;
  queue.jobs.delete(id);
  const written = await ports.store.deleteJob(epoch, id);
  if (queue.epoch !== epoch) return written.ok;
  if (!written.ok) queue.jobs.set(id, job);
  checkWritten(queue, written);
  if (written.ok && queue.paused === 'storage-full') {
    resumeQueue(queue);
    pump(queue);
  }
  return written.ok;
}
