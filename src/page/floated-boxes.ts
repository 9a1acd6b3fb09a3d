// In: the columns of a page in reading order. Out: the same, boxes of text that stand alone beside a paragraph in its column:
// the text that runs on under a box, or came down to it, as wide as both, shows that the two are no columns of the page.
import { type Box, overlapX, overlapY } from '../model/geometry.ts';
import type { PageBlock } from '../model/page.ts';

type Item = { readonly text: boolean; readonly box: Box; readonly block?: PageBlock };
type Column<T extends Item> = { readonly items: readonly T[]; readonly box: Box };

/** Points by which text may start behind the edge that it shares with the box and the text beside it, and end before it. */
const START_SLACK = 24;
const END_SLACK = 6;
/** Rows of text at least that stand beside a box, and that run over its width. */
const MIN_ROWS = 3;

const rowsIn = <T extends Item>(column: Column<T>): number => column.items.filter((item) => item.text).length;

/** Whether running text is as wide as the box and the column beside it together. */
function spansBoth<T extends Item>(column: Column<T>, box: Box, beside: Box): boolean {
  const [x0, x1] = [Math.min(box.x0, beside.x0), Math.max(box.x1, beside.x1)];
  const isRow = (item: T): boolean =>
    item.text && item.box.x0 < Math.min(box.x1, beside.x1) && item.box.x1 > Math.max(box.x0, beside.x0);
  const isWide = column.box.x0 <= x0 + START_SLACK && column.box.x1 >= x1 - END_SLACK;
  return isWide && column.items.filter(isRow).length >= MIN_ROWS;
}

/** Puts each box that stands alone in a column among what it stands beside, where the text shows that it runs around it. */
export function withFloatedBoxes<T extends Item>(
  columns: readonly Column<T>[],
  isStandIn: (block: PageBlock) => boolean,
): readonly Column<T>[] {
  const out = [...columns];
  for (const column of columns) {
    const [only] = column.items;
    if (column.items.length !== 1 || only?.block === undefined || !isStandIn(only.block)) continue;
    const { box } = only;
    const isBeside = (other: Column<T>): boolean =>
      other !== column && overlapX(other.box, box) <= 0 && overlapY(other.box, box) > 0 && rowsIn(other) >= MIN_ROWS;
    const at = out.findIndex(isBeside);
    const beside = out[at];
    if (beside === undefined || !columns.some((other) => spansBoth(other, box, beside.box))) continue;
    out[at] = { ...beside, items: [...beside.items, only] };
    out.splice(out.indexOf(column), 1);
  }
  return out;
}
