// Finished jobs go by the rule that the user chose.
import { expect, it } from 'vitest';
import { obey } from '../../../src/worker/engine/commands.ts';
import { addJob, allDone, jobOf, openTab, run } from '../../fakes/open-tab.ts';
import { emptyWorld, step } from '../../fakes/queue-world.ts';

const DAY_MS = 86_400_000;

it('finished jobs go after the days that the user chose, those that were not finished stay', async () => {
  const world = emptyWorld();
  addJob(world, 'a', ['text']);
  addJob(world, 'b', ['text']);
  const tab = await openTab(world, 'clean');
  await run(world, allDone(world));
  addJob(world, 'waits', ['text']);
  const next = await openTab(world, 'clean');
  obey(next.queue, { type: 'pause-queue' });
  world.now = jobOf(world, 'b').finishedAt ?? 0;
  world.now += 7 * DAY_MS;
  obey(next.queue, { type: 'keep-finished', days: 7 });
  await step(world);
  expect([...world.jobs.keys()]).toEqual(['b', 'waits']);
  expect([...world.rows.keys()]).toEqual(['b 0']);
  expect(world.settings.keepDays).toBe(7);
  expect(next.told.some((change) => change.type === 'gone' && change.id === 'a')).toBe(true);
  obey(next.queue, { type: 'keep-finished', days: null });
  world.now += 365 * DAY_MS;
  await openTab(world, 'clean');
  await step(world);
  expect([...world.jobs.keys()]).toEqual(['b', 'waits']);
  tab.close();
});
