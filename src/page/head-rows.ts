// Rows of a table in; out, how many at its top are heads. Evidence: bold over plain rows, with the row that goes on under
// a head over several columns; in a grid, words in the middle of their cells over numbers and cells that are not.
import type { Line, PageTableCell } from '../model/page.ts';

type Row = readonly PageTableCell[];

/** Rows under a head that stands in the middle of its cells, at least. */
const MIN_ROWS = 2;

/** How far the middle of a line lies from its cell's, points: at most for one in the middle, at least for another. */
const IN_MIDDLE = 2;
const OFF_MIDDLE = 4;

/** Share of a column's cells that are off their middle where the column is set to an edge: the widest fills its cell. */
const OFF_SHARE = 0.5;

const NUMBER = /^[-−–+(]?\p{Sc}?\s?\p{Nd}/u;

const textOf = (cell: PageTableCell): string =>
  cell.lines
    .flatMap((line) => line.spans.map((span) => span.text))
    .join('')
    .trim();

function isBold(lines: readonly Line[]): boolean {
  return lines.some((line) => line.spans.some((span) => span.style.bold && span.text.trim() !== ''));
}

/** Rows that the first one takes with it: where one of its cells is over several columns, a cell beside it goes down to them. */
function depthOf(first: Row): number {
  const isParted = first.some((cell) => cell.columnSpan > 1 && cell.rowSpan === 1);
  return isParted ? Math.max(...first.map((cell) => cell.rowSpan)) : 1;
}

/** How many rows the first head is: bold where no row below is bold throughout. */
function boldHead(rows: readonly Row[]): number {
  const [first] = rows;
  if (first === undefined) return 0;
  const depth = depthOf(first);
  const rest = rows.slice(depth);
  const filled = first.filter((cell) => cell.lines.length > 0);
  if (rest.length === 0 || !filled.some((cell) => isBold(cell.lines))) return 0;
  const isPlain = !rest.some((row) => row.filter((cell) => isBold(cell.lines)).length >= Math.max(2, row.length));
  return isPlain ? depth : 0;
}

/** Rows at the top that are bold heads: those below as well where the first is over all columns. */
export function boldHeads(rows: readonly Row[], columnCount: number): number {
  const isOverAll = rows[0]?.length === 1 && rows[0][0]?.columnSpan === columnCount;
  const below = isOverAll ? boldHead(rows.slice(1)) : 0;
  return below > 0 ? 1 + below : boldHead(rows);
}

/** How far the middle of a cell's text is from the cell's. */
function offMiddle({ box, lines }: PageTableCell): number {
  const [x0, x1] = [Math.min(...lines.map((line) => line.box.x0)), Math.max(...lines.map((line) => line.box.x1))];
  return Math.abs(x0 + x1 - box.x0 - box.x1) / 2;
}

/** Whether a grid's first row is words, each in the middle of its cell, where columns below are numbers or set to an edge. */
export function hasCentredHead(rows: readonly Row[], columnCount: number): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length < MIN_ROWS || first.length !== columnCount) return false;
  const isHead = first.every((cell) => {
    const text = textOf(cell);
    return cell.lines.length === 1 && /\p{L}/u.test(text) && !/\p{Nd}/u.test(text) && offMiddle(cell) <= IN_MIDDLE;
  });
  if (!isHead || rest.some((row) => row.length !== columnCount)) return false;
  const columns = first.map((_, c) => rest.flatMap((row) => row[c] ?? []).filter((cell) => cell.lines.length > 0));
  const hasNumbers = columns.some(
    (cells) => cells.length >= MIN_ROWS && cells.every((cell) => NUMBER.test(textOf(cell))),
  );
  const hasEdge = columns.some(
    (cells) => cells.filter((cell) => offMiddle(cell) >= OFF_MIDDLE).length > OFF_SHARE * cells.length,
  );
  return hasNumbers && hasEdge;
}
