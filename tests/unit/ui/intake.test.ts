// Files on their way into the queue: what is refused is told once a reason and stays; whatever happens, the count ends.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BinderyClient } from '../../../src/client/client.ts';
import { en } from '../../../src/i18n/en.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { ok } from '../../../src/model/result.ts';
import { takeFiles } from '../../../src/ui/intake/take-files.ts';
import type { Toast } from '../../../src/ui/state/app-context.ts';
import { createStore } from '../../../src/ui/state/store.ts';
import { fakeClient } from '../../fakes/fake-client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function intake(client: BinderyClient) {
  return {
    client,
    messages: en,
    preferences: createStore({ language: null, theme: 'auto' as const, defaults: defaultOptions, hadJobs: false }),
    toasts: createStore<readonly Toast[]>([]),
    adding: createStore(0),
    queue: createStore({
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
  expect(line?.text).toMatch(/^9 files could not be added: too-large-0.pdf, .* and 6 more\. /);
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
  expect(app.toasts.get()).toHaveLength(1);
});
