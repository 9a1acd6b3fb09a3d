// In: the queue. Out: one sentence at a time for screen readers: a stage or status that changed, not every page.
import { useEffect, useRef, useState } from 'react';
import type { Messages } from '../../i18n/en.ts';
import type { JobSnapshot } from '../../jobs/job.ts';
import { useApp } from './app-context.ts';
import { jobName } from './queue.ts';
import { useStore } from './store.ts';

/** The word of a job's status. */
export function statusText(job: JobSnapshot, t: Messages): string {
  switch (job.status) {
    case 'queued':
      return t.status.queued;
    case 'running':
      return job.stage === null ? t.status.running : t.stage[job.stage];
    case 'paused':
      return t.status.paused;
    case 'needs-password':
      return t.status.needsPassword;
    case 'done':
      return t.status.done;
    case 'failed':
      return t.status.failed;
    case 'cancelled':
      return t.status.cancelled;
    default:
      return job.status satisfies never;
  }
}

/** What is new between two states of the queue, in words. */
export function changesInWords(
  before: ReadonlyMap<string, string>,
  jobs: readonly JobSnapshot[],
  t: Messages,
): readonly string[] {
  return jobs.flatMap((job) => {
    const now = statusText(job, t);
    const old = before.get(job.id);
    const name = jobName(job, t.job.untitled);
    if (old === undefined) return [t.announce.added(name)];
    if (old === t.status.needsPassword && job.status === 'queued') return []; // the card itself says what it tries
    return old === now ? [] : [t.announce.status(name, now)];
  });
}

/** The text that the live region holds. The queue as it was found at the start is not read out. */
export function useAnnouncements(): string {
  const app = useApp();
  const view = useStore(app.queue);
  const before = useRef<ReadonlyMap<string, string> | null>(null);
  const [said, setSaid] = useState('');
  const t = app.messages;
  useEffect(() => {
    if (!view.known) return;
    const now = new Map(view.jobs.map((job) => [job.id, statusText(job, t)]));
    const news = before.current === null ? [] : changesInWords(before.current, view.jobs, t);
    before.current = now;
    if (news.length > 0) setSaid(news.join(' '));
  }, [view, t]);
  return said;
}
