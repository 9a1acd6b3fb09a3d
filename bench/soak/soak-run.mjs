// What every harm is given, and numbers that look random but are the same for one seed.

/**
 * @typedef {{
 *   app: import('../../scripts/app/open-app.mjs').App,
 *   runs: number,
 *   random: () => number,
 *   options: import('../../src/model/options.ts').ConversionOptions,
 *   books: { short: string, middle: string, text: string, scan: string },
 *   faults: import('./fault-watch.mjs').FaultWatch,
 *   scratch: string,
 *   say: (line: string) => void,
 * }} Soak
 * @typedef {{ ok: boolean, figures: string }} Outcome
 * A harm with `faultPoints` is done to a build that has them.
 * @typedef {{ name: string, title: string, runs: number, faultPoints?: true, harm: (soak: Soak) => Promise<Outcome> }} Harm
 */

/** Park and Miller's generator (1988), between 0 and 1. @param {number} seed */
export function numbers(seed) {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
