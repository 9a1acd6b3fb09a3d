// A row of a presumed table and all of its rows in; out, whether it is a head over all columns.
import type { Row } from './rows.ts';

/** How far the middle of a head over all columns lies from the table's, and how far it ends from the table's edges at least, em. */
const SAME_MIDDLE_EM = 0.25;
const HEAD_INSET_EM = 0.5;

/** Whether a row is one line in the middle of the table: a head over all columns, whose words no gutter parts. */
export function isHeadOverAll(row: Row, rows: readonly Row[]): boolean {
  const [head] = row.chunks;
  const others = rows.filter((other) => other.chunks.length >= 2);
  if (head === undefined || row.chunks.length > 1 || others.length === 0) return false;
  const [x0, x1] = [Math.min(...others.map((r) => r.box.x0)), Math.max(...others.map((r) => r.box.x1))];
  const inset = Math.min(head.box.x0 - x0, x1 - head.box.x1);
  const off = Math.abs(head.box.x0 + head.box.x1 - x0 - x1) / 2;
  return inset >= HEAD_INSET_EM * row.size && off <= SAME_MIDDLE_EM * row.size;
}
