// What threads say to each other: page and engine worker, engine worker and page workers, tab and tab.
import type { JobId } from '../jobs/job.ts';
import type { Task, TaskEvent, TaskValue } from '../jobs/ports.ts';
import type { ViewChange } from '../jobs/view.ts';
import type { BookDetails } from '../model/book-details.ts';
import type { ConversionError } from '../model/errors.ts';
import type { ConversionOptions } from '../model/options.ts';
import type { Result } from '../model/result.ts';

/** What a page worker answers at the end of a task. */
export type TaskReply = {
  readonly end: { readonly type: 'returned'; readonly result: Result<TaskValue> } | { readonly type: 'not-owner' };
  readonly health: WorkerHealth;
};

/** Why a worker should be replaced before it gets more work. */
export type WorkerHealth = {
  /** Pages since it started. */
  readonly textPages: number;
  readonly ocrPages: number;
  readonly ocrHeapBytes: number;
};

export type WorkerSetup = {
  readonly name: string;
  /** Absolute URL of the app's folder, where language data is found. */
  readonly base: string;
  /** Whether storage takes Blobs. */
  readonly blobsKept: boolean;
};

/** A page worker. Events of a task come as `TaskMessage`s, one way, so that no page waits for a round trip. */
export type PageWorkerApi = {
  ready(setup: WorkerSetup): boolean;
  run(task: Task): Promise<TaskReply>;
  /** Starts the OCR engine ahead of the task that will need it. */
  startOcr(): void;
  /** Ends the task after the page in hand. */
  stop(): void;
};

/** An event on the worker's own port, beside Comlink's messages. */
export type TaskMessage = { readonly taskEvent: TaskEvent };

/** Tells our events from Comlink's messages. */
export function isTaskMessage(data: unknown): data is TaskMessage {
  return typeof data === 'object' && data !== null && 'taskEvent' in data;
}

/** What a screen asks about one job. */
export type JobCommand =
  | { readonly type: 'cancel' | 'pause' | 'resume' | 'remove' | 'undo-remove'; readonly id: JobId }
  | { readonly type: 'retry'; readonly id: JobId; readonly options: ConversionOptions | null }
  | { readonly type: 'set-options'; readonly id: JobId; readonly options: ConversionOptions }
  | { readonly type: 'unlock'; readonly id: JobId; readonly password: string }
  | { readonly type: 'rename'; readonly id: JobId; readonly fileName: string }
  | { readonly type: 'reorder'; readonly id: JobId; readonly before: JobId | null };

/** What a screen asks of the queue; any tab may ask, the owner acts. */
export type QueueCommand =
  | { readonly type: 'for-job'; readonly job: JobCommand }
  | { readonly type: 'remove-finished' | 'pause-queue' | 'resume-queue' }
  | { readonly type: 'keep-finished'; readonly days: number | null };

/** What the page gives its engine worker. */
export type PageSide = {
  change(changes: readonly ViewChange[]): void;
  /** Names of runs of this app that ended in good order (reload, close), as far as this browser remembers. */
  cleanExits(): readonly string[];
  /** A tab with an older version of the app has to be closed before storage can be opened. */
  heldUp(): void;
  /** Storage went away under the engine, as when the user clears site data. */
  lost(why: string): void;
};

export type EngineStart = {
  /** Name of this run, for `cleanExits`. */
  readonly token: string;
  /** Absolute URL of the app's folder. */
  readonly base: string;
  readonly deviceMemoryGb: number | null;
};

export type EngineApi = {
  /** Resolves once storage is open; the view follows through `page.change`. */
  connect(start: EngineStart, page: PageSide): Promise<Result<void>>;
  start(file: Blob, fileName: string, options: ConversionOptions): Promise<Result<JobId>>;
  command(command: QueueCommand): Promise<void>;
  book(id: JobId): Promise<Result<Blob>>;
  cover(id: JobId): Promise<Blob | null>;
  bookDetails(id: JobId): Promise<BookDetails | null>;
};

/** Between tabs. */
export type TabMessage =
  | { readonly type: 'changes'; readonly changes: readonly ViewChange[] }
  | { readonly type: 'command'; readonly number: string; readonly command: QueueCommand }
  | { readonly type: 'acknowledged'; readonly number: string }
  /** A tab put a job into storage. */
  | { readonly type: 'added'; readonly id: JobId }
  /** A tab came and wants to see everything. */
  | { readonly type: 'hello' }
  /** The owner lives; said where storage cannot take its beats. */
  | { readonly type: 'alive' };

/** An error of ours as a value, from whatever was thrown. */
export function internalError(thrown: unknown): ConversionError {
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { code: 'internal', detail };
}
