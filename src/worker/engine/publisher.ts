// In: which jobs changed. Out: changes for all screens, at most five a second a job.
import type { JobId, QueueState } from '../../jobs/job.ts';
import type { QueueClock } from '../../jobs/ports.ts';
import type { ViewChange } from '../../jobs/view.ts';
import { cellChanges, type LiveJob, summaryFor } from './live-job.ts';

/** Least time between two changes that screens are told, ms: to show one takes as long as to lay out some pages of text. */
const TELL_MS = 200;

export type Publisher = {
  changed(id: JobId): void;
  /** Tells a job with all its cells. */
  whole(id: JobId): void;
  gone(id: JobId): void;
  queueChanged(): void;
  /** Tells everything there is. */
  all(): void;
};

/** Collects changes of `jobs` and tells them in groups. Removed jobs are told as gone. */
export function publisher(
  jobs: ReadonlyMap<JobId, LiveJob>,
  queue: () => QueueState,
  clock: QueueClock,
  tell: (changes: readonly ViewChange[]) => void,
): Publisher {
  const pending = new Map<JobId, 'part' | 'whole' | 'gone'>();
  let queuePending = false;
  let lastTold = Number.NEGATIVE_INFINITY;
  let scheduled = false;

  const flush = (): void => {
    scheduled = false;
    lastTold = clock.now();
    const changes: ViewChange[] = queuePending ? [{ type: 'queue', queue: queue() }] : [];
    queuePending = false;
    for (const [id, how] of pending) changes.push(changeOf(id, how));
    pending.clear();
    tell(changes);
  };
  const changeOf = (id: JobId, how: 'part' | 'whole' | 'gone'): ViewChange => {
    const job = jobs.get(id);
    if (job === undefined || job.record.removedAt !== null || how === 'gone') return { type: 'gone', id };
    const whole = how === 'whole';
    return { type: 'job', summary: summaryFor(job, clock.now()), cells: cellChanges(job, whole), whole };
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    clock.after(Math.min(TELL_MS, Math.max(0, lastTold + TELL_MS - clock.now())), flush); // clocks jump
  };
  const mark = (id: JobId, how: 'part' | 'whole' | 'gone'): void => {
    if (how !== 'part' || !pending.has(id)) pending.set(id, how);
    schedule();
  };

  return {
    changed: (id) => mark(id, 'part'),
    whole: (id) => mark(id, 'whole'),
    gone: (id) => mark(id, 'gone'),
    queueChanged() {
      queuePending = true;
      schedule();
    },
    all() {
      for (const id of jobs.keys()) mark(id, 'whole');
      queuePending = true;
      schedule();
    },
  };
}
