// In: pixels and a level. Out: thin level lines of what is darker, as boxes in pixels; two that touch are two.
import { type Box, boxHeight, boxWidth, unionBox } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import { inkRuns, RUN } from './ink-runs.ts';

/** Shortest line, inches: a digit's width. */
const SHORTEST = 0.05;

/** Thickest line, inches: thicker ones than a point and a half are drawn for their own sake; and what blur adds to it, pixels. */
const THICKEST = 0.022;
const BLUR = 2;

/** A line may rise by this share of its length: half a degree of skew is left in a sheet. */
const RISE = 0.009;

/** Rows of one line end within this of each other, inches. */
const CORNER = 0.02;

/** How thick a line may be, pixels. */
export function thickestLine(dpi: number): number {
  return dpi * THICKEST + BLUR;
}

/** A line that is being drawn, row by row: its parts are rows that end at the same places. */
type Drawn = {
  readonly whole: Box;
  /** Parts that the row above the one in hand, or that row, belongs to. */
  readonly open: readonly Box[];
  /** Thin parts that have ended. */
  readonly ended: Box[];
};

/** Whether two runs, or what is made of them, end at the same places. */
function endAlike(a: Box, b: Box, corner: number): boolean {
  return Math.abs(a.x0 - b.x0) <= corner && Math.abs(a.x1 - b.x1) <= corner;
}

/** One list of both, the shorter put behind the longer: a blot joins thousands of lines. */
function joined(a: Box[], b: Box[]): Box[] {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  for (const box of short) long.push(box);
  return long;
}

/** A run with the lines that it touches. */
function withRun(lines: readonly Drawn[], run: Box, corner: number): Drawn {
  let [whole, own] = [run, run];
  const open: Box[] = [];
  let ended: Box[] = [];
  for (const line of lines) {
    whole = unionBox(whole, line.whole);
    ended = joined(ended, line.ended);
    for (const part of line.open) {
      if (part.y1 === run.y0 && endAlike(part, run, corner)) own = unionBox(own, part);
      else open.push(part);
    }
  }
  open.push(own);
  return { whole, open, ended };
}

/** Thin level lines of what is darker than `level`. A line that is too thick may be two that touch: then its parts count. */
export function levelLines(image: GrayImage, level: number): Box[] {
  const runs = inkRuns(image, level);
  const least = image.dpi * SHORTEST;
  const corner = image.dpi * CORNER;
  const isThin = (line: Box): boolean => boxHeight(line) <= thickestLine(image.dpi) + RISE * boxWidth(line);
  const found: Box[] = [];
  const end = ({ whole, open, ended }: Drawn): void => {
    for (const line of isThin(whole) ? [whole] : [...ended, ...open.filter(isThin)]) found.push(line);
  };
  let drawn: Drawn[] = [];
  let row = -1;
  for (let at = 0; at < runs.length; at += RUN) {
    const [x0, x1, y] = [runs[at + 1] ?? 0, runs[at + 2] ?? 0, runs[at] ?? 0];
    if (x1 - x0 < least) continue;
    if (y !== row) {
      row = y;
      drawn = drawn.flatMap((line) => {
        if (line.whole.y1 >= y) return [atRow(line, y, isThin)];
        end(line);
        return [];
      });
    }
    const touched = drawn.filter(({ whole }) => whole.x0 <= x1 && whole.x1 >= x0);
    if (touched.length > 0) drawn = drawn.filter((line) => !touched.includes(line));
    drawn.push(withRun(touched, { x0, y0: y, x1, y1: y + 1 }, corner));
  }
  for (const line of drawn) end(line);
  return found;
}

/** A line as the next row may go on with it: parts that the row above is not of have ended. */
function atRow({ whole, open, ended }: Drawn, y: number, isThin: (part: Box) => boolean): Drawn {
  for (const part of open) if (part.y1 < y && isThin(part)) ended.push(part);
  return { whole, open: open.filter((part) => part.y1 >= y), ended };
}
