// Order, identity, crash guard, pace and view of the queue.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crashTimes, isCrashLoop, suspects } from '../../../src/jobs/crash-guard.ts';
import { identityName, uuidUrn } from '../../../src/jobs/identifier.ts';
import { jobIdTime, newJobId } from '../../../src/jobs/job-id.ts';
import { IDLE, pageFinished, pagesPerMinute, summaryOf } from '../../../src/jobs/progress.ts';
import { inOrder, reordered } from '../../../src/jobs/queue-order.ts';
import { upgradeRecord } from '../../../src/jobs/record.ts';
import type { JobRecord } from '../../../src/jobs/record-ports.ts';
import { applyChange, EMPTY_VIEW } from '../../../src/jobs/view.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { job } from './arbitrary.ts';

describe('order', () => {
  it('puts a moved job where it was put and keeps the others in order', () => {
    const queue = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(queue, fc.nat(7), fc.option(fc.nat(7)), (positions, from, to) => {
        const jobs = positions.map((position, at) => job({ id: `j${at}`, position }));
        const id = `j${from % jobs.length}`;
        const before = to === null ? null : `j${to % jobs.length}`;
        const changed = reordered(jobs, id, before);
        const moved = inOrder(
          jobs.map((one): JobRecord => ({ ...one, position: changed.get(one.id) ?? one.position })),
        );
        const ids = moved.map((one) => one.id);
        const others = inOrder(jobs)
          .map((one) => one.id)
          .filter((one) => one !== id);
        expect(ids.filter((one) => one !== id)).toEqual(others);
        if (before === null) expect(ids.at(-1)).toBe(id);
        else if (before !== id) expect(ids[ids.indexOf(id) + 1]).toBe(before);
      }),
    );
  });
});

describe('identity', () => {
  it('is a version 8 UUID that hangs on the source and every option', () => {
    const urn = uuidUrn(new Uint8Array(32).fill(255));
    expect(urn).toBe('urn:uuid:ffffffff-ffff-8fff-bfff-ffffffffffff');
    expect(identityName('ab', defaultOptions)).toBe(identityName('ab', { ...defaultOptions }));
    expect(identityName('ab', { ...defaultOptions, ocrLanguages: ['kor'] })).not.toBe(
      identityName('ab', defaultOptions),
    );
  });

  it('of a job sorts by time and tells it', () => {
    fc.assert(
      fc.property(fc.nat(4e12), fc.nat(4e12), fc.uint8Array({ minLength: 8, maxLength: 8 }), (a, b, random) => {
        const [first, second] = [newJobId(a, random), newJobId(b, random)];
        expect([jobIdTime(first), first < second]).toEqual([a, a < b]);
      }),
    );
  });

  it('of an older record gains the fields that it lacks', () => {
    const { crashes, retries, ...older } = job({ title: 'Kept' });
    expect([crashes, retries]).toEqual([0, 0]);
    expect(upgradeRecord(older)).toEqual(job({ title: 'Kept' }));
    expect(upgradeRecord({ id: 'x' })).toBeNull();
  });
});

describe('crash guard', () => {
  it('holds the queue at the third crash in a minute, whatever the clock does', () => {
    const at = (times: readonly number[]) => times.reduce<readonly number[]>(crashTimes, []);
    expect([at([0, 20_000, 50_000]), at([0, 40_000, 70_000]), at([90_000, 5, 10])].map(isCrashLoop)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('suspects only the first pages without a checkpoint', () => {
    const flight = { jobId: 'j', worker: 'w', work: 'analyse', pages: [3, 4, 5, 6, 7, 8] } as const;
    expect(suspects({ ...flight, pages: [3, 4, 5, 6, 7, 8, 9, 10, 11] }, (index) => index < 5)).toEqual([5, 6]);
    expect(suspects(flight, () => true)).toEqual([]);
  });
});

describe('pace', () => {
  it('is a moving average of the last pages', () => {
    const pace = Array.from({ length: 100 }, (_, at) => at * 500).reduce(pageFinished, [] as readonly number[]);
    expect(pagesPerMinute(pace, 99 * 500)).toBeCloseTo(120);
    expect(pagesPerMinute([], 10)).toBeNull();
    // A slow disk: 32 pages every quarter of a second, told together.
    const bursts = Array.from({ length: 320 }, (_, at) => Math.floor(at / 32) * 250).reduce(pageFinished, []);
    expect(pagesPerMinute(bursts, 9 * 250)).toBeCloseTo(32 * 240);
    expect(pagesPerMinute([5, 5, 5], 250)).toBeNull();
  });
});

describe('view', () => {
  const summary = summaryOf(job({ source: { pageCount: 3, hash: '' } }), new Map(), IDLE, 0);
  const cell = { state: 'done', route: 'text', reason: 'text', confidence: null } as const;

  it('asks for the whole of a job that it has never seen', () => {
    expect(applyChange(EMPTY_VIEW, { type: 'job', summary, cells: [], whole: false })).toBeNull();
  });

  it('adds changed cells to those it has', () => {
    const whole = applyChange(EMPTY_VIEW, { type: 'job', summary, cells: [[0, cell]], whole: true }) ?? EMPTY_VIEW;
    const part = applyChange(whole, { type: 'job', summary, cells: [[2, cell]], whole: false }) ?? EMPTY_VIEW;
    expect(part.jobs.get('job')?.pages.map((one) => one.state)).toEqual(['done', 'waiting', 'done']);
    expect(applyChange(part, { type: 'gone', id: 'job' })?.jobs.size).toBe(0);
  });
});
