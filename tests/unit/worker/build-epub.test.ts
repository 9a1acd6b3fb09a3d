// The build step with storage that has lost a part.
import { expect, it } from 'vitest';
import type { PageStore } from '../../../src/adapters/idb/page-store.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { RawDocument } from '../../../src/model/raw-page.ts';
import { fail } from '../../../src/model/result.ts';
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

/** Storage without pages that answers `document`, and the names of the workers whose marks it holds. */
function emptyStore(document: RawDocument | null): { readonly store: PageStore; readonly flights: Set<string> } {
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
    document: async () => document,
    rows: async () => [],
    pages: async () => [],
  };
  return { store: store as PageStore, flights };
}

it('tells which pages are missing, and takes its mark off', async () => {
  const { store, flights } = emptyStore({} as RawDocument);
  const source: Partial<TaskContext['source']> = { close: async () => undefined };
  const context = { name: 'one', source } as TaskContext;
  const end = await buildEpub(TASK, store, context);
  expect(end).toMatchObject({ result: { ok: false, error: { code: 'internal', detail: '0 of 2 pages are stored' } } });
  expect([...flights]).toEqual([]);
});

it('reads what the file says of itself again where none is stored that this version can use', async () => {
  const { store, flights } = emptyStore(null);
  const error = { code: 'pdf/password-required', wasWrong: false } as const;
  const source: TaskContext['source'] = {
    open: async () => fail(error),
    countPage: () => undefined,
    close: async () => undefined,
  };
  const end = await buildEpub(TASK, store, { name: 'one', source } as TaskContext);
  expect(end).toEqual({ type: 'returned', result: { ok: false, error } });
  expect([...flights]).toEqual([]);
});
