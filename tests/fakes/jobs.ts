// Jobs in every state of the interface, for screen tests: made-up books, no clock, no chance.
import type { BookSummary, JobSnapshot, PageCell } from '../../src/jobs/job.ts';
import type { BookDetails } from '../../src/model/book-details.ts';
import { defaultOptions } from '../../src/model/options.ts';

/** A fixed moment, so that screens look the same on every day. */
export const NOW = Date.UTC(2026, 4, 12, 9, 30);

const NEW_JOB: JobSnapshot = {
  id: 'job',
  fileName: 'file.pdf',
  fileBytes: 812_345,
  createdAt: NOW,
  finishedAt: null,
  position: 0,
  status: 'queued',
  stage: null,
  options: defaultOptions,
  pageCount: null,
  donePages: 0,
  ocrPages: 0,
  pages: [],
  title: null,
  authors: [],
  language: null,
  ocrLanguages: null,
  pagesPerMinute: null,
  msLeft: null,
  workedMs: 0,
  peakMb: null,
  passwordWasWrong: false,
  error: null,
  warnings: [],
  book: null,
  hasCover: false,
};

/** A job with some fields of its own. */
export function fakeJob(fields: Partial<JobSnapshot>): JobSnapshot {
  return { ...NEW_JOB, ...fields };
}

/** A page cell with some fields of its own. */
export function fakeCell(fields: Partial<PageCell>): PageCell {
  return { state: 'done', route: 'text', reason: null, confidence: null, ...fields };
}

const WAITING = fakeCell({ state: 'waiting', route: null });
const READING = fakeCell({ state: 'reading', route: null });

function textPages(done: number, total: number): readonly PageCell[] {
  return Array.from({ length: total }, (_, index) =>
    index < done ? fakeCell({}) : index < done + 2 ? READING : WAITING,
  );
}

function scanPages(done: number, total: number): readonly PageCell[] {
  return Array.from({ length: total }, (_, index) => {
    if (index >= done) return index < done + 2 ? READING : WAITING;
    if (index === 0) return fakeCell({ state: 'picture', route: 'picture', reason: null });
    if (index === 5) return fakeCell({ route: 'blank', reason: 'blank' });
    if (index % 41 === 40) return fakeCell({ state: 'failed', route: null });
    return fakeCell({ route: 'scan', reason: 'no-text', confidence: 58 + ((index * 37) % 41) });
  });
}

function summary(fields: Partial<BookSummary>): BookSummary {
  return {
    fileName: 'Book.epub',
    bytes: 1_234_567,
    chapters: 13,
    pages: 316,
    ocrPages: 0,
    pictures: 0,
    doubtfulWords: 0,
    leftOutLines: 0,
    ...fields,
  };
}

const RULES = ['running-heads', 'folios', 'printed-contents', 'continuation-notices', 'page-layer', 'a-later-rule'];
const WORDS = ['Treafure', 'lsland', 'thc', 'fchooner', '동백', 'Flint’s'];

/** As many entries as the book counts, three to a page. */
export function fakeDetails(book: BookSummary): BookDetails {
  const entries = <T>(count: number, entry: (index: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, index) => entry(index));
  return {
    doubtfulWords: entries(book.doubtfulWords, (index) => ({
      pageIndex: Math.floor(index / 3),
      text: WORDS[index % WORDS.length] ?? '',
      confidence: 20 + ((index * 17) % 40),
    })),
    leftOutLines: entries(book.leftOutLines, (index) => ({
      pageIndex: Math.floor(index / 3),
      text: index % 3 === 1 ? `${index + 3}` : 'TREASURE ISLAND',
      rule: RULES[index % RULES.length] ?? '',
    })),
  };
}

const ARABIC_TITLE = 'كتاب في الأدب والتاريخ والعلوم';
const LONG_TITLE =
  'A Full, True and Particular Account of the Voyages, Shipwrecks, Perils, Escapes and Final Return of a Merchant of Bristol, Written Down by Himself in the Years of His Age, with Many Remarks on Winds, Customs, Weights and Measures, and an Index of the Principal Harbours, Newly Corrected and Enlarged by a Friend';

/** The unfinished jobs: running, OCR running, waiting for a password, paused, queued. */
export const workingJobs: readonly JobSnapshot[] = [
  fakeJob({
    id: 'running-text',
    fileName: 'sherlock.pdf',
    status: 'running',
    stage: 'build',
    title: 'The Adventures of Sherlock Holmes',
    authors: ['Arthur Conan Doyle'],
    language: 'en',
    pageCount: 316,
    donePages: 212,
    pages: textPages(212, 316),
    pagesPerMinute: 2880,
    msLeft: 2200,
  }),
  fakeJob({
    id: 'running-ocr',
    position: 1,
    fileName: '동백꽃-스캔.pdf',
    fileBytes: 48_400_000,
    status: 'running',
    stage: 'ocr',
    title: '동백꽃',
    authors: ['김유정'],
    language: 'ko',
    ocrLanguages: ['kor', 'eng'],
    pageCount: 180,
    donePages: 96,
    ocrPages: 95,
    pages: scanPages(96, 180),
    pagesPerMinute: 41,
    msLeft: 124_000,
  }),
  fakeJob({ id: 'locked', position: 2, fileName: 'contract.pdf', status: 'needs-password', stage: 'analyse' }),
  fakeJob({
    id: 'locked-wrong',
    position: 3,
    fileName: 'payslip.pdf',
    status: 'needs-password',
    stage: 'analyse',
    passwordWasWrong: true,
  }),
  fakeJob({
    id: 'paused',
    position: 4,
    fileName: 'atlas.pdf',
    status: 'paused',
    stage: 'ocr',
    title: 'Atlas of Harbours',
    language: 'de',
    ocrLanguages: ['deu'],
    pageCount: 24,
    donePages: 7,
    ocrPages: 7,
    pages: scanPages(7, 24),
  }),
  fakeJob({ id: 'queued-1', position: 5, fileName: 'notes \u202Efdp.exe.pdf' }),
  fakeJob({ id: 'queued-2', position: 6, fileName: 'kitab.pdf', title: ARABIC_TITLE, language: 'ar', pageCount: 90 }),
  fakeJob({ id: 'queued-3', position: 7, fileName: 'bristol.pdf', title: LONG_TITLE, language: 'en', pageCount: 640 }),
  fakeJob({ id: 'queued-4', position: 8, fileName: 'empty-title.pdf', title: '' }),
];

