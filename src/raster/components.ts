// In: gray pixels and an ink level. Out: connected pieces of ink with their boxes, from runs joined row by row.
import type { Box } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import { inkRuns, RUN } from './ink-runs.ts';
import { oncePer } from './once-per.ts';

export type Component = Box & {
  /** Pixels of ink. */
  readonly area: number;
};

export type Ink = {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** Pixels darker than this are ink. */
  readonly level: number;
  readonly components: readonly Component[];
  /** Runs of ink in reading order, four numbers each: y, first x, end x, index of the component. */
  readonly runs: Int32Array;
};

/** The first of the runs that one is joined with. */
export function rootOf(parent: Int32Array, label: number): number {
  let root = label;
  while (parent[root] !== root) root = parent[root] ?? root;
  for (let at = label; at !== root; ) {
    const next = parent[at] ?? root;
    parent[at] = root;
    at = next;
  }
  return root;
}

/** Joins each run with the runs of the row above that it touches, corners included. */
export function joinRuns(runs: Int32Array): Int32Array {
  const count = runs.length / RUN;
  const parent = new Int32Array(count);
  for (let i = 0; i < count; i++) parent[i] = i;
  let above = 0;
  for (let i = 0; i < count; i++) {
    const y = runs[i * RUN] ?? 0;
    const x0 = runs[i * RUN + 1] ?? 0;
    const x1 = runs[i * RUN + 2] ?? 0;
    while (above < i) {
      const aboveY = runs[above * RUN] ?? 0;
      if (aboveY < y - 1 || (aboveY === y - 1 && (runs[above * RUN + 2] ?? 0) < x0)) above++;
      else break;
    }
    for (let j = above; j < i && runs[j * RUN] === y - 1 && (runs[j * RUN + 1] ?? 0) <= x1; j++) {
      const a = rootOf(parent, i);
      const b = rootOf(parent, j);
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return parent;
}

/** Finds the 8-connected pieces of ink: pixels darker than `level`. */
export function findInk(image: GrayImage, level: number): Ink {
  const runs = inkRuns(image, level);
  const parent = joinRuns(runs);
  const indexOf = new Int32Array(parent.length).fill(-1);
  const components: { x0: number; y0: number; x1: number; y1: number; area: number }[] = [];
  for (let i = 0; i < parent.length; i++) {
    const root = rootOf(parent, i);
    const y = runs[i * RUN] ?? 0;
    const x0 = runs[i * RUN + 1] ?? 0;
    const x1 = runs[i * RUN + 2] ?? 0;
    let index = indexOf[root] ?? -1;
    if (index < 0) {
      index = components.length;
      indexOf[root] = index;
      components.push({ x0, y0: y, x1, y1: y + 1, area: 0 });
    }
    runs[i * RUN + 3] = index;
    const c = components[index];
    if (c === undefined) continue;
    c.x0 = Math.min(c.x0, x0);
    c.x1 = Math.max(c.x1, x1);
    c.y1 = y + 1;
    c.area += x1 - x0;
  }
  const { width, height, dpi } = image;
  return { width, height, dpi, level, components, runs };
}

/** A copy of the image with the components that `isGone` picks painted white, `grow` pixels beyond their runs. */
export function withoutComponents(image: GrayImage, ink: Ink, isGone: (c: Component) => boolean, grow = 2): GrayImage {
  const gone = ink.components.map(isGone);
  if (!gone.includes(true)) return image;
  const data = image.data.slice();
  for (let at = 0; at < ink.runs.length; at += RUN) {
    if (gone[ink.runs[at + 3] ?? 0] !== true) continue;
    const y = ink.runs[at] ?? 0;
    const from = Math.max(0, (ink.runs[at + 1] ?? 0) - grow);
    const to = Math.min(image.width, (ink.runs[at + 2] ?? 0) + grow);
    for (let row = Math.max(0, y - grow); row <= Math.min(image.height - 1, y + grow); row++) {
      data.fill(255, row * image.width + from, row * image.width + to);
    }
  }
  return { ...image, data };
}

/** The ink without the components that `isGone` picks. */
export function inkWithout(ink: Ink, isGone: (c: Component) => boolean): Ink {
  const components: Component[] = [];
  const indexOf = ink.components.map((c) => (isGone(c) ? -1 : components.push(c) - 1));
  const runs = new Int32Array(ink.runs.length);
  let to = 0;
  for (let at = 0; at < ink.runs.length; at += RUN) {
    const index = indexOf[ink.runs[at + 3] ?? 0] ?? -1;
    if (index < 0) continue;
    for (let k = 0; k < RUN - 1; k++) runs[to + k] = ink.runs[at + k] ?? 0;
    runs[to + RUN - 1] = index;
    to += RUN;
  }
  return { ...ink, components, runs: runs.slice(0, to) };
}

/** The ink of the same image turned upside down. */
export function inkUpsideDown(ink: Ink): Ink {
  const { width, height } = ink;
  const runs = new Int32Array(ink.runs.length);
  for (let at = 0, from = runs.length - RUN; from >= 0; at += RUN, from -= RUN) {
    runs[at] = height - 1 - (ink.runs[from] ?? 0);
    runs[at + 1] = width - (ink.runs[from + 2] ?? 0);
    runs[at + 2] = width - (ink.runs[from + 1] ?? 0);
    runs[at + 3] = ink.runs[from + 3] ?? 0;
  }
  const components = ink.components.map(({ x0, y0, x1, y1, area }) => ({
    x0: width - x1,
    y0: height - y1,
    x1: width - x0,
    y1: height - y0,
    area,
  }));
  return { ...ink, components, runs };
}

/** For each row the index of its first run; one entry past the last row. */
export const rowStarts = oncePer((ink: Ink): Int32Array => {
  const starts = new Int32Array(ink.height + 1).fill(ink.runs.length);
  for (let at = ink.runs.length - RUN; at >= 0; at -= RUN) starts[ink.runs[at] ?? 0] = at;
  for (let y = ink.height - 1; y >= 0; y--) starts[y] = Math.min(starts[y] ?? 0, starts[y + 1] ?? 0);
  return starts;
});
