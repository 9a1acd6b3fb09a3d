// In: gray pixels of a page. Out: rows of type on it, on paper or on a picture, dark or light, across or up and down the page.
// Evidence: thin strokes, close and many, that run together to a long and even bar with nothing thin around it. Leaves, grass,
// windows and water have thin strokes too: but those lie in all directions, and thicken to no bars.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import { joinRuns, rootOf } from './components.ts';
import { inkRuns, RUN } from './ink-runs.ts';
import { thinStrokes } from './thin-strokes.ts';

/** Levels that strokes stand out by: each finds the type that is neither too pale for it nor lost among paler strokes. */
const CONTRASTS = [25, 45, 80] as const;

/** Strokes so near each other in a row run together, inches: a space between words of 8 pt. */
const NEAR = 0.045;

/** Heights of rows, inches: the body of 5 pt type, and 14 pt with what reaches under and over it. */
const LOWEST = 0.025;
const HIGHEST = 0.2;

/** Rows are so many times longer than high, and so long, inches. Two words of 5 pt are longer. */
const LONG = 4.5;
const SHORTEST = 0.15;

/** The least share of its box that a row fills when run together. Type: 0.43–0.8, pictures mostly under 0.45. */
const FILL = 0.4;

/** Strokes that a level line meets for each pixel of a row's length times its height. Type: 1.1–1.9, pictures mostly under 1. */
const STROKES = { least: 1.1, most: 2.3 };

/** How wide they are at a level line, in the row's height. Type: 0.12–0.4. */
const WIDTH = { least: 0.1, most: 0.42 };

/** Pieces, as high as the second share of the row at least, and of the third number of pixels, that a row has. */
const FEWEST = 5;
const HIGH = 0.4;
const LEAST_AREA = 3;

/** Levels that the strongest pixels of its pieces stand out by on the average: fainter rows are grain. */
const STRONG = 60;

export type TypeRow = Box & {
  /** Whether it is lighter than what it stands on. */
  readonly light: boolean;
};

/** Those that run across the page, and those that run up or down it. */
export type TypeRows = { readonly across: readonly TypeRow[]; readonly down: readonly TypeRow[] };

/** Rows of 5 to 14 pt type, boxes in pixels of the image as it lies. */
export function typeRows(image: GrayImage): TypeRows {
  const strokes = strokesOf(image);
  return {
    across: rowsAcross(strokes),
    down: rowsAcross(strokes.map(turned)).map(({ x0, y0, x1, y1, light }) => ({
      // Turned clockwise, what was at the bottom is at the left.
      x0: y0,
      y0: image.height - x1,
      x1: y1,
      y1: image.height - x0,
      light,
    })),
  };
}

/** Whether there is a row of type. */
export function hasTypeRows(image: GrayImage): boolean {
  const strokes = strokesOf(image);
  return hasRowAcross(strokes) || hasRowAcross(strokes.map(turned));
}

/** Looks only until one is found. */
function hasRowAcross(strokes: readonly Strokes[]): boolean {
  return CONTRASTS.some((contrast) => strokes.some((one) => hasRow(one, contrast)));
}

function hasRow(strokes: Strokes, contrast: number): boolean {
  const bars = barsOf(strokes, contrast);
  return bars !== null && barsLikeRows(bars, strokes.image.dpi).some((bar) => hasLetters(strokes.image, bars, bar));
}

/** What stands out by so much, run together; null where nothing does. */
function barsOf({ image, faint }: Strokes, contrast: number): Bars | null {
  if (faint.length === 0) return null;
  const runs = contrast === CONTRASTS[0] ? faint : inkRuns(image, 256 - contrast);
  return runTogether(runs, Math.round(NEAR * image.dpi));
}

/** Strokes of one lightness, and the runs of those that stand out by the least contrast. */
type Strokes = { readonly image: GrayImage; readonly light: boolean; readonly faint: Int32Array };

function faintRuns(image: GrayImage): Int32Array {
  return inkRuns(image, 256 - CONTRASTS[0]);
}

function strokesOf(image: GrayImage): readonly Strokes[] {
  const { dark, light } = thinStrokes(image);
  return [
    { image: dark, light: false, faint: faintRuns(dark) },
    { image: light, light: true, faint: faintRuns(light) },
  ];
}

/** The same of the page turned clockwise: what is thin stays thin. Only what is in the runs is turned, most is white. */
function turned({ image, light, faint }: Strokes): Strokes {
  const { width, height, data, dpi } = image;
  if (faint.length === 0) return { image, light, faint };
  const out = new Uint8Array(data.length).fill(255);
  for (let at = 0; at < faint.length; at += RUN) {
    const [y, x0, x1] = [faint[at] ?? 0, faint[at + 1] ?? 0, faint[at + 2] ?? 0];
    for (let x = x0, to = x0 * height + height - 1 - y; x < x1; x++, to += height) out[to] = data[y * width + x] ?? 0;
  }
  const lying = { width: height, height: width, data: out, dpi };
  return { image: lying, light, faint: faintRuns(lying) };
}

function rowsAcross(strokes: readonly Strokes[]): readonly TypeRow[] {
  return CONTRASTS.flatMap((contrast) => strokes.flatMap((one) => rowsOf(one, contrast)));
}

function rowsOf(strokes: Strokes, contrast: number): readonly TypeRow[] {
  const { image, light } = strokes;
  const bars = barsOf(strokes, contrast);
  if (bars === null) return [];
  const rows = barsLikeRows(bars, image.dpi).filter((bar) => hasLetters(image, bars, bar));
  return rows.map(({ x0, y0, x1, y1 }) => ({ x0, y0, x1, y1, light }));
}

