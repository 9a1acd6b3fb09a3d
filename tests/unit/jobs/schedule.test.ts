// Which work comes next: a job simulated to its end under any number of workers, and the stage order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageMode } from '../../../src/jobs/page-attempts.ts';
import { poolSize, workersForStage } from '../../../src/jobs/pool-size.ts';
import { FRESH_PAGE, nextToOpen, nextWork, type PageProgress, stageOf, type Work } from '../../../src/jobs/schedule.ts';
import { job } from './arbitrary.ts';

const pages = (states: readonly PageProgress['state'][]): PageProgress[] =>
  states.map((state) => ({ ...FRESH_PAGE, state }));

const opened = (pageCount: number, ocrLanguages: readonly string[] | null = null) =>
  job({ status: 'running', source: { pageCount, hash: '' }, ocrLanguages });

describe('a simulated job', () => {
  it('does every page once in each stage that it needs, in order, within its workers', () => {
    const book = fc.array(fc.boolean(), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(book, fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat(1000)), (needsOcr, pool, chances) => {
        let record = job({ status: 'running' });
        let progress: PageProgress[] = [];
        const running: Work[] = [];
        const log: string[] = [];
        for (let round = 0; round < 2000; round += 1) {
          for (const work of nextWork(record, progress, running, pool - running.length, pool)) {
            running.push(work);
            expect(running.length).toBeLessThanOrEqual(pool);
            if (work.type === 'pages')
              for (const at of work.pages) {
                expect(progress[at]?.inFlight).toBe(false);
                progress = progress.with(at, { ...FRESH_PAGE, ...progress[at], inFlight: true });
              }
          }
          const chance: number = chances.next().value;
          const [ended] = running.splice(chance % running.length, 1);
          if (ended === undefined) break;
          log.push(ended.type === 'pages' ? ended.stage : ended.type);
          if (ended.type === 'build') break;
          if (ended.type === 'inspect') {
            record = { ...record, source: { pageCount: needsOcr.length, hash: '' } };
            progress = pages(needsOcr.map(() => 'todo'));
          }
          if (ended.type === 'guess-languages') record = { ...record, ocrLanguages: ['eng'] };
          if (ended.type !== 'pages') continue;
          for (const at of ended.pages) {
            const state = ended.stage === 'analyse' && needsOcr[at] === true ? 'needs-ocr' : 'done';
            progress = progress.with(at, { ...FRESH_PAGE, state });
          }
        }
        const ocr = needsOcr.filter(Boolean).length;
        const order = log.filter((step, at) => step !== log[at - 1]);
        expect(order).toEqual(
          ocr > 0 ? ['inspect', 'analyse', 'guess-languages', 'ocr', 'build'] : ['inspect', 'analyse', 'build'],
        );
        expect(log.filter((step) => step === 'ocr')).toHaveLength(ocr);
      }),
    );
  });
});

describe('opening', () => {
  it('takes the first unopened job of the line, and only while no other is being opened', () => {
    const line = fc.array(fc.boolean(), { maxLength: 12 });
    fc.assert(
      fc.property(line, fc.boolean(), (areOpen, opening) => {
        const jobs = areOpen.map((open, position) => ({
          record: job({ position, source: open ? { pageCount: 3, hash: '' } : null }),
        }));
        const running: readonly Work[] = opening ? [{ type: 'build' }, { type: 'inspect' }] : [{ type: 'build' }];
        const at = areOpen.indexOf(false);
        expect(nextToOpen(jobs, running)?.record.position ?? -1).toBe(opening ? -1 : at);
      }),
    );
  });
});

describe('choices', () => {
  it('lets a page that failed, or was beside one, run alone and last', () => {
    const marked = { ...FRESH_PAGE, reason: 'crashed' } as const;
    const progress = pages(['done', 'todo', 'todo', 'todo'])
      .with(1, { ...marked, failures: 1 })
      .with(2, marked);
    const long = [...progress, ...pages(new Array(700).fill('done'))];
    const batches = (room: number) =>
      nextWork(opened(704), long, [], room, 4).map((work) => (work.type === 'pages' ? work.pages : null));
    expect([batches(4), batches(1)]).toEqual([[[3], [1], [2]], [[3]]]);
  });

  it('gives a worker that reads a book alone more pages at once than those that share one', () => {
    const sizes = (pageCount: number, pool: number) =>
      nextWork(opened(pageCount), pages(new Array(pageCount).fill('todo')), [], pool, pool).map((work) =>
        work.type === 'pages' ? work.pages.length : null,
      );
    expect([sizes(300, 2), sizes(300, 4), sizes(20, 1)]).toEqual([[256], [32, 32, 32, 32], [20]]);
  });

  it('resumes at the first gap', () => {
    const [work] = nextWork(opened(5), pages(['done', 'done', 'todo', 'done', 'todo']), [], 1, 1);
    expect(work).toEqual({ type: 'pages', stage: 'analyse', pages: [2, 4] });
  });

  it('does not guess languages that are known, nor open a file whose pages are all saved', () => {
    expect(nextWork(opened(1, ['kor']), pages(['needs-ocr']), [], 1, 1)[0]?.type).toBe('pages');
    expect(nextWork(opened(2), pages(['done', 'done']), [], 1, 1)).toEqual([{ type: 'build' }]);
    expect(stageOf(opened(2), pages(['done', 'needs-ocr']))).toBe('ocr');
  });

  it('sizes the pool by cores and memory, and text jobs by their pages', () => {
    expect([poolSize(2, 8), poolSize(16, 8), poolSize(8, 2), poolSize(8, 0.5), poolSize(null, null)]).toEqual([
      2, 4, 2, 1, 2,
    ]);
    const sized = (pageCount: number, megabytes = 5) => ({ pageCount, fileBytes: megabytes * 1e6 });
    expect([
      workersForStage('analyse', sized(199), 4),
      workersForStage('analyse', sized(200), 4),
      workersForStage('analyse', sized(400), 2),
      workersForStage('analyse', sized(1000), 2),
      workersForStage('ocr', sized(3), 4),
      workersForStage('analyse', sized(1250, 600), 4),
      workersForStage('ocr', sized(1250, 600), 4),
    ]).toEqual([1, 4, 1, 2, 4, 1, 4]);
  });

  it('shares the look at scans among all workers, a few pages at a time', () => {
    const scan = { ...opened(7), fileBytes: 7e6 };
    expect(workersForStage('analyse', { pageCount: 7, fileBytes: 7e6 }, 2)).toBe(2);
    const work = nextWork(
      scan,
      Array.from({ length: 7 }, () => FRESH_PAGE),
      [],
      2,
      2,
    );
    expect(work.map((batch) => batch.type === 'pages' && batch.pages)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it('tries a page twice, then its picture, then leaves it out', () => {
    expect([0, 1, 2, 3, 9].map(pageMode)).toEqual(['full', 'full', 'picture', 'drop', 'drop']);
  });
});
