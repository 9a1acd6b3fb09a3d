// Rows of a page and tables found over its whole width in; out, tables whose columns stand on the same lines.
// Evidence for columns of text side by side: each has steps of its own, so that their baselines agree by chance alone.
import { unionBoxes } from '../model/geometry.ts';
import type { Chunk } from './chunks.ts';
import type { Row } from './rows.ts';
import type { FoundTable } from './tables-ruled.ts';

/** Rows with text on both sides of a white from which their steps are compared. */
const MIN_PAIRS = 5;
/** Part of them whose baselines differ alike, at least, in a table: cells in another size may stand off, but all alike. */
const ALIKE_SHARE = 0.7;
/** Differences of baselines that differ by less, em, are alike: typesetters are exact to a hundredth. */
const ALIKE_EM = 0.02;
/** Narrowest white that is looked at, em: as narrow as columns of text may stand. */
const MIN_WHITE_EM = 0.8;

/** Middles of the white that all rows of several parts leave, left to right. */
function whitesOf(rows: readonly Row[], em: number): number[] {
  const boxes = rows.flatMap((row) => row.chunks.map((chunk) => chunk.box)).sort((a, b) => a.x0 - b.x0);
  const whites: number[] = [];
  let end = boxes[0]?.x1 ?? 0;
  for (const box of boxes) {
    if (box.x0 - end >= MIN_WHITE_EM * em) whites.push((end + box.x0) / 2);
    end = Math.max(end, box.x1);
  }
  return whites;
}

/** How far the baselines of the parts next to a white differ, row by row, em. */
function offsetsAt(rows: readonly Row[], x: number): number[] {
  return rows.flatMap((row) => {
    const nearest = (parts: readonly Chunk[], distance: (chunk: Chunk) => number): Chunk | undefined =>
      parts.reduce<Chunk | undefined>((best, c) => (best && distance(best) <= distance(c) ? best : c), undefined);
    const left = nearest(
      row.chunks.filter(({ box }) => box.x1 <= x),
      ({ box }) => x - box.x1,
    );
    const right = nearest(
      row.chunks.filter(({ box }) => box.x0 >= x),
      ({ box }) => box.x0 - x,
    );
    return left === undefined || right === undefined ? [] : [(right.baseline - left.baseline) / row.size];
  });
}

/** Whether the parts on both sides of some white step each by itself. */
function isUneven(offsets: readonly number[]): boolean {
  if (offsets.length < MIN_PAIRS) return false;
  const alike = offsets.map((offset) => offsets.filter((other) => Math.abs(other - offset) <= ALIKE_EM).length);
  return Math.max(...alike) < ALIKE_SHARE * offsets.length;
}

/** What a row has between two places of the page's width, on the baseline that it has there. */
function between(row: Row, from: number, to: number): Row[] {
  const chunks = row.chunks.filter(({ box }) => box.x0 >= from && box.x1 <= to);
  const [first] = chunks;
  const box = unionBoxes(chunks.map((chunk) => chunk.box));
  return first === undefined || box === null ? [] : [{ chunks, box, baseline: first.baseline, size: first.size }];
}

/** Rows from the first to the last one of several parts. */
function trimmed(rows: readonly Row[]): readonly Row[] {
  const several = rows.flatMap((row, i) => (row.chunks.length > 1 ? [i] : []));
  return rows.slice(several[0] ?? 0, (several.at(-1) ?? -1) + 1);
}

/**
 * Tables over columns of text whose lines stand at heights of their own give way to those that `tableOf` makes of what
 * stands in one of these columns; all others stay.
 */
export function evenTables(
  tables: readonly FoundTable[],
  rows: readonly Row[],
  em: number,
  tableOf: (rows: readonly Row[]) => FoundTable | null,
): readonly FoundTable[] {
  return tables.flatMap((table) => {
    const own = rows.filter((row) => row.chunks.some(({ pieces }) => pieces.some((p) => table.pieces.has(p))));
    const several = own.filter((row) => row.chunks.length > 1);
    const cuts = whitesOf(several, em).filter((x) => isUneven(offsetsAt(several, x)));
    if (cuts.length === 0) return [table];
    const edges = [-Infinity, ...cuts, Infinity];
    return edges.slice(1).flatMap((to, i) => {
      const side = trimmed(own.flatMap((row) => between(row, edges[i] ?? -Infinity, to)));
      return side.length < MIN_PAIRS ? [] : (tableOf(side) ?? []);
    });
  });
}
