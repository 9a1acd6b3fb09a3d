// In: segments. Out: the first paragraph of an article of a Korean law, whose number in a ring stands behind the article's
// title, is an item of the list of the others: 제4조(회원) ① … over ② …. Evidence: an item ② before the next article.
import { startsArticle } from './articles.ts';
import type { BookDraft, LineMarker, Segment } from './draft.ts';
import { markerOfLine } from './list-markers.ts';
import { cutLine } from './run-in-heads.ts';

/** An article's number and its title in brackets, up to the first ring. */
const TITLE = /^\s*제\s?\p{Nd}+조(?:의\s?\p{Nd}+)?\s?[(（][^()（）]{1,60}[)）]\s*(?=①)/u;

/** Segments of the first paragraph that are looked through for the second: its own items. */
const REACH = 40;

const isRing = (marker: LineMarker | null, value: number): boolean =>
  marker?.style === 'circled' && marker.form === '①' && marker.value === value;

/** The second paragraph of the article that begins at `at`. */
function secondOf(segments: readonly Segment[], at: number): Segment | null {
  for (const segment of segments.slice(at + 1, at + 1 + REACH)) {
    if (segment.heading || startsArticle(segment.lines[0]?.text ?? '')) return null;
    if (isRing(segment.marker, 2)) return segment;
  }
  return null;
}

/** An article in its title and its first paragraph, which stands where the second does. */
function split(segment: Segment, second: Segment): readonly Segment[] {
  const [first, ...others] = segment.lines;
  const raw = first?.line.spans.map((span) => span.text).join('') ?? '';
  const title = TITLE.exec(raw)?.[0];
  if (!first || title === undefined) return [segment];
  const [before, behind] = cutLine(first, title.length);
  const marker = markerOfLine(behind);
  if (!isRing(marker, 1)) return [segment];
  const { firstStart } = second;
  const left = others.length > 0 ? segment.left : firstStart;
  return [
    { ...segment, id: `${segment.id}-article`, lines: [before], breaksBefore: [] },
    { ...segment, lines: [behind, ...others], marker, firstStart, left, gapBefore: 1, align: 'start' },
  ];
}

/** Makes one list of the paragraphs of articles. */
export function lawParagraphs(draft: BookDraft): BookDraft {
  const segments = draft.segments.flatMap((segment, i) => {
    const begins = segment.kind === 'text' && !segment.heading && TITLE.test(segment.lines[0]?.text ?? '');
    const second = begins ? secondOf(draft.segments, i) : null;
    return second === null ? [segment] : split(segment, second);
  });
  return { ...draft, segments };
}
