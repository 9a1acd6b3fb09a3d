// In: a job and what happened to it. Out: the job after it. No clock, no storage; what does not apply changes nothing.
import type { ConversionError } from '../model/errors.ts';
import type { ConversionOptions } from '../model/options.ts';
import type { ConversionWarning } from '../model/warnings.ts';
import type { BookSummary, JobStatus } from './job.ts';
import { chosenLanguages } from './record.ts';
import type { BookPages, JobRecord, SourceFacts } from './record-ports.ts';
import { afterError } from './retry.ts';

/** A file that takes the whole tab down this often outside of its pages is given up. */
const MAX_CRASHES = 4;

/** So often may the tab with it fall silent outside of its pages: freezes have other reasons, but no file may go on for ever. */
const MAX_FREEZES = 8;

/** What a file says of itself or a finished book is called. */
export type Naming = {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
};

export type JobEvent =
  | { readonly type: 'begin' }
  | { readonly type: 'inspected'; readonly source: SourceFacts; readonly naming: Naming }
  | { readonly type: 'languages-guessed'; readonly languages: readonly string[] }
  | { readonly type: 'password-needed'; readonly wasWrong: boolean }
  | { readonly type: 'unlock' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'cancel'; readonly now: number }
  | { readonly type: 'error'; readonly error: ConversionError; readonly now: number; readonly random: number }
  | {
      readonly type: 'finish';
      readonly book: BookSummary;
      readonly naming: Naming;
      readonly warnings: readonly ConversionWarning[];
      readonly now: number;
    }
  /** `pages` are those of the book that there may be, as screens show them now. */
  | { readonly type: 'retry'; readonly options: ConversionOptions; readonly pages: BookPages }
  | { readonly type: 'set-options'; readonly options: ConversionOptions }
  /** The finished book gets another download name. */
  | { readonly type: 'rename'; readonly fileName: string }
  /** The tab that ran it closed or lost the queue. */
  | { readonly type: 'interrupt' }
  | { readonly type: 'crash'; readonly now: number }
  /** The queue was taken from a tab that was silent while it worked on the file as a whole. */
  | { readonly type: 'freeze'; readonly now: number }
  /** A page of it is on disk: it gets on, whatever went wrong in passing. */
  | { readonly type: 'page-saved' }
  | { readonly type: 'work'; readonly ms: number }
  | { readonly type: 'move'; readonly position: number }
  | { readonly type: 'remove'; readonly now: number }
  | { readonly type: 'undo-remove' };

/** Whether a job has come to an end that only a retry leaves. */
export function isFinal(status: JobStatus): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled';
}

/** The pages of the finished book as it was made, where later work on them came to no new book. */
export function keptPages(job: JobRecord): BookPages | null {
  return isFinal(job.status) ? job.bookPages : null;
}

/** The job after an event; the same object where the event does not apply to its state. */
export function transition(job: JobRecord, event: JobEvent): JobRecord {
  switch (event.type) {
    case 'begin':
      return job.status === 'queued' && job.removedAt === null ? { ...job, status: 'running', retryAt: null } : job;
    case 'inspected':
    case 'languages-guessed':
    case 'password-needed':
    case 'finish':
      return job.status === 'running' ? afterWork(job, event) : job;
    case 'unlock':
      return job.status === 'needs-password' ? { ...job, status: 'queued', passwordWasWrong: false } : job;
    case 'pause':
      return job.status === 'queued' || job.status === 'running' ? { ...job, status: 'paused', retryAt: null } : job;
    case 'resume':
      return job.status === 'paused' ? { ...job, status: 'queued', error: null, retries: 0 } : job;
    case 'cancel':
      return isFinal(job.status) ? job : cancelled(job, event.now);
    case 'error':
      return job.status === 'running' ? afterFailure(job, event.error, event.now, event.random) : job;
    case 'retry':
      return isFinal(job.status) ? renewed(job, event.options, event.pages) : job;
    case 'set-options':
      return isFinal(job.status) ? job : withOptions(job, event.options);
    case 'rename':
      return job.book === null ? job : { ...job, book: { ...job.book, fileName: event.fileName } };
    case 'interrupt':
      return job.status === 'running' ? { ...job, status: 'queued' } : job;
    case 'crash':
      return isFinal(job.status) ? job : afterCrash(job, event.now);
    case 'freeze':
      return isFinal(job.status) ? job : afterFreeze(job, event.now);
    case 'page-saved':
      return job.status === 'running' ? withProgress(job) : job;
    case 'work':
      return { ...job, workedMs: job.workedMs + event.ms };
    case 'move':
      return { ...job, position: event.position };
    case 'remove':
      return { ...job, removedAt: event.now, status: job.status === 'running' ? 'queued' : job.status };
    case 'undo-remove':
      return job.removedAt === null ? job : { ...job, removedAt: null };
    default:
      return event satisfies never;
  }
}

