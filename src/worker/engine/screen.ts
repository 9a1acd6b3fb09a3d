// In: changes, from this tab's queue or from the tab that owns it. Out: the whole view, and changes for this tab's page.
import type { JobId, QueueState } from '../../jobs/job.ts';
import type { QueueStore } from '../../jobs/ports.ts';
import { applyChange, EMPTY_VIEW, type View, type ViewChange } from '../../jobs/view.ts';
import type { ConversionError } from '../../model/errors.ts';
import { cellChanges, liveJob, summaryFor } from './live-job.ts';
import { liveJobs } from './take-over.ts';

export type Screen = {
  /** Takes changes in and passes them on to the page. */
  show(changes: readonly ViewChange[]): void;
  /** Reads everything anew from storage: for a tab that only watches. */
  reload(): Promise<void>;
  /** Tells that storage cannot be read, or with null that it can. */
  unreadable(error: ConversionError | null): void;
  /** Why storage cannot be read, or null. */
  whyUnreadable(): ConversionError | null;
  /** Reads one job from storage, if it is not shown yet. */
  showJob(id: JobId): Promise<void>;
};

/** This tab's picture of the queue. `ownState` corrects what the owner says of itself to how it looks from here. */
export function screen(
  store: QueueStore,
  ownState: (queue: QueueState) => QueueState,
  toPage: (changes: readonly ViewChange[]) => void,
): Screen {
  let view: View = EMPTY_VIEW;
  let broken: ConversionError | null = null;

  const seenFromHere = (queue: QueueState): QueueState => {
    const own = ownState(queue);
    return broken === null ? own : { ...own, storage: 'unreadable' };
  };
  const unreadable = (error: ConversionError | null): void => {
    const same = (error === null) === (broken === null);
    broken = error;
    if (!same) show([{ type: 'queue', queue: view.queue }]);
  };
  const show = (changes: readonly ViewChange[]): void => {
    const taken: ViewChange[] = [];
    for (const change of changes) {
      const seen = change.type === 'queue' ? { ...change, queue: seenFromHere(change.queue) } : change;
      const next = applyChange(view, seen);
      if (next === null) {
        if (change.type === 'job') void showJob(change.summary.id);
        continue;
      }
      view = next;
      taken.push(seen);
    }
    if (taken.length > 0) toPage(taken);
  };
  const showJob = async (id: JobId): Promise<void> => {
    const found = await store.loadJob(id).catch(() => null);
    if (found === null || found.job.removedAt !== null) return;
    const job = liveJob(found.job, found.rows, []);
    show([{ type: 'job', summary: summaryFor(job, Date.now()), cells: cellChanges(job, true), whole: true }]);
  };
  return {
    show,
    showJob,
    unreadable,
    whyUnreadable: () => broken,
    async reload() {
      const contents = await store.load();
      unreadable(contents.ok ? null : contents.error);
      if (!contents.ok) return;
      const shown = contents.value.jobs.filter((job) => job.removedAt === null);
      const here = new Set(shown.map((job) => job.id));
      const gone = [...view.jobs.keys()].filter((id) => !here.has(id));
      // The queue's state comes along even when there is no job: the page learns that there is none.
      show([
        { type: 'queue', queue: view.queue },
        ...gone.map((id): ViewChange => ({ type: 'gone', id })),
        ...liveJobs(shown, contents.value.rows, []).map((job): ViewChange => {
          return { type: 'job', summary: summaryFor(job, Date.now()), cells: cellChanges(job, true), whole: true };
        }),
      ]);
    },
  };
}
