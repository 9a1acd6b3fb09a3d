// Rows of a presumed table in, its columns and the cells of each row out: columns are parted by white that most rows share.
import type { Box } from '../model/geometry.ts';
import { unionBox } from '../model/geometry.ts';
import type { Chunk } from './chunks.ts';
import type { Piece } from './ink.ts';
import type { Row } from './rows.ts';
import { isHeadOverAll } from './table-heads.ts';

export type Interval = { readonly from: number; readonly to: number };
/** What a row has in one column, or over several. */
export type LineCell = { first: number; last: number; box: Box; pieces: Piece[] };
export type TableLine = { readonly row: Row; readonly cells: LineCell[] };

/** Narrowest white between two columns of rows that nothing else shows to be a table, in em. */
export const MIN_GUTTER_EM = 0.6;
/** Overlap in em from which two chunks stand above one another. */
const MIN_OVERLAP_EM = 0.1;
/** Part of the rows in which a chunk must lie over several chunks to span columns. */
const SPAN_SHARE = 0.5;
/** Rows that one chunk is compared with. */
const MAX_COMPARED = 40;
/** Part of the rows up to which a column next to another may be filled to be only a shifted part of it. */
const SPARSE_SHARE = 0.25;
/** Signs that stand raised in a cell of their own, a degree or a prime, are less than this above the row's baseline, in em. */
const RAISED_EM = 0.5;
/** Rows at a table's head. */
const HEAD_ROWS = 3;

function overlap(a: Box, b: { from: number; to: number }): number {
  return Math.min(a.x1, b.to) - Math.max(a.x0, b.from);
}

/** Whether most other rows have two chunks or more where this one lies. */
function isSpanning(chunk: Chunk, row: Row, rows: readonly Row[]): boolean {
  let several = 0;
  let some = 0;
  for (const other of rows) {
    if (other === row || other.chunks.length < 2) continue;
    const under = other.chunks.filter(
      (c) => overlap(c.box, { from: chunk.box.x0, to: chunk.box.x1 }) > MIN_OVERLAP_EM * chunk.size,
    ).length;
    if (under >= 2) several++;
    if (under >= 1) some++;
  }
  return several >= Math.min(2, rows.length - 2) && several >= 1 && several >= SPAN_SHARE * some;
}

/** The columns of rows: intervals on x between the white that rows without spanning chunks leave. */
function columnsOfRows(rows: readonly Row[], gutterEm: number): Interval[] {
  const em = rows[0]?.size ?? 10;
  const stride = Math.max(1, Math.floor(rows.length / MAX_COMPARED));
  const sample = rows.filter((_, i) => i % stride === 0);
  const parts = rows.flatMap((row) => row.chunks.filter((chunk) => !isSpanning(chunk, row, sample)));
  const sorted = parts.map(({ box }) => ({ from: box.x0, to: box.x1 })).sort((a, b) => a.from - b.from);
  const columns: { from: number; to: number }[] = [];
  for (const part of sorted) {
    const last = columns[columns.length - 1];
    if (last !== undefined && part.from < last.to + gutterEm * em) last.to = Math.max(last.to, part.to);
    else columns.push({ ...part });
  }
  return columns;
}

function columnsUnder(columns: readonly Interval[], box: Box, slack: number): { first: number; last: number } {
  let first = -1;
  let last = -1;
  let nearest = 0;
  let distance = Infinity;
  columns.forEach((column, i) => {
    const shared = overlap(box, column);
    if (shared > slack) {
      if (first < 0) first = i;
      last = i;
    }
    if (-shared < distance) [distance, nearest] = [-shared, i];
  });
  return first < 0 ? { first: nearest, last: nearest } : { first, last };
}

/** The cells of one row: pieces of a chunk go to their own columns where each lies in one. */
function cellsOfRow(row: Row, columns: readonly Interval[], rows: readonly Row[]): LineCell[] {
  const slack = MIN_OVERLAP_EM * row.size;
  const cells: LineCell[] = [];
  const put = (pieces: readonly Piece[], box: Box, at: { first: number; last: number }): void => {
    const known = cells.find((cell) => cell.first <= at.last && at.first <= cell.last);
    if (known === undefined) cells.push({ ...at, box, pieces: [...pieces] });
    else {
      known.first = Math.min(known.first, at.first);
      known.last = Math.max(known.last, at.last);
      known.box = unionBox(known.box, box);
      known.pieces.push(...pieces);
    }
  };
  for (const chunk of row.chunks) {
    const at = columnsUnder(columns, chunk.box, slack);
    const apart = at.first < at.last && chunk.pieces.length > 1 && !isHeadOverAll(row, rows);
    const own = apart ? chunk.pieces.map((piece) => columnsUnder(columns, piece.box, slack)) : [];
    if (apart && own.every(({ first, last }) => first === last))
      chunk.pieces.forEach((piece, i) => {
        put([piece], piece.box, own[i] ?? at);
      });
    else put(chunk.pieces, chunk.box, at);
  }
  return cells.sort((a, b) => a.first - b.first);
}

/** Two neighbouring columns that no row fills both, one of them hardly or only at the head, are one. */
function shiftedColumn(lines: readonly TableLine[], count: number): number {
  for (let c = 0; c + 1 < count; c++) {
    const [a, b]: [number[], number[]] = [[], []];
    let both = false;
    lines.forEach((line, i) => {
      const [left, right] = [
        line.cells.some((cell) => cell.first <= c && cell.last >= c),
        line.cells.some((cell) => cell.first <= c + 1 && cell.last >= c + 1),
      ];
      if (left) a.push(i);
      if (right) b.push(i);
      if (left && right) both = true;
    });
    if (both) continue;
    const sparse = a.length < b.length ? a : b;
    const atHead = sparse.every((i) => i < HEAD_ROWS);
    if (atHead || sparse.length <= SPARSE_SHARE * lines.length) return c;
  }
  return -1;
}

/** Two lines as one where the second is no line of its own: its baseline is nearer than lines stand, and its columns are free. */
function seated(lines: readonly TableLine[]): readonly TableLine[] {
  const out: TableLine[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const near = last !== undefined && line.row.baseline - last.row.baseline < RAISED_EM * line.row.size;
    const free = near && line.cells.every((c) => !last.cells.some((o) => o.first <= c.last && c.first <= o.last));
    if (last === undefined || !free) {
      out.push(line);
      continue;
    }
    const main = last.cells.length > line.cells.length ? last : line;
    const cells = [...last.cells, ...line.cells].sort((a, b) => a.first - b.first);
    out[out.length - 1] = { row: { ...main.row, box: unionBox(last.row.box, line.row.box) }, cells };
  }
  return out;
}

/** Lays rows into columns; columns that only a shifted head makes are joined. */
export function linesInColumns(
  rows: readonly Row[],
  gutterEm: number,
): {
  readonly columns: readonly Interval[];
  readonly lines: readonly TableLine[];
} {
  let columns = columnsOfRows(rows, gutterEm);
  let lines = rows.map((row): TableLine => ({ row, cells: cellsOfRow(row, columns, rows) }));
  for (let at = shiftedColumn(lines, columns.length); at >= 0; at = shiftedColumn(lines, columns.length)) {
    const left = columns[at];
    const right = columns[at + 1];
    if (left === undefined || right === undefined) break;
    columns = [...columns.slice(0, at), { from: left.from, to: right.to }, ...columns.slice(at + 2)];
    lines = rows.map((row) => ({ row, cells: cellsOfRow(row, columns, rows) }));
  }
  return { columns, lines: seated(lines) };
}
