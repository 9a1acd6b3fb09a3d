// Cells of a table that rules its columns but not its rows in, the same with a row for each row of text out.
import { chunksOf } from './chunks.ts';
import type { Piece } from './ink.ts';
import { rowsOf } from './rows.ts';
import type { CellBox } from './table-cells.ts';

/** Rows of text that a band must have in most of its cells to be several rows of the table. */
const MIN_TEXT_ROWS = 3;
/** Baselines in two cells that differ by less, in em, are one row. */
const SAME_ROW_EM = 0.35;
/** Part of the rows of the fullest cell that the others must share. */
const SHARED_ROWS = 0.6;

type RowOfText = { baseline: number; size: number; pieces: readonly Piece[] };

function rowsIn(cell: CellBox): RowOfText[] {
  return rowsOf(chunksOf(cell.pieces)).map((row) => ({
    baseline: row.baseline,
    size: row.size,
    pieces: row.chunks.flatMap((chunk) => chunk.pieces),
  }));
}

/** Baselines at which the table's rows start: where the first filled column has text. Null where the cells are not in step. */
function startsOf(rows: readonly (readonly RowOfText[])[]): number[] | null {
  const filled = rows.filter((list) => list.length > 0);
  if (filled.length < 2) return null;
  const most = Math.max(...filled.map((list) => list.length));
  if (most < MIN_TEXT_ROWS) return null;
  const starts = filled[0]?.map((row) => row.baseline) ?? [];
  if (starts.length < MIN_TEXT_ROWS) return null;
  const inStep = filled.every((list) => {
    const shared = list.filter((row) =>
      starts.some((y) => Math.abs(y - row.baseline) <= SAME_ROW_EM * row.size),
    ).length;
    return shared >= SHARED_ROWS * Math.min(list.length, starts.length);
  });
  return inStep ? starts : null;
}

function split(cells: readonly CellBox[], firstRow: number): CellBox[] | null {
  const rows = cells.map(rowsIn);
  const starts = startsOf(rows);
  if (starts === null) return null;
  return cells.flatMap((cell, i) =>
    starts.map((start, k): CellBox => {
      const own = (rows[i] ?? []).filter((row) => {
        const from = k === 0 ? -Infinity : start - SAME_ROW_EM * row.size;
        const to = (starts[k + 1] ?? Infinity) - SAME_ROW_EM * row.size;
        return row.baseline >= from && row.baseline < to;
      });
      return { ...cell, row: firstRow + k, rowSpan: 1, pieces: own.flatMap((row) => row.pieces) };
    }),
  );
}

/** Splits the rows of a ruled grid that hold several rows of text side by side. */
export function textRows(cells: readonly CellBox[]): CellBox[] {
  const rowCount = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  // A table that rules most of its rows means its cells as they are; only few bands can hide rows.
  if (rowCount > 4 || cells.some((cell) => cell.rowSpan > 1)) return [...cells];
  const out: CellBox[] = [];
  let next = 0;
  for (let r = 0; r < rowCount; r++) {
    const own = cells.filter((cell) => cell.row === r);
    const parts = split(own, next);
    if (parts === null) out.push(...own.map((cell) => ({ ...cell, row: next })));
    else out.push(...parts);
    next = out.reduce((most, cell) => Math.max(most, cell.row + 1), next);
  }
  return out;
}
