// Tasks that are stopped: before their worker is loaded it goes with them, afterwards it finishes the page in hand.
import { expose } from 'comlink';
import { afterEach, expect, it, vi } from 'vitest';
import type { Task } from '../../../src/jobs/ports.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { ok } from '../../../src/model/result.ts';
import { workerPool } from '../../../src/worker/pool.ts';
import type { TaskReply } from '../../../src/worker/protocol.ts';

const task: Task = {
  jobId: 'a',
  epoch: 1,
  password: null,
  options: defaultOptions,
  languages: null,
  type: 'pages',
  stage: 'analyse',
  steps: [{ index: 0, mode: 'full', reason: 'crashed' }],
};

const REPLY: TaskReply = {
  end: { type: 'returned', result: ok({ type: 'pages-done' }) },
  health: { textPages: 1, ocrPages: 0, ocrHeapBytes: 0 },
};

const ended: string[] = [];
const stopped: string[] = [];
const ports: MessagePort[] = [];

afterEach(() => {
  for (const port of ports) port.close();
});

/** A worker whose script is loaded when `loaded` resolves, and whose task ends when it is told to stop. */
function fakeWorker(name: string, loaded: Promise<void>): Worker {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  let finish: (reply: TaskReply) => void = () => undefined;
  const api = {
    ready: () => loaded,
    run: () =>
      new Promise<TaskReply>((resolve) => {
        finish = resolve;
      }),
    stop() {
      stopped.push(name);
      finish(REPLY);
    },
  };
  expose(api, port2);
  port1.start();
  return Object.assign(port1, { terminate: () => void ended.push(name) }) as unknown as Worker;
}

function poolOf(loaded: readonly Promise<void>[]) {
  const names: string[] = [];
  const spawn = (name: string): Worker => {
    names.push(name);
    return fakeWorker(name, loaded[names.length - 1] ?? Promise.resolve());
  };
  return { names, pool: workerPool(1, { base: 'http://app.test/', blobsKept: true }, spawn, () => undefined) };
}

const run = (pool: ReturnType<typeof workerPool>) =>
  pool.run(
    task,
    () => 60_000,
    () => undefined,
  );

it('a task that is stopped before its worker is loaded takes the worker with it', async () => {
  const { pool, names } = poolOf([new Promise(() => undefined)]);
  const first = run(pool);
  expect(pool.free()).toBe(0);
  first.stop();
  expect(await first.outcome).toEqual({ type: 'stopped' });
  expect([ended, stopped, pool.free(), pool.alive()]).toEqual([['page-worker-1'], [], 1, 0]);
  const second = run(pool); // does not wait for the one that never came
  expect(names).toEqual(['page-worker-1', 'page-worker-2']);
  second.kill();
});

it('a task that is stopped at work ends by itself, and its worker stays', async () => {
  ended.length = 0;
  const { pool } = poolOf([]);
  const running = run(pool);
  await new Promise((resolve) => setTimeout(resolve, 50)); // its worker is loaded
  running.stop();
  expect(await running.outcome).toEqual(REPLY.end);
  expect([ended, stopped, pool.alive()]).toEqual([[], ['page-worker-1'], 1]);
  pool.close();
});

it('gives a script up by beats of a timer, of which a machine that slept has lost one', async () => {
  const beats: (() => void)[] = [];
  const every = vi.spyOn(globalThis, 'setInterval').mockImplementation((beat: () => void) => {
    beats.push(beat);
    return 0 as unknown as ReturnType<typeof setInterval>;
  });
  try {
    const { pool } = poolOf([new Promise(() => undefined)]);
    let end: unknown = null;
    const running = run(pool);
    void running.outcome.then((outcome) => {
      end = outcome;
    });
    const beat = async (times: number): Promise<void> => {
      for (let n = 0; n < times; n += 1) for (const one of beats) one();
      await new Promise((done) => setTimeout(done));
    };
    await beat(29);
    expect(end).toBeNull();
    await beat(1);
    expect(end).toMatchObject({ type: 'died', how: 'not-started' });
  } finally {
    every.mockRestore();
  }
});
