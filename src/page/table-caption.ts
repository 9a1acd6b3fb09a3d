// Rows that may be a table, with those around them, in; out, whether a table's caption stands right beside them.
import { type Box, overlapX } from '../model/geometry.ts';
import type { Row } from './rows.ts';
import type { Stretch } from './table-stretches.ts';
import { startsTableCaption } from './table-words.ts';

/** Farthest that a caption's nearest line stands from the rows, em: LaTeX leaves 1 to 2.5 em, browsers and groff up to 3.5. */
export const CAPTION_EM = 4;
/** Lines of one caption stand this near one another, em. */
const ADJACENT_EM = 1.5;

/** How much farther than the rows below it a table above a caption may be that the caption is of. */
const NEARER = 1.3;

/** Whether a caption is that of a table that ends right above it: it stands no nearer to the rows below. */
function isUnderTable(caption: Row, first: Row, tables: readonly Box[]): boolean {
  const toRows = first.box.y0 - caption.box.y1;
  return tables.some((table) => {
    const toTable = caption.box.y0 - table.y1;
    return overlapX(table, caption.box) > 0 && toTable > -caption.size && toTable <= NEARER * toRows;
  });
}

/** Whether a table's caption stands right above or below: nothing but its own lines lies between. */
export function hasCaption({ rows, above, below }: Stretch, tables: readonly Box[] = []): boolean {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (below !== null && startsTableCaption(below) && below.baseline - last.baseline <= CAPTION_EM * last.size)
    return true;
  let [next, reach] = [first, CAPTION_EM];
  for (const row of [...above].reverse()) {
    if (next.baseline - row.baseline > reach * Math.max(row.size, next.size)) return false;
    if (startsTableCaption(row)) return !isUnderTable(row, first, tables);
    [next, reach] = [row, ADJACENT_EM];
  }
  return false;
}
