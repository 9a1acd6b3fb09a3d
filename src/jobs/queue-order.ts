// In: jobs and a wish to move one. Out: the positions that change.
import type { JobId } from './job.ts';
import type { JobRecord } from './record-ports.ts';

/** Jobs in the order in which they are worked on; ties go to the older one. */
export function inOrder(jobs: readonly JobRecord[]): readonly JobRecord[] {
  return [...jobs].sort((a, b) => a.position - b.position || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** New whole-number positions after `id` moved before another job, or to the end with null. */
export function reordered(jobs: readonly JobRecord[], id: JobId, before: JobId | null): ReadonlyMap<JobId, number> {
  const moving = jobs.find((job) => job.id === id);
  const changed = new Map<JobId, number>();
  if (moving === undefined || before === id) return changed;
  const others = inOrder(jobs).filter((job) => job.id !== id);
  const place = before === null ? -1 : others.findIndex((job) => job.id === before);
  const order = place < 0 ? [...others, moving] : others.toSpliced(place, 0, moving);
  for (const [position, job] of order.entries()) {
    if (job.position !== position) changed.set(job.id, position);
  }
  return changed;
}
