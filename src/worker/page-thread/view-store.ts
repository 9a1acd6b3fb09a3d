// In: changes from the engine worker. Out: the present view, and calls to whoever watches a part of it.
import type { BinderyClient, Unsubscribe } from '../../client/client.ts';
import type { JobId, JobSnapshot } from '../../jobs/job.ts';
import type { JobSummary } from '../../jobs/progress.ts';
import { applyChange, EMPTY_VIEW, listed, type View, type ViewChange } from '../../jobs/view.ts';
import type { ConversionError } from '../../model/errors.ts';

export type ViewStore = {
  /** Takes in what the engine tells. */
  change(changes: readonly ViewChange[]): void;
  job(id: JobId): JobSnapshot | null;
  /** Shows every job and book as failed: its storage is gone. */
  loseAll(error: ConversionError): void;
  /** Takes a lost job off the page; false for one that is not lost: the engine is to be asked. */
  hideLost(id: JobId): boolean;
  /** Brings it back. */
  showLost(id: JobId): boolean;
  /** Tells that a newer version of the app has changed storage. */
  outdated(): void;
  /** Tells that a tab with an older version keeps storage from being opened. */
  heldUp(): void;
  watch: BinderyClient['watch'];
  watchAll: BinderyClient['watchAll'];
};

type JobListener = (job: JobSnapshot | null) => void;

/** Tells a job anew with all its cells. */
function whole({ pages, ...summary }: JobSnapshot): ViewChange {
  return { type: 'job', summary, cells: [...pages.entries()], whole: true };
}

/** What this page knows of the queue. */
export function viewStore(): ViewStore {
  let view: View = EMPTY_VIEW;
  // Before the engine has told what there is, an empty list would be a lie: a page with books would show none.
  let known = false;
  const lost = new Map<JobId, JobSnapshot>();
  const watchers = new Map<JobId, Set<JobListener>>();
  const allWatchers = new Set<(jobs: readonly JobSnapshot[], queue: View['queue']) => void>();
  const job = (id: JobId): JobSnapshot | null => view.jobs.get(id) ?? null;
  const show = (changes: readonly ViewChange[]): void => {
    const before = view;
    const first = !known;
    known = true;
    for (const change of changes) view = applyChange(view, change) ?? view;
    for (const [id, listeners] of watchers) {
      if (before.jobs.get(id) === view.jobs.get(id)) continue;
      for (const listener of [...listeners]) listener(job(id));
    }
    if (before === view && !first) return;
    const jobs = listed(view);
    for (const listener of [...allWatchers]) listener(jobs, view.queue);
  };
  return {
    job,
    change(changes) {
      // What the engine tells is in storage.
      for (const change of changes) if (change.type === 'job') lost.delete(change.summary.id);
      show(changes);
    },
    outdated() {
      show([{ type: 'queue', queue: { ...view.queue, owner: 'elsewhere', storage: 'newer-app', workers: 0 } }]);
    },
    heldUp() {
      show([{ type: 'queue', queue: { ...view.queue, storage: 'old-tab' } }]);
    },
    loseAll(error) {
      if (!known) return;
      const finishedAt = Date.now();
      show(
        listed(view).map(({ pages, ...summary }): ViewChange => {
          const failed: JobSummary = {
            ...summary,
            status: 'failed',
            stage: null,
            error,
            finishedAt,
            book: null,
            hasCover: false,
          };
          lost.set(failed.id, { ...failed, pages });
          return whole({ ...failed, pages });
        }),
      );
    },
    hideLost(id) {
      if (lost.has(id)) show([{ type: 'gone', id }]);
      return lost.has(id);
    },
    showLost(id) {
      const found = lost.get(id);
      if (found !== undefined) show([whole(found)]);
      return found !== undefined;
    },
    watch(id, listener): Unsubscribe {
      const listeners = watchers.get(id) ?? new Set<JobListener>();
      watchers.set(id, listeners.add(listener));
      listener(job(id));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) watchers.delete(id);
      };
    },
    watchAll(listener): Unsubscribe {
      allWatchers.add(listener);
      if (known) listener(listed(view), view.queue);
      return () => allWatchers.delete(listener);
    },
  };
}
