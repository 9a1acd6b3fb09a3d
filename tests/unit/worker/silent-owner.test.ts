// The queue is taken from tabs that fall silent: no evidence against the pages in their hands, but no page may go on so for ever.
import { expect, it } from 'vitest';
import type { OwnerEnd } from '../../../src/worker/engine/take-over.ts';
import { addJob, allDone, jobOf, openTab, outcomes, run } from '../../fakes/open-tab.ts';
import { type Behaviour, emptyWorld, step, type World } from '../../fakes/queue-world.ts';

/** Works until the book is done; each page that silences its tab (`crash`) brings the next tab. */
async function worked(book: readonly Behaviour[]) {
  const world: World = emptyWorld();
  addJob(world, 'a', book);
  let tab = await openTab(world, 'clean', 1);
  let ends = 0;
  let reopened: Promise<void> = Promise.resolve();
  world.onCrash = () => {
    ends += 1;
    tab.close();
    reopened = openTab(world, 'frozen', 1).then((next) => {
      tab = next;
    });
  };
  for (let n = 0; n < 300 && !allDone(world)(); n += 1) {
    await step(world);
    await reopened;
  }
  return { outcomes: outcomes(world), paused: tab.queue.paused, ends };
}

/** A world in which the only page left was alone in hand. */
async function pageAloneInHand(): Promise<World> {
  const world = emptyWorld();
  addJob(world, 'a', ['scan']);
  world.jobs.set('a', { ...jobOf(world), source: { pageCount: 1, hash: '' } });
  world.flights.set('a w', { jobId: 'a', worker: 'w', work: 'ocr', pages: [0] });
  return world;
}

it('two freezes leave a page what it is, however fast they come, and the queue going', async () => {
  const world = await pageAloneInHand();
  for (let n = 0; n < 2; n += 1) {
    const tab = await openTab(world, 'frozen');
    tab.close();
    world.flights.set('a w', { jobId: 'a', worker: 'w', work: 'ocr', pages: [0] });
  }
  world.flights.clear();
  const last = await openTab(world, 'clean');
  await run(world, allDone(world));
  expect([outcomes(world), last.queue.paused]).toEqual([['ocr'], 'no']);
});

it('a page that silences every tab becomes a picture in the end, and those beside it stay text', async () => {
  const { ends, ...book } = await worked(['text', 'crash', 'text']);
  expect(book).toEqual({ outcomes: ['text', 'picture', 'text'], paused: 'no' });
  expect(ends).toBe(5); // once with others, then four times alone
});

it('a freeze forgets no crash: they are counted side by side', async () => {
  const world = await pageAloneInHand();
  for (const end of ['frozen', 'crashed', 'frozen'] as const) {
    (await openTab(world, end)).close();
    world.flights.set('a w', { jobId: 'a', worker: 'w', work: 'ocr', pages: [0] });
  }
  expect(world.attempts.get('a 0')).toMatchObject({ failures: 1, freezes: 2 });
});

it('a file that silences every tab outside of its pages is given up, long after one that crashes them', async () => {
  const takeovers = async (end: OwnerEnd): Promise<number> => {
    const world = emptyWorld();
    addJob(world, 'a', ['text']);
    for (let n = 0; ; n += 1) {
      if (jobOf(world).status === 'failed') return n;
      world.now += 60_000;
      world.flights.set('a w', { jobId: 'a', worker: 'w', work: 'inspect', pages: [] });
      (await openTab(world, end)).close();
    }
  };
  expect([await takeovers('crashed'), await takeovers('frozen')]).toEqual([4, 8]);
});