/** Runs of strokes, and the longer ones that they make with those near them. */
type Bars = {
  readonly strokes: Int32Array;
  readonly joined: Int32Array;
  /** For each joined run the place of its first stroke; one more at the end. */
  readonly firsts: Int32Array;
  /** For each joined run the first of those that it touches, and those touch. */
  readonly roots: Int32Array;
};

function runTogether(strokes: Int32Array, near: number): Bars {
  const joined = new Int32Array(strokes.length);
  const firsts = new Int32Array(strokes.length / RUN + 1);
  let to = 0;
  for (let at = 0; at < strokes.length; at += RUN) {
    const last = to - RUN;
    const isNear = joined[last] === strokes[at] && (strokes[at + 1] ?? 0) - (joined[last + 2] ?? 0) <= near;
    if (!isNear) {
      joined[to] = strokes[at] ?? 0;
      joined[to + 1] = strokes[at + 1] ?? 0;
      firsts[to / RUN] = at;
      to += RUN;
    }
    joined[to - RUN + 2] = strokes[at + 2] ?? 0;
  }
  firsts[to / RUN] = strokes.length;
  const runs = joined.subarray(0, to);
  const roots = joinRuns(runs);
  for (let i = 0; i < roots.length; i++) roots[i] = rootOf(roots, i);
  return { strokes, joined: runs, firsts, roots };
}

type Bar = Box & { readonly root: number };

/** What is gathered of a bar: its edges, pixels with and without those between strokes, and strokes. */
const SUMS = 7;

function barsLikeRows({ strokes, joined, firsts, roots }: Bars, dpi: number): readonly Bar[] {
  const sums = new Int32Array(SUMS * roots.length);
  const found: Bar[] = [];
  for (let i = 0; i < roots.length; i++) {
    const [at, to] = [i * RUN, SUMS * (roots[i] ?? 0)];
    const [y, x0, x1] = [joined[at] ?? 0, joined[at + 1] ?? 0, joined[at + 2] ?? 0];
    const isFirst = roots[i] === i;
    sums[to] = isFirst ? x0 : Math.min(sums[to] ?? 0, x0);
    sums[to + 1] = isFirst ? x1 : Math.max(sums[to + 1] ?? 0, x1);
    if (isFirst) sums[to + 2] = y;
    sums[to + 3] = y + 1;
    sums[to + 4] = (sums[to + 4] ?? 0) + x1 - x0;
    const [first, end] = [firsts[i] ?? 0, firsts[i + 1] ?? 0];
    let ink = 0;
    for (let s = first; s < end; s += RUN) ink += (strokes[s + 2] ?? 0) - (strokes[s + 1] ?? 0);
    sums[to + 5] = (sums[to + 5] ?? 0) + ink;
    sums[to + 6] = (sums[to + 6] ?? 0) + (end - first) / RUN;
  }
  for (let root = 0; root < roots.length; root++) {
    if (roots[root] !== root) continue;
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0, area = 0, ink = 0, count = 0] = sums.subarray(
      SUMS * root,
      SUMS * root + SUMS,
    );
    const bar = { x0, y0, x1, y1, root };
    if (isLikeRow(bar, { area, ink, count }, dpi)) found.push(bar);
  }
  return found;
}

type Filling = { readonly area: number; readonly ink: number; readonly count: number };

function isLikeRow(bar: Box, { area, ink, count }: Filling, dpi: number): boolean {
  const [width, height] = [boxWidth(bar), boxHeight(bar)];
  if (height < LOWEST * dpi || height > HIGHEST * dpi) return false;
  if (width < LONG * height || width < SHORTEST * dpi || area < FILL * width * height) return false;
  const [strokes, wide] = [count / width, ink / count / height];
  return strokes >= STROKES.least && strokes <= STROKES.most && wide >= WIDTH.least && wide <= WIDTH.most;
}

/** Whether enough pieces of a bar are as high as letters, and clear. */
function hasLetters({ data, width }: GrayImage, { strokes, joined, firsts, roots }: Bars, bar: Bar): boolean {
  const own: number[] = [];
  for (let i = bar.root; i < roots.length && (joined[i * RUN] ?? 0) < bar.y1; i++) {
    if (roots[i] !== bar.root) continue;
    for (let at = firsts[i] ?? 0; at < (firsts[i + 1] ?? 0); at++) own.push(strokes[at] ?? 0);
  }
  const runs = Int32Array.from(own);
  const pieces = joinRuns(runs);
  const letters = new Map<number, { y0: number; y1: number; area: number; least: number }>();
  for (let i = 0; i < pieces.length; i++) {
    const root = rootOf(pieces, i);
    const [y, x0, x1] = [runs[i * RUN] ?? 0, runs[i * RUN + 1] ?? 0, runs[i * RUN + 2] ?? 0];
    const letter = letters.get(root) ?? { y0: y, y1: y, area: 0, least: 255 };
    letter.y1 = y + 1;
    letter.area += x1 - x0;
    for (let x = x0; x < x1; x++) letter.least = Math.min(letter.least, data[y * width + x] ?? 255);
    letters.set(root, letter);
  }
  const high = [...letters.values()].filter(
    ({ y0, y1, area }) => area >= LEAST_AREA && y1 - y0 >= HIGH * boxHeight(bar),
  );
  const strength = high.reduce((sum, { least }) => sum + 255 - least, 0);
  return high.length >= FEWEST && strength >= STRONG * high.length;
}
