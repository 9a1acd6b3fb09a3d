// Rows of one column in; out, tables without rules whose cells are set to the middle of their rows: the lines of a long cell
// stand over and under the one line of a short cell beside it, and hardly two cells of a row begin at one height.
// Evidence: what starts at the same edges all the way down, and lines in each column that part into groups whose middles
// are the heights of the lines of another column, with none left over.
import { unionBoxes } from '../model/geometry.ts';
import type { Chunk } from './chunks.ts';
import { isMonoChunk } from './mono-line.ts';
import { LEADERS } from './numbered-chunks.ts';
import type { Row } from './rows.ts';
import { CAPTION_EM } from './table-caption.ts';
import { type CellBox, tableBlock } from './table-cells.ts';
import { chunkText, rowText, startsTableCaption } from './table-words.ts';
import type { FoundTable } from './tables-ruled.ts';

/** Fewest rows of a table, and cells of several lines in it. */
const MIN_ROWS = 3;
const MIN_TALL = 2;
/** Rows with leader dots from which a list is one of contents: its numbers stand at the last lines of their titles. */
const MIN_LED = 2;
/** Letters of a cell that says something, and part of the cells of one column that do. */
const MIN_LETTERS = 3;
const WORDED = 0.6;
/** Lines of the tallest cell, and of the longest table that is looked for. */
const MAX_LINES = 12;
const MAX_ROWS = 400;
/** Starts that differ by less are one edge; cells keep this far from the next column; middles of a row differ by less. In em. */
const EDGE_EM = 0.4;
const GUTTER_EM = 0.15;
const MIDDLE_EM = 0.35;
/** Lines of a table are at most so far apart, em, and their sizes differ by this part. */
const LEADING_EM = 4;
const SAME_SIZE = 0.1;

/** One line in one column: its chunks, which loose justification may part. */
type CellLine = { readonly baseline: number; readonly chunks: readonly Chunk[] };

/** The chunks of a row column by column; null where one starts or ends where no cell does. */
function inColumns(row: Row, edges: readonly number[], em: number): readonly (readonly Chunk[])[] | null {
  if (Math.abs(row.size - em) > SAME_SIZE * em || row.chunks.some(isMonoChunk)) return null;
  const cells: Chunk[][] = edges.map(() => []);
  for (const chunk of [...row.chunks].sort((a, b) => a.box.x0 - b.box.x0)) {
    const column = edges.findLastIndex((x) => chunk.box.x0 >= x - EDGE_EM * em);
    const own = cells[column];
    if (own === undefined || chunk.box.x1 > (edges[column + 1] ?? Infinity) - GUTTER_EM * em) return null;
    if (own.length === 0 && chunk.box.x0 > (edges[column] ?? 0) + EDGE_EM * em) return null;
    own.push(chunk);
  }
  return cells;
}

/** The rows around `at` that keep to the edges of the one there: from and to, the latter not included. */
function stretchAround(rows: readonly Row[], at: number, edges: readonly number[]): readonly [number, number] {
  const em = rows[at]?.size ?? 0;
  const goesOn = (row: Row | undefined, near: Row | undefined): boolean =>
    row !== undefined &&
    near !== undefined &&
    Math.abs(row.baseline - near.baseline) <= LEADING_EM * em &&
    inColumns(row, edges, em) !== null;
  let [from, to] = [at, at + 1];
  while (to - from < MAX_ROWS && goesOn(rows[from - 1], rows[from])) from--;
  while (to - from < MAX_ROWS && goesOn(rows[to], rows[to - 1])) to++;
  return [from, to];
}

/** How many lines of a column, from the next one on, have a height for their middle: none where the next is below it. */
function countAt(lines: readonly CellLine[], next: number, height: number, em: number): number | null {
  const first = lines[next];
  if (first === undefined || first.baseline > height + MIDDLE_EM * em) return 0;
  let count = 1;
  const off = (): number => (first.baseline + (lines[next + count - 1]?.baseline ?? Infinity)) / 2 - height;
  while (off() < -MIDDLE_EM * em) count++;
  return count > MAX_LINES || off() > MIDDLE_EM * em ? null : count;
}

/** The lines of a column in groups, one for each height, whose middles are these; null where they do not come out so. */
function groupsAt(
  lines: readonly CellLine[],
  heights: readonly number[],
  em: number,
): readonly (readonly CellLine[])[] | null {
  const groups: (readonly CellLine[])[] = [];
  let next = 0;
  for (const height of heights) {
    const count = countAt(lines, next, height, em);
    if (count === null) return null;
    groups.push(lines.slice(next, next + count));
    next += count;
  }
  return next === lines.length ? groups : null;
}

/** Where the next row ends in each column, if the next line of one of them is all of its cell; null where none fits all. */
function rowEnds(
  columns: readonly (readonly CellLine[])[],
  next: readonly number[],
  em: number,
): readonly number[] | null {
  for (const [c, lines] of columns.entries()) {
    const height = lines[next[c] ?? 0]?.baseline;
    if (height === undefined) return null;
    const counts = columns.map((other, o) => countAt(other, next[o] ?? 0, height, em) ?? 0);
    if (counts.includes(0)) continue;
    const ends = counts.map((count, o) => (next[o] ?? 0) + count);
    const bottom = Math.max(...columns.map((other, o) => other[(ends[o] ?? 0) - 1]?.baseline ?? 0));
    if (columns.every((other, o) => (other[ends[o] ?? 0]?.baseline ?? Infinity) > bottom)) return ends;
  }
  return null;
}

