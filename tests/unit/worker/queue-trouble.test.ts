// The engine's queue when things happen at a bad moment: commands during a take-over, clocks set back, errors that pass.
import { expect, it } from 'vitest';
import type { QueueStore } from '../../../src/jobs/ports.ts';
import { obey } from '../../../src/worker/engine/commands.ts';
import { lateJobs } from '../../../src/worker/engine/late-jobs.ts';
import { pump } from '../../../src/worker/engine/pump.ts';
import { newQueue, type Queue, resumeOnline } from '../../../src/worker/engine/queue.ts';
import { takeOver } from '../../../src/worker/engine/take-over.ts';
import { addJob, allDone, forJob, jobOf, openTab, outcomes, run } from '../../fakes/open-tab.ts';
import { emptyWorld, memoryStore, step, type World, worldClock } from '../../fakes/queue-world.ts';
import { scriptedPool } from '../../fakes/scripted-pool.ts';

const DAY_MS = 86_400_000;

/** A queue that was just taken over, and what it asks of storage from then on. */
async function loggedQueue(world: World): Promise<{ readonly queue: Queue; readonly calls: readonly string[] }> {
  const calls: string[] = [];
  const logged = Object.entries(memoryStore(world)).map(([name, call]: [string, (...asked: never[]) => unknown]) => [
    name,
    (...asked: never[]) => {
      calls.push(name);
      return call(...asked);
    },
  ]);
  const store: QueueStore = Object.fromEntries(logged);
  const pool = scriptedPool(world, 2, () => true);
  const queue = newQueue(new Map(), {
    store,
    pool,
    clock: worldClock(world, () => true),
    publish: silent,
    onLost() {},
  });
  const contents = await store.load();
  if (!contents.ok) throw new Error('no contents');
  world.epoch += 1;
  await takeOver(queue, world.epoch, contents.value, 'clean');
  calls.length = 0;
  return { queue, calls };
}

const silent = { changed() {}, whole() {}, gone() {}, queueChanged() {}, all() {} };

it('a command during the take-over is what storage keeps', async () => {
  const world = emptyWorld();
  addJob(world, 'a', new Array(9).fill('text'));
  const first = await openTab(world, 'clean');
  for (let n = 0; n < 4; n += 1) await step(world);
  expect(jobOf(world).status).toBe('running');
  first.close();
  const store = memoryStore(world);
  const pool = scriptedPool(world, 2, () => true);
  const clock = worldClock(world, () => true);
  const queue = newQueue(new Map(), { store, pool, clock, publish: silent, onLost() {} });
  const contents = await store.load();
  if (!contents.ok) throw new Error('no contents');
  world.epoch += 1;
  const taking = takeOver(queue, world.epoch, contents.value, 'clean');
  obey(queue, forJob({ type: 'cancel', id: 'a' }));
  await taking;
  expect([queue.jobs.get('a')?.record.status, jobOf(world).status]).toEqual(['cancelled', 'cancelled']);
});

it('a take-over that storage has no room for pauses the queue, and leaves no marks of the tab before', async () => {
  const world = emptyWorld();
  addJob(world, 'a', ['text']);
  world.flights.set('a w', { jobId: 'a', worker: 'w', work: 'ocr', pages: [0] });
  const error = { code: 'storage/quota', neededMb: 0 } as const;
  const store = {
    ...memoryStore(world),
    settleFlights: async () => ({ ok: false, failure: { type: 'error', error } }) as const,
  };
  const clock = worldClock(world, () => true);
  const queue = newQueue(new Map(), {
    store,
    pool: scriptedPool(world, 2, () => true),
    clock,
    publish: silent,
    onLost() {},
  });
  const contents = await store.load();
  if (!contents.ok) throw new Error('no contents');
  world.epoch += 1;
  await takeOver(queue, world.epoch, contents.value, 'clean');
  expect([queue.paused, world.flights.size]).toEqual(['storage-full', 0]);
});

it('a retry is written in one step: a kill leaves no queued job with the pages that it is to try again', async () => {
  const world = emptyWorld();
  addJob(world, 'a', ['text', 'hang']);
  const first = await openTab(world, 'clean');
  await run(world, () => jobOf(world).status === 'done');
  expect([outcomes(world), world.attempts.size]).toEqual([['text', 'picture'], 1]);
  first.close();
  world.settings = { ...world.settings, paused: 'by-user' };
  const { queue, calls } = await loggedQueue(world);
  obey(queue, forJob({ type: 'retry', id: 'a', options: null }));
  expect(calls).toEqual(['renewJob']);
  expect([jobOf(world).status, outcomes(world), world.attempts.size]).toEqual(['queued', ['text'], 0]);
});

it('a file that storage could not tell of at first is taken in all the same', async () => {
  const world = emptyWorld();
  const { queue } = await openTab(world, 'clean');
  const { store } = queue.ports;
  const { loadJob } = store;
  let asked = 0;
  store.loadJob = (id) => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('busy')) : loadJob(id);
  };
  addJob(world, 'late', ['text']);
  await lateJobs(queue).add('late', () => undefined);
  await run(world, () => jobOf(world, 'late').status === 'done', 100);
  expect(jobOf(world, 'late').status).toBe('done');
});

