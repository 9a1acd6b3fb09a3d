// In: jobs in the order of the queue and free workers. Out: work that is started, and a timer for work that must wait.
import { inOrder } from '../../jobs/queue-order.ts';
import { nextWork } from '../../jobs/schedule.ts';
import { isFinal } from '../../jobs/transition.ts';
import { type LiveJob, pagesOf } from './live-job.ts';
import type { Queue } from './queue.ts';
import { startWork } from './run-work.ts';

/** Starts what can start now. To be called after everything that may make room or work. */
export function pump(queue: Queue): void {
  const again = (): void => pump(queue);
  const { pool, clock } = queue.ports;
  queue.wakeUp?.();
  queue.wakeUp = null;
  if (queue.epoch === null || queue.paused !== 'no') return;
  const now = clock.now();
  let wakeAt = Number.POSITIVE_INFINITY;
  for (const record of inOrder([...queue.jobs.values()].map((job) => job.record))) {
    const job = queue.jobs.get(record.id);
    if (job === undefined || !isRunnable(job)) continue;
    if (record.retryAt !== null && record.retryAt > now) {
      wakeAt = Math.min(wakeAt, record.retryAt);
      continue;
    }
    const running = [...job.runs].map((run) => run.work);
    for (const work of nextWork(record, pagesOf(job), running, pool.free(), pool.size))
      startWork(queue, job, work, again);
  }
  if (Number.isFinite(wakeAt)) queue.wakeUp = clock.after(wakeAt - now, again);
}

function isRunnable(job: LiveJob): boolean {
  const { status, removedAt } = job.record;
  return removedAt === null && !isFinal(status) && status !== 'paused' && status !== 'needs-password';
}
