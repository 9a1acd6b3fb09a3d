// The build step with storage that has lost a part.
import { expect, it } from 'vitest';
import type { PageStore } from '../../../src/adapters/idb/page-store.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { buildEpub } from '../../../src/worker/tasks/build-epub.ts';
import type { TaskContext } from '../../../src/worker/tasks/task-context.ts';

const TASK = {
  type: 'build',
  jobId: 'a',
  epoch: 1,
  password: null,
  options: defaultOptions,
  languages: null,
  fileName: 'a.pdf',
  source: { pageCount: 2, hash: '' },
} as const;

it('tells which pages are missing, and takes its mark off', async () => {
  const flights = new Set<string>();
  const store: Partial<PageStore> = {
    async takeOff(flight) {
      flights.add(flight.worker);
      return { ok: true };
    },
    async land(flight) {
      flights.delete(flight.worker);
      return { ok: true };
    },
    document: async () => null,
    rows: async () => [],
    pages: async () => [],
  };
  const source: Partial<TaskContext['source']> = { close: async () => undefined };
  const context = { name: 'one', source } as TaskContext;
  const end = await buildEpub(TASK, store as PageStore, context, true);
  expect(end).toMatchObject({ result: { ok: false, error: { code: 'internal', detail: '0 of 2 pages are stored' } } });
  expect([...flights]).toEqual([]);
});