/** What went wrong before a page was saved says nothing of what comes: the file lets itself be worked on. */
function withProgress(job: JobRecord): JobRecord {
  return job.retries + job.crashes + job.freezes > 0 ? { ...job, retries: 0, crashes: 0, freezes: 0 } : job;
}

type WorkEvent = Extract<JobEvent, { type: 'inspected' | 'languages-guessed' | 'password-needed' | 'finish' }>;

function afterWork(job: JobRecord, event: WorkEvent): JobRecord {
  switch (event.type) {
    case 'inspected':
      return { ...job, ...event.naming, source: event.source, retries: 0, crashes: 0, freezes: 0, error: null };
    case 'languages-guessed':
      return { ...job, ocrLanguages: chosenLanguages(job.options) ?? event.languages, retries: 0 };
    case 'password-needed':
      return { ...job, status: 'needs-password', passwordWasWrong: event.wasWrong };
    case 'finish':
      return {
        ...job,
        ...event.naming,
        status: 'done',
        finishedAt: event.now,
        book: event.book,
        bookPages: null,
        warnings: event.warnings,
        error: null,
        retries: 0,
        crashes: 0,
        freezes: 0,
      };
    default:
      return event satisfies never;
  }
}

function afterFailure(job: JobRecord, error: ConversionError, now: number, random: number): JobRecord {
  const decision = afterError(error, job.retries, now, random);
  switch (decision.type) {
    case 'retry':
      return { ...job, status: 'queued', retries: job.retries + 1, retryAt: decision.at };
    case 'pause':
      return { ...job, status: 'paused', error };
    case 'stop':
      return failed(job, error, now);
    default:
      return decision satisfies never;
  }
}

function afterCrash(job: JobRecord, now: number): JobRecord {
  const counted = { ...job, crashes: job.crashes + 1 };
  if (counted.crashes >= MAX_CRASHES) return givenUp(counted, 'the browser went down', now);
  return transition(counted, { type: 'interrupt' });
}

function afterFreeze(job: JobRecord, now: number): JobRecord {
  const counted = { ...job, freezes: job.freezes + 1 };
  if (counted.freezes >= MAX_FREEZES) return givenUp(counted, 'the browser stood still', now);
  return transition(counted, { type: 'interrupt' });
}

function givenUp(job: JobRecord, what: string, now: number): JobRecord {
  return failed(job, { code: 'internal', detail: `${what} each time while it worked on this file` }, now);
}

/** A book that there was before stays what it was: its job is done, and the error tells why there is no new one. */
function failed(job: JobRecord, error: ConversionError, now: number): JobRecord {
  return { ...job, status: job.book === null ? 'failed' : 'done', finishedAt: now, retryAt: null, error };
}

function cancelled(job: JobRecord, now: number): JobRecord {
  const ended: JobRecord = { ...job, finishedAt: now, retryAt: null };
  if (job.book === null) return { ...ended, status: 'cancelled' };
  return { ...ended, status: 'done', error: { code: 'job/cancelled' } };
}

function withOptions(job: JobRecord, options: ConversionOptions): JobRecord {
  return { ...job, options, ocrLanguages: chosenLanguages(options) ?? keptGuess(job) };
}

/** A guess outlives a change of options; a choice that was taken back does not. */
function keptGuess(job: JobRecord): readonly string[] | null {
  return chosenLanguages(job.options) === null ? job.ocrLanguages : null;
}

/** A finished book and what is to know of it are kept until there is another. */
function renewed(job: JobRecord, options: ConversionOptions, pages: BookPages): JobRecord {
  return {
    ...withOptions(job, options),
    status: 'queued',
    bookPages: job.book === null ? null : (job.bookPages ?? pages),
    finishedAt: null,
    error: null,
    retries: 0,
    retryAt: null,
    crashes: 0,
    freezes: 0,
    workedMs: 0,
    removedAt: null,
  };
}
