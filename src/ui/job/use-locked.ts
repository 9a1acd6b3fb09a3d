// In: a job. Out: whether its card asks for a password, or waits for what the one that it was given does.
import { useState } from 'react';
import type { JobSnapshot } from '../../jobs/job.ts';
import { useApp } from '../state/app-context.ts';
import { isFinal } from '../state/queue.ts';

/** Whether a job whose password was given here is not known to be open or locked yet, as far as its status tells. */
export function isTrying(job: JobSnapshot): boolean {
  return (job.status === 'queued' || job.status === 'running') && job.pageCount === null;
}

/** `onTry` is to be called when a password goes out. A paused queue tries none. */
export function useLocked(job: JobSnapshot): { readonly locked: boolean; readonly onTry: () => void } {
  const { queue } = useApp();
  const [given, setGiven] = useState(false);
  if (given && isFinal(job)) setGiven(false); // another run asks anew
  const trying = given && isTrying(job) && queue.get().queue.paused === 'no';
  return { locked: trying || job.status === 'needs-password', onTry: () => setGiven(true) };
}
