// In: pixels, a level, and a thin level line. Out: the low frame that it is the top of, or the bottom.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import { thickestLine } from './level-lines.ts';

/** Sides in inches, from a digit's frame to a line's. */
const NARROWEST = 0.05;
const LOWEST = 0.08;
const HIGHEST = 0.32;

/** A line may end so far from its corner, and further by this share of its length, for slanted ones are found in steps: inches. */
const CORNER = 0.02;
const STEPS = 0.04;

/** A line that goes so far beyond is a grid's: inches. */
const BEYOND = 0.02;

/** Share of an upright side that is drawn; of its continuation over or under the frame, that of a grid is. */
const CLOSED = 0.95;

/** Share of the pixels of a column, in some rows, that are dark, itself or beside it. */
function drawnShare({ data, width, height }: GrayImage, level: number, x: number, from: number, to: number): number {
  const [y0, y1] = [Math.max(0, from), Math.min(height, to)];
  let dark = 0;
  for (let y = y0; y < y1; y++) {
    const at = y * width + x;
    if (Math.min(data[at - 1] ?? 255, data[at] ?? 255, data[at + 1] ?? 255) < level) dark++;
  }
  return dark / Math.max(1, y1 - y0);
}

/** How far from its corner a line may end, pixels. */
function reachOf(line: Box, dpi: number): number {
  return Math.min(dpi * NARROWEST, dpi * CORNER + STEPS * boxWidth(line));
}

/** A frame: its outside and its inside. */
export type Frame = { readonly outer: Box; readonly inner: Box };

/** Columns of an upright side that begins at a corner, first and end, and how far it goes. */
type Side = { readonly x0: number; readonly x1: number; readonly length: number };

/** Rows that a side goes from a line on, `down` or up; at most those of the highest frame. */
function lengthAt(image: GrayImage, level: number, x: number, line: Box, down: boolean): number {
  const most = Math.ceil(image.dpi * HIGHEST + thickestLine(image.dpi));
  const isDrawn = (n: number): boolean => {
    const y = down ? line.y1 + n : line.y0 - 1 - n;
    return y >= 0 && y < image.height && drawnShare(image, level, x, y, y + 1) > 0;
  };
  // Most lines are parts of letters, with nothing at that distance.
  if (!isDrawn(Math.floor(image.dpi * LOWEST) - 1)) return 0;
  let length = 0;
  while (length < most && isDrawn(length)) length++;
  return length;
}

/** The side at a corner of a line; null where there is none. A bracket may stand on the side of a frame. */
function sideAt(image: GrayImage, level: number, line: Box, down: boolean, inward: 1 | -1): Side | null {
  const reach = Math.round(reachOf(line, image.dpi));
  const corner = inward === 1 ? line.x0 : line.x1 - 1;
  const lengthOf = (x: number): number => (x < 1 || x >= image.width - 1 ? 0 : lengthAt(image, level, x, line, down));
  for (let n = -reach; n <= Math.round(image.dpi * BEYOND); n++) {
    const first = corner + inward * n;
    let length = lengthOf(first);
    if (length < image.dpi * LOWEST) continue;
    let last = first;
    for (; lengthOf(last + inward) >= image.dpi * LOWEST; last += inward)
      length = Math.max(length, lengthOf(last + inward));
    const isSide = Math.abs(last - first) <= 2 * thickestLine(image.dpi);
    return isSide ? { x0: Math.min(first, last), x1: Math.max(first, last) + 1, length } : null;
  }
  return null;
}

/** Share of the columns of a box that have a dark pixel. */
function drawnAcross({ data, width, height }: GrayImage, level: number, { x0, y0, x1, y1 }: Box): number {
  if (y0 < 0 || y1 > height) return 0;
  let dark = 0;
  for (let x = x0; x < x1; x++) {
    for (let y = y0; y < y1; y++) {
      if ((data[y * width + x] ?? 255) >= level) continue;
      dark++;
      break;
    }
  }
  return dark / Math.max(1, x1 - x0);
}

/** Rows that a line rises or falls by from its one end to its other: those that the middle of its columns has not. */
function slantOf({ data, width }: GrayImage, level: number, line: Box): number {
  const thick: number[] = [];
  for (let x = line.x0; x < line.x1; x++) {
    let rows = 0;
    for (let y = line.y0; y < line.y1; y++) if ((data[y * width + x] ?? 255) < level) rows++;
    thick.push(rows);
  }
  return boxHeight(line) - (thick.sort((a, b) => a - b)[thick.length >> 1] ?? 0);
}

/** The frame that a line is the top of, or the bottom; null where it is of none. */
export function frameAt(image: GrayImage, level: number, line: Box, down: boolean): Frame | null {
  const left = sideAt(image, level, line, down, 1);
  const right = left && sideAt(image, level, line, down, -1);
  if (left === null || right === null || right.x0 - left.x1 < image.dpi * NARROWEST) return null;
  const slant = slantOf(image, level, line);
  // With its corners, which an O has not; a side's outermost column is beside what is drawn.
  const whole = { x0: left.x0 + 1, x1: right.x1 - 1 };
  const isAcross = (y0: number, y1: number): boolean => drawnAcross(image, level, { ...whole, y0, y1 }) >= CLOSED;
  if (!isAcross(line.y0, line.y1)) return null;
  const isOpposite = (n: number): boolean =>
    down ? isAcross(line.y1 + n, line.y1 + n + 1 + slant) : isAcross(line.y0 - n - 1 - slant, line.y0 - n);
  const most = Math.min(left.length, right.length);
  let near = Math.round(image.dpi * LOWEST);
  while (near < most && !isOpposite(near)) near++;
  let far = near;
  while (far < most && isOpposite(far)) far++;
  if (near >= most || far - near > thickestLine(image.dpi)) return null;
  const [y0, y1] = down ? [line.y1 + near, line.y1 + far + slant] : [line.y0 - far - slant, line.y0 - near];
  const over = Math.round(image.dpi * BEYOND);
  const [top, bottom] = [Math.min(line.y0, y0), Math.max(line.y1, y1)];
  const isGrid = [top - 3 * over, bottom].some((y) =>
    [left.x0 + 1, right.x1 - 2].every((x) => drawnShare(image, level, x, y, y + 3 * over) >= CLOSED),
  );
  if (isGrid) return null;
  return {
    outer: { x0: left.x0, y0: top, x1: right.x1, y1: bottom },
    inner: { x0: left.x1, y0: down ? line.y1 : y1, x1: right.x0, y1: down ? y0 : line.y0 },
  };
}
