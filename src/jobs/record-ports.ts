// What storage keeps of the queue: a job, the small row that stands for each page's checkpoint, attempts and flights.
import type { ConversionError } from '../model/errors.ts';
import type { ConversionOptions } from '../model/options.ts';
import type { ResourceInfo } from '../model/page.ts';
import type { ConversionWarning } from '../model/warnings.ts';
import type { BookSummary, JobId, JobStatus, PageCell } from './job.ts';

/** What the first look into the file told. */
export type SourceFacts = {
  readonly pageCount: number;
  /** Hexadecimal SHA-256 of the file's block hashes. */
  readonly hash: string;
};

/** What screens show of a finished book's pages while they are redone, and afterwards if no new book comes of it. */
export type BookPages = {
  readonly cells: readonly PageCell[];
  readonly hasCover: boolean;
  readonly workedMs: number;
};

export type JobRecord = {
  readonly version: number;
  readonly id: JobId;
  readonly fileName: string;
  readonly fileBytes: number;
  /** ms since the epoch, as all times here. */
  readonly createdAt: number;
  readonly finishedAt: number | null;
  readonly position: number;
  readonly status: JobStatus;
  readonly options: ConversionOptions;
  readonly source: SourceFacts | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  /** Chosen by the user, or guessed once and kept so that a resume reads with the same. */
  readonly ocrLanguages: readonly string[] | null;
  readonly passwordWasWrong: boolean;
  readonly error: ConversionError | null;
  readonly warnings: readonly ConversionWarning[];
  readonly book: BookSummary | null;
  /** Of the present book, from when it is converted again until there is another. */
  readonly bookPages: BookPages | null;
  /** Passing errors since the last success. */
  readonly retries: number;
  /** When the back-off after a passing error ends, or null. */
  readonly retryAt: number | null;
  /** Times that the tab went down while this job did something other than a page. */
  readonly crashes: number;
  /** Times that the queue was taken from a silent tab meanwhile. */
  readonly freezes: number;
  readonly workedMs: number;
  /** When the user removed it; it is deleted for good after the undo time. */
  readonly removedAt: number | null;
};

/** How a page came to its end, or that it still waits for OCR; plain is a scan that is blank or all picture at a glance. */
export type PageOutcome = 'text' | 'plain' | 'ocr' | 'ocr-off' | 'needs-ocr' | 'picture' | 'dropped';

/** Written in one transaction with the page that it stands for: light enough to read for a whole queue. */
export type PageRow = {
  readonly jobId: JobId;
  readonly index: number;
  readonly modelVersion: number;
  /** What of the options the page depends on: see `pageInputs`. */
  readonly inputs: string;
  readonly outcome: PageOutcome;
  readonly cell: PageCell;
  readonly resources: readonly ResourceInfo[];
};

export type FailureReason = 'timeout' | 'crashed';

/** Failures of one page, kept from before it is tried again; 0 for one that is only suspected and has to run alone. */
export type PageAttempts = {
  readonly jobId: JobId;
  readonly index: number;
  readonly failures: number;
  readonly reason: FailureReason;
  /** Times that the queue was taken from a silent tab while this page was alone in its hand; none in older records. */
  readonly freezes?: number;
};

export type FlightWork = 'inspect' | 'analyse' | 'ocr' | 'guess-languages' | 'build';

/** Written before work starts and deleted with its last checkpoint: what stands here after a crash was in flight. */
export type Flight = {
  readonly jobId: JobId;
  readonly worker: string;
  readonly work: FlightWork;
  readonly pages: readonly number[];
};

export type NewJob = {
  readonly id: JobId;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly createdAt: number;
  readonly position: number;
  readonly options: ConversionOptions;
};
