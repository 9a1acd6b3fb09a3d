// In: two segments. Out: whether the second is the next line of the title that the first begins.
import type { BodyStyle, Segment } from './draft.ts';
import { headingStyle, isTitleShaped, segmentText } from './heading-style.ts';
import { chapterLabel, numberingDepth } from './heading-words.ts';
import { isWholeTerm } from './paragraph-breaks.ts';
import { type HeadingTags, taggedLevel } from './tag-trust.ts';

/** Parts of one title stand at most this many body leadings apart. */
const TITLE_GAP = 2.6;

/** A line from edge to edge may be a centred one: what stands under it tells. */
const FULL_TITLE = 0.85;

function fillsColumn(segment: Segment): boolean {
  return segment.lines.every((l) => l.end - l.start > FULL_TITLE * (l.frame.end - l.frame.start));
}

/** Whether a term and what it means stand in one line. */
function beginsWithTerm({ lines: [first] }: Segment): boolean {
  return first?.term != null && !isWholeTerm(first);
}

/** Whether b goes on the title that a begins: the same larger type, close under it, and no label, number or term. */
export function isSecondLine(a: Segment, b: Segment | undefined, body: BodyStyle, tags: HeadingTags): boolean {
  if (!b || a.pageIndex !== b.pageIndex || b.gapBefore === null || !isTitleShaped(a) || !isTitleShaped(b)) return false;
  if (beginsWithTerm(a) || beginsWithTerm(b)) return false;
  if (tags.trusted && taggedLevel(a) !== taggedLevel(b)) return false;
  const p = headingStyle(a, body);
  const q = headingStyle(b, body);
  const tight = b.gapBefore * body.leading <= p.size * 1.6 || (p.centred && b.gapBefore * body.leading <= p.size * 2);
  return (
    tight &&
    b.gapBefore <= TITLE_GAP &&
    p.key === q.key &&
    p.larger &&
    (p.centred === q.centred || (q.centred && fillsColumn(a))) &&
    numberingDepth(segmentText(b)) === null &&
    chapterLabel(segmentText(a)) === null
  );
}
