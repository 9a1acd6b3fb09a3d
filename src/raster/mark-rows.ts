// In: the ink of a sheet and the height of its letters. Out: rows of a few marks that are alike and stand evenly apart, with
// nothing else in the row: the asterisks between scenes, which an engine reads as letters or passes over.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { Ink } from './components.ts';

/** Marks of one row. */
const FEWEST = 3;
const MOST = 5;

/** Sides of a mark in letter heights, and its longer side in parts of the shorter. Stops are smaller, rules longer. */
const SIDES: readonly [number, number] = [0.4, 1.6];
const SQUARE = 1.35;

/** Marks of one row differ by less in size, and their distances by less, in parts of these. */
const ALIKE = 0.25;
const EVEN = 0.15;

/** White between marks, in their widths; letters of a word stand nearer, and marks far apart are no row. */
const LEAST_WHITE = 0.4;
const MOST_WHITE = 8;

/** Nothing else stands beside the marks within so many letter heights. */
const ALONE = 12;

function isNear(a: number, b: number, by: number): boolean {
  return Math.abs(a - b) <= by * Math.max(a, b);
}

function isEvenRow(marks: readonly Box[]): boolean {
  const [first, second] = marks;
  if (first === undefined || second === undefined) return false;
  const pitch = second.x0 - first.x0;
  return marks.every((mark, i) => {
    const before = marks[i - 1];
    const alike = isNear(boxWidth(mark), boxWidth(first), ALIKE) && isNear(boxHeight(mark), boxHeight(first), ALIKE);
    if (!alike || before === undefined) return alike;
    const white = mark.x0 - before.x1;
    const apart = white >= LEAST_WHITE * boxWidth(first) && white <= MOST_WHITE * boxWidth(first);
    return apart && isNear(mark.x0 - before.x0, pitch, EVEN) && Math.abs(mark.y0 - first.y0) < boxHeight(first) / 2;
  });
}

/** The rows, each as the boxes of its marks; `em` is the height of the letters in pixels, sides of marks are told in it. */
export function markRows({ components }: Ink, em: number, sides = SIDES): readonly (readonly Box[])[] {
  const [smallest, largest] = sides;
  const isMark = (piece: Box): boolean => {
    const [short, long] = [boxWidth(piece), boxHeight(piece)].sort((a, b) => a - b);
    return (short ?? 0) >= smallest * em && (long ?? 0) <= largest * em && (long ?? 0) <= SQUARE * (short ?? 0);
  };
  const seen = components.filter((piece) => Math.max(boxWidth(piece), boxHeight(piece)) >= smallest * em);
  const done = new Set<Box>();
  return seen.flatMap((start) => {
    if (done.has(start) || !isMark(start)) return [];
    const row = seen.filter(
      (piece) =>
        piece.y0 < start.y1 &&
        piece.y1 > start.y0 &&
        piece.x0 < start.x1 + ALONE * em &&
        piece.x1 > start.x0 - ALONE * em,
    );
    for (const piece of row) done.add(piece);
    if (row.length < FEWEST || row.length > MOST || !row.every(isMark)) return [];
    const marks = [...row].sort((a, b) => a.x0 - b.x0);
    return isEvenRow(marks) ? [marks] : [];
  });
}
