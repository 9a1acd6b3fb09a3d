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

/** A line that is being drawn, row by row, and its parts: rows that end at the same places. */
type Drawn = { readonly whole: Box; readonly parts: readonly Box[] };

/** Whether two runs, or what is made of them, end at the same places. */
function endAlike(a: Box, b: Box, corner: number): boolean {
  return Math.abs(a.x0 - b.x0) <= corner && Math.abs(a.x1 - b.x1) <= corner;
}

function withRun({ whole, parts }: Drawn, run: Drawn, corner: number): Drawn {
  const [own] = run.parts;
  const part = parts.find((some) => own !== undefined && some.y1 === own.y0 && endAlike(some, own, corner));
  return {
    whole: unionBox(whole, run.whole),
    parts:
      part === undefined || own === undefined
        ? [...parts, ...run.parts]
        : [...parts.filter((some) => some !== part), ...run.parts.slice(1), unionBox(part, own)],
  };
}

/** Thin level lines of what is darker than `level`. A line that is too thick may be two that touch: then its parts count. */
export function levelLines(image: GrayImage, level: number): Box[] {
  const runs = inkRuns(image, level);
  const least = image.dpi * SHORTEST;
  const corner = image.dpi * CORNER;
  const done: Drawn[] = [];
  let open: Drawn[] = [];
  let row = -1;
  for (let at = 0; at < runs.length; at += RUN) {
    const [x0, x1, y] = [runs[at + 1] ?? 0, runs[at + 2] ?? 0, runs[at] ?? 0];
    if (x1 - x0 < least) continue;
    if (y !== row) {
      const isOver = ({ whole }: Drawn): boolean => whole.y1 < y;
      done.push(...open.filter(isOver));
      open = open.filter((line) => !isOver(line));
      row = y;
    }
    const run = { x0, y0: y, x1, y1: y + 1 };
    let line: Drawn = { whole: run, parts: [run] };
    for (let i = open.length - 1; i >= 0; i--) {
      const other = open[i];
      if (other === undefined || other.whole.x0 > x1 || other.whole.x1 < x0) continue;
      line = withRun(other, line, corner);
      open.splice(i, 1);
    }
    open.push(line);
  }
  const isThin = (line: Box): boolean => boxHeight(line) <= thickestLine(image.dpi) + RISE * boxWidth(line);
  return [...done, ...open].flatMap(({ whole, parts }) => (isThin(whole) ? [whole] : parts.filter(isThin)));
}
