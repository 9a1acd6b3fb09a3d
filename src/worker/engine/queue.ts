// In: events of jobs. Out: the same in memory, in storage and on screens, while this tab owns the queue.
import type { JobId, QueueState } from '../../jobs/job.ts';
import type { QueueClock, QueueSettings, QueueStore, WorkerPool, Written } from '../../jobs/ports.ts';
import { isFinal, type JobEvent, keptPages, transition } from '../../jobs/transition.ts';
import { type ConversionError, needsNetwork } from '../../model/errors.ts';
import type { LiveJob } from './live-job.ts';
import type { Publisher } from './publisher.ts';

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
  keepDays: number | null;
  /** Calls off the timer of the next back-off. */
  wakeUp: (() => void) | null;
};

/** A queue that owns nothing yet. */
export function newQueue(jobs: Map<JobId, LiveJob>, ports: QueuePorts): Queue {
  return { jobs, ports, epoch: null, paused: 'no', crashes: [], keepDays: null, wakeUp: null };
}

/** Lets an event happen to a job: in memory, in storage and on screens. */
export function apply(queue: Queue, job: LiveJob, event: JobEvent): void {
  const before = job.record;
  job.record = transition(before, event);
  if (job.record === before) return;
  if (isFinal(job.record.status)) job.password = null;
  const now = queue.ports.clock.now();
  if (job.record.status !== 'running') closeWorkTime(job, now);
  else if (job.runningSince === null) startWorkTime(job, now);
  saveJobs(queue, [job]);
  // Pages that were redone in vain are shown as they are in the book.
  const { publish } = queue.ports;
  if (keptPages(job.record) !== keptPages(before)) publish.whole(job.record.id);
  else publish.changed(job.record.id);
}

/** Pages that ended while the job paused tell nothing of the speed from here on. */
function startWorkTime(job: LiveJob, now: number): void {
  job.runningSince = now;
  job.pace = [];
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
  if (queue.paused === 'storage-full') saveJobs(queue, [...queue.jobs.values()]); // what it refused meanwhile
  queue.paused = paused;
  if (paused === 'no') queue.crashes = [];
  saveSettings(queue);
}

/** Lets the queue go on; jobs that a full disk stopped go on with it. */
export function resumeQueue(queue: Queue): void {
  setPaused(queue, 'no');
  for (const job of queue.jobs.values()) {
    if (job.record.status === 'paused' && job.record.error?.code === 'storage/quota') {
      apply(queue, job, { type: 'resume' });
    }
  }
}

/** Lets jobs go on that wait for the network. */
export function resumeOnline(queue: Queue): void {
  for (const job of queue.jobs.values()) {
    const { status, error } = job.record;
    if (status === 'paused' && error !== null && needsNetwork(error)) apply(queue, job, { type: 'resume' });
  }
}

/** Writes the queue's settings as they are now, and tells screens. */
export function saveSettings(queue: Queue): void {
  if (queue.epoch === null) return;
  const saved = queue.ports.store.saveSettings(queue.epoch, settingsOf(queue));
  void saved.then((written) => checkLost(queue, written));
  queue.ports.publish.queueChanged();
}

/** What of the queue outlives a reload, beside its jobs. */
export function settingsOf({ paused, crashes, keepDays }: Queue): QueueSettings {
  return { paused, crashes, keepDays };
}

function checkLost(queue: Queue, written: Written): void {
  if (!written.ok && written.failure.type === 'not-owner') queue.ports.onLost();
}
