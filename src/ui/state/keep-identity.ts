// In: the last list of jobs and a fresh one, cloned from another thread. Out: the fresh list, with the old
// objects wherever nothing changed, so that cards which show the same thing are not drawn again.
import type { JobSnapshot } from '../../jobs/job.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether two pieces of plain data are equal in depth. */
export function samePlainData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => samePlainData(a[key], b[key]));
}

/** A finished job's pages no longer change: comparing thousands of cells ten times a second would be waste. */
function withoutSettledPages(job: JobSnapshot): unknown {
  return job.status === 'done' ? { ...job, pages: job.pages.length } : job;
}

/** Replaces each equal job by the object that was there before; the list itself too when nothing changed. */
export function keepIdentity(before: readonly JobSnapshot[], fresh: readonly JobSnapshot[]): readonly JobSnapshot[] {
  const known = new Map(before.map((job) => [job.id, job]));
  const merged = fresh.map((job) => {
    const old = known.get(job.id);
    return old !== undefined && samePlainData(withoutSettledPages(old), withoutSettledPages(job)) ? old : job;
  });
  const same = merged.length === before.length && merged.every((job, index) => job === before[index]);
  return same ? before : merged;
}
