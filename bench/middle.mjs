// In: measured values. Out: the middle one, which one bad run does not move.

/** @param {readonly number[]} values */
export function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
