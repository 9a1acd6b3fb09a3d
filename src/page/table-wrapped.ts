// Lines laid into columns in, whether they are rows of wrapped cells out: rows start in all columns at once, and only some go on.
import type { Interval, LineCell, TableLine } from './table-columns.ts';
import { numericColumns } from './table-rows.ts';
import { isNumeric } from './table-words.ts';

/** Columns from which rows can be told from terms with their definitions and from text with notes beside it. */
const MIN_COLUMNS = 3;
/** Fewest rows: a head and two, as for other tables that more than alignment shows. */
const MIN_ROWS = 3;
/** Starts or ends that differ by less, in em, are aligned: side bearings and marks of punctuation take up to a third of an em. */
const ALIGNED_EM = 0.4;
/** White between rows is so much more than the leading within them where it tells rows apart. */
const GAP_RATIO = 1.15;
/** Rows that must go on below their first line where white alone tells rows: one may be a chance. */
const MIN_WRAPPED = 2;

function rowsOfKeys(lines: readonly TableLine[]): TableLine[][] {
  const rows: TableLine[][] = [];
  for (const line of lines) {
    if (line.cells[0]?.first === 0 || rows.length === 0) rows.push([line]);
    else rows[rows.length - 1]?.push(line);
  }
  return rows;
}

function textOf(cell: LineCell): string {
  return cell.pieces.map((piece) => piece.glyphs.map((glyph) => glyph.text).join('')).join(' ');
}

function isInLine(values: readonly number[], em: number): boolean {
  return Math.max(...values) - Math.min(...values) <= ALIGNED_EM * em;
}

/** Whether the cells of a column start together, those that go on below too; numbers may end together. */
function isFlush(lines: readonly TableLine[], column: number, em: number): boolean {
  const cells = lines.flatMap((line) => line.cells.filter((cell) => cell.first === column));
  const starts = cells.map((cell) => cell.box.x0);
  const ends = cells.map((cell) => cell.box.x1);
  return isInLine(starts, em) || (isInLine(ends, em) && cells.slice(1).every((cell) => isNumeric(textOf(cell))));
}

/** Whether the lines of one row stand closer than any two rows do. */
function isPartedByWhite(rows: readonly (readonly TableLine[])[]): boolean {
  const all = rows.flat();
  let [within, between] = [0, Infinity];
  const firsts = new Set(rows.map((row) => row[0]));
  all.slice(1).forEach((line, i) => {
    const gap = line.row.baseline - (all[i]?.row.baseline ?? 0);
    if (firsts.has(line)) between = Math.min(between, gap);
    else within = Math.max(within, gap);
  });
  return between >= GAP_RATIO * within;
}

/** Whether rows of wrapped cells show a table: all fill all columns, and numbers or the white between them tell them too. */
export function isWrappedTable(lines: readonly TableLine[], columns: readonly Interval[], em: number): boolean {
  const rows = rowsOfKeys(lines);
  const wrapped = rows.filter((row) => row.length > 1).length;
  if (columns.length < MIN_COLUMNS || rows.length < MIN_ROWS || wrapped === 0) return false;
  const full = rows.every((row) => row[0]?.cells.length === columns.length);
  if (!full || !columns.every((_, c) => isFlush(lines, c, em))) return false;
  const numbers = numericColumns(lines, columns).slice(1).some(Boolean);
  return numbers || (wrapped >= MIN_WRAPPED && isPartedByWhite(rows));
}
