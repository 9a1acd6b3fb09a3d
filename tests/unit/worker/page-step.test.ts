// One batch of pages with storage that notes the order of things.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Checkpoint, PageStore } from '../../../src/adapters/idb/page-store.ts';
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
  const bytes = (size: number) => ({ resources: [{ bytes: new Uint8Array(size) }] }) as unknown as Checkpoint['output'];
  const page = (index: number, output: Checkpoint['output'] = null): Checkpoint => ({
    row: { index } as never,
    output,
  });

  /** A writer on a disk that writes only when it is told to. */
  function slowDisk() {
    const groups: number[][] = [];
    const saved: number[] = [];
    const releases: (() => void)[] = [];
    const savePages: PageStore['savePages'] = (checkpoints) => {
      groups.push(checkpoints.map(({ row }) => row.index));
      return new Promise((resolve) => releases.push(() => resolve(WRITTEN)));
    };
    const writer = checkpointWriter({ savePages }, (row) => void saved.push(row.index));
    return { writer, groups, saved, release: () => releases.shift()?.() };
  }

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('go to storage together where they follow each other within a quarter of a second', async () => {
    const { writer, groups, saved, release } = slowDisk();
    await writer.add(page(0));
    release();
    await vi.advanceTimersByTimeAsync(1);
    for (const index of [1, 2, 3]) await writer.add(page(index));
    expect([groups, saved]).toEqual([[[0]], [0]]);
    await vi.advanceTimersByTimeAsync(250);
    release();
    await vi.advanceTimersByTimeAsync(250);
    expect([groups, saved]).toEqual([
      [[0], [1, 2, 3]],
      [0, 1, 2, 3],
    ]);
    await writer.add(page(4)); // a slow page waits for nothing
    expect(groups.at(-1)).toEqual([4]);
  });

  it('are all written at the end, however short the time since the write before', async () => {
    const { writer, groups, saved, release } = slowDisk();
    for (const index of [0, 1, 2]) await writer.add(page(index));
    const ended = writer.finish();
    release();
    await vi.advanceTimersByTimeAsync(0);
    release();
    expect(await ended).toEqual(WRITTEN);
    expect([groups, saved]).toEqual([
      [[0], [1, 2]],
      [0, 1, 2],
    ]);
  });

  it.each([
    ['pages', 40, 0, 32],
    ['bytes of pictures', 4, 3_000_000, 3],
  ])('wait for a slow disk when there are too many %s', async (_, count, size, handedOver) => {
    const { writer } = slowDisk();
    let done = 0;
    void (async () => {
      for (let index = 0; index < count; index += 1) {
        await writer.add(page(index, bytes(size)));
        done += 1;
      }
    })();
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toBe(handedOver - 1);
  });
});
