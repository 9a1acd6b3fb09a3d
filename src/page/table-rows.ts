// Lines of a table laid into columns in, its rows out: lines that rules, space or the columns' contents hold together.
import type { Interval, LineCell, TableLine } from './table-columns.ts';
import { keyedRows, spanningCells } from './table-row-spans.ts';
import { isBlankSign, isNumeric } from './table-words.ts';

/** Distances of baselines that differ by this factor are of two kinds: within a row, and between rows. */
const GAP_RATIO = 1.15;
/** Part of a column's cells that are numbers, for the column to be one of numbers. */
const NUMERIC_SHARE = 0.6;
/** Part of the lines within presumed rows that look like rows of their own, from which they are. */
const FRESH_SHARE = 0.5;
/** Part of its column that a key fills whose next line goes on with it, and how far apart the two start at most, em. */
const FULL_KEY = 0.75;
const SAME_START_EM = 0.3;
/** Lines in a table's head. */
const MAX_HEAD_LINES = 4;
/** Bands between rules from which on, and part of them that must hold one key at most, for each to be a row. */
const MIN_RULED_ROWS = 3;
const RULED_SHARE = 0.8;

function textOf(line: TableLine, column: number): string {
  const cell = line.cells.find((c) => c.first === column);
  if (cell === undefined) return '';
  return cell.pieces.map((piece) => piece.glyphs.map((glyph) => glyph.text).join('')).join(' ');
}

/** For each column, whether its cells are numbers. */
export function numericColumns(lines: readonly TableLine[], columns: readonly Interval[]): boolean[] {
  return columns.map((_, c) => {
    const texts = lines.map((line) => textOf(line, c)).filter((text) => text !== '' && !isBlankSign(text));
    return texts.length >= 2 && texts.filter(isNumeric).length >= NUMERIC_SHARE * texts.length;
  });
}

function hasKey(line: TableLine): boolean {
  return line.cells.some((cell) => cell.first === 0);
}

function gapsOf(lines: readonly TableLine[]): number[] {
  return lines.slice(1).map((line, i) => line.row.baseline - (lines[i]?.row.baseline ?? 0));
}

/** Whether a line can be a row of its own: it has the first column's cell and most others, or a number. */
function isFresh(line: TableLine, columns: readonly Interval[], numeric: readonly boolean[]): boolean {
  const filled = line.cells.length;
  const number = line.cells.some((cell) => numeric[cell.first] === true && isNumeric(textOf(line, cell.first)));
  return number || (hasKey(line) && filled >= Math.min(2, columns.length) && filled >= columns.length / 2);
}

/** Rows told by space: lines of one row stand closer than the rows do. */
function rowsBySpace(
  lines: readonly TableLine[],
  columns: readonly Interval[],
  numeric: readonly boolean[],
): TableLine[][] | null {
  const gaps = gapsOf(lines);
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  if (lines.length < 3 || most < GAP_RATIO * least) return null;
  const limit = Math.min(GAP_RATIO * least, (least + most) / 2);
  const rows: TableLine[][] = [];
  lines.forEach((line, i) => {
    if (i === 0 || (gaps[i - 1] ?? 0) > limit) rows.push([line]);
    else rows[rows.length - 1]?.push(line);
  });
  const inner = rows.flatMap((row) => row.slice(1));
  const fresh = inner.filter((line) => isFresh(line, columns, numeric)).length;
  return fresh > FRESH_SHARE * inner.length ? null : rows;
}

/** Whether the key of a line goes on with the one above: in small letters, a word cut at a hyphen, or alone under a key
 * that fills its column. */
function isKeyGoingOn(line: TableLine, before: TableLine | undefined, column: Interval | undefined): boolean {
  const [cell, above] = [line.cells[0], before?.cells[0]];
  if (before === undefined || cell === undefined || above === undefined || column === undefined) return false;
  if (cell.first > 0 || cell.last > 0 || above.last > 0 || !/^\P{L}*\p{Ll}/u.test(textOf(line, 0))) return false;
  const isCut = /\p{Ll}[-‐\u00ad]$/u.test(textOf(before, 0).trim()) && /^\p{Ll}/u.test(textOf(line, 0).trim());
  if (line.cells.length > 1) return isCut && !line.cells.some((c) => isNumeric(textOf(line, c.first)));
  const full = above.box.x1 - above.box.x0 >= FULL_KEY * (column.to - column.from);
  return full && Math.abs(above.box.x0 - cell.box.x0) <= SAME_START_EM * line.row.size;
}

