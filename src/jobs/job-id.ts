// In: the time and chance. Out: an id that sorts by time and tells it again.
import type { JobId } from './job.ts';

/** Base-36 digits of a time in ms: enough until the year 5188. */
const TIME_DIGITS = 9;

/** A job's id: ASCII letters, digits and one hyphen. `random` is 8 or more random bytes. */
export function newJobId(now: number, random: Uint8Array): JobId {
  const chance = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${now.toString(36).padStart(TIME_DIGITS, '0')}-${chance}`;
}

/** When a job was made, ms since the epoch; 0 for an id that is not ours. */
export function jobIdTime(id: JobId): number {
  const time = Number.parseInt(id.slice(0, TIME_DIGITS), 36);
  return Number.isFinite(time) ? time : 0;
}