/** Heights of rows that fill all columns, each told by a cell of one line in any of them; null where some row has none. */
function heightsByTurns(columns: readonly (readonly CellLine[])[], em: number): readonly number[] | null {
  const heights: number[] = [];
  let next: readonly number[] = columns.map(() => 0);
  while (columns.some((lines, c) => (next[c] ?? 0) < lines.length)) {
    const ends = rowEnds(columns, next, em);
    if (ends === null) return null;
    const single = columns.findIndex((_, c) => (ends[c] ?? 0) - (next[c] ?? 0) === 1);
    heights.push(columns[single]?.[next[single] ?? 0]?.baseline ?? 0);
    next = ends;
  }
  return heights;
}

/** Whether a cell says something: the parts of brackets and matrices do not. */
function hasWords(cell: readonly CellLine[]): boolean {
  const texts = cell.flatMap(({ chunks }) => chunks.map(chunkText));
  return texts.join(' ').replaceAll(/[^\p{L}]/gu, '').length >= MIN_LETTERS;
}

/** Columns of lines as rows of cells, by the heights of the lines of one of them, or of all in turn; null where none tells. */
function rowsByMiddles(columns: readonly (readonly CellLine[])[], em: number) {
  const byTurns = columns.length > 2 ? heightsByTurns(columns, em) : null;
  for (const heights of [...columns.map((lines) => lines.map(({ baseline }) => baseline)), byTurns ?? []]) {
    if (heights.length < MIN_ROWS) continue;
    const groups = columns.map((lines) => groupsAt(lines, heights, em));
    const whole = groups.filter((column) => column !== null);
    if (whole.length < columns.length) continue;
    const tall = whole.flat().filter((cell) => cell.length > 1 && hasWords(cell)).length;
    const worded = whole.some((column) => column.filter(hasWords).length >= WORDED * column.length);
    if (!worded) continue;
    // Two columns may be terms and what they mean, which other signs tell.
    if (tall >= MIN_TALL + (columns.length === 2 ? 1 : 0)) return whole;
  }
  return null;
}

function tableOf(rows: readonly Row[], edges: readonly number[], em: number): FoundTable | null {
  if (rows.filter((row) => LEADERS.test(rowText(row))).length >= MIN_LED) return null;
  const columns: CellLine[][] = edges.map(() => []);
  for (const row of rows) {
    const cells = inColumns(row, edges, em) ?? [];
    cells.forEach((chunks, c) => {
      if (chunks.length > 0) columns[c]?.push({ baseline: row.baseline, chunks });
    });
  }
  const found = rowsByMiddles(columns, em);
  const box = unionBoxes(rows.map((row) => row.box));
  if (found === null || box === null) return null;
  const cells = found.flatMap((groups, column) =>
    groups.map((lines, row): CellBox => {
      const pieces = lines.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.pieces));
      const own = unionBoxes(pieces.map((piece) => piece.box)) ?? { ...box, x1: box.x0, y1: box.y0 };
      return { row, column, rowSpan: 1, columnSpan: 1, box: own, pieces };
    }),
  );
  const pieces = new Set(cells.flatMap((cell) => cell.pieces));
  return { block: tableBlock(cells, box, edges.length, 'aligned', false), pieces };
}

/** Where the chunks of some rows start, each edge once. */
function edgesOf(rows: readonly Row[]): readonly number[] {
  const em = rows[0]?.size ?? 0;
  const starts = rows.flatMap((row) => row.chunks.map((chunk) => chunk.box.x0)).sort((a, b) => a - b);
  return starts.filter((x, i) => i === 0 || x - (starts[i - 1] ?? 0) > EDGE_EM * em);
}

/** Whether a table's caption stands right over a row. */
function isUnderCaption(rows: readonly Row[], at: number): boolean {
  const [caption, first] = [rows[at - 1], rows[at]];
  if (caption === undefined || first === undefined || !startsTableCaption(caption)) return false;
  return first.baseline - caption.baseline <= CAPTION_EM * first.size;
}

/** Those of the tables set to their middles that stand under a caption: these are known before the page's columns are. */
export function captionedMiddledTables(rows: readonly Row[]): readonly FoundTable[] {
  return middledTables(rows, isUnderCaption);
}

/** Finds tables whose cells are set to their middles among rows of text, which come top to bottom. */
export function middledTables(
  rows: readonly Row[],
  mayBeginAt: (rows: readonly Row[], at: number) => boolean = () => true,
): readonly FoundTable[] {
  const found: FoundTable[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined || row.chunks.length < 2) continue;
    // Where all long cells have an even number of lines, no row has something of every column.
    for (const edges of [edgesOf([row]), edgesOf(rows.slice(Math.max(0, i - 1), i + 2))]) {
      const [from, to] = stretchAround(rows, i, edges);
      const table =
        to - from > MIN_ROWS && mayBeginAt(rows, from) ? tableOf(rows.slice(from, to), edges, row.size) : null;
      if (table === null) continue;
      found.push(table);
      i = to - 1;
      break;
    }
  }
  return found;
}
