// In: gray pixels and an ink level. Out: connected pieces of ink with their boxes, from runs joined row by row.
import type { Box } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';

export type Component = Box & {
  /** Pixels of ink. */
  readonly area: number;
};

export type Ink = {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly components: readonly Component[];
  /** Runs of ink in reading order, four numbers each: y, first x, end x, index of the component. */
  readonly runs: Int32Array;
};

const RUN = 4;

function countRuns(image: GrayImage, level: number): number {
  let count = 0;
  for (let y = 0; y < image.height; y++) {
    let inside = false;
    for (let i = y * image.width, end = i + image.width; i < end; i++) {
      const dark = (image.data[i] ?? 0) < level;
      if (dark && !inside) count++;
      inside = dark;
    }
  }
  return count;
}

function findRuns(image: GrayImage, level: number): Int32Array {
  const runs = new Int32Array(countRuns(image, level) * RUN);
  let at = 0;
  for (let y = 0; y < image.height; y++) {
    const row = y * image.width;
    for (let x = 0; x < image.width; x++) {
      if ((image.data[row + x] ?? 0) >= level) continue;
      const from = x;
      while (x < image.width && (image.data[row + x] ?? 0) < level) x++;
      runs[at] = y;
      runs[at + 1] = from;
      runs[at + 2] = x;
      at += RUN;
    }
  }
  return runs;
}

function rootOf(parent: Int32Array, label: number): number {
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
function joinRuns(runs: Int32Array): Int32Array {
  const count = runs.length / RUN;
  const parent = Int32Array.from({ length: count }, (_, i) => i);
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
  const runs = findRuns(image, level);
  const parent = joinRuns(runs);
  const indexOf = new Map<number, number>();
  const components: { x0: number; y0: number; x1: number; y1: number; area: number }[] = [];
  for (let i = 0; i < parent.length; i++) {
    const root = rootOf(parent, i);
    const y = runs[i * RUN] ?? 0;
    const x0 = runs[i * RUN + 1] ?? 0;
    const x1 = runs[i * RUN + 2] ?? 0;
    let index = indexOf.get(root);
    if (index === undefined) {
      index = components.length;
      indexOf.set(root, index);
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
  return { width: image.width, height: image.height, dpi: image.dpi, components, runs };
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

/** For each row the index of its first run; one entry past the last row. */
export function rowStarts(ink: Ink): Int32Array {
  const starts = new Int32Array(ink.height + 1).fill(ink.runs.length);
  for (let at = ink.runs.length - RUN; at >= 0; at -= RUN) starts[ink.runs[at] ?? 0] = at;
  for (let y = ink.height - 1; y >= 0; y--) starts[y] = Math.min(starts[y] ?? 0, starts[y + 1] ?? 0);
  return starts;
}
