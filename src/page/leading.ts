// Lines of a page in; out, for any type size, the distance in points from baseline to baseline that is usual for it.
import type { Line } from '../model/page.ts';

export type Leading = (size: number) => number;

/** Leading in em where a page does not tell. */
const DEFAULT_LEADING_EM = 1.2;
/** Distances outside of these, in em, lie between blocks, not within one. */
const LEADING_RANGE_EM: readonly [number, number] = [0.9, 2.3];
/** Of the distances, the one at this rank is the leading: paragraphs of one line would spoil the median. */
const RANK = 0.3;

/** Measures the leading of each size over columns of lines, each given top to bottom. */
export function leadingOf(columns: readonly (readonly Line[])[]): Leading {
  const distances = new Map<number, number[]>();
  for (const lines of columns) {
    for (let i = 1; i < lines.length; i++) {
      const above = lines[i - 1];
      const below = lines[i];
      if (above === undefined || below === undefined) continue;
      if (Math.abs(above.size - below.size) > 0.06 * below.size) continue;
      const distance = below.baseline - above.baseline;
      const em = distance / below.size;
      if (em < LEADING_RANGE_EM[0] || em > LEADING_RANGE_EM[1]) continue;
      const key = Math.round(below.size * 2);
      const list = distances.get(key);
      if (list === undefined) distances.set(key, [distance]);
      else list.push(distance);
    }
  }
  const known = new Map<number, number>();
  for (const [key, list] of distances) {
    list.sort((a, b) => a - b);
    known.set(key, list[Math.floor(list.length * RANK)] ?? 0);
  }
  return (size) => known.get(Math.round(size * 2)) ?? DEFAULT_LEADING_EM * size;
}
