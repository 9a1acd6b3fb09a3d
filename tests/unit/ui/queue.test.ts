// The order of the screen, moves in the waiting line, and cards that keep their identity.
import { expect, test } from 'vitest';
import { keepIdentity } from '../../../src/ui/state/keep-identity.ts';
import { parsePreferences } from '../../../src/ui/state/preferences.ts';
import { arrange, jobName, moveTarget } from '../../../src/ui/state/queue.ts';
import { progressPercent } from '../../../src/ui/state/use-progress-title.ts';
import { fakeCell, fakeJob } from '../../fakes/jobs.ts';

const ids = (jobs: readonly { readonly id: string }[]) => jobs.map((job) => job.id).join(' ');

test('what runs stands above what waits, the latest finished book first, and what is no book by itself', () => {
  const { working, finished, notConverted } = arrange([
    fakeJob({ id: 'old', status: 'done', finishedAt: 10 }),
    fakeJob({ id: 'third', position: 3 }),
    fakeJob({ id: 'locked', position: 9, status: 'needs-password' }),
    fakeJob({ id: 'second', position: 2 }),
    fakeJob({ id: 'new', status: 'done', finishedAt: 20 }),
    fakeJob({ id: 'stopped', status: 'cancelled', finishedAt: 30 }),
    fakeJob({ id: 'broken', status: 'failed', finishedAt: 40 }),
    fakeJob({ id: 'runs', position: 7, status: 'running' }),
  ]);
  expect(ids(working)).toBe('runs locked second third');
  expect(ids(finished)).toBe('new old');
  expect(ids(notConverted)).toBe('broken stopped');
});

test('a waiting job moves before its neighbour, to the front, or to the end', () => {
  const jobs = ['a', 'b', 'c'].map((id, position) => fakeJob({ id, position }));
  expect(moveTarget(jobs, 'c', 'up')).toBe('b');
  expect(moveTarget(jobs, 'c', 'first')).toBe('a');
  expect(moveTarget(jobs, 'a', 'down')).toBe('c');
  expect(moveTarget(jobs, 'b', 'down')).toBe(null);
  expect(moveTarget(jobs, 'a', 'up')).toBeUndefined();
  expect(moveTarget(jobs, 'c', 'down')).toBeUndefined();
  expect(moveTarget([fakeJob({ id: 'a', status: 'running' })], 'a', 'up')).toBeUndefined();
});

test('a job that did not change keeps its object through a clone', () => {
  const before = [fakeJob({ id: 'a', pages: [fakeCell({})] }), fakeJob({ id: 'b' })];
  const [a, b] = keepIdentity(
    before,
    structuredClone([before[0], fakeJob({ id: 'b', donePages: 1 })]) as typeof before,
  );
  expect(a).toBe(before[0]);
  expect(b).not.toBe(before[1]);
  expect(keepIdentity(before, structuredClone(before))).toBe(before);
});

test('a changed page cell makes a new object', () => {
  const before = [fakeJob({ id: 'a', status: 'running', pages: [fakeCell({ state: 'waiting' })] })];
  const after = [fakeJob({ id: 'a', status: 'running', pages: [fakeCell({ state: 'done' })] })];
  expect(keepIdentity(before, after)[0]).toBe(after[0]);
});

test('a job is called by its title, else by its file', () => {
  expect(jobName(fakeJob({ title: ' Emma ' }), 'Untitled')).toBe('Emma');
  expect(jobName(fakeJob({ title: '', fileName: 'x.pdf' }), 'Untitled')).toBe('x.pdf');
  expect(jobName(fakeJob({ title: null, fileName: '' }), 'Untitled')).toBe('Untitled');
});

test('progress counts the pages of what runs', () => {
  const half = fakeJob({ status: 'running', pageCount: 100, donePages: 50 });
  expect(progressPercent([half, fakeJob({ status: 'running', pageCount: 300, donePages: 150 })])).toBe(50);
  expect(progressPercent([fakeJob({ status: 'queued', pageCount: 10 })])).toBe(null);
});

test('preferences that are missing or nonsense take their defaults', () => {
  const defaults = parsePreferences(null);
  expect(defaults).toMatchObject({ language: null, theme: 'auto', hadJobs: false });
  expect(parsePreferences('{"theme":"purple","language":"xx","defaults":{"ocr":7,"ocrLanguages":[1,"kor"]}}')).toEqual({
    ...defaults,
    defaults: { ...defaults.defaults, ocrLanguages: ['kor'] },
  });
  for (const broken of ['', 'null', '[]', '{"', '"x"']) expect(parsePreferences(broken)).toEqual(defaults);
  expect(parsePreferences('{"theme":"dark","language":"ko"}')).toMatchObject({ theme: 'dark', language: 'ko' });
});
