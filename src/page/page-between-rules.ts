// What lies between two rules of one width in; out, whether it is a stretch of the page: headings and paragraphs between
// the line under a heading and a table's first rule. Evidence: lines with nothing beside them, and white between
// them that no row of the table has.
import type { Row } from './rows.ts';

/** What lies between two rules, in rows. */
export type RowBand = { readonly top: number; readonly bottom: number; readonly rows: readonly Row[] };

/** White that parts blocks of a page is so many times what rows of the table have about them, and so much more, em. */
const APART = 2;
const APART_EM = 0.8;
/** Part of a stretch's lines that have nothing beside them: a heading's number or an item's may stand apart from it. */
const LONE_SHARE = 0.5;
/** Type so many times a table's is a heading's. */
const LARGER = 1.15;

/** The widest white over, between and under the rows of a band. */
function whiteOf({ top, bottom, rows }: RowBand): number {
  let most = 0;
  let y = top;
  for (const { box } of rows) {
    most = Math.max(most, box.y0 - y);
    y = Math.max(y, box.y1);
  }
  return Math.max(most, bottom - y);
}

const isLone = (row: Row): boolean => row.chunks.length === 1;

/** What most bands of a table have: the widest white in them and the size of their type. */
export type UsualBand = { readonly white: number; readonly size: number };

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** What is usual in the bands that have cells side by side in most of their rows. */
export function usualBand(bands: readonly RowBand[]): UsualBand {
  const own = bands.filter(({ rows }) => rows.length > 0 && rows.filter(isLone).length < LONE_SHARE * rows.length);
  return { white: median(own.map(whiteOf)), size: median(own.map(({ rows }) => rows[0]?.size ?? 0)) };
}

/** Whether a band between the rules of a table is a stretch of the page; `atEnd`: nothing of the table can lie beyond it. */
export function isOfPage(band: RowBand, usual: UsualBand, atEnd: boolean): boolean {
  const { rows } = band;
  const lone = rows.filter(isLone);
  if (lone.length < LONE_SHARE * rows.length) return false;
  if (whiteOf(band) <= Math.max(APART * usual.white, usual.white + APART_EM * usual.size)) return false;
  // A lone line with room over it may head a group of the table's rows.
  return rows.length > 1 || atEnd || lone.some(({ size }) => size > LARGER * usual.size);
}
