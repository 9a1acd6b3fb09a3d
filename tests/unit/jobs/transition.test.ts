// The job's state machine: what holds after any sequence of events, and the decisions worth naming.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobRecord } from '../../../src/jobs/record-ports.ts';
import { BACK_OFF_MS } from '../../../src/jobs/retry.ts';
import { isFinal, type JobEvent, keptPages, transition } from '../../../src/jobs/transition.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { anyEvent, anyOptions, BOOK, job, NAMING, PAGES } from './arbitrary.ts';

const LEAVES_FINAL: readonly JobEvent['type'][] = ['retry'];

/** MODEL_RUNS: how many sequences of events, for the long run. */
const RUNS = Number(process.env.MODEL_RUNS ?? 2000);

function afterEvents(events: readonly JobEvent[], start = job()): JobRecord {
  return events.reduce(transition, start);
}

describe('after any events', () => {
  it('a job is never in a state that its fields deny', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const end = afterEvents(events);
        if (end.status === 'done') expect(end.book).not.toBeNull();
        if (end.status === 'failed') expect(end.error).not.toBeNull();
        if (isFinal(end.status)) expect(end.finishedAt).not.toBeNull();
        else expect(end.finishedAt).toBeNull();
        if (end.status === 'running') expect(end.removedAt).toBeNull();
        if (end.retryAt !== null) expect(['queued', 'needs-password']).toContain(end.status);
        expect(end.retries).toBeLessThanOrEqual(BACK_OFF_MS.length);
        if (end.options.ocrLanguages.length > 0) expect(end.ocrLanguages).toEqual(end.options.ocrLanguages);
      }),
      { numRuns: RUNS },
    );
  });

  it('only a retry leaves a final state', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), anyEvent, (events, last) => {
        const before = afterEvents(events);
        fc.pre(isFinal(before.status) && !LEAVES_FINAL.includes(last.type));
        expect(transition(before, last).status).toBe(before.status);
      }),
      { numRuns: RUNS },
    );
  });

  it('an event that comes twice does no more than once, but for what counts', () => {
    const counts: readonly JobEvent['type'][] = ['work', 'crash', 'error', 'retry'];
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), anyEvent, (events, last) => {
        fc.pre(!counts.includes(last.type));
        const once = transition(afterEvents(events), last);
        expect(transition(once, last)).toEqual(once);
      }),
      { numRuns: RUNS },
    );
  });

  it('identity and source file never change', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const { id, fileName, fileBytes, createdAt } = afterEvents(events);
        expect({ id, fileName, fileBytes, createdAt }).toEqual({
          id: 'job',
          fileName: 'a.pdf',
          fileBytes: 10,
          createdAt: 1,
        });
      }),
    );
  });

  it('a cancelled job can be run again to its end', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), anyOptions, (events, options) => {
        const end = afterEvents(
          [
            { type: 'cancel', now: 5 },
            { type: 'retry', options, pages: PAGES },
            { type: 'begin' },
            { type: 'finish', book: BOOK, naming: NAMING, warnings: [], now: 9 },
          ],
          afterEvents(events),
        );
        expect(end.status).toBe('done');
        expect(end.error).toBeNull();
      }),
    );
  });
});

describe('converting a finished book again', () => {
  const finish: JobEvent = { type: 'finish', book: BOOK, naming: NAMING, warnings: [], now: 9 };
  const again = afterEvents([{ type: 'begin' }, finish, { type: 'retry', options: defaultOptions, pages: PAGES }]);
  const damaged = { code: 'pdf/damaged', detail: '' } as const;
  const crash: JobEvent = { type: 'crash', now: 12 };

  it.each<[string, readonly JobEvent[], string]>([
    ['a cancel while it waits', [{ type: 'cancel', now: 12 }], 'job/cancelled'],
    ['a cancel at work', [{ type: 'begin' }, { type: 'cancel', now: 12 }], 'job/cancelled'],
    ['a failure', [{ type: 'begin' }, { type: 'error', error: damaged, now: 12, random: 0 }], 'pdf/damaged'],
    ['crashes', [crash, crash, crash, crash], 'internal'],
  ])('gives the book back after %s', (_, events, code) => {
    expect(again.status).toBe('queued');
    const end = afterEvents(events, again);
    expect([end.status, end.book, end.finishedAt, end.error?.code]).toEqual(['done', BOOK, 12, code]);
    expect(keptPages(end)).toBe(PAGES);
  });

  it('puts the new book in place of the old', () => {
    const book = { ...BOOK, fileName: 'New.epub' };
    const end = afterEvents([{ type: 'begin' }, { ...finish, book }], again);
    expect([end.status, end.book, end.error]).toEqual(['done', book, null]);
    expect(end.bookPages).toBeNull();
  });

  it('keeps the pages of the book, whatever is shown when it is tried once more', () => {
    const pages = { ...PAGES, workedMs: 1 };
    const cancel: JobEvent = { type: 'cancel', now: 12 };
    const twice = afterEvents([cancel, { type: 'retry', options: defaultOptions, pages }, cancel], again);
    expect(keptPages(twice)).toBe(PAGES);
  });

  it('keeps none where there is no book', () => {
    const end = afterEvents([
      { type: 'cancel', now: 12 },
      { type: 'retry', options: defaultOptions, pages: PAGES },
      { type: 'cancel', now: 13 },
    ]);
    expect([end.status, end.bookPages]).toEqual(['cancelled', null]);
  });
});

