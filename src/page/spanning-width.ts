// In: the columns of a page in reading order. Out: the same, those that reach over the gutter of others above or below as
// wide as these are together: a title over two columns stands in their middle, however wide it is itself.
import { type Box, boxWidth } from '../model/geometry.ts';

/** Points by which a title may stand out of the columns. */
const OUTSIDE = 2;
/** Columns that are side by side share at least this part of the lower one's height. */
const SHARED_HEIGHT = 0.25;
/** Widths of columns that are set side by side differ by less, as a factor: a note beside the text is no column. */
const ALIKE = 1.5;

type Boxed = { readonly box: Box };

/** Two columns side by side: their ends, and the gutter between them. */
type Pair = { readonly x0: number; readonly x1: number; readonly from: number; readonly to: number };

function areBeside(left: Box, right: Box): boolean {
  const shared = Math.min(left.y1, right.y1) - Math.max(left.y0, right.y0);
  const lower = Math.min(left.y1 - left.y0, right.y1 - right.y0);
  const [narrow, wide] = [Math.min(boxWidth(left), boxWidth(right)), Math.max(boxWidth(left), boxWidth(right))];
  return left.x1 <= right.x0 && shared >= SHARED_HEIGHT * lower && wide < ALIKE * narrow;
}

function pairsOf(boxes: readonly Box[]): readonly Pair[] {
  return boxes.flatMap((left) =>
    boxes
      .filter((right) => areBeside(left, right))
      .map((right) => ({ x0: left.x0, x1: right.x1, from: left.x1, to: right.x0 })),
  );
}

/** Widens the boxes of the columns that span others. */
export function withSpanningWidth<T extends Boxed>(columns: readonly T[]): readonly T[] {
  if (columns.length < 3) return columns;
  const pairs = pairsOf(columns.map(({ box }) => box));
  return columns.map((column) => {
    const { box } = column;
    const over = pairs.filter(
      ({ x0, x1, from, to }) => box.x0 < from && box.x1 > to && box.x0 >= x0 - OUTSIDE && box.x1 <= x1 + OUTSIDE,
    );
    if (over.length === 0) return column;
    const x0 = Math.min(box.x0, ...over.map((pair) => pair.x0));
    const x1 = Math.max(box.x1, ...over.map((pair) => pair.x1));
    return { ...column, box: { ...box, x0, x1 } };
  });
}