/** Rows told by what their columns hold: each starts with the first column's cell, or with a number. */
function rowsByContent(
  lines: readonly TableLine[],
  columns: readonly Interval[],
  numeric: readonly boolean[],
): TableLine[][] {
  const rows: TableLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const starts =
      !isKeyGoingOn(line, lines[i - 1], columns[0]) &&
      line.cells.some(
        (cell) => cell.first === 0 || (numeric[cell.first] === true && isNumeric(textOf(line, cell.first))),
      );
    const last = rows[rows.length - 1];
    if (last === undefined || starts || line.cells.some((cell) => cell.last > cell.first)) rows.push([line]);
    else last.push(line);
  }
  return rows;
}

/** Lines of the head: those with cells over several columns are rows of their own, the others are one. */
function headRowsOf(lines: readonly TableLine[]): TableLine[][] {
  const rows: TableLine[][] = [];
  let joins = false;
  for (const line of lines) {
    const spans = line.cells.some((cell) => cell.last > cell.first);
    const last = rows[rows.length - 1];
    if (last === undefined || spans || !joins) rows.push([line]);
    else last.push(line);
    joins = !spans;
  }
  return rows;
}

/** A cell over several rows. */
export type RowSpan = { readonly row: number; readonly rowSpan: number; readonly cell: LineCell };
export type TableRows = {
  readonly rows: readonly (readonly TableLine[])[];
  readonly headRows: number;
  readonly spans: readonly RowSpan[];
};

type Grouped = { readonly rows: TableLine[][]; readonly cells: readonly LineCell[] };

/** The rows among the lines between two rules, and the cells over all of them, if that is more than one. */
function withSpans(stripe: TableLine[], head: boolean, rowsIn: (lines: TableLine[]) => TableLine[][]): Grouped {
  const { lines, cells } = spanningCells(stripe, head);
  const rows = cells.length === 0 ? [] : rowsIn([...lines]);
  return rows.length > 1 ? { rows, cells } : { rows: rowsIn(stripe), cells: [] };
}

/** Whether lines between two rules are one row though several of them have a key: each goes on in small letters. */
function isWrappedRow([first, ...rest]: readonly TableLine[]): boolean {
  if (first === undefined || rest.length === 0) return false;
  const starts = (line: TableLine, pattern: RegExp): boolean =>
    line.cells.every((cell) => pattern.test(textOf(line, cell.first)));
  return starts(first, /^\P{L}*\p{Lu}/u) && rest.every((line) => starts(line, /^\P{L}*\p{Ll}/u));
}

/** Groups the lines of a table into rows. `cuts` are the heights of rules and of the edges of fills, top to bottom. */
export function tableRowsOf(
  lines: readonly TableLine[],
  columns: readonly Interval[],
  cuts: readonly number[],
): TableRows {
  const numeric = numericColumns(lines, columns);
  const stripes: TableLine[][] = [];
  let next = 0;
  for (const line of lines) {
    const middle = line.row.baseline - 0.3 * line.row.size;
    let crossed = stripes.length === 0;
    while (next < cuts.length && (cuts[next] ?? 0) < middle) {
      crossed = true;
      next++;
    }
    if (crossed) stripes.push([line]);
    else stripes[stripes.length - 1]?.push(line);
  }
  const [first, ...rest] = stripes;
  const under = rest.reduce((sum, stripe) => sum + stripe.length, 0);
  const headed = first !== undefined && rest.length > 0 && first.length <= MAX_HEAD_LINES && under >= first.length;
  // Where every row is ruled off, the first is a head only by its look; that is judged later.
  const tell = headed && (rest.length < under / 2 || rest.length <= 2);
  const body = tell ? rest : stripes;
  const head = tell && first !== undefined ? withSpans(first, true, headRowsOf) : { rows: [], cells: [] };
  const ruledOff =
    body.length >= MIN_RULED_ROWS &&
    body.filter((stripe) => stripe.filter(hasKey).length <= 1 || isWrappedRow(stripe)).length >=
      RULED_SHARE * body.length;
  const rowsIn = (lines: TableLine[]): TableLine[][] =>
    rowsBySpace(lines, columns, numeric) ?? rowsByContent(lines, columns, numeric);
  const groups = body.flatMap((stripe): Grouped[] => {
    if (stripe.length > 1 && stripes.length > 1) {
      const spanned = withSpans(stripe, false, rowsIn);
      if (spanned.cells.length > 0) return [spanned];
      const keyed = keyedRows(stripe);
      if (keyed !== null) return keyed.map(({ lines, cells }) => ({ rows: lines.map((line) => [line]), cells }));
    }
    return [{ rows: ruledOff || stripe.length === 1 ? [stripe] : rowsIn(stripe), cells: [] }];
  });
  const all = [head, ...groups];
  const spans = all.flatMap(({ rows, cells }, i) => {
    const row = all.slice(0, i).reduce((sum, group) => sum + group.rows.length, 0);
    return cells.map((cell) => ({ row, rowSpan: rows.length, cell }));
  });
  return { rows: all.flatMap((group) => group.rows), headRows: head.rows.length, spans };
}
