// A tab over a world without a browser: it takes the queue at once, and is closed when the test says so.
import { newJobRecord } from '../../src/jobs/record.ts';
import type { JobRecord } from '../../src/jobs/record-ports.ts';
import type { ViewChange } from '../../src/jobs/view.ts';
import { defaultOptions } from '../../src/model/options.ts';
import { deleteLater } from '../../src/worker/engine/deletions.ts';
import { type LateJobs, lateJobs } from '../../src/worker/engine/late-jobs.ts';
import type { LiveJob } from '../../src/worker/engine/live-job.ts';
import { publisher } from '../../src/worker/engine/publisher.ts';
import { pump } from '../../src/worker/engine/pump.ts';
import { newQueue, type Queue } from '../../src/worker/engine/queue.ts';
import { type OwnerEnd, takeOver } from '../../src/worker/engine/take-over.ts';
import type { JobCommand } from '../../src/worker/protocol.ts';
import { type Behaviour, memoryStore, step, type World, worldClock } from './queue-world.ts';
import { scriptedPool } from './scripted-pool.ts';

type OpenTab = { readonly queue: Queue; readonly told: ViewChange[]; close(): void };

/** A tab that takes the queue at once; `meanwhile` happens between its reading of the queue and its taking it over. */
export async function openTab(
  world: World,
  lastEnd: OwnerEnd,
  workers = 2,
  meanwhile: (late: LateJobs) => Promise<void> = async () => undefined,
): Promise<OpenTab> {
  let alive = true;
  const isAlive = (): boolean => alive;
  const clock = worldClock(world, isAlive);
  const jobs = new Map<string, LiveJob>();
  const told: ViewChange[] = [];
  const state = () =>
    ({ owner: 'here', paused: queue.paused, storage: 'durable', workers: 0, keepDays: queue.keepDays }) as const;
  const publish = publisher(jobs, state, clock, (changes) => void told.push(...changes));
  const store = memoryStore(world);
  const onLost = (): void => {
    queue.epoch = null;
  };
  const queue: Queue = newQueue(jobs, { store, pool: scriptedPool(world, workers, isAlive), clock, publish, onLost });
  const contents = await store.load();
  if (!contents.ok) throw new Error('no contents');
  const late = lateJobs(queue);
  await meanwhile(late);
  world.epoch += 1;
  await takeOver(queue, world.epoch, contents.value, lastEnd);
  for (const job of queue.jobs.values()) deleteLater(queue, job);
  await late.settle();
  pump(queue);
  return {
    queue,
    told,
    close() {
      alive = false;
    },
  };
}

export function addJob(world: World, id: string, book: readonly Behaviour[]): void {
  const record = newJobRecord({
    id,
    fileName: `${id}.pdf`,
    fileBytes: 1,
    createdAt: 0,
    position: world.jobs.size,
    options: defaultOptions,
  });
  world.jobs.set(id, record);
  world.books.set(id, book);
}

export async function run(world: World, until: () => boolean, steps = 5000): Promise<void> {
  for (let n = 0; n < steps && !until(); n += 1) if (!(await step(world))) break;
}

export const jobOf = (world: World, id = 'a'): JobRecord => world.jobs.get(id) as JobRecord;
export const allDone = (world: World) => (): boolean => [...world.jobs.values()].every((job) => job.status === 'done');
export const forJob = (job: JobCommand) => ({ type: 'for-job', job }) as const;
export const outcomes = (world: World, id = 'a') =>
  [...world.rows.values()]
    .filter((row) => row.jobId === id)
    .sort((a, b) => a.index - b.index)
    .map((row) => row.outcome);
