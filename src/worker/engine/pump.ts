// In: jobs in the order of the queue and free workers. Out: work that is started, and a timer for work that must wait.
import { inOrder } from '../../jobs/queue-order.ts';
import { LONGEST_WAIT_MS } from '../../jobs/retry.ts';
import { nextToOpen, nextWork } from '../../jobs/schedule.ts';
import { isFinal } from '../../jobs/transition.ts';
import { type LiveJob, pagesOf } from './live-job.ts';
import { apply, type Queue } from './queue.ts';
import { startWork } from './run-work.ts';

/** Starts what can start now. To be called after everything that may make room or work. */
export function pump(queue: Queue): void {
  const again = (): void => pump(queue);
  const { pool, clock } = queue.ports;
  queue.wakeUp?.();
  queue.wakeUp = null;
  if (queue.epoch === null) return;
  if (queue.paused !== 'no') {
    backInLine(queue, [...queue.jobs.values()]);
    return;
  }
  const now = clock.now();
  const runnable = runnableJobs(queue);
  const due = runnable.filter((job) => !isWaiting(job, now));
  openNext(queue, due, again);
  for (const job of due) {
    if (job.record.source === null) continue;
    const running = [...job.runs].map((run) => run.work);
    for (const work of nextWork(job.record, pagesOf(job), running, pool.free(), pool.size))
      startWork(queue, job, work, again);
  }
  backInLine(queue, due);
  const wakeAt = Math.min(...runnable.filter((job) => isWaiting(job, now)).map((job) => job.record.retryAt ?? now));
  if (Number.isFinite(wakeAt)) queue.wakeUp = clock.after(wakeAt - now, again);
}

/** Jobs of which nothing runs do not say that they run. */
function backInLine(queue: Queue, jobs: readonly LiveJob[]): void {
  for (const job of jobs) if (job.runs.size === 0) apply(queue, job, { type: 'interrupt' });
}

function openNext(queue: Queue, due: readonly LiveJob[], again: () => void): void {
  if (queue.ports.pool.free() < 1) return;
  const running = [...queue.jobs.values()].flatMap((job) => [...job.runs].map((run) => run.work));
  const job = nextToOpen(due, running);
  if (job === null) return;
  job.openedAhead = job !== due[0];
  startWork(queue, job, { type: 'inspect' }, again);
}

function runnableJobs(queue: Queue): readonly LiveJob[] {
  const records = inOrder([...queue.jobs.values()].map((job) => job.record));
  return records.flatMap(({ id }) => {
    const job = queue.jobs.get(id);
    return job !== undefined && isRunnable(job) ? [job] : [];
  });
}

/** Whether the back-off after an error is not over yet. */
function isWaiting(job: LiveJob, now: number): boolean {
  const left = (job.record.retryAt ?? now) - now;
  return left > 0 && left <= LONGEST_WAIT_MS;
}

function isRunnable(job: LiveJob): boolean {
  const { status, removedAt } = job.record;
  return removedAt === null && !isFinal(status) && status !== 'paused' && status !== 'needs-password';
}
