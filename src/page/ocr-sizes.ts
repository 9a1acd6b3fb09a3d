// In: the lines of an OCR page. Out: one type size a line, steady over a page: body lines share one, headings stand out.
import { overlapX } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { emOfLine } from './ocr-em.ts';

/** Heights that differ by less than this part are one size, read with a pixel more or less. */
const SAME_SIZE = 0.07;

/** Lines of like height in one paragraph are this near, in em from baseline to baseline. */
const NEIGHBOUR_REACH = 2.2;

/** Sizes are told apart in steps of this many points. */
const STEP = 0.25;

type Weighted = { readonly value: number; readonly weight: number };

function weightedMedian(values: readonly Weighted[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, v) => sum + v.weight, 0) / 2;
  let seen = 0;
  for (const { value, weight } of sorted) {
    seen += weight;
    if (seen >= half) return value;
  }
  return 0;
}

function lettersOf(line: OcrLine): number {
  return line.words.reduce((sum, word) => sum + word.text.length, 0);
}

/** A line's height, steadied by its neighbours of nearly the same height in the same column. */
function steadied(lines: readonly OcrLine[], heights: readonly number[], index: number): number {
  const line = lines[index];
  const own = heights[index];
  if (line === undefined || own === undefined) return 0;
  const near: Weighted[] = [{ value: own, weight: lettersOf(line) }];
  lines.forEach((other, i) => {
    const height = heights[i] ?? 0;
    if (i === index || Math.abs(other.baseline - line.baseline) > NEIGHBOUR_REACH * own) return;
    if (Math.abs(height - own) > 2 * SAME_SIZE * own || overlapX(line.box, other.box) === 0) return;
    near.push({ value: height, weight: lettersOf(other) });
  });
  return weightedMedian(near);
}

/** Type sizes in points, one a line. Heights within 7 % of a commoner one take its value. */
export function ocrSizes(lines: readonly OcrLine[]): readonly number[] {
  const measured = lines.map(emOfLine);
  const heights = lines.map((_, i) => steadied(lines, measured, i));
  const order = lines.map((line, i) => ({ i, value: heights[i] ?? 0, weight: lettersOf(line) }));
  const sizes = new Array<number>(lines.length).fill(0);
  let left = order;
  while (left.length > 0) {
    // The height that most letters share, within the tolerance, is the next size.
    let best: { centre: number; weight: number } = { centre: 0, weight: -1 };
    for (const { value } of left) {
      const close = left.filter((other) => Math.abs(other.value - value) <= (SAME_SIZE / 2) * value);
      const weight = close.reduce((sum, other) => sum + other.weight, 0);
      if (weight > best.weight) best = { centre: weightedMedian(close), weight };
    }
    const size = Math.max(STEP, Math.round(best.centre / STEP) * STEP);
    const rest = left.filter(({ value }) => Math.abs(value - best.centre) > SAME_SIZE * best.centre);
    for (const { i, value } of left) if (Math.abs(value - best.centre) <= SAME_SIZE * best.centre) sizes[i] = size;
    if (rest.length === left.length) break;
    left = rest;
  }
  return sizes;
}
