// A table between rules in, its cells out where the rules are drawn cell by cell, as browsers and word processors draw
// the borders of cells: the ends of the parts are the edges of columns, whatever the words leave white. Evidence: parts
// end at the same places of most rules, and no word lies over such a place but in a cell over several columns.
import type { Box } from '../model/geometry.ts';
import { chunksOf } from './chunks.ts';
import type { Piece } from './ink.ts';
import { rowsOf } from './rows.ts';
import type { Ruling } from './rulings.ts';
import { anchorOf, type CellBox, tableBlock } from './table-cells.ts';
import type { FoundTable } from './tables-ruled.ts';

/** Parts at heights, and ends at places, that differ by less, in points, are at one. */
const SAME_PLACE = 1.5;
/** Narrowest column, points; and how far a word may reach over an edge. */
const MIN_COLUMN = 6;
const OVER_EDGE = 1;
/** Fewest rules that have an end at one place, and the part of the rules that are over it. */
const MIN_RULES = 3;
const RULE_SHARE = 0.5;
/** Part of a column that a rule must lie over to be one of its cells' borders. */
const COVERED = 0.5;
/** Part of the rows at most that have several lines in two cells: beyond, there are rows without rules between them. */
const TALL_SHARE = 0.5;

/** Lines of a first cell, no other having more, that are rows without rules between them; in the only row under a head, fewer. */
const STACKED = 3;
const STACKED_ALONE = 2;

export type RuledArea = {
  readonly box: Box;
  readonly pieces: readonly Piece[];
  /** The rules of the table, whole. */
  readonly rules: readonly Ruling[];
  /** The same as they are drawn, of the whole page. */
  readonly parts: readonly Ruling[];
};

function distinct(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.filter((place, i) => i === 0 || place - (sorted[i - 1] ?? 0) > SAME_PLACE);
}

/** The edges of the columns, outermost included; null where the rules are not drawn cell by cell. */
function edgesOf({ box, rules, parts }: RuledArea): readonly number[] | null {
  const whole = distinct(rules.filter((r) => r.to - r.from > COVERED * (box.x1 - box.x0)).map((r) => r.at));
  const ends = whole.map((at) => {
    const own = parts.filter((part) => Math.abs(part.at - at) <= SAME_PLACE);
    return distinct(own.flatMap(({ from, to }) => [from, to]));
  });
  const needed = Math.max(MIN_RULES, RULE_SHARE * whole.length);
  const inner = distinct(ends.flat()).filter((x) => {
    if (x < box.x0 + MIN_COLUMN || x > box.x1 - MIN_COLUMN) return false;
    return ends.filter((list) => list.some((end) => Math.abs(end - x) <= SAME_PLACE)).length >= needed;
  });
  const edges = [box.x0, ...inner, box.x1];
  const narrow = edges.some((x, i) => i > 0 && x - (edges[i - 1] ?? 0) < MIN_COLUMN);
  return inner.length === 0 || narrow ? null : edges;
}

const indexIn = (cuts: readonly number[], at: number): number => cuts.slice(1, -1).filter((cut) => cut <= at).length;

type Open = { row: number; column: number; rowSpan: number; columnSpan: number; pieces: Piece[] };

/** The cells of a grid whose rules part its rows in some columns only. */
function gridCells(area: RuledArea, xs: readonly number[], ys: readonly number[]): Open[][] {
  const isRuled = (at: number, from: number, to: number): boolean =>
    area.rules.some(
      (r) => Math.abs(r.at - at) <= SAME_PLACE && Math.min(to, r.to) - Math.max(from, r.from) >= COVERED * (to - from),
    );
  const columns = xs.slice(1).map((to, column): Open[] => {
    const cells: Open[] = [];
    ys.slice(1).forEach((_, row) => {
      const last = cells.at(-1);
      if (last !== undefined && !isRuled(ys[row] ?? 0, xs[column] ?? 0, to)) last.rowSpan++;
      else cells.push({ row, column, rowSpan: 1, columnSpan: 1, pieces: [] });
    });
    return cells;
  });
  for (const piece of area.pieces) {
    const { x, y } = anchorOf(piece);
    const row = indexIn(ys, y);
    columns[indexIn(xs, x)]?.find((cell) => row >= cell.row && row < cell.row + cell.rowSpan)?.pieces.push(piece);
  }
  return columns;
}

