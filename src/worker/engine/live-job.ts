// A job while this tab owns the queue: its record, its pages, and what of it runs now.
import type { JobStage, PageCell } from '../../jobs/job.ts';
import { isCurrent } from '../../jobs/page-inputs.ts';
import type { RunningTask } from '../../jobs/ports.ts';
import { type Activity, type JobSummary, type Pace, summaryOf } from '../../jobs/progress.ts';
import type { BookPages, JobRecord, PageAttempts, PageRow } from '../../jobs/record-ports.ts';
import { FRESH_PAGE, type PageProgress, stageOf, type Work } from '../../jobs/schedule.ts';
import { keptPages } from '../../jobs/transition.ts';
import type { CellChange } from '../../jobs/view.ts';

export type Run = {
  readonly work: Work;
  readonly task: RunningTask;
  /** The page that the worker has in hand. */
  current: number | null;
};

export type LiveJob = {
  record: JobRecord;
  /** Saved pages that the present options still ask for. */
  readonly rows: Map<number, PageRow>;
  readonly attempts: Map<number, PageAttempts>;
  readonly runs: Set<Run>;
  /** Given by the user for this run of the app; never stored. */
  password: string | null;
  pace: Pace;
  paceStage: JobStage | null;
  saving: boolean;
  /** It is being opened before its turn: screens leave it in its place in the line. */
  openedAhead: boolean;
  runningSince: number | null;
  /** Cells that screens have not been told of. */
  readonly changed: Set<number>;
};

/** A job as it was found in storage. */
export function liveJob(record: JobRecord, rows: Iterable<PageRow>, attempts: Iterable<PageAttempts>): LiveJob {
  const job: LiveJob = {
    record,
    rows: new Map(),
    attempts: new Map(),
    runs: new Set(),
    password: null,
    pace: [],
    paceStage: null,
    saving: false,
    openedAhead: false,
    runningSince: null,
    changed: new Set(),
  };
  for (const attempt of attempts) job.attempts.set(attempt.index, attempt);
  takeRows(job, rows);
  return job;
}

/** Takes saved pages over, as far as they are still what the job's options ask for. */
export function takeRows(job: LiveJob, rows: Iterable<PageRow>): void {
  for (const row of rows) {
    if (!isCurrent(row, job.record.options, job.record.ocrLanguages)) continue;
    job.rows.set(row.index, row);
    job.changed.add(row.index);
  }
}

/** Forgets saved pages that do not fit the options any more. */
export function dropStaleRows(job: LiveJob): void {
  for (const [index, row] of job.rows) {
    if (isCurrent(row, job.record.options, job.record.ocrLanguages)) continue;
    job.rows.delete(index);
    job.changed.add(index);
  }
}

/** Where each page stands. */
export function pagesOf(job: LiveJob): readonly PageProgress[] {
  const inFlight = new Set<number>();
  for (const { work } of job.runs) if (work.type === 'pages') for (const index of work.pages) inFlight.add(index);
  return Array.from({ length: job.record.source?.pageCount ?? 0 }, (_, index): PageProgress => {
    const row = job.rows.get(index);
    const attempts = job.attempts.get(index);
    if (row === undefined && attempts === undefined && !inFlight.has(index)) return FRESH_PAGE;
    return {
      state: row === undefined ? 'todo' : row.outcome === 'needs-ocr' ? 'needs-ocr' : 'done',
      inFlight: inFlight.has(index),
      failures: attempts?.failures ?? 0,
      reason: attempts?.reason ?? null,
    };
  });
}

/** What screens see of a job, without its cells. */
export function summaryFor(job: LiveJob, now: number): JobSummary {
  const pages = pagesOf(job);
  const { status } = job.record;
  const begun = (status === 'running' && !job.openedAhead) || (status === 'paused' && job.record.source !== null);
  const stage = begun ? (job.saving ? 'save' : stageOf(job.record, pages)) : null;
  const waitingFor = stage === 'analyse' ? 'todo' : 'needs-ocr';
  const activity: Activity = {
    stage,
    pace: job.paceStage === stage ? job.pace : [],
    pagesLeftInStage: pages.filter((page) => page.state === waitingFor).length,
    runningSince: job.runningSince,
  };
  const summary = summaryOf(job.record, job.rows, activity, now);
  return job.openedAhead && summary.status === 'running' ? { ...summary, status: 'queued' } : summary;
}

/** The cell of one page as it is now. */
export function cellOf(job: LiveJob, index: number): PageCell {
  const kept = keptPages(job.record)?.cells[index];
  if (kept !== undefined) return kept;
  const saved = job.rows.get(index)?.cell ?? { state: 'waiting', route: null, reason: null, confidence: null };
  const reading = [...job.runs].some((run) => run.current === index);
  return reading && saved.state === 'waiting' ? { ...saved, state: 'reading' } : saved;
}

/** Cells to tell: the changed ones, or all that say something. Clears the list of changes. */
export function cellChanges(job: LiveJob, whole: boolean): readonly CellChange[] {
  const told = keptPages(job.record)?.cells ?? job.rows;
  const indexes = whole ? [...told.keys()] : [...job.changed];
  job.changed.clear();
  return indexes.map((index) => [index, cellOf(job, index)]);
}

/** What screens show of a job's pages now, to be kept with its book. */
export function shownPages(job: LiveJob, now: number): BookPages {
  const { hasCover, workedMs } = summaryFor(job, now);
  const cells = Array.from({ length: job.record.source?.pageCount ?? 0 }, (_, index) => cellOf(job, index));
  return { cells, hasCover, workedMs };
}

/** Ends what runs of a job: after the page in hand, or at once with its workers. */
export function endRuns(job: LiveJob, how: 'stop' | 'kill'): void {
  for (const run of [...job.runs]) {
    if (how === 'stop' && run.work.type === 'pages') run.task.stop();
    else run.task.kill();
  }
}
