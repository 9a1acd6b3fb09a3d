// The whole queue against any sequence of harm: kills, stolen queues, clocks that jump a day, commands that come twice,
// disks that are full for a while, jobs that are deleted and brought back.
// MODEL_RUNS: how many sequences, for the long run.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { obey } from '../../../src/worker/engine/commands.ts';
import type { JobCommand } from '../../../src/worker/protocol.ts';
import { addJob, allDone, forJob, jobOf, openTab, outcomes, run } from '../../fakes/open-tab.ts';
import { type Behaviour, emptyWorld, jumpClock, step, type World } from '../../fakes/queue-world.ts';

const RUNS = Number(process.env.MODEL_RUNS ?? 300);

const DAY_MS = 86_400_000;

/** After these a page may be its picture: the tab went down twice while it alone was in hand. */
const CRASHES_FOR_A_PICTURE = 2;
/** Freezes that say nothing of a page; each one more counts as a crash (jobs/crash-guard.ts). */
const FREE_FREEZES = 2;

type Harm =
  | { readonly type: 'steps'; readonly count: number }
  | { readonly type: 'reload' | 'crash' | 'steal' }
  | { readonly type: 'jump'; readonly ms: number }
  | { readonly type: 'disk'; readonly isFull: boolean }
  | { readonly type: 'command'; readonly command: JobCommand['type']; readonly job: number; readonly times: number };

const anyHarm: fc.Arbitrary<Harm> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('steps' as const), count: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('reload' as const, 'crash' as const, 'steal' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('jump' as const), ms: fc.constantFrom(DAY_MS, -DAY_MS) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('disk' as const), isFull: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('command' as const),
      command: fc.constantFrom(
        'pause',
        'resume',
        'cancel',
        'retry',
        'unlock',
        'rename',
        'reorder',
        'remove',
        'undo-remove',
      ),
      job: fc.nat(2),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  },
);

function commandOf(type: JobCommand['type'], id: string): JobCommand {
  switch (type) {
    case 'retry':
      return { type, id, options: null };
    case 'unlock':
      return { type, id, password: 'x' };
    case 'rename':
      return { type, id, fileName: 'other' };
    case 'reorder':
      return { type, id, before: 'job0' };
    case 'set-options':
      throw new Error('not part of this model');
    default:
      return { type, id };
  }
}

type Tab = Awaited<ReturnType<typeof openTab>>;

async function harmed(world: World, tab: Tab, harm: Harm): Promise<Tab> {
  switch (harm.type) {
    case 'steps':
      for (let n = 0; n < harm.count; n += 1) await step(world);
      return tab;
    case 'jump':
      jumpClock(world, harm.ms);
      return tab;
    case 'command':
      for (let n = 0; n < harm.times; n += 1) obey(tab.queue, forJob(commandOf(harm.command, `job${harm.job}`)));
      return tab;
    case 'disk':
      world.hasNoRoom = (call) => harm.isFull && call !== 'deleteJob' && call !== 'dropFlight';
      return tab;
    case 'steal': // the old tab lives on, and whatever it writes is refused
      return openTab(world, 'frozen');
    default:
      tab.close();
      return openTab(world, harm.type === 'reload' ? 'clean' : 'crashed');
  }
}

/** Lets everything go on that waits for its user. */
function letGoOn(world: World, tab: Tab): void {
  obey(tab.queue, { type: 'resume-queue' });
  for (const job of world.jobs.values()) {
    obey(tab.queue, forJob({ type: 'resume', id: job.id }));
    if (job.status === 'failed' || job.status === 'cancelled')
      obey(tab.queue, forJob({ type: 'retry', id: job.id, options: null }));
  }
}

const anyBooks = fc.array(fc.array(fc.constantFrom<Behaviour>('text', 'scan'), { minLength: 1, maxLength: 40 }), {
  minLength: 1,
  maxLength: 3,
});

it('no sequence of harm loses a job or a page', { timeout: 30_000 + RUNS * 100 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyBooks, fc.array(anyHarm, { maxLength: 40 }), async (books, harms) => {
      const world = emptyWorld();
      for (const [n, book] of books.entries()) addJob(world, `job${n}`, book);
      let tab = await openTab(world, 'clean');
      const commands = harms.flatMap((harm) => (harm.type === 'command' ? [harm] : []));
      const retried = commands.some((one) => one.command === 'retry');
      // Deleted by their user at some time, whether or not they were brought back.
      const removed = new Set(commands.filter((one) => one.command === 'remove').map((one) => `job${one.job}`));
      const rowsKept = (): number => [...world.rows.values()].filter((row) => !removed.has(row.jobId)).length;
      const names = books.map((_, n) => `job${n}`);
      let saved = 0;
      for (const harm of harms) {
        tab = await harmed(world, tab, harm);
        for (const name of names) if (!removed.has(name)) expect(world.jobs.has(name)).toBe(true);
        if (!retried) expect(rowsKept()).toBeGreaterThanOrEqual(saved);
        saved = rowsKept();
      }
      world.hasNoRoom = () => false;
      for (let n = 0; n < 3; n += 1) await step(world); // what the full disk refused is told
      letGoOn(world, tab);
      await run(world, allDone(world));
      const times = (type: Harm['type']) => harms.filter((harm) => harm.type === type).length;
      const crashes = times('crash') + Math.max(0, times('steal') - FREE_FREEZES);
      for (const [n, book] of books.entries()) {
        if (!world.jobs.has(`job${n}`)) {
          expect(removed.has(`job${n}`)).toBe(true);
          expect(outcomes(world, `job${n}`)).toEqual([]); // nothing of it is left
          continue;
        }
        expect(jobOf(world, `job${n}`).status).toBe('done');
        const read = book.map((kind) => (kind === 'scan' ? 'ocr' : 'text'));
        const ends = outcomes(world, `job${n}`);
        expect(ends).toHaveLength(book.length);
        for (const [at, end] of ends.entries()) {
          if (crashes < CRASHES_FOR_A_PICTURE) expect(end).toBe(read[at]);
          else expect([read[at], 'picture', 'dropped']).toContain(end);
        }
      }
      expect([...world.flights.values()].filter((flight) => !world.jobs.has(flight.jobId))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
