// Cells of a table that rules its columns but not its rows in, the same with a row for each row of text out.
import { chunksOf } from './chunks.ts';
import type { Piece } from './ink.ts';
import { namedBands, splitByNames } from './named-bands.ts';
import { rowsOf } from './rows.ts';
import type { CellBox } from './table-cells.ts';

/** Rows of text that a band must have in most of its cells to be several rows of the table. */
const MIN_TEXT_ROWS = 3;
/** Baselines in two cells that differ by less, in em, are one row. */
const SAME_ROW_EM = 0.35;
/** Part of the rows of the fullest cell that the others must share. */
const SHARED_ROWS = 0.6;

/** Bands of a table that may hide rows. */
const MOST_BANDS = 4;
/** Rows of one row of text that tell how high a row is; part of that height for each row that a lost rule left together. */
const MIN_SINGLE = 2;
const LOST_HEIGHT = 0.9;
/** Baselines of rows are further apart than lines of one cell, which are set 1.2 to 1.5 em apart. */
const ROWS_APART_EM = 1.7;

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

function heightOf(cells: readonly CellBox[]): number {
  const [first] = cells;
  return first === undefined ? 0 : first.box.y1 - first.box.y0;
}

/** Usual height of the rows that hold one row of text; null where there are too few to tell. */
function usualHeight(bands: readonly (readonly CellBox[])[]): number | null {
  const single = bands.filter((band) => band.every((cell) => rowsIn(cell).length <= 1)).map(heightOf);
  return single.length < MIN_SINGLE ? null : (single.sort((a, b) => a - b)[single.length >> 1] ?? null);
}

/** A band as high as several rows, with as many rows of text as far apart in each of its cells: a scan lost the rule between. */
function splitAtLostRules(cells: readonly CellBox[], firstRow: number, height: number): CellBox[] | null {
  const rows = cells.map(rowsIn);
  const count = rows[0]?.length ?? 0;
  if (count < 2 || rows.some((list) => list.length !== count) || heightOf(cells) < LOST_HEIGHT * count * height)
    return null;
  const starts = (rows[0] ?? []).map((row) => row.baseline);
  const least = Math.max(LOST_HEIGHT * height, ROWS_APART_EM * Math.max(...rows.flat().map((row) => row.size)));
  const apart = starts.slice(1).every((start, i) => start - (starts[i] ?? 0) >= least);
  const inStep = rows.every((list) =>
    list.every((row, k) => Math.abs(row.baseline - (starts[k] ?? 0)) <= SAME_ROW_EM * row.size),
  );
  if (!apart || !inStep) return null;
  return cells.flatMap((cell, i) =>
    (rows[i] ?? []).map((row, k): CellBox => ({ ...cell, row: firstRow + k, rowSpan: 1, pieces: row.pieces })),
  );
}

/** Splits the rows of a ruled grid that hold several rows of text side by side. */
export function textRows(cells: readonly CellBox[]): CellBox[] {
  const rowCount = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  if (cells.some((cell) => cell.rowSpan > 1)) return [...cells];
  const bands = Array.from({ length: rowCount }, (_, r) => cells.filter((cell) => cell.row === r));
  const height = usualHeight(bands);
  const named = namedBands(bands);
  const out: CellBox[] = [];
  let next = 0;
  for (const [i, own] of bands.entries()) {
    const names = named.get(i);
    const lost = height === null ? null : splitAtLostRules(own, next, height);
    // A table that rules most of its rows means its cells as they are; only few bands can hide rows.
    const byRows = lost ?? (rowCount > MOST_BANDS ? null : split(own, next));
    const parts = names === undefined ? byRows : splitByNames(names, next);
    if (parts === null) out.push(...own.map((cell) => ({ ...cell, row: next })));
    else out.push(...parts);
    next = out.reduce((most, cell) => Math.max(most, cell.row + 1), next);
  }
  return out;
}
