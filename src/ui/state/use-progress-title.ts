// In: the queue. Out: the document's title and the app icon's badge tell how far the work is.
import { useEffect } from 'react';
import type { JobSnapshot } from '../../jobs/job.ts';
import { useApp } from './app-context.ts';
import { useStore } from './store.ts';

/** Share of the running jobs' pages that are done, 0–100, or null when nothing runs. */
export function progressPercent(jobs: readonly JobSnapshot[]): number | null {
  const running = jobs.filter((job) => job.status === 'running' && job.pageCount !== null);
  const total = running.reduce((sum, job) => sum + (job.pageCount ?? 0), 0);
  if (total === 0) return null;
  const done = running.reduce((sum, job) => sum + job.donePages, 0);
  return Math.min(100, Math.floor((100 * done) / total));
}

function setBadge(unfinished: number): void {
  if (!('setAppBadge' in navigator)) return;
  const told = unfinished > 0 ? navigator.setAppBadge(unfinished) : navigator.clearAppBadge();
  told.catch(() => {}); // not installed, or not allowed
}

/** Keeps title and badge up to date while mounted. */
export function useProgressTitle(): void {
  const app = useApp();
  const { jobs } = useStore(app.queue);
  const percent = progressPercent(jobs);
  const unfinished = jobs.filter((job) => job.status === 'running' || job.status === 'queued').length;
  const t = app.messages;
  useEffect(() => {
    document.title = percent === null ? t.app.name : t.title.progress(t.format.percent(percent));
  }, [percent, t]);
  useEffect(() => setBadge(unfinished), [unfinished]);
}
