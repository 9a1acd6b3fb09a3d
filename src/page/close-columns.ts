// Rows of text in, the same with the chunks of what may be a table parted where its cells stand as close as words do.
// Evidence: rows of numbers that follow one another leave the same white free, and the words beside it stand in line.
import type { Row } from './rows.ts';
import { holdsNumber, splitChunk, type White, whitesOfNumbers, whitesOver } from './table-gutters.ts';
import { isPlainRow } from './table-words.ts';

/** Rows of numbers that tell columns: in fewer, words stand in line by chance. */
const MIN_ROWS = 4;
/** Columns that words of prose do not make. */
const MIN_COLUMNS = 3;
/** Rows of one table stand so near one another, in em, and sizes of their type differ by this part at most. */
const MAX_DISTANCE_EM = 3;
const SAME_SIZE = 0.1;
/** Rows over the numbers and below them that may be heads and sums, and the part of the columns that one of them must fill. */
const BEYOND = 3;
const HEADED_SHARE = 0.5;

const middleOf = ({ from, to }: White): number => (from + to) / 2;

const isNear = (a: Row, b: Row): boolean =>
  Math.abs(b.baseline - a.baseline) <= MAX_DISTANCE_EM * a.size && Math.abs(a.size - b.size) <= SAME_SIZE * a.size;

const partedAt = (row: Row, gutters: readonly number[]): Row => ({
  ...row,
  chunks: row.chunks.flatMap((chunk) => splitChunk(chunk, gutters)),
});

/** Rows of numbers that follow one another, from the first to the last of several parts: pairs of the first and the one behind the last. */
function runsOfNumbers(rows: readonly Row[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let [start, next] = [0, 0];
  rows.forEach((row, i) => {
    if (!isPlainRow(row) || !holdsNumber(row)) return;
    const before = rows[i - 1];
    if (next !== i || before === undefined || !isNear(before, row)) start = i;
    next = i + 1;
    const last = runs.at(-1);
    if (row.chunks.length < 2) return;
    if (last !== undefined && last[0] >= start) last[1] = i + 1;
    else runs.push([i, i + 1]);
  });
  return runs.filter(([from, to]) => to - from >= MIN_ROWS);
}

type Beyond = { readonly whites: readonly White[]; readonly count: number };

/** Rows beyond those of a table's numbers, the nearest first: what they leave of its white, and how many fill its columns. */
function rowsBeyond(rows: readonly Row[], edge: Row, whites: readonly White[]): Beyond {
  let [left, count, next] = [whites, 0, edge];
  for (const [i, row] of rows.entries()) {
    const isNext = row.baseline < next.baseline ? isNear(row, next) : isNear(next, row);
    if (!isNext) break;
    const over = whitesOver(row, left);
    const parts = over === null ? 0 : partedAt(row, over.map(middleOf)).chunks.length;
    if (over !== null && parts >= HEADED_SHARE * (whites.length + 1)) [left, count] = [over, i + 1];
    next = row;
  }
  return { whites: left, count };
}

/** Parts the chunks of rows whose columns stand close. */
export function withCloseColumns(rows: readonly Row[]): readonly Row[] {
  if (rows.length < MIN_ROWS || !rows.some((row) => row.chunks.length >= 2)) return rows;
  const parted = [...rows];
  for (const [from, to] of runsOfNumbers(rows)) {
    const [first, last] = [rows[from], rows[to - 1]];
    if (first === undefined || last === undefined) continue;
    const found = whitesOfNumbers(rows.slice(from, to), first.size);
    if (found.length + 1 < MIN_COLUMNS) continue;
    const above = rowsBeyond(rows.slice(Math.max(0, from - BEYOND), from).reverse(), first, found);
    const below = rowsBeyond(rows.slice(to, to + BEYOND), last, above.whites);
    const gutters = below.whites.map(middleOf);
    for (let i = from - above.count; i < to + below.count; i++) {
      const row = rows[i];
      // A head over several columns stays whole.
      if (row !== undefined && whitesOver(row, below.whites) !== null) parted[i] = partedAt(row, gutters);
    }
  }
  return parted;
}
