// Boxes of a band in; out, the same in two parts where the last column of the page holds one or two lines only: the end
// of a text that would be read into the lines of the full column beside it.
import type { Box } from '../model/geometry.ts';
import { boxWidth, overlapY } from '../model/geometry.ts';
import type { Placed } from './column-runs.ts';

/** Rows of the last column at most, and of the full one at least. */
const MAX_WIDOWS = 2;
const MIN_FULL = 12;
/** Widest column in parts of the page's width, and the gutter in em. */
const MAX_COLUMN = 0.5;
const [MIN_GUTTER_EM, MAX_GUTTER_EM] = [0.8, 5];
/** Rows of the full column that end at one edge, and their part of all: it is prose, with headings and lists in it. */
const MIN_EVEN = 6;
const EVEN_SHARE = 0.3;
/** Edges and heights that differ by less, em, are the same. */
const SAME_EM = 0.3;
/** Narrowest column, em. */
const MIN_COLUMN_EM = 10;

/** Boxes as rows, top to bottom: what overlaps by half of its height is of one. */
function rowsOf(boxes: readonly Box[]): Box[] {
  const rows: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.y0 - b.y0)) {
    const last = rows.at(-1);
    if (last === undefined || overlapY(last, box) < 0.5 * (box.y1 - box.y0)) rows.push(box);
    else {
      rows[rows.length - 1] = {
        x0: Math.min(last.x0, box.x0),
        y0: Math.min(last.y0, box.y0),
        x1: Math.max(last.x1, box.x1),
        y1: Math.max(last.y1, box.y1),
      };
    }
  }
  return rows;
}

type Options = { readonly rightToLeft: boolean; readonly em: number; readonly width: number };

/** Parts a band before the lines of its last column, if that has one or two; the band as it is otherwise. */
export function widowParted<T extends Placed>(
  items: readonly T[],
  { rightToLeft, em, width }: Options,
): readonly (readonly T[])[] {
  // Seen from the left: a page that is read from the right is mirrored.
  const at = ({ box }: T): Box => (rightToLeft ? { ...box, x0: width - box.x1, x1: width - box.x0 } : box);
  const last = items.filter((item) => at(item).x0 >= width * MAX_COLUMN - em);
  const rows = rowsOf(last.map(at));
  const [first] = rows;
  if (first === undefined || rows.length > MAX_WIDOWS || last.some((item) => !item.text)) return [items];
  const beside = items.filter((item) => !last.includes(item) && at(item).y1 > first.y0);
  const full = rowsOf(beside.filter((item) => item.text).map(at));
  const [top] = full;
  if (top === undefined || full.length < MIN_FULL || Math.abs(top.y0 - first.y0) > SAME_EM * em) return [items];
  const [start, end] = [Math.min(...beside.map((item) => at(item).x0)), Math.max(...beside.map((item) => at(item).x1))];
  const gutter = first.x0 - end;
  const isColumn = end - start >= MIN_COLUMN_EM * em && end - start <= MAX_COLUMN * width;
  if (!isColumn || gutter < MIN_GUTTER_EM * em || gutter > MAX_GUTTER_EM * em) return [items];
  const even = Math.max(...full.map(({ x1 }) => full.filter((row) => Math.abs(row.x1 - x1) <= SAME_EM * em).length));
  const fits = rows.every((row) => Math.abs(row.x0 - first.x0) <= 2 * em && boxWidth(row) <= end - start + em);
  if (!fits || even < Math.max(MIN_EVEN, EVEN_SHARE * full.length)) return [items];
  return [items.filter((item) => !last.includes(item)), last];
}
