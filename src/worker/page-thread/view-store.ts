// In: changes from the engine worker. Out: the present view, and calls to whoever watches a part of it.
import type { BinderyClient, Unsubscribe } from '../../client/client.ts';
import type { JobId, JobSnapshot } from '../../jobs/job.ts';
import { isFinal } from '../../jobs/transition.ts';
import { applyChange, EMPTY_VIEW, listed, type View, type ViewChange } from '../../jobs/view.ts';
import type { ConversionError } from '../../model/errors.ts';

export type ViewStore = {
  change(changes: readonly ViewChange[]): void;
  job(id: JobId): JobSnapshot | null;
  /** Shows every job and book as failed: its storage is gone. */
  loseAll(error: ConversionError): void;
  /** Tells that a newer version of the app has changed storage. */
  outdated(): void;
  watch: BinderyClient['watch'];
  watchAll: BinderyClient['watchAll'];
};

type JobListener = (job: JobSnapshot | null) => void;

/** What this page knows of the queue. */
export function viewStore(): ViewStore {
  let view: View = EMPTY_VIEW;
  // Before the engine has told what there is, an empty list would be a lie: a page with books would show none.
  let known = false;
  const watchers = new Map<JobId, Set<JobListener>>();
  const allWatchers = new Set<(jobs: readonly JobSnapshot[], queue: View['queue']) => void>();
  const job = (id: JobId): JobSnapshot | null => view.jobs.get(id) ?? null;
  const change = (changes: readonly ViewChange[]): void => {
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
    change,
    outdated() {
      change([{ type: 'queue', queue: { ...view.queue, owner: 'elsewhere', storage: 'newer-app', workers: 0 } }]);
    },
    loseAll(error) {
      const kept = listed(view).filter((one) => one.status === 'done' || !isFinal(one.status));
      const finishedAt = Date.now();
      change(
        kept.map(({ pages, ...summary }): ViewChange => {
          const failed = {
            ...summary,
            status: 'failed',
            stage: null,
            error,
            finishedAt,
            book: null,
            hasCover: false,
          } as const;
          return { type: 'job', summary: failed, cells: [...pages.entries()], whole: true };
        }),
      );
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
