// In: a sheet's pixels and ink. Out: the sheet with dark bars that hold light type brought to dark type on white.
import { type Box, boxArea, boxHeight, boxWidth } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import { findInk, type Ink, rowStarts } from './components.ts';
import { linesOf } from './letter-chains.ts';
import { denseAreas } from './regions.ts';
import { histogramOf } from './threshold.ts';
import { letters } from './type-size.ts';

/** Least height of a bar, inches: around type of 7 pt. */
const LOWEST = 0.1;

/** Least width and greatest height of a bar, inches: a box with a word in it, the head of a wide table. */
const NARROWEST = 0.25;
const HIGHEST = 1.5;

/** A row of a bar is dark over this share from its left end to its right end; letters take out the rest. */
const ROW_FILL = 0.4;
const FILL = 0.6;

/** Its first rows and its last, so many, are dark over this share, of each the mean: white letters stand inside, the white of heavy type runs out. */
const CLOSED_ROWS = 4;
const CLOSED = 0.8;

/** The widest rows of a bar are of one width: a row under this share of it is the corner of a slanted bar, or no row. */
const SHORT_ROW = 0.02;

/** Pixels at a bar's edge that are neither dark nor white. */
const EDGE = 3;

/** Light type in a bar: share of its ink in pieces of letter size, of its pieces between neighbours; least of these. */
const LETTER_INK = 0.7;
const TEXT_SHARE = 0.25;
const FEWEST_IN_LINES = 2;

/** Ink of type on its ground: more is the ground of a pattern. */
const MOST_INK = 0.4;
const LEAST_INK = 0.01;

/** The white around a bar, inches: its ink covers less than this share of it. In a photograph other dark lies around. */
const AROUND = 0.05;
const INK_AROUND = 0.5;

/** The stretch of dark of a bar in each row, from `top` on: first and end pixel, equal where the row is none of it. */
type Bar = { readonly top: number; readonly from: Int32Array; readonly to: Int32Array };

/** The piece of ink with most pixels in a box. */
function mainPiece(ink: Ink, starts: Int32Array, box: Box): number {
  const sums = new Map<number, number>();
  let [best, most] = [-1, 0];
  for (let at = starts[box.y0] ?? 0; at < (starts[box.y1] ?? ink.runs.length); at += 4) {
    const shared = Math.min(box.x1, ink.runs[at + 2] ?? 0) - Math.max(box.x0, ink.runs[at + 1] ?? 0);
    if (shared <= 0) continue;
    const piece = ink.runs[at + 3] ?? 0;
    const sum = (sums.get(piece) ?? 0) + shared;
    sums.set(piece, sum);
    if (sum > most) [best, most] = [piece, sum];
  }
  return best;
}

/** The rows of the area's main piece that are dark nearly all along; null where they are too few, too narrow or too broken. */
function barIn(ink: Ink, starts: Int32Array, area: Box, slack: number): Bar | null {
  const x0 = area.x0 - slack;
  const x1 = area.x1 + slack;
  const box = { x0, x1, y0: Math.max(0, area.y0 - slack), y1: Math.min(ink.height, area.y1 + slack) };
  const main = mainPiece(ink, starts, box);
  const rows = box.y1 - box.y0;
  const bar = { top: box.y0, from: new Int32Array(rows), to: new Int32Array(rows) };
  const shares: number[] = [];
  let [dark, whole, widest] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    let [from, to, sum] = [x1, x0, 0];
    for (let at = starts[box.y0 + row] ?? 0; at < (starts[box.y0 + row + 1] ?? 0); at += 4) {
      if (ink.runs[at + 3] !== main) continue;
      const [start, end] = [Math.max(x0, ink.runs[at + 1] ?? 0), Math.min(x1, ink.runs[at + 2] ?? 0)];
      if (end <= start) continue;
      from = Math.min(from, start);
      to = Math.max(to, end);
      sum += end - start;
    }
    if (to - from < SHORT_ROW * boxWidth(area) || sum < ROW_FILL * (to - from)) continue;
    bar.from[row] = from;
    bar.to[row] = to;
    shares.push(sum / (to - from));
    dark += sum;
    whole += to - from;
    widest = Math.max(widest, to - from);
  }
  const isClosed = [shares.slice(0, CLOSED_ROWS), shares.slice(-CLOSED_ROWS)].every(
    (own) => own.reduce((sum, share) => sum + share, 0) >= CLOSED * own.length,
  );
  return isClosed && widest >= ink.dpi * NARROWEST && dark >= FILL * whole ? bar : null;
}

/** Whether paper lies above and under a bar. */
function standsOnPaper(ink: Ink, starts: Int32Array, { top, from, to }: Bar): boolean {
  const first = from.findIndex((start, row) => (to[row] ?? 0) > start);
  const last = from.findLastIndex((start, row) => (to[row] ?? 0) > start);
  const x0 = from.reduce((least, start, row) => ((to[row] ?? 0) > start ? Math.min(least, start) : least), ink.width);
  const x1 = to.reduce((most, end) => Math.max(most, end), x0);
  const reach = Math.round(AROUND * ink.dpi);
  return [top + first - EDGE - reach, top + last + EDGE].every((y) => {
    const [y0, y1] = [Math.max(0, y), Math.min(ink.height, y + reach)];
    let sum = 0;
    for (let at = starts[y0] ?? 0; at < (starts[y1] ?? 0); at += 4) {
      sum += Math.max(0, Math.min(x1, ink.runs[at + 2] ?? 0) - Math.max(x0, ink.runs[at + 1] ?? 0));
    }
    return sum <= INK_AROUND * (x1 - x0) * (y1 - y0);
  });
}

