// In: changes as the owner of the queue tells them. Out: what every tab shows, without storage being asked each time.
import type { JobId, JobSnapshot, PageCell, QueueState } from './job.ts';
import { type JobSummary, WAITING_CELL } from './progress.ts';

export type CellChange = readonly [index: number, cell: PageCell];

export type ViewChange =
  /** `cells` are all that are not waiting when `whole`, else those that changed. */
  | {
      readonly type: 'job';
      readonly summary: JobSummary;
      readonly cells: readonly CellChange[];
      readonly whole: boolean;
    }
  | { readonly type: 'gone'; readonly id: JobId }
  | { readonly type: 'queue'; readonly queue: QueueState };

export type View = {
  readonly jobs: ReadonlyMap<JobId, JobSnapshot>;
  readonly queue: QueueState;
};

export const EMPTY_VIEW: View = {
  jobs: new Map(),
  queue: { owner: 'none', paused: 'no', storage: 'best-effort', workers: 0, keepDays: null },
};

/** The view after a change. A partial change of a job that was never seen whole is left out: null asks for it whole. */
export function applyChange(view: View, change: ViewChange): View | null {
  switch (change.type) {
    case 'queue':
      return { ...view, queue: change.queue };
    case 'gone': {
      const jobs = new Map(view.jobs);
      jobs.delete(change.id);
      return { ...view, jobs };
    }
    case 'job': {
      const before = view.jobs.get(change.summary.id);
      if (before === undefined && !change.whole) return null;
      const pages = cellsAfter(change.whole ? [] : (before?.pages ?? []), change);
      return { ...view, jobs: new Map(view.jobs).set(change.summary.id, { ...change.summary, pages }) };
    }
    default:
      return change satisfies never;
  }
}

function cellsAfter(before: readonly PageCell[], change: Extract<ViewChange, { type: 'job' }>): readonly PageCell[] {
  const count = change.summary.pageCount ?? 0;
  if (change.cells.length === 0 && before.length === count) return before;
  const cells =
    before.length === count ? [...before] : Array.from({ length: count }, (_, at) => before[at] ?? WAITING_CELL);
  for (const [index, cell] of change.cells) if (index < count) cells[index] = cell;
  return cells;
}

/** Jobs as screens list them: in the order of the queue. */
export function listed(view: View): readonly JobSnapshot[] {
  return [...view.jobs.values()].sort((a, b) => a.position - b.position || a.createdAt - b.createdAt);
}
