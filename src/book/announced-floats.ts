// In: segments with headings and captions. Out: the same, where a table or figure that the typesetter moved to the next
// page's edge stands below the paragraph that announces it. Evidence: the paragraph ends with a colon, and what follows
// it there is plain text: nothing that could be what it announces.
import type { BookDraft, Segment } from './draft.ts';
import { isAtEdge, isFloat } from './float-places.ts';
import { segmentText } from './heading-style.ts';

/** Pages between an announcement and its float, and segments between them, at most. */
const MAX_PAGES = 1;
const MAX_SEGMENTS = 24;

const ANNOUNCES = /[:：]$/u;

/** Starts that differ by less, em, are one edge. */
const SAME_EDGE = 0.5;

const isProse = (s: Segment | undefined): s is Segment =>
  s?.kind === 'text' && s.heading === null && s.verse === null && s.marker === null && s.lines.length > 0;

/** Whether a paragraph ends with a colon, and plain text at its own edge follows: a heading is no answer either. */
function isUnanswered(segments: readonly Segment[], i: number): boolean {
  const segment = segments[i];
  const next = segments[i + 1];
  if (!isProse(segment) || !ANNOUNCES.test(segmentText(segment))) return false;
  if (next?.heading) return true;
  return isProse(next) && next.align === segment.align && Math.abs(next.left - segment.left) < SAME_EDGE * next.size;
}

/** The announcement that the float at `i` answers: the nearest above it that nothing answers, with no other float between. */
function announcementOf(segments: readonly Segment[], i: number): number | null {
  const float = segments[i];
  if (!float || !isFloat(float) || !isAtEdge(segments, i)) return null;
  for (let k = i - 1; k >= Math.max(0, i - MAX_SEGMENTS); k--) {
    const above = segments[k];
    if (!above || isFloat(above) || float.pageIndex - above.pageIndex > MAX_PAGES) return null;
    if (k === i - 1 && ANNOUNCES.test(segmentText(above))) return null;
    if (isUnanswered(segments, k)) return k;
  }
  return null;
}

/** Moves floats below the paragraphs that announce them. */
export function announcedFloats(draft: BookDraft): BookDraft {
  const { segments } = draft;
  const below = new Map<number, Segment>();
  const taken = new Set<number>();
  segments.forEach((float, i) => {
    const place = announcementOf(segments, i);
    if (place === null) return;
    taken.add(i);
    below.set(place, { ...float, pageIndex: segments[place]?.pageIndex ?? float.pageIndex });
  });
  if (taken.size === 0) return draft;
  const out = segments.flatMap((segment, i) => {
    const float = below.get(i);
    const own = taken.has(i) ? [] : [segment];
    return float ? [...own, float] : own;
  });
  return { ...draft, segments: out };
}
