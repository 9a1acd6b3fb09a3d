// Rows that may be a table, with those around them, in; out, whether a table's caption stands right beside them.
import type { Stretch } from './table-stretches.ts';
import { startsTableCaption } from './table-words.ts';

/** Farthest that a caption's nearest line stands from the rows, em: LaTeX leaves 1 to 2.5 em, browsers and groff up to 3.5. */
const CAPTION_EM = 4;
/** Lines of one caption stand this near one another, em. */
const ADJACENT_EM = 1.5;

/** Whether a table's caption stands right above or below: nothing but its own lines lies between. */
export function hasCaption({ rows, above, below }: Stretch): boolean {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (below !== null && startsTableCaption(below) && below.baseline - last.baseline <= CAPTION_EM * last.size)
    return true;
  let [next, reach] = [first, CAPTION_EM];
  for (const row of [...above].reverse()) {
    if (next.baseline - row.baseline > reach * Math.max(row.size, next.size)) return false;
    if (startsTableCaption(row)) return true;
    [next, reach] = [row, ADJACENT_EM];
  }
  return false;
}
