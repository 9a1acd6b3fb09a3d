// In: a run of rows that leave a gutter free. Out: the same from where both columns begin to where both end.
import { type Box, boxHeight, overlapX } from '../model/geometry.ts';
import type { Placed, Run } from './column-runs.ts';

/** Rows closer than this, in em, are of one paragraph. */
const ADJACENT_EM = 0.5;
/** White in em under an author or a date that stands over a middle column alone: no part of the column. */
const APART_EM = 1.2;
/** A title's height in usual em at least, and how far it stands over the text that it names at most, in em. */
const TALLER = 1.15;
const HEAD_EM = 2.5;
/** Rows of a column that tell its leading, and how little edges, leadings and heights that are the same differ, em. */
const LEADING_ROWS = 3;
const SAME_EM = 0.12;

/**
 * Moves the ends of a run to where both columns begin and end, as far as rows on one side only lie against the
 * full-width rows beyond: the short last line of a paragraph over the columns leaves the gutter free by chance, and so
 * does the title of the text below them.
 */
export function trimmedRun(items: readonly Placed[], run: Run, em: number): Run {
  const start = Math.max(run.left.top, run.right.top);
  const end = Math.min(run.left.bottom, run.right.bottom);
  let top = run.top;
  let bottom = run.bottom;
  const inside = items.filter((item) => item.box.y0 >= run.top && item.box.y1 <= run.bottom);
  for (const { box } of inside) {
    if (!Number.isFinite(top) || box.y1 > start + 0.2 * em || box.y0 - top > ADJACENT_EM * em) break;
    top = Math.max(top, box.y1);
  }
  top = Math.max(top, headEnd(inside, start, em));
  const upwards = [...inside].sort((a, b) => b.box.y1 - a.box.y1);
  for (const { box, text } of upwards) {
    if (!Number.isFinite(bottom) || box.y0 < end - 0.2 * em) break;
    const white = bottom - box.y1;
    const isHead = white <= HEAD_EM * em && text && boxHeight(box) >= TALLER * em && isText(items, bottom, em);
    if (white > ADJACENT_EM * em && !isHead) break;
    if (goesOnDown(box, inside, run.x, em)) break;
    bottom = Math.min(bottom, box.y0);
  }
  return { ...run, top, bottom };
}

/** Whether what begins at a height is text. */
function isText(items: readonly Placed[], top: number, em: number): boolean {
  return items.some(({ box, text }) => text && Math.abs(box.y0 - top) <= SAME_EM * em);
}

/** Whether a row is the last of its column, which is longer than the other: it stands at the column's edge, leading and size. */
function goesOnDown(row: Box, inside: readonly Placed[], x: number, em: number): boolean {
  const own = inside
    .filter(({ box, text }) => text && overlapX(box, row) > 0 && (row.x1 <= x ? box.x1 <= x : box.x0 >= x))
    .map(({ box }) => box);
  const above = own.filter((box) => box.y1 < row.y1 - ADJACENT_EM * em).slice(-LEADING_ROWS - 1);
  const pitches = above.map((box, i) => (above[i + 1] ?? row).y1 - box.y1);
  const last = above.at(-1);
  const leading = pitches.slice(0, -1).sort((a, b) => a - b)[pitches.length >> 1];
  if (last === undefined || leading === undefined || pitches.length <= LEADING_ROWS) return false;
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_EM * em;
  return (
    near(pitches.at(-1) ?? 0, leading) &&
    near(row.y1 - row.y0, last.y1 - last.y0) &&
    (near(row.x0, last.x0) || near(row.x1, last.x1))
  );
}

/** Where what stands over one of the columns alone ends, if white parts it from that column; -Infinity if none does. */
function headEnd(inside: readonly Placed[], start: number, em: number): number {
  const lone = inside.filter(({ box }) => box.y1 <= start + 0.2 * em);
  const end = Math.max(...lone.map(({ box }) => box.y1));
  const next = Math.min(...inside.filter(({ box }) => box.y1 > start + 0.2 * em).map(({ box }) => box.y0));
  return lone.length > 0 && next - end >= APART_EM * em ? end : -Infinity;
}
