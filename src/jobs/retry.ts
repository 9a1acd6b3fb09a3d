// In: an error and how often the job has failed in passing. Out: try again when, stop, or wait for room or the network.
import { type ConversionError, isPassing, needsNetwork } from '../model/errors.ts';

/** Waits before the first, second and third new try, ms: long enough for a busy machine, short enough to wait for. */
export const BACK_OFF_MS = [1_000, 4_000, 16_000] as const;

/** Up to this share is added to a wait, so that several tabs or jobs do not come back in step. */
const JITTER = 0.25;

/** Longest wait before a new try, ms: a job that seems to wait longer was told so before the clock was set back. */
export const LONGEST_WAIT_MS = BACK_OFF_MS[2] * (1 + JITTER);

/** A step that ran out of time once will most likely do so again: one new try only. */
const MAX_TIMEOUT_RETRIES = 1;

export type RetryDecision =
  | { readonly type: 'retry'; readonly at: number }
  | { readonly type: 'pause' }
  | { readonly type: 'stop' };

/** Decides what follows an error after `retries` earlier ones; `now` in ms, `random` from 0 to 1. */
export function afterError(error: ConversionError, retries: number, now: number, random: number): RetryDecision {
  if (error.code === 'storage/quota' || needsNetwork(error)) return { type: 'pause' };
  if (!isPassing(error)) return { type: 'stop' };
  const wait = BACK_OFF_MS[retries];
  if (wait === undefined) return { type: 'stop' };
  if (error.code === 'job/timeout' && retries >= MAX_TIMEOUT_RETRIES) return { type: 'stop' };
  return { type: 'retry', at: now + wait * (1 + JITTER * random) };
}
