// Cells of a ruled table in, the same with a column for each column of text out: typesetters rule the first column off and
// leave white between the others.
import { chunksOf } from './chunks.ts';
import type { Piece } from './ink.ts';
import { rowsOf } from './rows.ts';
import { isHangul, isUnspacedCjk } from './script-ranges.ts';
import type { CellBox } from './table-cells.ts';

/** White in em that parts two columns in every row; LaTeX sets 1.2, narrower white may stand between words of all rows. */
const GUTTER_EM = 0.9;
/** Rows with text that tell it, and the part of them with text on both of its sides. */
const MIN_ROWS = 3;
const BOTH_SHARE = 0.75;
/** Part of these rows at most in which the letters of one word stand on both sides: labels that are set to one width. */
const SPREAD_SHARE = 0.5;

/** What stands before an item: it is no column of its own. */
const MARKER = /^(?:[^\p{L}\p{N}]{1,2}|[(（]?(?:\p{N}{1,3}|\p{L})[.)）])$/u;

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => piece.glyphs.map((glyph) => glyph.text).join('')).join('');

/** The middles of the white that runs down through all pieces, left to right. */
function guttersIn(pieces: readonly Piece[]): number[] {
  const sorted = [...pieces].sort((a, b) => a.box.x0 - b.box.x0);
  const gutters: number[] = [];
  let end = sorted[0]?.box.x1 ?? 0;
  for (const { box, size } of sorted) {
    if (box.x0 - end >= GUTTER_EM * size) gutters.push((box.x0 + end) / 2);
    end = Math.max(end, box.x1);
  }
  return gutters;
}

/** Whether one East Asian letter ends before a place and one begins behind it: a short word, set apart to fill its cell. */
function isSpreadWord(left: readonly Piece[], right: readonly Piece[]): boolean {
  const last = [...left].sort((a, b) => b.box.x1 - a.box.x1)[0]?.glyphs ?? [];
  const next = [...right].sort((a, b) => a.box.x0 - b.box.x0)[0]?.glyphs ?? [];
  return [last, next].every(([only, ...more]) => {
    if (only === undefined || more.length > 0) return false;
    return isUnspacedCjk(only.text) || isHangul(only.text);
  });
}

/** Whether most rows have text on both sides of a place, and more than markers before it, or letters of one word around it. */
function parts(at: number, rows: readonly CellBox[]): boolean {
  const both = rows.flatMap(({ pieces }) => {
    const left = pieces.filter(({ box }) => box.x1 <= at);
    const right = pieces.filter(({ box }) => box.x0 >= at);
    return left.length > 0 && right.length > 0 ? [{ left, right }] : [];
  });
  if (both.length < BOTH_SHARE * rows.length) return false;
  if (both.every(({ left }) => MARKER.test(textOf(left).trim()))) return false;
  return both.filter(({ left, right }) => isSpreadWord(left, right)).length <= SPREAD_SHARE * both.length;
}

/** Where the text of a grid's column parts into columns. A head over several of them may cross their white. */
function cutsOf(cells: readonly CellBox[]): readonly number[] {
  const filled = cells.filter((cell) => cell.pieces.length > 0).sort((a, b) => a.row - b.row);
  if (filled.length < MIN_ROWS) return [];
  const cuts = guttersIn(filled.flatMap((cell) => cell.pieces)).filter((at) => parts(at, filled));
  const rest = filled.slice(1);
  if (cuts.length > 0 || rest.length < MIN_ROWS) return cuts;
  return guttersIn(rest.flatMap((cell) => cell.pieces)).filter((at) => parts(at, rest));
}

const crosses = (pieces: readonly Piece[], cuts: readonly number[]): boolean =>
  cuts.some((at) => pieces.some((piece) => piece.box.x0 < at && piece.box.x1 > at));

