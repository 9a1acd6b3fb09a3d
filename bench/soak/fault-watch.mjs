// In: requests of an app built with fault points. Out: how often each page was done, and a stop at the point that is armed.
import { availableParallelism } from 'node:os';

/** src/worker/fault-points.ts */
const REQUEST = /^\/fault-point\/([a-z-]+)\/(.*)$/;

/** Longest wait for a point to be reached, in looks of `LOOK_MS`: counted, as this process may be stopped for minutes. */
const REACH_LOOKS = 120;
const LOOK_MS = 1_000;

/** The largest pool of page workers (jobs/pool-size.ts). */
const MAX_POOL = 4;

/** Most page workers that the app uses on this machine, memory apart. */
export const largestPool = () => Math.min(MAX_POOL, availableParallelism());

/** Every point in the order of a job's life; those from `enqueue-stored` on find a job that was accepted. */
export const POINTS = [
  'enqueue-received',
  'enqueue-stored',
  'enqueue-shown',
  'pages-marked',
  'page-started',
  'page-converted',
  'page-stored',
  'pages-stored',
  'pages-unmarked',
  'build-marked',
  'build-assembled',
  'build-zipped',
  'build-stored',
  'build-unmarked',
];

/**
 * @typedef {{
 *   onRequest: (method: string, path: string) => Promise<void> | undefined,
 *   arm: (point: string, nth: number) => Promise<boolean>,
 *   killed: () => void,
 *   askedAnew: () => void,
 *   doneAgain: () => { all: number, most: number },
 * }} FaultWatch
 * @returns {FaultWatch}
 */
export function faultWatch() {
  /** @type {{ point: string, left: number, reached: () => void } | null} */
  let armed = null;
  /** Answers the thread that was stopped. @type {() => void} */
  let letGo = () => {};
  let kills = 0;
  /** After how many kills each page was done last, by job, stage and number. @type {Map<string, number>} */
  const done = new Map();
  /** Pages done again, by the kill that undid them. @type {Map<number, number>} */
  const undone = new Map();
  /** @param {string} page */
  const count = (page) => {
    const before = done.get(page);
    if (before !== undefined) undone.set(before, (undone.get(before) ?? 0) + 1);
    done.set(page, kills);
  };
  return {
    onRequest(_method, path) {
      const [, point, detail = ''] = REQUEST.exec(path) ?? [];
      if (point === undefined) return undefined;
      if (point === 'page-converted') count(detail);
      if (armed?.point !== point) return undefined;
      armed.left -= 1;
      if (armed.left > 0) return undefined;
      armed.reached();
      armed = null;
      return new Promise((resolve) => {
        letGo = resolve;
      });
    },
    /** Stops the nth thread that comes to the point; false where none came in time. */
    arm(point, nth) {
      return new Promise((resolve) => {
        let looks = 0;
        const late = setInterval(() => {
          looks += 1;
          if (looks < REACH_LOOKS) return;
          clearInterval(late);
          armed = null; // or whoever comes here later would wait for ever
          resolve(false);
        }, LOOK_MS);
        const reached = () => {
          clearInterval(late);
          resolve(true);
        };
        armed = { point, left: nth, reached };
      });
    },
    /** To be called after each kill: who waited is gone, and must not keep its connection. */
    killed() {
      kills += 1;
      letGo();
    },
    /** To be called before pages are asked for again: what is done then was not undone by a kill. */
    askedAnew() {
      done.clear();
    },
    /** Pages that were done more than once: in all, and most by one kill. */
    doneAgain() {
      const each = [...undone.values()];
      return { all: each.reduce((sum, times) => sum + times, 0), most: Math.max(0, ...each) };
    },
  };
}