/** The level that most of a bar's pixels have. */
function groundOf(image: GrayImage, { top, from, to }: Bar): number {
  const counts = new Int32Array(256);
  from.forEach((start, row) => {
    const y = (top + row) * image.width;
    const own = histogramOf({ ...image, data: image.data.subarray(y + start, y + (to[row] ?? start)) });
    own.forEach((count, level) => {
      counts[level] = (counts[level] ?? 0) + count;
    });
  });
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}

/** The inside of a bar, where it begins on the sheet, and how many rows of it the bar fills. */
type Type = { readonly patch: GrayImage; readonly x0: number; readonly rows: number };

/** The inside of a bar as dark type on white, as large as the bar's box. */
function typeOf(image: GrayImage, bar: Bar): Type {
  const { from, to, top } = bar;
  const x0 = from.reduce((least, start, row) => ((to[row] ?? 0) > start ? Math.min(least, start) : least), image.width);
  const width = to.reduce((most, end) => Math.max(most, end), x0) - x0;
  const data = new Uint8Array(width * from.length).fill(255);
  const scale = 255 / Math.max(1, 255 - groundOf(image, bar));
  for (let row = EDGE; row < from.length - EDGE; row++) {
    const start = Math.max(from[row - EDGE] ?? 0, from[row] ?? 0, from[row + EDGE] ?? 0) + EDGE;
    const ends = [to[row - EDGE] ?? 0, to[row] ?? 0, to[row + EDGE] ?? 0];
    const end = Math.min(...ends) - EDGE;
    for (let x = start, y = (top + row) * image.width; x < end; x++) {
      data[row * width + x - x0] = Math.min(255, (255 - (image.data[y + x] ?? 0)) * scale);
    }
  }
  const rows = from.reduce((sum, start, row) => sum + ((to[row] ?? 0) > start ? 1 : 0), 0);
  return { patch: { width, height: from.length, data, dpi: image.dpi }, x0, rows };
}

/** Whether what is light in a bar is type: letters in a line. A sign alone could be the white in a heavy letter. */
function isType({ patch, rows }: Type): boolean {
  const ink = findInk(patch, 128);
  const specks = (patch.dpi / 100) ** 2;
  const pieces = ink.components.filter((piece) => piece.area > specks);
  const all = pieces.reduce((sum, piece) => sum + piece.area, 0);
  const share = all / (patch.width * rows);
  if (share > MOST_INK || share < LEAST_INK) return false;
  const own = letters(ink).filter((piece) => piece.area > specks);
  if (own.reduce((sum, piece) => sum + piece.area, 0) < LETTER_INK * all) return false;
  const { inside } = linesOf(own);
  return inside.length >= FEWEST_IN_LINES && inside.length >= TEXT_SHARE * own.length;
}

/** Paints a bar white, its blurred edge too, and its type on it. */
function repaint(image: GrayImage, bar: Bar, { patch, x0 }: Type): void {
  const { data, width, height } = image;
  bar.from.forEach((from, row) => {
    const to = bar.to[row] ?? 0;
    if (to <= from) return;
    for (let y = Math.max(0, bar.top + row - EDGE); y <= Math.min(height - 1, bar.top + row + EDGE); y++) {
      data.fill(255, y * width + Math.max(0, from - EDGE), y * width + Math.min(width, to + EDGE));
    }
  });
  for (let row = 0; row < patch.height; row++) {
    const [from, to] = [bar.from[row] ?? 0, bar.to[row] ?? 0];
    if (to <= from) continue;
    const start = row * patch.width - x0;
    data.set(patch.data.subarray(start + from, start + to), (bar.top + row) * width + from);
  }
}

/** The sheet with its bars of light type turned to dark type on white; the image itself where there are none. */
export function withoutBars(image: GrayImage, ink: Ink): GrayImage {
  const tile = Math.round(ink.dpi / 10);
  const [width, height] = [ink.dpi * NARROWEST, ink.dpi * LOWEST];
  const isLarge = (piece: Box): boolean => boxWidth(piece) >= width && boxHeight(piece) >= height;
  if (!ink.components.some((piece) => isLarge(piece) && piece.area >= FILL * width * height)) return image;
  const areas = denseAreas(ink).filter(
    (area) => boxWidth(area) >= ink.dpi * NARROWEST && boxHeight(area) <= ink.dpi * HIGHEST && boxArea(area) > 0,
  );
  if (areas.length === 0) return image;
  const starts = rowStarts(ink);
  let out = image;
  for (const area of areas) {
    const bar = barIn(ink, starts, area, tile);
    if (bar === null || !standsOnPaper(ink, starts, bar)) continue;
    const type = typeOf(out, bar);
    if (type.patch.width === 0 || !isType(type)) continue;
    if (out === image) out = { ...image, data: image.data.slice() };
    repaint(out, bar, type);
  }
  return out;
}
