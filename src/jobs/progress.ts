// In: a job's record, its pages' cells and when pages were finished. Out: what screens see of it.
import type { BookSummary, JobSnapshot, JobStage, PageCell } from './job.ts';
import type { BookPages, JobRecord, PageRow } from './record-ports.ts';
import { keptPages } from './transition.ts';

/** Finished pages that the moving average looks back on: a few seconds of text, about a minute of OCR. */
const WINDOW_PAGES = 40;

/** Fewer finished pages than this tell nothing of the speed. */
const MIN_WINDOW_PAGES = 3;

const MS_A_MINUTE = 60_000;

/** A snapshot without its page cells, which travel apart because a book may have thousands. */
export type JobSummary = Omit<JobSnapshot, 'pages'>;

export const WAITING_CELL: PageCell = { state: 'waiting', route: null, reason: null, confidence: null };

/** When the last pages of the present stage were finished, ms, oldest first. */
export type Pace = readonly number[];

/** The pace after one more page. */
export function pageFinished(pace: Pace, now: number): Pace {
  return [...pace.slice(1 - WINDOW_PAGES), now];
}

/** Pages a minute by moving average, or null while there is too little to tell. */
export function pagesPerMinute(pace: Pace, now: number): number | null {
  const first = pace[0];
  if (first === undefined || pace.length < MIN_WINDOW_PAGES || now <= first) return null;
  // Pages that waited for a slow disk come together: those of the first moment tell when the time began, not how many it
  // brought.
  const after = pace.filter((time) => time > first).length;
  return after === 0 ? null : (after * MS_A_MINUTE) / (now - first);
}

/** What a running job knows beside its record. */
export type Activity = {
  readonly stage: JobStage | null;
  readonly pace: Pace;
  readonly pagesLeftInStage: number;
  readonly runningSince: number | null;
};

export const IDLE: Activity = { stage: null, pace: [], pagesLeftInStage: 0, runningSince: null };

/** The present state of a job for screens; `now` in ms. */
export function summaryOf(
  job: JobRecord,
  rows: ReadonlyMap<number, PageRow>,
  activity: Activity,
  now: number,
): JobSummary {
  const perMinute = job.status === 'running' ? pagesPerMinute(activity.pace, now) : null;
  const ran = activity.runningSince === null ? 0 : now - activity.runningSince;
  const kept = keptPages(job);
  const counts = kept === null || job.book === null ? countRows(rows) : countBook(kept, job.book);
  return {
    id: job.id,
    fileName: job.fileName,
    fileBytes: job.fileBytes,
    createdAt: job.createdAt,
    finishedAt: job.finishedAt,
    position: job.position,
    status: job.status,
    stage: activity.stage,
    options: job.options,
    pageCount: job.source?.pageCount ?? null,
    donePages: counts.done,
    ocrPages: counts.ocr,
    title: job.title,
    authors: job.authors,
    language: job.language,
    ocrLanguages: job.ocrLanguages,
    pagesPerMinute: perMinute,
    msLeft: perMinute === null ? null : (activity.pagesLeftInStage * MS_A_MINUTE) / perMinute,
    workedMs: kept?.workedMs ?? job.workedMs + ran,
    peakMb: null, // no browser tells a worker's memory where it could be shown live
    passwordWasWrong: job.passwordWasWrong,
    error: job.error,
    warnings: job.warnings,
    book: job.book,
    hasCover: counts.hasCover || job.bookPages?.hasCover === true,
  };
}

/** Name of the resource that holds the first page's picture, for covers. */
export const COVER_RESOURCE = 'cover';

type Counts = { readonly done: number; readonly ocr: number; readonly hasCover: boolean };

function countBook(pages: BookPages, book: BookSummary): Counts {
  return { done: pages.cells.length, ocr: book.ocrPages, hasCover: pages.hasCover };
}

function countRows(rows: ReadonlyMap<number, PageRow>): Counts {
  let done = 0;
  let ocr = 0;
  for (const row of rows.values()) {
    if (row.outcome !== 'needs-ocr') done += 1;
    if (row.outcome === 'ocr' || row.outcome === 'needs-ocr') ocr += 1;
  }
  const hasCover = rows.get(0)?.resources.some((resource) => resource.id === COVER_RESOURCE) ?? false;
  return { done, ocr, hasCover };
}
