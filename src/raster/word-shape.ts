// In: ink and the box of a word. Out: how thick its strokes are and how far its stems lean.
import type { Box } from '../model/geometry.ts';
import { type Ink, rowStarts } from './components.ts';

/** Italic faces lean 8–18 degrees; upright ones within 2. */
const LEANS = [-4, 0, 4, 8, 12, 16, 20] as const;

const SLOPES = LEANS.map((degrees) => Math.tan((degrees * Math.PI) / 180));

/** A word with fewer level runs of ink than this is a dash or a dot. */
const FEWEST_RUNS = 12;

export type WordShape = {
  /** Mean of the middle half of the level ink runs' lengths in pixels: the width of stems. */
  readonly stroke: number;
  /** Degrees to the right at which the stems stand sharpest. */
  readonly lean: number;
};

/** Level runs of ink: their rows, and where they begin and end. Lists with room for more. */
type Runs = {
  readonly y: Float64Array;
  readonly x0: Float64Array;
  readonly x1: Float64Array;
};

function roomFor(count: number): Runs {
  return { y: new Float64Array(count), x0: new Float64Array(count), x1: new Float64Array(count) };
}

/** Most runs that a word can have. */
function mostRuns({ height }: Ink, starts: Int32Array, box: Box): number {
  const from = Math.max(0, Math.floor(box.y0));
  const to = Math.min(height, Math.ceil(box.y1));
  return Math.max(0, ((starts[to] ?? 0) - (starts[from] ?? 0)) >> 2);
}

/** The first run of a row that reaches beyond x: of runs that stand in order from `low` to `high`. */
function firstEndingBehind(runs: Int32Array, low: number, high: number, x: number): number {
  let [from, to] = [low >> 2, high >> 2];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((runs[4 * middle + 2] ?? 0) > x) to = middle;
    else from = middle + 1;
  }
  return 4 * from;
}

/** Notes the runs in a box, and says how many they are. */
function noteRuns({ runs, height }: Ink, starts: Int32Array, box: Box, { y, x0, x1 }: Runs): number {
  let count = 0;
  for (let row = Math.max(0, Math.floor(box.y0)); row < Math.min(height, Math.ceil(box.y1)); row++) {
    const end = starts[row + 1] ?? 0;
    for (let at = firstEndingBehind(runs, starts[row] ?? 0, end, box.x0); at < end; at += 4) {
      const start = runs[at + 1] ?? 0;
      // Runs of a row stand in order.
      if (start >= box.x1) break;
      y[count] = row;
      x0[count] = Math.max(start, box.x0);
      x1[count] = Math.min(runs[at + 2] ?? 0, box.x1);
      count++;
    }
  }
  return count;
}

/**
 * Sum of squares of the columns' ink after leaning the rows back: highest where stems stand upright. A run adds one from
 * its first column to its last: only where it begins and ends is noted, and summed up afterwards.
 */
function uprightness({ y, x0, x1 }: Runs, count: number, box: Box, slope: number): number {
  const height = box.y1 - box.y0;
  const reach = Math.ceil(Math.abs(slope) * height) + 1;
  const columns = Math.ceil(box.x1 - box.x0) + 2 * reach + 2;
  const changes = new Int32Array(columns + 1);
  for (let i = 0; i < count; i++) {
    // The reach keeps it over 0: cutting off the fraction rounds.
    const shift = reach - slope * (box.y1 - (y[i] ?? 0)) - box.x0 + 0.5;
    const from = ((x0[i] ?? 0) + shift) | 0;
    const to = ((x1[i] ?? 0) + shift) | 0;
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
  }
  let sum = 0;
  for (let x = 0, ink = 0; x < columns; x++) {
    ink += changes[x] ?? 0;
    sum += ink * ink;
  }
  return sum;
}

/** Mean of the middle half of the runs' lengths. Nearly all are whole numbers, which are counted instead of sorted. */
function strokeOf({ x0, x1 }: Runs, count: number): number {
  const counts: number[] = [];
  const broken: number[] = [];
  for (let i = 0; i < count; i++) {
    const width = (x1[i] ?? 0) - (x0[i] ?? 0);
    if (width === Math.floor(width)) counts[width] = (counts[width] ?? 0) + 1;
    else broken.push(width);
  }
  broken.sort((a, b) => a - b);
  const [from, to] = [count >> 2, count - (count >> 2)];
  let [sum, passed] = [0, 0];
  /** Adds as many of some equal lengths as belong to the middle half. */
  const pass = (width: number, times: number): void => {
    sum += width * Math.max(0, Math.min(to, passed + times) - Math.max(from, passed));
    passed += times;
  };
  let next = 0;
  counts.forEach((times, width) => {
    for (; (broken[next] ?? width) < width; next++) pass(broken[next] ?? 0, 1);
    pass(width, times);
  });
  for (; next < broken.length; next++) pass(broken[next] ?? 0, 1);
  return sum / (to - from);
}

/** What measures the words of a page; null where one has too little ink. */
export function wordShapes(ink: Ink): (box: Box) => WordShape | null {
  const starts = rowStarts(ink);
  let room = roomFor(0);
  return (box) => {
    const most = mostRuns(ink, starts, box);
    if (most > room.y.length) room = roomFor(2 * most);
    const count = noteRuns(ink, starts, box, room);
    if (count < FEWEST_RUNS) return null;
    let lean = 0;
    let best = -1;
    for (let i = 0; i < LEANS.length; i++) {
      const value = uprightness(room, count, box, SLOPES[i] ?? 0);
      if (value > best) [best, lean] = [value, LEANS[i] ?? 0];
    }
    return { stroke: strokeOf(room, count), lean };
  };
}
