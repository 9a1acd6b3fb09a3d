// Files on their way into the queue: what is refused is told once a reason and stays; whatever happens, the count ends.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BinderyClient } from '../../../src/client/client.ts';
import { en } from '../../../src/i18n/en.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { ok } from '../../../src/model/result.ts';
import { takeFiles } from '../../../src/ui/intake/take-files.ts';
import type { Toast } from '../../../src/ui/state/app-context.ts';
import type { QueueView } from '../../../src/ui/state/queue.ts';
import { createStore } from '../../../src/ui/state/store.ts';
import { fakeClient } from '../../fakes/fake-client.ts';
import { fakeJob } from '../../fakes/jobs.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function intake(client: BinderyClient) {
  return {
    client,
    messages: en,
    preferences: createStore({ language: null, theme: 'auto' as const, defaults: defaultOptions, hadJobs: false }),
    toasts: createStore<readonly Toast[]>([]),
    adding: createStore(0),
    queue: createStore<QueueView>({
      known: true,
      jobs: [],
      queue: { owner: 'here', paused: 'no', storage: 'durable', workers: 1, keepDays: null } as const,
    }),
  };
}

const file = (name: string) => new File(['%PDF-1.4'], name);

test('nine files that are refused alike are one line, which stays until it is closed', async () => {
  const app = intake(fakeClient([]));
  const taken: string[] = [];
  const names = Array.from({ length: 9 }, (_, n) => `too-large-${n}.pdf`);
  await takeFiles(app, [...names, 'fits.pdf'].map(file), ({ name }) => taken.push(name));
  vi.advanceTimersByTime(60_000);
  const [line, ...others] = app.toasts.get();
  expect(others).toEqual([]);
  expect(line?.text).toMatch(/^9 files could not be added: \u2068too-large-0.pdf\u2069, .* and 6 more\. /);
  expect(taken).toEqual(['fits.pdf']);
});

test('a call that throws is told, and the files after it are taken in', async () => {
  const start: BinderyClient['start'] = async (_, name) => {
    if (name === 'a.pdf') throw new Error('gone');
    return ok(name);
  };
  const app = intake({ ...fakeClient([]), start });
  const taken: string[] = [];
  await takeFiles(app, ['a.pdf', 'b.pdf'].map(file), ({ name }) => taken.push(name));
  expect([app.adding.get(), taken]).toEqual([0, ['b.pdf']]);
  const [line, ...others] = app.toasts.get();
  expect(others).toEqual([]);
  // A line has no technical detail: it must not ask for it.
  expect(line?.text).toContain('If it happens again, reload this page.');
  expect(line?.text).not.toContain('technical detail');
});

test('files that are in the list already are one line, which leads to the first of them', async () => {
  const app = intake(fakeClient([]));
  const jobs = ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => fakeJob({ id: name, fileName: name, fileBytes: 8 }));
  app.queue.set({ ...app.queue.get(), jobs });
  await takeFiles(app, ['a.pdf', 'b.pdf', 'new.pdf'].map(file));
  expect(app.toasts.get().map(({ text }) => text)).toEqual([
    '2 files were in the list already: they are there twice now.',
  ]);
});
