// One batch of pages with storage that notes the order of things.
import { describe, expect, it, vi } from 'vitest';
import type { PageStore } from '../../../src/adapters/idb/page-store.ts';
import type { Written } from '../../../src/jobs/ports.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { checkpointWriter } from '../../../src/worker/tasks/checkpoint-writer.ts';
import { convertPages, type PagesTask } from '../../../src/worker/tasks/convert-pages.ts';
import { imageMemory } from '../../../src/worker/tasks/image-memory.ts';
import type { TaskContext } from '../../../src/worker/tasks/task-context.ts';

const TASK: PagesTask = {
  type: 'pages',
  stage: 'analyse',
  jobId: 'a',
  epoch: 1,
  password: null,
  options: defaultOptions,
  languages: null,
  steps: [0, 1].map((index) => ({ index, mode: 'drop', reason: 'crashed' })), // needs no PDF
};

const WRITTEN: Written = { ok: true };

/** A context that does nothing but hear of events. */
function contextWith(tell: TaskContext['tell'], open: () => Promise<Written> = async () => WRITTEN): TaskContext {
  const source = { open: open as never, countPage: () => undefined, close: async () => undefined };
  const ocr = { engine: () => Promise.reject(new Error('no OCR here')), heapBytes: () => 0 };
  return { name: 'one', source, ocr, images: imageMemory(), stopped: () => false, tell, countPage: () => undefined };
}

describe('a batch of pages', () => {
  it('has its file noted as in flight before it is opened, and its pages until the last one is stored', async () => {
    const log: string[] = [];
    const noted = (what: string) => async (): Promise<Written> => {
      log.push(what);
      return WRITTEN;
    };
    const store: Partial<PageStore> = {
      source: async () => null,
      rows: async () => [],
      takeOff: ({ pages }) => noted(`in flight: ${pages.join(' ')}`)(),
      land: noted('not in flight'),
      async savePages(checkpoints) {
        log.push(...checkpoints.map(({ row }) => `stored ${row.index}`));
        return WRITTEN;
      },
    };
    const tell: TaskContext['tell'] = (event) =>
      void (event.type === 'page-started' && log.push(`started ${event.index}`));
    const end = await convertPages(TASK, store as PageStore, contextWith(tell, noted('opened')));
    expect(end).toMatchObject({ type: 'returned', result: { ok: true } });
    const pages = ['started 0', 'stored 0', 'started 1', 'stored 1'];
    expect(log).toEqual(['in flight: ', 'opened', 'in flight: 0 1', ...pages, 'not in flight']);
  });

  it('ends after two seconds, whatever is left of it, but never without a page', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const stored: number[] = [];
    const store: Partial<PageStore> = {
      rows: async () => [],
      takeOff: async () => WRITTEN,
      land: async () => WRITTEN,
      async savePages(checkpoints) {
        stored.push(...checkpoints.map(({ row }) => row.index));
        return WRITTEN;
      },
    };
    const steps = Array.from({ length: 9 }, (_, index) => ({ index, mode: 'drop', reason: 'crashed' }) as const);
    const slow = (ms: number) =>
      contextWith((event) => void (event.type === 'page-started' && vi.advanceTimersByTime(ms)));
    await convertPages({ ...TASK, steps }, store as PageStore, slow(600));
    await convertPages({ ...TASK, steps: steps.slice(6) }, store as PageStore, slow(5000));
    vi.useRealTimers();
    expect(stored).toEqual([0, 1, 2, 3, 6]);
  });
});

describe('finished pages', () => {
  it('go to storage one by one, at most one of them while the next is in hand', async () => {
    const groups: number[][] = [];
    const releases: (() => void)[] = [];
    const savePages: PageStore['savePages'] = (checkpoints) => {
      groups.push(checkpoints.map(({ row }) => row.index));
      return new Promise((resolve) => releases.push(() => resolve(WRITTEN)));
    };
    const saved: number[] = [];
    const writer = checkpointWriter({ savePages }, (row) => void saved.push(row.index));
    const page = (index: number) => ({ row: { index } as never, output: null });
    await writer.add(page(0)); // the disk is slow: the next page may be worked on meanwhile
    let handedOver = false;
    const second = writer.add(page(1)).then(() => {
      handedOver = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([groups, handedOver]).toEqual([[[0]], false]);
    releases[0]?.();
    await second;
    expect([groups, saved]).toEqual([[[0], [1]], [0]]);
    releases[1]?.();
    expect(await writer.finish()).toEqual(WRITTEN);
    expect(saved).toEqual([0, 1]);
  });

  it('are no longer taken once a write has failed, and the failure is told', async () => {
    const failure = { type: 'error', error: { code: 'storage/quota', neededMb: 1 } } as const;
    const asked: number[] = [];
    const savePages: PageStore['savePages'] = async (checkpoints) => {
      asked.push(...checkpoints.map(({ row }) => row.index));
      return { ok: false, failure };
    };
    const saved: number[] = [];
    const writer = checkpointWriter({ savePages }, (row) => void saved.push(row.index));
    for (const index of [0, 1, 2]) await writer.add({ row: { index } as never, output: null });
    expect(await writer.finish()).toEqual({ ok: false, failure });
    expect([asked[0], asked.includes(2), saved]).toEqual([0, false, []]);
  });
});