function splitCell(cell: CellBox, cuts: readonly number[], column: number): CellBox[] {
  const { box, pieces } = cell;
  if (crosses(pieces, cuts)) return [{ ...cell, column, columnSpan: cuts.length + 1 }];
  const edges = [box.x0, ...cuts, box.x1];
  return edges.slice(1).map((x1, i): CellBox => {
    const x0 = edges[i] ?? box.x0;
    const own = pieces.filter((piece) => {
      const middle = (piece.box.x0 + piece.box.x1) / 2;
      return (i === 0 || middle >= x0) && (i === cuts.length || middle < x1);
    });
    return { ...cell, column: column + i, columnSpan: 1, box: { ...box, x0, x1 }, pieces: own };
  });
}

type TwoRows = { readonly over: CellBox; readonly under: CellBox };

/** A cell whose first lines run over the white between its columns, and whose others leave it free: a head over their heads. */
function headOver(cell: CellBox, cuts: readonly number[]): TwoRows | null {
  const rows = rowsOf(chunksOf(cell.pieces)).map((row) => row.chunks.flatMap((chunk) => chunk.pieces));
  const first = rows.findIndex((pieces) => !crosses(pieces, cuts));
  if (first < 1) return null;
  const [over, under] = [rows.slice(0, first).flat(), rows.slice(first).flat()];
  const isParted = cuts.every((at) => under.some(({ box }) => box.x1 <= at) && under.some(({ box }) => box.x0 >= at));
  if (crosses(under, cuts) || !isParted) return null;
  const middle = (Math.max(...over.map(({ box }) => box.y1)) + Math.min(...under.map(({ box }) => box.y0))) / 2;
  return {
    over: { ...cell, pieces: over, box: { ...cell.box, y1: middle } },
    under: { ...cell, pieces: under, row: cell.row + 1, box: { ...cell.box, y0: middle } },
  };
}

/** The cells with the first row as two, where heads over several columns stand in it with those of the columns. */
function withHeadsOver(cells: readonly CellBox[], cuts: readonly (readonly number[])[]): readonly CellBox[] {
  const heads = new Map(
    cells.flatMap((cell): [CellBox, TwoRows][] => {
      const own = cell.row === 0 && cell.rowSpan === 1 && cell.columnSpan === 1 ? (cuts[cell.column] ?? []) : [];
      const two = own.length === 0 ? null : headOver(cell, own);
      return two === null ? [] : [[cell, two]];
    }),
  );
  if (heads.size === 0) return cells;
  return cells.flatMap((cell): CellBox[] => {
    const two = heads.get(cell);
    if (two !== undefined) return [two.over, two.under];
    return cell.row === 0 ? [{ ...cell, rowSpan: cell.rowSpan + 1 }] : [{ ...cell, row: cell.row + 1 }];
  });
}

/** Splits the columns of a ruled grid in which several columns of text stand. */
export function textColumns(
  cells: readonly CellBox[],
  columnCount: number,
): { readonly cells: readonly CellBox[]; readonly columnCount: number } {
  const cuts = Array.from({ length: columnCount }, (_, c) =>
    cutsOf(cells.filter((cell) => cell.column === c && cell.columnSpan === 1 && cell.rowSpan === 1)),
  );
  if (cuts.every((list) => list.length === 0)) return { cells, columnCount };
  const starts: number[] = [0];
  for (const list of cuts) starts.push((starts.at(-1) ?? 0) + 1 + list.length);
  const placed = withHeadsOver(cells, cuts).flatMap((cell): CellBox[] => {
    const column = starts[cell.column] ?? 0;
    const own = cuts[cell.column] ?? [];
    if (cell.columnSpan === 1 && cell.rowSpan === 1 && own.length > 0) return splitCell(cell, own, column);
    return [{ ...cell, column, columnSpan: (starts[cell.column + cell.columnSpan] ?? column + 1) - column }];
  });
  return { cells: placed, columnCount: starts.at(-1) ?? columnCount };
}