/** Joins a cell with those right of it that it takes: none of them may hold anything of its own. */
function widen(columns: Open[][], cell: Open, until: number): boolean {
  for (let c = cell.column + cell.columnSpan; c <= until; c++) {
    const at = columns[c]?.findIndex((other) => other.row === cell.row && other.rowSpan === cell.rowSpan) ?? -1;
    if ((columns[c]?.[at]?.pieces.length ?? 1) > 0) return false;
    columns[c]?.splice(at, 1);
    cell.columnSpan++;
  }
  return true;
}

/** Gives words that lie over edges the columns under them; false where something else stands there. */
function spanWords(columns: Open[][], xs: readonly number[]): boolean {
  for (const cell of columns.flat()) {
    const ends = cell.pieces.map((piece) => piece.box.x1 - OVER_EDGE);
    const starts = cell.pieces.map((piece) => piece.box.x0 + OVER_EDGE);
    const first = indexIn(xs, Math.min(...starts));
    if (cell.pieces.length === 0) continue;
    if (first < cell.column) {
      const [left] = columns[first]?.filter((o) => o.row === cell.row && o.rowSpan === cell.rowSpan) ?? [];
      if (left === undefined || left.pieces.length > 0) return false;
      left.pieces.push(...cell.pieces.splice(0));
      if (!widen(columns, left, cell.column)) return false;
    } else if (!widen(columns, cell, Math.max(indexIn(xs, Math.max(...ends)), cell.column))) return false;
  }
  return true;
}

/** Heads at the left of the columns that they are over: what is empty beside them, with a head below, is theirs. */
function spanHeads(columns: Open[][], headRows: number): void {
  const at = (row: number, column: number): Open | undefined => columns[column]?.find((cell) => cell.row === row);
  for (let row = 0; row + 1 < headRows; row++) {
    for (const cell of columns.map((_, c) => at(row, c))) {
      if (cell === undefined || cell.pieces.length === 0 || cell.rowSpan > 1) continue;
      let until = cell.column + cell.columnSpan - 1;
      while (at(row, until + 1)?.pieces.length === 0 && (at(row + 1, until + 1)?.pieces.length ?? 0) > 0) until++;
      widen(columns, cell, until);
    }
  }
}

/** For each column, the lines of its cell in one row; none where a cell is over several rows. */
function linesOfRow(columns: readonly (readonly Open[])[], row: number): number[] {
  return columns.map((cells) => {
    const own = cells.find((cell) => cell.row === row && cell.rowSpan === 1);
    return own === undefined ? 0 : rowsOf(chunksOf(own.pieces)).length;
  });
}

/** The table whose cells the rules in an area draw, or null. */
export function drawnCells(area: RuledArea, rtl: boolean): FoundTable | null {
  const { box } = area;
  const xs = edgesOf(area);
  if (xs === null) return null;
  const ys = distinct([box.y0, box.y1, ...area.rules.map((r) => r.at).filter((y) => y >= box.y0 && y <= box.y1)]);
  const columns = gridCells(area, xs, ys);
  const rowCount = ys.length - 1;
  const heights = ys.slice(1).map((_, row) => linesOfRow(columns, row));
  const isTall = (lines: readonly number[]): boolean => lines.filter((count) => count > 1).length > 1;
  const stacked = rowCount === 2 ? STACKED_ALONE : STACKED;
  const isStacked = (lines: readonly number[]): boolean =>
    isTall(lines) && (lines[0] ?? 0) >= stacked && lines[0] === Math.max(...lines);
  if (heights.filter(isTall).length > TALL_SHARE * rowCount || heights.slice(1).some(isStacked)) return null;
  if (!spanWords(columns, xs)) return null;
  // Rules over some columns only, right under the first row, part the heads of these.
  const head = columns.flat().filter((cell) => cell.row === 0);
  const depth = Math.max(...head.map((cell) => cell.rowSpan));
  const headRows = depth > 1 && head.some((cell) => cell.rowSpan === 1) && depth < rowCount ? depth : 0;
  if (!rtl) spanHeads(columns, headRows);
  const cells = columns.flat().map(({ row, column, rowSpan, columnSpan, pieces }): CellBox => {
    const own = { x0: xs[column] ?? 0, x1: xs[column + columnSpan] ?? 0, y0: ys[row] ?? 0, y1: ys[row + rowSpan] ?? 0 };
    return { row, column, rowSpan, columnSpan, box: own, pieces };
  });
  const block = tableBlock(cells, box, xs.length - 1, 'half-ruled', rtl, headRows);
  return { block, pieces: new Set(area.pieces) };
}
