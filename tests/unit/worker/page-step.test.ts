// One batch of pages with storage that notes the order of things.
import { describe, expect, it } from 'vitest';
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
    const context: Partial<TaskContext> = {
      name: 'one',
      source: { open: noted('opened') as never, close: async () => undefined },
      ocr: { engine: () => Promise.reject(new Error('no OCR here')), heapBytes: () => 0 },
      images: imageMemory(),
      stopped: () => false,
      tell: (event) => void (event.type === 'page-started' && log.push(`started ${event.index}`)),
      countPage: () => undefined,
    };
    const end = await convertPages(TASK, store as PageStore, context as TaskContext);
    expect(end).toMatchObject({ type: 'returned', result: { ok: true } });
    const pages = ['started 0', 'stored 0', 'started 1', 'stored 1'];
    expect(log).toEqual(['in flight: ', 'opened', 'in flight: 0 1', ...pages, 'not in flight']);
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
});
