// In: what was in flight when a tab went down or fell silent. Out: which pages to suspect, and whether the queue should wait.
import type { Flight, PageAttempts } from './record-ports.ts';

/** Crashes within `CRASH_WINDOW_MS` after which the queue waits for the user. */
const CRASH_LIMIT = 3;

const CRASH_WINDOW_MS = 60_000;

/**
 * Takeovers from silent tabs that a page is not charged for. A page takes seconds in the tab that took over: to be in
 * hand at a third freeze by chance is unlikely, and four failed tries (two charged) end a page that hangs each tab.
 */
const FREE_FREEZES = 2;

/** Finished pages whose checkpoint may still be on its way to the disk while the next page is in hand. */
export const MAX_UNWRITTEN_PAGES = 1;

/** Crash times that still count, with this one. */
export function crashTimes(earlier: readonly number[], now: number): readonly number[] {
  return [...earlier.filter((time) => time <= now && now - time < CRASH_WINDOW_MS), now].slice(-CRASH_LIMIT);
}

/** Whether the queue has crashed so often that it should start paused. */
export function isCrashLoop(times: readonly number[]): boolean {
  return times.length >= CRASH_LIMIT;
}

/** Pages of a flight that may have brought the tab down: the first ones without a checkpoint. */
export function suspects(flight: Flight, hasCheckpoint: (index: number) => boolean): readonly number[] {
  return flight.pages.filter((index) => !hasCheckpoint(index)).slice(0, MAX_UNWRITTEN_PAGES + 1);
}

/**
 * A page's attempts after a crash. A page that was alone in flight is charged with it; one of a batch is only marked,
 * so that it runs alone next time: most tabs go down for other reasons, and an innocent page must not become a picture.
 * If the tab goes down then too, it is charged with both.
 */
export function withCrash(flight: Flight, index: number, earlier: PageAttempts | null): PageAttempts {
  const wasMarked = earlier?.failures === 0 && earlier.reason === 'crashed';
  const charge = flight.pages.length !== 1 ? 0 : wasMarked ? 2 : 1;
  const failures = (earlier?.failures ?? 0) + charge;
  return { ...earlier, jobId: flight.jobId, index, failures, reason: 'crashed' };
}

/**
 * A page's attempts after the queue was taken from a silent tab. Browsers and systems freeze tabs for reasons of their
 * own, so the page is not charged; only one that was alone in hand again and again must be what makes tabs silent.
 */
export function withFreeze(flight: Flight, index: number, earlier: PageAttempts | null): PageAttempts {
  const freezes = (earlier?.freezes ?? 0) + (flight.pages.length === 1 ? 1 : 0);
  const charge = flight.pages.length === 1 && freezes > FREE_FREEZES ? 1 : 0;
  const failures = (earlier?.failures ?? 0) + charge;
  return { jobId: flight.jobId, index, failures, reason: earlier?.reason ?? 'timeout', freezes };
}
