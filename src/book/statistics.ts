// In: numbers and weights. Out: the usual value among them.

/** The value with the most weight after rounding to `step`; null where there is none. Ties: the smaller value. */
export function weightedMode(values: readonly { value: number; weight: number }[], step: number): number | null {
  const bins = new Map<number, number>();
  // A loop here is optimized while it runs for the first time, and that code is left again at the end of each call.
  values.forEach(({ value, weight }) => {
    count(bins, Math.round(value / step), weight);
  });
  let best: number | null = null;
  let most = 0;
  bins.forEach((weight, bin) => {
    if (weight > most || (weight === most && best !== null && bin < best)) {
      most = weight;
      best = bin;
    }
  });
  return best === null ? null : best * step;
}

/** The key with the highest count; null where there is none. Ties: the first seen. */
export function mostFrequent<T>(counts: ReadonlyMap<T, number>): T | null {
  let best: T | null = null;
  let most = 0;
  for (const [key, count] of counts) {
    if (count > most) {
      most = count;
      best = key;
    }
  }
  return best;
}

/** Adds to a count. */
export function count<T>(counts: Map<T, number>, key: T, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The median; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
