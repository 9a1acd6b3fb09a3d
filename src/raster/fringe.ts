// In: a page made even, its ink, and where a rim or a facing page was taken off. Out: the page without the gray left there.
// The fall from paper to a rim, to a gutter or to the sheet's edge is too steep to be made even. What is left of it is no
// ink, but an engine that parts ink from paper by itself takes it for strokes, and drops list markers beside it.
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import { type Component, type Ink, inkWithout, withoutComponents } from './components.ts';
import { RUN } from './ink-runs.ts';

/** Paper is lighter than this share of its common level. */
const WHITE = 0.92;

/** How far a fringe is followed, inches: a page curves down into its gutter over less. */
const REACH = 0.5;

/** A rim is painted over so many pixels beyond its ink. */
const GROWN = 2;

/** Above and below a rim one pixel in so many is looked at: fringes are broader. */
const STRIDE = 8;

/** Grains of ink in a fringe are smaller than this, inches: the smallest letters are larger. */
const GRAIN = 0.022;

type Rim = { readonly ink: Ink; readonly isRim: (piece: Component) => boolean };
type Strips = { readonly scan: GrayImage; readonly painted: GrayImage };
type Page = { readonly image: GrayImage; readonly ink: Ink };

type Take = (pixel: number) => void;

/** Pixels along the sheet's edge. */
function alongEdges({ width, height }: GrayImage, take: Take): void {
  for (let x = 0; x < width; x++) {
    take(x);
    take((height - 1) * width + x);
  }
  for (let y = 1; y < height - 1; y++) {
    take(y * width);
    take((y + 1) * width - 1);
  }
}

/** Pixels around the runs of a rim. */
function besideRim({ width, height }: GrayImage, { ink, isRim }: Rim, take: Take): void {
  const rim = ink.components.map(isRim);
  if (!rim.includes(true)) return;
  for (let at = 0; at < ink.runs.length; at += RUN) {
    if (rim[ink.runs[at + 3] ?? 0] !== true) continue;
    const y = ink.runs[at] ?? 0;
    const from = Math.max(0, (ink.runs[at + 1] ?? 0) - GROWN - 1);
    const to = Math.min(width - 1, (ink.runs[at + 2] ?? 0) + GROWN);
    take(y * width + from);
    take(y * width + to);
    for (const row of [y - GROWN - 1, y + GROWN + 1]) {
      if (row < 0 || row >= height) continue;
      for (let x = from; x <= to; x += STRIDE) take(row * width + x);
    }
  }
}

/** Pixels beside what was painted over of the scan at its sides. */
function besideStrips({ scan, painted }: Strips, take: Take): void {
  const { data, width, height } = scan;
  if (painted.data === data) return;
  const reach = width >> 2;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const isPainted = (x: number): boolean => data[row + x] !== painted.data[row + x];
    let left = reach;
    while (left >= 0 && !isPainted(left)) left--;
    if (left >= 0) take(row + left + 1);
    let right = width - reach;
    while (right < width && !isPainted(right)) right++;
    if (right < width) take(row + right - 1);
  }
}

/** Paints gray pixels white that hang together with those to begin with, ring by ring. */
function flooded(image: GrayImage, begin: (take: Take) => void, level: number, white: number): GrayImage {
  const { width, height } = image;
  let data = image.data;
  let next: number[] = [];
  const take = (i: number): void => {
    const gray = data[i] ?? 255;
    if (gray < level || gray >= white) return;
    if (data === image.data) data = image.data.slice();
    data[i] = 255;
    next.push(i);
  };
  begin(take);
  for (let left = Math.round(REACH * image.dpi); left > 0 && next.length > 0; left--) {
    const ring = next;
    next = [];
    for (const i of ring) {
      const x = i % width;
      for (let row = i - width; row <= i + width; row += width) {
        if (row < 0 || row >= width * height) continue;
        if (x > 0) take(row - 1);
        take(row);
        if (x < width - 1) take(row + 1);
      }
    }
  }
  return data === image.data ? image : { ...image, data };
}

/** Whether more than half of the pixels around a piece were painted over. */
function liesIn(before: GrayImage, after: GrayImage, piece: Component): boolean {
  const { width, height } = before;
  let [gone, all] = [0, 0];
  const look = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    all++;
    if (before.data[y * width + x] !== after.data[y * width + x]) gone++;
  };
  for (let x = piece.x0 - 1; x <= piece.x1; x++) {
    look(x, piece.y0 - 1);
    look(x, piece.y1);
  }
  for (let y = piece.y0; y < piece.y1; y++) {
    look(piece.x0 - 1, y);
    look(piece.x1, y);
  }
  return gone > all / 2;
}

/** The page without its fringes, told by the levels of its ink and paper, its rim, and the scan with and without the facing page. */
export function withoutFringe(
  bare: Page,
  { level, paper }: { readonly level: number; readonly paper: number },
  rim: Rim,
  strips: Strips,
): Page {
  const { image, ink } = bare;
  const begin = (take: Take): void => {
    alongEdges(image, take);
    besideRim(image, rim, take);
    besideStrips(strips, take);
  };
  const clear = flooded(image, begin, level, WHITE * paper);
  if (clear === image) return bare;
  const least = GRAIN * image.dpi;
  const isGrain = (piece: Component): boolean =>
    boxWidth(piece) < least && boxHeight(piece) < least && liesIn(image, clear, piece);
  return { image: withoutComponents(clear, ink, isGrain, 1), ink: inkWithout(ink, isGrain) };
}
