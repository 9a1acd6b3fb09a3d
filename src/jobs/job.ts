// A job as the queue keeps it and as screens see it.
import type { ConversionError } from '../model/errors.ts';
import type { ConversionOptions } from '../model/options.ts';
import type { RouteKind } from '../model/page.ts';
import type { ConversionWarning } from '../model/warnings.ts';

export type JobId = string;

/** The four stages, in order, as they are shown. */
export type JobStage = 'analyse' | 'ocr' | 'build' | 'save';

export type JobStatus = 'queued' | 'running' | 'paused' | 'needs-password' | 'done' | 'failed' | 'cancelled';

/** One cell of the page strip. */
export type PageCell = {
  readonly state: 'waiting' | 'reading' | 'done' | 'picture' | 'failed';
  /** Known once the page was read. */
  readonly route: RouteKind | null;
  readonly reason: string | null;
  /** Mean OCR confidence 0–100, or null. */
  readonly confidence: number | null;
};

export type BookSummary = {
  /** Download name, e.g. "Title - Author.epub". */
  readonly fileName: string;
  readonly bytes: number;
  readonly chapters: number;
  readonly pages: number;
  readonly ocrPages: number;
  readonly pictures: number;
  readonly doubtfulWords: number;
  readonly leftOutLines: number;
};

/** Everything that a screen shows of one job. Times in ms since the epoch, durations in ms. */
export type JobSnapshot = {
  readonly id: JobId;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly createdAt: number;
  readonly finishedAt: number | null;
  /** Place in the queue: lower runs first. */
  readonly position: number;
  readonly status: JobStatus;
  readonly stage: JobStage | null;
  readonly options: ConversionOptions;
  readonly pageCount: number | null;
  readonly donePages: number;
  readonly ocrPages: number;
  readonly pages: readonly PageCell[];
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  /** OCR languages that were chosen or guessed; null before that. */
  readonly ocrLanguages: readonly string[] | null;
  readonly pagesPerMinute: number | null;
  readonly msLeft: number | null;
  readonly workedMs: number;
  readonly peakMb: number | null;
  readonly passwordWasWrong: boolean;
  readonly error: ConversionError | null;
  readonly warnings: readonly ConversionWarning[];
  readonly book: BookSummary | null;
  readonly hasCover: boolean;
};

/** The queue as a whole. */
export type QueueState = {
  /** This tab does the work, another one does, or none yet. */
  readonly owner: 'here' | 'elsewhere' | 'none';
  readonly paused: 'no' | 'by-user' | 'after-crashes' | 'storage-full';
  /**
   * 'session-only': storage refuses Blobs, as it does in WebKit's private windows, which keep nothing once they close.
   * 'newer-app': a newer version of the app has changed it, so this page does nothing any more.
   * 'old-tab': a tab with an older version keeps it from being brought up to date, so it is not open yet.
   * 'unreadable': it is there and cannot be read; it is tried again and again.
   */
  readonly storage: 'durable' | 'best-effort' | 'session-only' | 'newer-app' | 'old-tab' | 'unreadable';
  readonly workers: number;
  /** Days after which finished jobs are deleted; null: never. */
  readonly keepDays: number | null;
};
