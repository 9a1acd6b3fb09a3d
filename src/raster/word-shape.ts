// In: ink and the box of a word. Out: how thick its strokes are and how far its stems lean.
import type { Box } from '../model/geometry.ts';
import type { Ink } from './components.ts';

/** Italic faces lean 8–18 degrees; upright ones within 2. */
const LEANS = [-4, 0, 4, 8, 12, 16, 20] as const;

/** A word with fewer level runs of ink than this is a dash or a dot. */
const FEWEST_RUNS = 12;

export type WordShape = {
  /** Mean of the middle half of the level ink runs' lengths in pixels: the width of stems. */
  readonly stroke: number;
  /** Degrees to the right at which the stems stand sharpest. */
  readonly lean: number;
};

type Run = { readonly y: number; readonly x0: number; readonly x1: number };

function runsIn(ink: Ink, starts: Int32Array, box: Box): Run[] {
  const runs: Run[] = [];
  const y0 = Math.max(0, Math.floor(box.y0));
  const y1 = Math.min(ink.height, Math.ceil(box.y1));
  for (let at = starts[y0] ?? 0; at < (starts[y1] ?? 0); at += 4) {
    const x0 = ink.runs[at + 1] ?? 0;
    const x1 = ink.runs[at + 2] ?? 0;
    if (x1 > box.x0 && x0 < box.x1)
      runs.push({ y: ink.runs[at] ?? 0, x0: Math.max(x0, box.x0), x1: Math.min(x1, box.x1) });
  }
  return runs;
}

/** Sum of squares of the columns' ink after leaning the rows back: highest where stems stand upright. */
function uprightness(runs: readonly Run[], box: Box, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const height = box.y1 - box.y0;
  const reach = Math.ceil(Math.abs(slope) * height) + 1;
  const columns = new Float64Array(Math.ceil(box.x1 - box.x0) + 2 * reach + 2);
  for (const { y, x0, x1 } of runs) {
    const shift = reach - slope * (box.y1 - y) - box.x0;
    const from = Math.max(0, Math.round(x0 + shift));
    const to = Math.min(columns.length, Math.round(x1 + shift));
    for (let x = from; x < to; x++) columns[x] = (columns[x] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of columns) sum += count * count;
  return sum;
}

/** Measures a word; null where it has too little ink. `starts` comes from `rowStarts`. */
export function wordShape(ink: Ink, starts: Int32Array, box: Box): WordShape | null {
  const runs = runsIn(ink, starts, box);
  if (runs.length < FEWEST_RUNS) return null;
  const widths = runs.map((run) => run.x1 - run.x0).sort((a, b) => a - b);
  let lean = 0;
  let best = -1;
  for (const degrees of LEANS) {
    const value = uprightness(runs, box, degrees);
    if (value > best) [best, lean] = [value, degrees];
  }
  const middle = widths.slice(widths.length >> 2, widths.length - (widths.length >> 2));
  return { stroke: middle.reduce((sum, width) => sum + width, 0) / middle.length, lean };
}
