// The one way in: what screens, the share target and the batch script call. Types only.
import type { JobId, JobSnapshot, QueueState } from '../jobs/job.ts';
import type { BookDetails } from '../model/book-details.ts';
import type { ConversionOptions } from '../model/options.ts';
import type { Result } from '../model/result.ts';

export type Unsubscribe = () => void;

export type FinishedBook = { readonly fileName: string; readonly blob: Blob };

/** Progress of fetching a language pack: bytes so far and in all (null while unknown). */
export type PackProgress = { readonly receivedBytes: number; readonly totalBytes: number | null };

export type LanguagePack = {
  /** Tesseract code, e.g. "kor". */
  readonly code: string;
  readonly installed: boolean;
  /** Download size. */
  readonly bytes: number;
  readonly progress: PackProgress | null;
};

export type StorageUse = {
  readonly usedBytes: number;
  readonly quotaBytes: number | null;
  readonly persisted: boolean;
};

export type BinderyClient = {
  /** Copies the file into the queue; resolves once it would survive a reload. */
  start(file: Blob, fileName: string, options: ConversionOptions): Promise<Result<JobId>>;
  status(id: JobId): Promise<JobSnapshot | null>;
  /** Calls at once with the present state, then at each change (at most 5 a second a job). */
  watch(id: JobId, listener: (job: JobSnapshot | null) => void): Unsubscribe;
  /** Calls as soon as the queue has answered, at once if it has, then at each change. */
  watchAll(listener: (jobs: readonly JobSnapshot[], queue: QueueState) => void): Unsubscribe;
  download(id: JobId): Promise<Result<FinishedBook>>;
  cover(id: JobId): Promise<Blob | null>;
  /** Doubtful words and lines left out of a finished book; null where there is no book, or it was made before they were kept. */
  bookDetails(id: JobId): Promise<BookDetails | null>;
  cancel(id: JobId): Promise<void>;
  /** Runs a failed, cancelled or finished job again, with other options if given; pages that need no new work are kept. */
  retry(id: JobId, options?: ConversionOptions): Promise<void>;
  pause(id: JobId): Promise<void>;
  resume(id: JobId): Promise<void>;
  /** Options of a job that has not yet done the work that they are about. */
  setOptions(id: JobId, options: ConversionOptions): Promise<void>;
  /** Gives the password; it is held in memory for this run and never stored. */
  unlock(id: JobId, password: string): Promise<void>;
  /** Gives a finished book another download name, made safe for every system and ending in .epub; nothing for an empty one. */
  rename(id: JobId, fileName: string): Promise<void>;
  /** Moves a waiting job before another, or to the end with null. */
  reorder(id: JobId, before: JobId | null): Promise<void>;
  /** Hides a job at once and deletes it for good after the undo time (15 s). */
  remove(id: JobId): Promise<void>;
  undoRemove(id: JobId): Promise<void>;
  removeFinished(): Promise<void>;
  /** Deletes finished jobs so many days after their end, now and from now on; null keeps them. */
  keepFinished(days: number | null): Promise<void>;
  resumeQueue(): Promise<void>;
  pauseQueue(): Promise<void>;
  packs(): Promise<readonly LanguagePack[]>;
  watchPacks(listener: (packs: readonly LanguagePack[]) => void): Unsubscribe;
  installPack(code: string): Promise<Result<void>>;
  removePack(code: string): Promise<void>;
  storage(): Promise<StorageUse>;
  /** Asks the browser to keep our data; true if it will. */
  persist(): Promise<boolean>;
};