describe('a rename', () => {
  it('is about the finished book alone, and outlives everything but a new conversion', () => {
    const rename: JobEvent = { type: 'rename', fileName: 'Mine.epub' };
    expect(transition(job(), rename).book).toBeNull();
    const finish: JobEvent = { type: 'finish', book: BOOK, naming: NAMING, warnings: [], now: 9 };
    const named = afterEvents([
      { type: 'begin' },
      finish,
      rename,
      { type: 'remove', now: 10 },
      { type: 'undo-remove' },
    ]);
    expect([named.book?.fileName, named.title, named.status]).toEqual(['Mine.epub', 'Title', 'done']);
    const renewed = afterEvents(
      [{ type: 'retry', options: defaultOptions, pages: PAGES }, { type: 'begin' }, finish],
      named,
    );
    expect(renewed.book?.fileName).toBe(BOOK.fileName);
  });
});

describe('errors', () => {
  const error = (code: 'internal' | 'pdf/damaged' | 'job/timeout'): JobEvent => ({
    type: 'error',
    error: code === 'job/timeout' ? { code, seconds: 60 } : { code, detail: '' },
    now: 1000,
    random: 0,
  });
  const tries = (code: Parameters<typeof error>[0], start: JobRecord): readonly (number | string)[] => {
    const waits: (number | string)[] = [];
    let state = start;
    while (state.status !== 'failed' && waits.length < 10) {
      state = afterEvents([{ type: 'begin' }, error(code)], state);
      waits.push(state.retryAt === null ? state.status : state.retryAt - 1000);
    }
    return waits;
  };

  it('tries again after 1, 4 and 16 s what may pass', () => {
    expect(tries('internal', job())).toEqual([1000, 4000, 16_000, 'failed']);
  });

  it('tries a time limit again once', () => {
    expect(tries('job/timeout', job())).toEqual([1000, 'failed']);
  });

  it('stops at once at what will not pass', () => {
    expect(tries('pdf/damaged', job())).toEqual(['failed']);
  });

  it('pauses on a full disk and goes on from there', () => {
    const full = afterEvents([
      { type: 'begin' },
      { ...error('internal'), error: { code: 'storage/quota', neededMb: 7 } } as JobEvent,
    ]);
    expect(full.status).toBe('paused');
    expect(full.error).toEqual({ code: 'storage/quota', neededMb: 7 });
    const again = transition(full, { type: 'resume' });
    expect([again.status, again.error]).toEqual(['queued', null]);
  });
});

describe('passwords, crashes, languages', () => {
  it('asks again after a wrong password', () => {
    const asked = afterEvents([{ type: 'begin' }, { type: 'password-needed', wasWrong: false }]);
    const wrong = afterEvents(
      [{ type: 'unlock' }, { type: 'begin' }, { type: 'password-needed', wasWrong: true }],
      asked,
    );
    expect([asked.passwordWasWrong, wrong.status, wrong.passwordWasWrong]).toEqual([false, 'needs-password', true]);
  });

  it('gives up a file that takes the tab down four times outside of its pages', () => {
    const crashes = (count: number): readonly JobEvent[] => new Array(count).fill({ type: 'crash', now: 1 });
    expect([3, 4].map((count) => afterEvents(crashes(count)).status)).toEqual(['queued', 'failed']);
  });

  it('keeps a guess over other options, but not a choice that is taken back', () => {
    const chosen = { ...defaultOptions, ocrLanguages: ['kor'] };
    const guessed = afterEvents([{ type: 'begin' }, { type: 'languages-guessed', languages: ['eng'] }]);
    expect(
      transition(guessed, { type: 'set-options', options: { ...defaultOptions, ocr: 'always' } }).ocrLanguages,
    ).toEqual(['eng']);
    const choosing = transition(guessed, { type: 'set-options', options: chosen });
    expect(choosing.ocrLanguages).toEqual(['kor']);
    expect(transition(choosing, { type: 'set-options', options: defaultOptions }).ocrLanguages).toBeNull();
  });
});
