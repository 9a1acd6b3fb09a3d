// In: jobs in storage, commands, page workers. Out: jobs that get done, in order, while this tab owns the queue.
import type { JobId, QueueState } from '../../jobs/job.ts';
import type { QueueClock, QueueStore, WorkerPool, Written } from '../../jobs/ports.ts';
import { inOrder } from '../../jobs/queue-order.ts';
import { nextWork } from '../../jobs/schedule.ts';
import { isFinal, type JobEvent, transition } from '../../jobs/transition.ts';
import type { ConversionError } from '../../model/errors.ts';
import { type LiveJob, pagesOf } from './live-job.ts';
import type { Publisher } from './publisher.ts';
import { startWork } from './run-work.ts';

export type QueuePorts = {
  readonly store: QueueStore;
  readonly pool: WorkerPool;
  readonly clock: QueueClock;
  readonly publish: Publisher;
  /** Storage has refused a write because another tab owns the queue. */
  readonly onLost: () => void;
};

export type Queue = {
  readonly jobs: Map<JobId, LiveJob>;
  readonly ports: QueuePorts;
  /** Under which the queue was taken; null while another tab owns it. */
  epoch: number | null;
  paused: QueueState['paused'];
  crashes: readonly number[];
  /** Calls off the timer of the next back-off. */
  wakeUp: (() => void) | null;
};

/** A queue that owns nothing yet. */
export function newQueue(jobs: Map<JobId, LiveJob>, ports: QueuePorts): Queue {
  return { jobs, ports, epoch: null, paused: 'no', crashes: [], wakeUp: null };
}

/** Lets an event happen to a job: in memory, in storage and on screens. */
export function apply(queue: Queue, job: LiveJob, event: JobEvent): void {
  const before = job.record;
  job.record = transition(before, event);
  if (job.record === before) return;
  const now = queue.ports.clock.now();
  if (job.record.status !== 'running') closeWorkTime(job, now);
  else job.runningSince ??= now;
  saveJobs(queue, [job]);
  queue.ports.publish.changed(job.record.id);
}

function closeWorkTime(job: LiveJob, now: number): void {
  if (job.runningSince === null) return;
  job.record = transition(job.record, { type: 'work', ms: Math.max(0, now - job.runningSince) });
  job.runningSince = null;
  job.pace = [];
  job.saving = false;
}

/** Writes jobs as they are now; what storage refuses is dealt with when it answers. */
export function saveJobs(queue: Queue, jobs: readonly LiveJob[]): void {
  const { epoch, ports } = queue;
  if (epoch === null || jobs.length === 0) return;
  const records = jobs.map((job) => job.record);
  void ports.store.saveJobs(epoch, records).then((written) => checkWritten(queue, written));
}

/** Follows up a write: a lost queue is given up, a full disk pauses it. */
export function checkWritten(queue: Queue, written: Written): void {
  if (written.ok) return;
  if (written.failure.type === 'not-owner') queue.ports.onLost();
  else noteError(queue, null, written.failure.error);
}

/** What an error of storage means for the whole queue. */
export function noteError(queue: Queue, id: JobId | null, error: ConversionError): void {
  queue.ports.store.note({ at: queue.ports.clock.now(), type: 'error', jobId: id, detail: error.code });
  if (error.code === 'storage/quota') setPaused(queue, 'storage-full');
}

/** Pauses the queue or lets it go on; running jobs stay where they are. */
export function setPaused(queue: Queue, paused: QueueState['paused']): void {
  if (queue.paused === paused || queue.epoch === null) return;
  queue.paused = paused;
  if (paused === 'no') queue.crashes = [];
  const settings = { paused, crashes: queue.crashes };
  void queue.ports.store.saveSettings(queue.epoch, settings).then((written) => checkLost(queue, written));
  queue.ports.publish.queueChanged();
}

function checkLost(queue: Queue, written: Written): void {
  if (!written.ok && written.failure.type === 'not-owner') queue.ports.onLost();
}

/** Starts what can start now. To be called after everything that may make room or work. */
export function pump(queue: Queue): void {
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
    for (const work of nextWork(record, pagesOf(job), running, pool.free(), pool.size)) startWork(queue, job, work);
  }
  if (Number.isFinite(wakeAt)) queue.wakeUp = clock.after(wakeAt - now, () => pump(queue));
}

function isRunnable(job: LiveJob): boolean {
  const { status, removedAt } = job.record;
  return removedAt === null && !isFinal(status) && status !== 'paused' && status !== 'needs-password';
}
