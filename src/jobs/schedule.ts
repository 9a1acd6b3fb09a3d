// In: a job, where each of its pages stands, and what of it runs. Out: the work to start next, in stage order.
import type { JobStage } from './job.ts';
import { pageMode } from './page-attempts.ts';
import { arePictures, type JobSizes, workersForStage } from './pool-size.ts';
import type { FailureReason, JobRecord } from './record-ports.ts';

/**
 * Text pages that a worker takes at once where it is the only one of the job; it gives back those that it does not
 * come to in two seconds. The end of a batch waits for the disk; a pause waits for one page.
 */
const LONE_BATCH_PAGES = 256;

/** The same where others of the job work beside it: the last batch should not keep one busy alone. */
const BATCH_PAGES = 32;

/** The same of scans, whose pages take ten times as long. */
const PICTURE_BATCH_PAGES = 3;

/** Pages that a language guess looks at, spread over the book. */
const GUESS_PAGES = 3;

export type PageProgress = {
  readonly state: 'todo' | 'needs-ocr' | 'done';
  readonly inFlight: boolean;
  readonly failures: number;
  /** Why it has to run alone: it failed before, or was in a batch that did. */
  readonly reason: FailureReason | null;
};

export const FRESH_PAGE: PageProgress = { state: 'todo', inFlight: false, failures: 0, reason: null };

export type Work =
  | { readonly type: 'inspect' }
  | { readonly type: 'pages'; readonly stage: 'analyse' | 'ocr'; readonly pages: readonly number[] }
  | { readonly type: 'guess-languages'; readonly pages: readonly number[] }
  | { readonly type: 'build' };

/** The stage that a job's next work belongs to. */
export function stageOf(job: JobRecord, pages: readonly PageProgress[]): Exclude<JobStage, 'save'> {
  if (job.source === null || pages.some((page) => page.state === 'todo')) return 'analyse';
  return pages.some((page) => page.state === 'needs-ocr') ? 'ocr' : 'build';
}

/**
 * The job to open next, before any page work goes on: what is locked or no PDF is told while its user is still there.
 * `jobs` in the order of the queue; one is opened at a time, so that running pages give up one worker at most.
 */
export function nextToOpen<J extends { readonly record: JobRecord }>(
  jobs: readonly J[],
  running: readonly Work[],
): J | null {
  if (running.some((work) => work.type === 'inspect')) return null;
  return jobs.find((job) => job.record.source === null) ?? null;
}

/** Work of one job that may start now, for at most `slots` workers of a pool of `pool`; `running` is what it does already. */
export function nextWork(
  job: JobRecord,
  pages: readonly PageProgress[],
  running: readonly Work[],
  slots: number,
  pool: number,
): readonly Work[] {
  if (slots < 1) return [];
  const stage = stageOf(job, pages);
  if (job.source === null) return running.length === 0 ? [{ type: 'inspect' }] : [];
  if (stage === 'build') return running.length === 0 ? [{ type: 'build' }] : [];
  if (stage === 'ocr' && job.ocrLanguages === null) return running.length === 0 ? [guess(pages)] : [];
  const sizes = { pageCount: job.source.pageCount, fileBytes: job.fileBytes };
  const workers = workersForStage(stage, sizes, pool);
  const batchSize = stage === 'ocr' ? 1 : workers === 1 ? LONE_BATCH_PAGES : batchAmong(sizes);
  return pageBatches(stage, pages, Math.min(slots, workers - running.length), batchSize);
}

/** Pages of a batch where several workers share a job: of a short scan each should have some. */
function batchAmong(sizes: JobSizes): number {
  return arePictures(sizes) ? PICTURE_BATCH_PAGES : BATCH_PAGES;
}

function pageBatches(
  stage: 'analyse' | 'ocr',
  pages: readonly PageProgress[],
  room: number,
  batchSize: number,
): readonly Work[] {
  const wanted = stage === 'analyse' ? 'todo' : 'needs-ocr';
  const ready = [...pages.keys()].filter((index) => pages[index]?.state === wanted && !pages[index]?.inFlight);
  const isSuspect = (index: number): boolean => pages[index]?.reason !== null;
  const batches = batchesOf(
    ready.filter((index) => !isSuspect(index)),
    batchSize,
  );
  // Alone, so that what goes wrong then is known to be their doing; last, when the worker is warm and quick.
  const alone = batchesOf(ready.filter(isSuspect), 1);
  return [...batches, ...alone].slice(0, room).map((batch) => ({ type: 'pages', stage, pages: batch }));
}

function batchesOf(indexes: readonly number[], size: number): readonly (readonly number[])[] {
  const batches: (readonly number[])[] = [];
  for (let at = 0; at < indexes.length; at += size) batches.push(indexes.slice(at, at + size));
  return batches;
}

/** Pages that need OCR, spread evenly over the book: the first is often a cover. */
function guess(pages: readonly PageProgress[]): Work {
  const waiting = [...pages.keys()].filter((index) => {
    const page = pages[index];
    return page?.state === 'needs-ocr' && pageMode(page.failures) === 'full';
  });
  const picks = new Set<number>();
  for (let n = 0; n < GUESS_PAGES; n += 1) {
    const pick = waiting[Math.floor(((n + 0.5) * waiting.length) / GUESS_PAGES)];
    if (pick !== undefined) picks.add(pick);
  }
  return { type: 'guess-languages', pages: [...picks] };
}
