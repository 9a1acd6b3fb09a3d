// In: segments. Out: the same, with a chapter's label that was set in two parts made one: "CHAPTER" over "FIVE", a small
// "Chapter" over a rule beside a large "5".
import type { Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { isSplitLabel } from './heading-words.ts';

/** Where the second part of a label stands: a rule may lie between the two. */
function secondPart(segments: readonly Segment[], at: number): number | null {
  const first = segments[at];
  if (first?.kind !== 'text' || first.lines.length !== 1) return null;
  const next = segments[at + 1]?.kind === 'rule' ? at + 2 : at + 1;
  const second = segments[next];
  if (second?.kind !== 'text' || second.pageIndex !== first.pageIndex) return null;
  return isSplitLabel(segmentText(first), segmentText(second)) ? next : null;
}

/** Joins the parts of labels, rules between them left out. */
export function joinSplitLabels(
  segments: readonly Segment[],
  join: (first: Segment, second: Segment) => Segment,
): readonly Segment[] {
  const out: Segment[] = [];
  for (let i = 0; i < segments.length; i++) {
    const [first, next] = [segments[i], secondPart(segments, i)];
    const second = next === null ? undefined : segments[next];
    if (first === undefined) continue;
    if (second === undefined || next === null) out.push(first);
    else {
      out.push(join(first, second));
      i = next;
    }
  }
  return out;
}
