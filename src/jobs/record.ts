// In: what a user put into the queue, or a job of an earlier version. Out: a job as storage keeps it.
import type { ConversionOptions } from '../model/options.ts';
import type { JobRecord, NewJob } from './record-ports.ts';

/** Raised with every change of what a stored job means; older records go through `upgradeRecord`. */
export const JOB_RECORD_VERSION = 1;

/** A job that has just been put into the queue. */
export function newJobRecord(job: NewJob): JobRecord {
  return {
    version: JOB_RECORD_VERSION,
    ...job,
    finishedAt: null,
    status: 'queued',
    source: null,
    title: null,
    authors: [],
    language: null,
    ocrLanguages: chosenLanguages(job.options),
    passwordWasWrong: false,
    error: null,
    warnings: [],
    book: null,
    bookPages: null,
    retries: 0,
    retryAt: null,
    crashes: 0,
    freezes: 0,
    workedMs: 0,
    removedAt: null,
  };
}

/** The user's own choice of OCR languages, or null where they are to be guessed. */
export function chosenLanguages(options: ConversionOptions): readonly string[] | null {
  return options.ocrLanguages.length > 0 ? options.ocrLanguages : null;
}

/** Brings a stored record of any earlier version to the present one; null for what is no job of ours. */
export function upgradeRecord(stored: Partial<JobRecord>): JobRecord | null {
  const { id, fileName, fileBytes, createdAt, position, options } = stored;
  if (id === undefined || fileName === undefined || fileBytes === undefined) return null;
  if (createdAt === undefined || position === undefined || options === undefined) return null;
  const blank = newJobRecord({ id, fileName, fileBytes, createdAt, position, options });
  return { ...blank, ...stored, version: JOB_RECORD_VERSION };
}