const FAILURES: readonly Pick<JobSnapshot, 'id' | 'fileName' | 'error' | 'stage'>[] = [
  {
    id: 'not-a-pdf',
    fileName: 'invoice.pdf',
    stage: 'analyse',
    error: { code: 'pdf/not-a-pdf', looksLike: 'html' },
  },
  {
    id: 'missing-language',
    fileName: 'reise.pdf',
    stage: 'ocr',
    error: { code: 'ocr/language-missing', language: 'deu', why: 'offline' },
  },
  { id: 'nothing', fileName: 'blank-scan.pdf', stage: 'build', error: { code: 'pdf/nothing-to-read' } },
  { id: 'internal', fileName: 'odd.pdf', stage: 'build', error: { code: 'internal', detail: 'x is undefined' } },
];

/** The finished jobs: clean, with things to know, failed in four ways, cancelled. */
export const finishedJobs: readonly JobSnapshot[] = [
  fakeJob({
    id: 'done-clean',
    fileName: 'pride.pdf',
    status: 'done',
    stage: 'save',
    finishedAt: NOW - 60_000,
    title: 'Pride and Prejudice',
    authors: ['Jane Austen'],
    language: 'en',
    pageCount: 401,
    donePages: 401,
    pages: textPages(401, 401),
    workedMs: 14_300,
    hasCover: true,
    book: summary({ fileName: 'Pride and Prejudice - Jane Austen.epub', chapters: 61, pages: 401 }),
  }),
  fakeJob({
    id: 'done-scan',
    fileName: 'island-scan.pdf',
    status: 'done',
    stage: 'save',
    finishedAt: NOW - 120_000,
    title: 'Treasure Island',
    authors: ['Robert Louis Stevenson', 'Louis Rhead'],
    language: 'en',
    ocrLanguages: ['eng'],
    pageCount: 120,
    donePages: 120,
    ocrPages: 116,
    pages: scanPages(120, 120),
    workedMs: 312_000,
    book: summary({ chapters: 34, pages: 120, ocrPages: 116, pictures: 12, doubtfulWords: 12, leftOutLines: 238 }),
    warnings: [
      { code: 'page/became-picture', pageIndex: 0, reason: 'no-text-found' },
      { code: 'page/became-picture', pageIndex: 40, reason: 'failed' },
      { code: 'page/became-picture', pageIndex: 81, reason: 'timeout' },
      { code: 'page/low-confidence', pageIndex: 14, confidence: 61 },
      { code: 'book/title-guessed', title: 'Treasure Island' },
      { code: 'book/language-guessed', language: 'en' },
    ],
  }),
  ...FAILURES.map((failure, index) =>
    fakeJob({ ...failure, status: 'failed', finishedAt: NOW - (3 + index) * 60_000 }),
  ),
  fakeJob({
    id: 'cancelled',
    fileName: 'old.pdf',
    status: 'cancelled',
    stage: 'analyse',
    finishedAt: NOW - 600_000,
    error: { code: 'job/cancelled' },
  }),
];

/** Fifty books, one of 5,000 pages in the works. */
export const manyJobs: readonly JobSnapshot[] = [
  fakeJob({
    id: 'huge',
    fileName: 'encyclopaedia.pdf',
    fileBytes: 1_900_000_000,
    status: 'running',
    stage: 'ocr',
    title: 'Encyclopaedia',
    language: 'en',
    pageCount: 5000,
    donePages: 1700,
    ocrPages: 1700,
    pages: scanPages(1700, 5000),
    pagesPerMinute: 62,
    msLeft: 3_180_000,
  }),
  ...Array.from({ length: 9 }, (_, index) =>
    fakeJob({ id: `wait-${index}`, position: index + 1, fileName: `volume-${index + 1}.pdf` }),
  ),
  ...Array.from({ length: 40 }, (_, index) =>
    fakeJob({
      id: `made-${index}`,
      fileName: `shelf-${index + 1}.pdf`,
      status: 'done',
      stage: 'save',
      finishedAt: NOW - index * 60_000,
      title: `Shelf ${index + 1}`,
      pageCount: 300,
      donePages: 300,
      pages: textPages(300, 300),
      book: summary({ pages: 300 }),
    }),
  ),
];