it('a clock put back by a day during a back-off does not hold the job for a day', async () => {
  const world = emptyWorld();
  world.now = DAY_MS;
  addJob(world, 'a', ['text']);
  world.jobs.set('a', { ...jobOf(world), retryAt: 2 * DAY_MS + 1_000, retries: 1 });
  await openTab(world, 'clean');
  await run(world, () => jobOf(world).status === 'done', 50);
  expect(jobOf(world).status).toBe('done');
  expect(world.now - DAY_MS).toBeLessThan(60_000);
});

it('a page that is saved ends the count of passing errors', async () => {
  const world = emptyWorld();
  addJob(world, 'a', ['text', 'text', 'text']);
  const source = { pageCount: 3, hash: '' };
  world.jobs.set('a', { ...jobOf(world), source, retries: 3 });
  await openTab(world, 'clean');
  await run(world, () => world.rows.size > 0);
  await new Promise((resolve) => setImmediate(resolve));
  expect([jobOf(world).status, jobOf(world).retries]).toEqual(['running', 0]);
});

/** A tab with a finished book on a disk that was full just afterwards. */
async function finishedOnFullDisk() {
  const world = emptyWorld();
  addJob(world, 'a', ['text']);
  const tab = await openTab(world, 'clean');
  await run(world, () => jobOf(world).status === 'done');
  world.hasNoRoom = (call) => call !== 'deleteJob';
  return { world, tab };
}

it('a book that is deleted on a full disk goes, and what had to wait for its room goes on', async () => {
  const { world, tab } = await finishedOnFullDisk();
  addJob(world, 'b', ['text']);
  tab.close();
  const next = await openTab(world, 'clean');
  expect(next.queue.paused).toBe('storage-full');
  obey(next.queue, forJob({ type: 'remove', id: 'a' }));
  world.hasNoRoom = (call) => call !== 'deleteJob' && world.jobs.has('a');
  await run(world, () => jobOf(world, 'b').status === 'done');
  expect([[...world.jobs.keys()], jobOf(world, 'b').status, next.queue.paused]).toEqual([['b'], 'done', 'no']);
});

it('a deletion that storage refuses is tried again', async () => {
  const { world, tab } = await finishedOnFullDisk();
  let tries = 0;
  world.hasNoRoom = (call) => {
    if (call === 'deleteJob') tries += 1;
    return tries < 3;
  };
  obey(tab.queue, forJob({ type: 'remove', id: 'a' }));
  await run(world, () => world.jobs.size === 0);
  expect([world.jobs.size, tries, tab.queue.jobs.size]).toEqual([0, 3, 0]);
});

it('a job whose queue was paused by a full disk does not say that it works on', async () => {
  const world = emptyWorld();
  addJob(world, 'a', new Array(9).fill('scan'));
  const tab = await openTab(world, 'clean');
  await run(world, () => jobOf(world).status === 'running' && world.rows.size > 0);
  world.hasNoRoom = (call) => call !== 'page'; // the engine's own writes alone
  obey(tab.queue, { type: 'keep-finished', days: 7 });
  obey(tab.queue, forJob({ type: 'rename', id: 'a', fileName: 'other' }));
  await run(world, () => false, 200);
  const job = tab.queue.jobs.get('a');
  expect([tab.queue.paused, job?.record.status, job?.runs.size, job?.runningSince]).toEqual([
    'storage-full',
    'queued',
    0,
    null,
  ]);
});

it('a book whose language is not here waits for the network, and goes on with it', async () => {
  const world = emptyWorld();
  addJob(world, 'a', ['text']);
  world.refusals.set('a', { code: 'ocr/language-missing', language: 'fra', why: 'offline' });
  const tab = await openTab(world, 'clean');
  await run(world, () => jobOf(world).status === 'paused');
  expect(jobOf(world)).toMatchObject({ status: 'paused', error: { language: 'fra' } });
  world.refusals.clear();
  resumeOnline(tab.queue);
  pump(tab.queue);
  await run(world, allDone(world));
  expect([jobOf(world).status, jobOf(world).error]).toEqual(['done', null]);
});

it('a book whose language the host does not give fails at once', async () => {
  const world = emptyWorld();
  addJob(world, 'a', ['text']);
  world.refusals.set('a', { code: 'ocr/language-missing', language: 'fra', why: 'refused' });
  await openTab(world, 'clean');
  await run(world, () => jobOf(world).status === 'failed', 50);
  expect(jobOf(world).status).toBe('failed');
});

it('a page that is saved ends the count of crashes with the file as a whole', async () => {
  const world = emptyWorld();
  addJob(world, 'a', ['text', 'text']);
  world.jobs.set('a', { ...jobOf(world), source: { pageCount: 2, hash: '' }, crashes: 3, freezes: 7 });
  await openTab(world, 'clean');
  await run(world, () => world.rows.size > 0 && jobOf(world).crashes === 0, 20);
  expect([jobOf(world).crashes, jobOf(world).freezes, jobOf(world).status]).toEqual([0, 0, 'running']);
});
