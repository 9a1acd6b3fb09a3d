// What the queue asks of storage and of the page workers. Nothing here throws.
import type { ConversionError } from '../model/errors.ts';
import type { ConversionOptions } from '../model/options.ts';
import type { Result } from '../model/result.ts';
import type { ConversionWarning } from '../model/warnings.ts';
import type { BookSummary, JobId, QueueState } from './job.ts';
import type { PageMode } from './page-attempts.ts';
import type { Flight, JobRecord, PageAttempts, PageRow, SourceFacts } from './record-ports.ts';
import type { Naming } from './transition.ts';

/** Why a write did not happen. */
export type WriteFailure =
  | { readonly type: 'error'; readonly error: ConversionError }
  /** Another tab owns the queue by now: whoever gets this stops writing. */
  | { readonly type: 'not-owner' };

export type Written = { readonly ok: true } | { readonly ok: false; readonly failure: WriteFailure };

/** Settings of the queue that outlive a reload. */
export type QueueSettings = {
  readonly paused: QueueState['paused'];
  /** Times of recent crashes, ms since the epoch. */
  readonly crashes: readonly number[];
  /** Days after which finished jobs are deleted; null keeps them until the user deletes them. */
  readonly keepDays: number | null;
};

/** Everything that a new owner reads at once. */
export type QueueContents = {
  readonly jobs: readonly JobRecord[];
  readonly rows: readonly PageRow[];
  readonly attempts: readonly PageAttempts[];
  readonly flights: readonly Flight[];
  readonly settings: QueueSettings;
};

/** What a new owner makes of the flights that it finds. */
export type Learned = {
  readonly attempts: readonly PageAttempts[];
  readonly settings: QueueSettings;
  /** The jobs that changed by it. */
  readonly jobs: readonly JobRecord[];
};

/** Storage of the queue. Every write carries the epoch under which the queue was taken and is refused under a later one. */
export type QueueStore = {
  load(): Promise<Result<QueueContents>>;
  loadJob(id: JobId): Promise<{ readonly job: JobRecord; readonly rows: readonly PageRow[] } | null>;
  saveJobs(epoch: number, jobs: readonly JobRecord[]): Promise<Written>;
  saveSettings(epoch: number, settings: QueueSettings): Promise<Written>;
  saveAttempts(epoch: number, attempts: readonly PageAttempts[]): Promise<Written>;
  /** Replaces all flights by none and notes what was learned from them, in one step. */
  settleFlights(epoch: number, learned: Learned): Promise<Written>;
  /** Forgets what a worker that was ended had in flight. */
  dropFlight(epoch: number, id: JobId, worker: string): Promise<Written>;
  /** Writes a job that is tried again, without these pages and without all attempts, in one step. */
  renewJob(epoch: number, job: JobRecord, dropped: readonly number[]): Promise<Written>;
  /** Deletes a job with its source, pages, resources and book. */
  deleteJob(epoch: number, id: JobId): Promise<Written>;
  /** Deletes what belongs to no job any more; returns how many keys went. */
  sweep(epoch: number): Promise<number>;
  note(event: QueueNote): void;
};

/** One entry of the event log: no file name, no text of a book. */
export type QueueNote = {
  readonly at: number;
  readonly type: string;
  readonly jobId: JobId | null;
  readonly detail: string;
};

/** One page to work on, and how. */
export type PageStep = {
  readonly index: number;
  readonly mode: PageMode;
  readonly reason: 'timeout' | 'crashed';
};

/** What a page worker is asked to do. */
export type Task = {
  readonly jobId: JobId;
  readonly epoch: number;
  readonly password: string | null;
  readonly options: ConversionOptions;
  readonly languages: readonly string[] | null;
} & (
  | { readonly type: 'inspect' }
  | { readonly type: 'pages'; readonly stage: 'analyse' | 'ocr'; readonly steps: readonly PageStep[] }
  | { readonly type: 'guess-languages'; readonly pages: readonly number[] }
  | { readonly type: 'build'; readonly fileName: string; readonly source: SourceFacts }
);

export type TaskValue =
  | { readonly type: 'inspected'; readonly source: SourceFacts; readonly naming: Naming }
  | { readonly type: 'pages-done' }
  | { readonly type: 'languages'; readonly languages: readonly string[] }
  | {
      readonly type: 'built';
      readonly book: BookSummary;
      readonly naming: Naming;
      readonly warnings: readonly ConversionWarning[];
    };

/** What a worker tells while it works. */
export type TaskEvent =
  | { readonly type: 'page-started'; readonly index: number }
  /** The page's checkpoint is written. */
  | { readonly type: 'page-saved'; readonly row: PageRow }
  /** What OCR needs is coming down: a sign of life, however slow the network. */
  | { readonly type: 'fetching' }
  | { readonly type: 'saving' };

export type TaskOutcome =
  | { readonly type: 'returned'; readonly result: Result<TaskValue> }
  | { readonly type: 'not-owner' }
  /** The worker is gone: it was silent for too long, it broke, or it never started. */
  | { readonly type: 'died'; readonly how: 'timeout' | 'crashed' | 'not-started'; readonly detail: string }
  | { readonly type: 'stopped' };

export type RunningTask = {
  /** Name of the worker, as in its flights. */
  readonly worker: string;
  readonly outcome: Promise<TaskOutcome>;
  /** Lets the page in hand finish, then ends the task. */
  stop(): void;
  /** Ends the worker at once. */
  kill(): void;
};

/** The page workers. */
export type WorkerPool = {
  /** Starts a worker where there is none, so that its code is loaded by the time that a file is stored. */
  warmUp(): void;
  readonly size: number;
  /** Workers that could take a task now. */
  free(): number;
  /** Workers alive. */
  alive(): number;
  run(task: Task, limitMs: (event: TaskEvent | null) => number, onEvent: (event: TaskEvent) => void): RunningTask;
  close(): void;
};

/** A clock, chance and timers, given from outside so that tests decide them. */
export type QueueClock = {
  now(): number;
  random(): number;
  /** Calls back after some ms; returns a function that calls it off. */
  after(ms: number, callback: () => void): () => void;
};
