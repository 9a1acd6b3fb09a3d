// In: jobs that were put into storage, one by one, by this tab or another. Out: the same in the live queue of the owner.
// Those that come before this tab owns the queue are kept: what it loads as it takes the queue over may be older.
import type { JobId } from '../../jobs/job.ts';
import { liveJob } from './live-job.ts';
import { pump } from './pump.ts';
import type { Queue } from './queue.ts';

/** Time until a job that storage could not tell of is read again, ms. */
const READ_AGAIN_MS = 2_000;

const UNREAD = 'unread' as const;

export type LateJobs = {
  /** Takes a job in that is in storage. `shown` is called where it only waits, as this tab does not own the queue. */
  add(id: JobId, shown: (id: JobId) => void): Promise<void>;
  /** Takes in what came before the queue was taken over. */
  settle(): Promise<void>;
};

/** Jobs that come to a tab's queue beside what it loads. */
export function lateJobs(queue: Queue): LateJobs {
  const waiting = new Set<JobId>();

  const takeIn = async (id: JobId): Promise<void> => {
    const { store, clock } = queue.ports;
    const found = await store.loadJob(id).catch((): typeof UNREAD => UNREAD);
    if (found === UNREAD) {
      clock.after(READ_AGAIN_MS, () => void takeIn(id));
      return;
    }
    if (found === null || queue.jobs.has(id) || queue.epoch === null) return;
    queue.jobs.set(id, liveJob(found.job, found.rows, []));
    queue.ports.publish.whole(id);
    pump(queue);
  };

  return {
    async add(id, shown) {
      if (queue.epoch !== null) return takeIn(id);
      waiting.add(id);
      shown(id);
    },
    async settle() {
      const ids = [...waiting];
      waiting.clear();
      for (const id of ids) await takeIn(id);
    },
  };
}
