// In: a line with a mark alone in its paragraph, and the two lines after it. Out: whether it is a title of its own: Korean
// reports set "가. 이용 시간" above a paragraph whose first line stands in.
import type { BodyStyle, SourceLine } from './draft.ts';
import { isForcedBreak } from './forced-breaks.ts';
import { endsLikeParagraph, firstChar, isLower } from './script.ts';

/** Starts that differ by less, em, are one edge. */
const SAME_START = 0.5;

/** Whether the text under a marked line is a paragraph with a first line of its own, and no more of the item. */
export function isItemTitle(
  title: SourceLine,
  below: SourceLine,
  next: SourceLine | null,
  edge: number,
  body: BodyStyle,
): boolean {
  if (next === null || endsLikeParagraph(title.text)) return false;
  const goesOn = isLower(firstChar(next.text)) && !endsLikeParagraph(below.text);
  if (next.block !== below.block && !goesOn) return false;
  const slack = below.size * SAME_START;
  // An item's own lines hang: they stand alike, or further in than its first.
  const raised = next.start < below.start - slack && next.start <= title.start + slack;
  return raised && isForcedBreak(title, below, edge, body);
}
