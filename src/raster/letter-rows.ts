// In: letters of one column. Out: the rows on which they stand, told by the white between them.
import { type Box, boxHeight, unionBoxes } from '../model/geometry.ts';

export type Row = { readonly y0: number; readonly y1: number };

/** A row of less ink across than this share of the fullest row's is white with specks in it. */
const WHITE = 0.02;

/** Marks over and under a row (quotes, accents, rings) are lower than this, in common row heights, and belong to the next row. */
const MARK = 0.4;

/** A stretch higher than this many common rows is no row: type of another size, or rows that touch. */
const HIGHEST = 1.7;

/** Height under which so many letters lie: parts of Hangul and Han letters are counted too, and the tallest fill the row. */
const TALL = 0.8;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The height of letters that fill a square, in pixels: what is connected is often only a part of one. */
export function squareHeight(letters: readonly Box[]): number {
  return quantile(letters.map(boxHeight), TALL);
}

function heightOf(row: Row): number {
  return row.y1 - row.y0;
}

/** Stretches of rows with ink, from top to bottom. */
function stretches(letters: readonly Box[]): Row[] {
  const all = unionBoxes(letters);
  const top = Math.floor(all?.y0 ?? 0);
  const bottom = Math.ceil(all?.y1 ?? 0);
  const ink = new Float64Array(bottom - top + 1);
  for (const { x0, y0, x1, y1 } of letters) {
    for (let y = Math.floor(y0) - top; y < y1 - top; y++) ink[y] = (ink[y] ?? 0) + x1 - x0;
  }
  const least = WHITE * ink.reduce((most, value) => Math.max(most, value), 0);
  const rows: Row[] = [];
  let open = -1;
  for (const [y, value] of ink.entries()) {
    if (value > least && open < 0) open = y;
    else if (value <= least && open >= 0) {
      rows.push({ y0: top + open, y1: top + y });
      open = -1;
    }
  }
  return rows;
}

/**
 * Rows of a column whose lines stand level, from top to bottom. Stretches much higher than the others are left out:
 * they are larger type, or rows that touch.
 */
export function letterRows(letters: readonly Box[]): readonly Row[] {
  if (letters.length === 0) return [];
  const least = MARK * squareHeight(letters);
  const all = stretches(letters).filter((row) => heightOf(row) >= least);
  const common = quantile(all.map(heightOf), 0.5);
  return all.filter((row) => heightOf(row) >= MARK * common && heightOf(row) <= HIGHEST * common);
}
