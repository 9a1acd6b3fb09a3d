// In: segments with their headings. Out: a small head over a chapter's title told apart from headings: it names the column, the
// series, the kind of text ("People" over "Bread before Dawn") and belongs to what it stands over.
// Evidence: one line, the first of its page, in smaller type and on a lower level than the title that follows at once; no
// number, no word for a chapter, no entry of the outline.
import type { BookDraft, Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { chapterKind, chapterLabel, numberingDepth } from './heading-words.ts';

/** A title's size over that of what stands above it. */
const LARGER = 1.2;

function isKicker(segment: Segment, before: Segment | undefined, next: Segment | undefined): boolean {
  const { heading, pageIndex, size, lines } = segment;
  if (heading === null || heading.tocTitle !== null || lines.length !== 1) return false;
  if (next?.heading == null || next.heading.level >= heading.level || next.pageIndex !== pageIndex) return false;
  if (next.size < size * LARGER || (before !== undefined && before.pageIndex >= pageIndex)) return false;
  const text = segmentText(segment);
  return chapterLabel(text) === null && chapterKind(text) === null && numberingDepth(text) === null;
}

/** Takes what stands over titles for no heading of its own. */
export function kickers(draft: BookDraft): BookDraft {
  const { segments } = draft;
  const found = new Set(segments.filter((s, i) => isKicker(s, segments[i - 1], segments[i + 1])));
  if (found.size === 0) return draft;
  return { ...draft, segments: segments.map((s) => (found.has(s) ? { ...s, heading: null, kicker: true } : s)) };
}

/** Takes what stands over a title off the end of the part before: a kicker, or the one line that the book begins with. */
export function takeKicker(part: Segment[], title: Segment, isFirst: boolean): readonly Segment[] {
  const last = part.at(-1);
  if (last === undefined || last.pageIndex !== title.pageIndex || last.heading !== null) return [];
  const isAlone = isFirst && part.length === 1 && last.kind === 'text' && last.lines.length === 1;
  if (last.kicker !== true && !(isAlone && title.size >= last.size * LARGER)) return [];
  part.pop();
  return [{ ...last, kicker: true }];
}
