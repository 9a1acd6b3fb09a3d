// Paths of a page in, the boxes out that are drawn under text: tinted grounds and frames. Each line learns on which it stands.
import type { Box } from '../model/geometry.ts';
import { boxHeight, boxWidth, unionBox } from '../model/geometry.ts';
import type { Ground, Line } from '../model/page.ts';
import type { RawPath } from '../model/raw-page.ts';
import { rulingsOf } from './rulings.ts';

/** Smallest width and height of a ground, points: narrower boxes are marks, lower ones rulings. */
const MIN_WIDTH = 60;
const MIN_HEIGHT = 6;
/** A box that fills this part of the page's width and height is the page's own ground. */
const WHOLE_PAGE = 0.85;
/** Boxes of one colour whose sides differ by less, points, and that touch, are one: listings are tinted line by line. */
const SAME_SIDE = 1.5;
/** Boxes beyond this number belong to a drawing. */
const MAX_GROUNDS = 2000;
/** Frames are looked for among so many rulings at most; more are tables and drawings. */
const MAX_RULINGS = 120;
/** How far a line may stick out of its ground, in em: italics, marks in the margin. */
const OVERHANG_EM = 0.5;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_SIDE;

function tints(paths: readonly RawPath[], toFrame: (box: Box) => Box): Ground[] {
  const found: Ground[] = [];
  for (const path of paths) {
    if (path.kind !== 'rect' || path.painted === 'stroke' || path.color === '#ffffff') continue;
    const box = toFrame(path.box);
    if (boxWidth(box) < MIN_WIDTH || boxHeight(box) < MIN_HEIGHT) continue;
    const last = found[found.length - 1];
    const goesOn =
      last !== undefined &&
      last.fill === path.color &&
      near(last.box.x0, box.x0) &&
      near(last.box.x1, box.x1) &&
      near(last.box.y1, box.y0);
    if (goesOn) found[found.length - 1] = { ...last, box: unionBox(last.box, box) };
    else found.push({ box, fill: path.color });
    if (found.length > MAX_GROUNDS) return [];
  }
  return found;
}

/** Frames: two rulings above one another, as long as each other, with upright ones at both ends. */
function frames(paths: readonly RawPath[], toFrame: (box: Box) => Box): Ground[] {
  const { horizontal, vertical } = rulingsOf(paths, toFrame);
  if (horizontal.length > MAX_RULINGS || vertical.length > MAX_RULINGS) return [];
  const found: Ground[] = [];
  horizontal.forEach((top, i) => {
    if (top.to - top.from < MIN_WIDTH) return;
    const bottom = horizontal.slice(i + 1).find((r) => near(r.from, top.from) && near(r.to, top.to));
    if (!bottom) return;
    const isSide = (x: number): boolean =>
      vertical.some((v) => near(v.at, x) && v.from <= top.at + 2 * SAME_SIDE && v.to >= bottom.at - 2 * SAME_SIDE);
    const inner = vertical.some((v) => v.at > top.from + 4 && v.at < top.to - 4 && v.from < bottom.at && v.to > top.at);
    if (inner || !isSide(top.from) || !isSide(top.to)) return;
    found.push({ box: { x0: top.from, y0: top.at, x1: top.to, y1: bottom.at }, fill: null });
  });
  return found;
}

/** Finds the tinted grounds and frames of a page, the page's own ground aside. */
export function groundsOf(
  paths: readonly RawPath[],
  toFrame: (box: Box) => Box,
  page: { readonly width: number; readonly height: number },
): readonly Ground[] {
  const whole = ({ box }: Ground): boolean =>
    boxWidth(box) > WHOLE_PAGE * page.width && boxHeight(box) > WHOLE_PAGE * page.height;
  return [...tints(paths, toFrame), ...frames(paths, toFrame)].filter((ground) => !whole(ground));
}

/** The line with the smallest ground that it stands on. */
export function onGround(line: Line, grounds: readonly Ground[]): Line {
  if (grounds.length === 0) return line;
  const slack = OVERHANG_EM * line.size;
  const middle = line.baseline - 0.3 * line.size;
  let best: Ground | null = null;
  for (const ground of grounds) {
    const { box } = ground;
    const holds = middle > box.y0 && middle < box.y1 && line.box.x0 >= box.x0 - slack && line.box.x1 <= box.x1 + slack;
    if (holds && (best === null || boxHeight(box) < boxHeight(best.box))) best = ground;
  }
  return best === null ? line : { ...line, ground: best };
}

/** Lines with the grounds that they stand on. */
export function grounded<T extends { readonly line: Line }>(
  lines: readonly T[],
  grounds: readonly Ground[],
): readonly T[] {
  return grounds.length === 0 ? lines : lines.map((line) => ({ ...line, line: onGround(line.line, grounds) }));
}
