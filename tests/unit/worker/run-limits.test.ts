// How long a worker may be silent: the limit in force is the one that is told, and a slow download is no silence.
import { beforeEach, expect, it } from 'vitest';
import type { TaskEvent, TaskOutcome, WorkerPool } from '../../../src/jobs/ports.ts';
import { newJobRecord } from '../../../src/jobs/record.ts';
import type { Work } from '../../../src/jobs/schedule.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { liveJob } from '../../../src/worker/engine/live-job.ts';
import { newQueue } from '../../../src/worker/engine/queue.ts';
import { startWork } from '../../../src/worker/engine/run-work.ts';
import { emptyWorld, memoryStore, worldClock } from '../../fakes/queue-world.ts';

let limitMs: (event: TaskEvent | null) => number = () => 0;
let tell: (event: TaskEvent) => void = () => undefined;
let end: (outcome: TaskOutcome) => void = () => undefined;

const pool: WorkerPool = {
  size: 1,
  warmUp() {},
  free: () => 1,
  alive: () => 1,
  close() {},
  run(_, limit, onEvent) {
    limitMs = limit;
    tell = onEvent;
    const outcome = new Promise<TaskOutcome>((resolve) => {
      end = resolve;
    });
    return { worker: 'w', outcome, stop() {}, kill() {} };
  },
};

/** A job that was begun with this work. */
function begun(work: Work) {
  const world = emptyWorld();
  const record = newJobRecord({
    id: 'a',
    fileName: 'a.pdf',
    fileBytes: 1,
    createdAt: 0,
    position: 0,
    options: { ...defaultOptions, ocrLanguages: [] },
  });
  const job = liveJob({ ...record, source: { pageCount: 9, hash: '' }, retries: 1 }, [], []);
  const queue = newQueue(new Map([['a', job]]), {
    store: memoryStore(world),
    pool,
    clock: worldClock(world, () => true),
    publish: { changed() {}, whole() {}, gone() {}, queueChanged() {}, all() {} },
    onLost() {},
  });
  queue.epoch = world.epoch;
  startWork(queue, job, work, () => undefined);
  return job;
}

beforeEach(() => {
  limitMs = () => 0;
});

it.each([
  [{ type: 'guess-languages', pages: [0] }, 180],
  [{ type: 'build' }, 600],
  [{ type: 'inspect' }, 90],
] as const)('a worker that falls silent at %o is told with the limit that ended it', async (work, seconds) => {
  const job = begun(work);
  expect(limitMs(null)).toBe(seconds * 1000);
  end({ type: 'died', how: 'timeout', detail: '' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(job.record.error).toEqual({ code: 'job/timeout', seconds });
});

it('neither a slow download nor a saved page changes how long the page in hand may take', () => {
  begun({ type: 'pages', stage: 'ocr', pages: [3, 4] });
  const opening = limitMs(null);
  const started: TaskEvent = { type: 'page-started', index: 3 };
  const reading = limitMs(started);
  tell(started);
  expect(reading).toBeGreaterThan(opening);
  expect(limitMs({ type: 'fetching' })).toBe(reading);
});
