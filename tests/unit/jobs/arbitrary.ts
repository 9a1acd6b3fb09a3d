// Arbitrary jobs and events for model tests of the queue.
import fc from 'fast-check';
import type { BookSummary } from '../../../src/jobs/job.ts';
import { newJobRecord } from '../../../src/jobs/record.ts';
import type { BookPages, JobRecord } from '../../../src/jobs/record-ports.ts';
import type { JobEvent } from '../../../src/jobs/transition.ts';
import type { ConversionError } from '../../../src/model/errors.ts';
import { type ConversionOptions, defaultOptions } from '../../../src/model/options.ts';

export const BOOK: BookSummary = {
  fileName: 'Title.epub',
  bytes: 1,
  chapters: 1,
  pages: 1,
  ocrPages: 0,
  pictures: 0,
  doubtfulWords: 0,
  leftOutLines: 0,
};

export const NAMING = { title: 'Title', authors: [], language: 'en' } as const;

export const PAGES: BookPages = { cells: [], hasCover: true, workedMs: 3 };

/** A fresh job with some fields changed. */
export function job(changes: Partial<JobRecord> = {}): JobRecord {
  const fresh = newJobRecord({
    id: 'job',
    fileName: 'a.pdf',
    fileBytes: 10,
    createdAt: 1,
    position: 0,
    options: defaultOptions,
  });
  return { ...fresh, ...changes };
}

export const anyOptions: fc.Arbitrary<ConversionOptions> = fc.record({
  ocr: fc.constantFrom('never', 'when-needed', 'always'),
  ocrLanguages: fc.subarray(['eng', 'kor']),
  pictures: fc.constantFrom('original', 'balanced', 'small'),
  printedContents: fc.constantFrom('keep', 'drop'),
});

const anyError: fc.Arbitrary<ConversionError> = fc.constantFrom<ConversionError>(
  { code: 'internal', detail: '' },
  { code: 'job/timeout', seconds: 60 },
  { code: 'pdf/damaged', detail: '' },
  { code: 'storage/quota', neededMb: 3 },
  { code: 'ocr/engine-failed', detail: '' },
  { code: 'ocr/language-missing', language: 'kor', why: 'offline' },
);

/** Clocks jump: from one event to the next an hour may pass, or a year, forwards or backwards. */
const now = fc.integer({ min: 0, max: 2_000_000_000_000 });

export const anyEvent: fc.Arbitrary<JobEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<JobEvent>({ type: 'begin' }) },
  fc.record({
    type: fc.constant('inspected' as const),
    source: fc.record({ pageCount: fc.integer({ min: 1, max: 50 }), hash: fc.constant('00') }),
    naming: fc.constant(NAMING),
  }),
  fc.record({ type: fc.constant('languages-guessed' as const), languages: fc.constant(['eng']) }),
  fc.record({ type: fc.constant('password-needed' as const), wasWrong: fc.boolean() }),
  fc.constantFrom<JobEvent>({ type: 'unlock' }, { type: 'pause' }, { type: 'resume' }, { type: 'interrupt' }),
  fc.constant<JobEvent>({ type: 'page-saved' }),
  fc.record({ type: fc.constant('cancel' as const), now }),
  fc.record({
    type: fc.constant('error' as const),
    error: anyError,
    now,
    random: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({
    type: fc.constant('finish' as const),
    book: fc.constant(BOOK),
    naming: fc.constant(NAMING),
    warnings: fc.constant([]),
    now,
  }),
  fc.record({ type: fc.constant('retry' as const), options: anyOptions, pages: fc.constant(PAGES) }),
  fc.record({ type: fc.constant('set-options' as const), options: anyOptions }),
  fc.record({ type: fc.constant('rename' as const), fileName: fc.constant('Other.epub') }),
  fc.record({ type: fc.constant('crash' as const), now }),
  fc.record({ type: fc.constant('work' as const), ms: fc.nat(1000) }),
  fc.record({ type: fc.constant('move' as const), position: fc.nat(20) }),
  fc.record({ type: fc.constant('remove' as const), now }),
  fc.constant<JobEvent>({ type: 'undo-remove' }),
);
