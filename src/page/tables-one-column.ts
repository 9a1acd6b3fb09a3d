// Rulings of a frame with rules across it, and pieces in, out the cells of a table of one column: what a sheet too wide for
// the page has left for the next one. A box around paragraphs is none: its rules are few and far apart.
import type { Piece } from './ink.ts';
import type { Ruling } from './rulings.ts';
import { anchorOf, type CellBox } from './table-cells.ts';

/** Rows of such a table, at least: a frame with a title, a text and a note has fewer. */
const MIN_ROWS = 5;
/** Part of its cells that hold text, and part that are as low as a line or two. */
const MIN_FILLED = 0.3;
const LOW_SHARE = 0.6;
/** Height of a cell of one line, in em. */
const LOW_EM = 2;
/** Part of the width that each rule covers; rules this near, in points, are one. */
const COVERED = 0.9;
const SAME_CUT = 4;

function isRuled(rulings: readonly Ruling[], at: number, from: number, to: number): boolean {
  const covered = rulings
    .filter((r) => Math.abs(r.at - at) <= SAME_CUT)
    .reduce((sum, r) => sum + Math.max(0, Math.min(to, r.to) - Math.max(from, r.from)), 0);
  return covered >= COVERED * (to - from);
}

/** The cells between rules across a frame of one column, or null where it is no table. */
export function oneColumnCells(
  rulings: readonly Ruling[],
  [x0 = 0, x1 = 0]: readonly number[],
  ys: readonly number[],
  inside: readonly Piece[],
): readonly CellBox[] | null {
  if (ys.length <= MIN_ROWS || !ys.every((y) => isRuled(rulings, y, x0, x1))) return null;
  const cells = ys.slice(1).map((y1, row): CellBox => {
    const y0 = ys[row] ?? y1;
    const pieces = inside.filter((piece) => anchorOf(piece).y >= y0 && anchorOf(piece).y < y1);
    return { row, column: 0, rowSpan: 1, columnSpan: 1, box: { x0, x1, y0, y1 }, pieces };
  });
  const size = Math.max(0, ...inside.map((piece) => piece.size));
  const filled = cells.filter((cell) => cell.pieces.length > 0).length;
  const low = cells.filter(({ box }) => box.y1 - box.y0 <= LOW_EM * size).length;
  return filled >= MIN_FILLED * cells.length && low >= LOW_SHARE * cells.length ? cells : null;
}
