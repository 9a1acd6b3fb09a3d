// In: what looks like a heading in a book. Out: those that are only subtitles, authors or dates under a title.
// Evidence: their style stands right under a more prominent heading nearly always, and nothing names them.
import type { BookDraft, Segment } from './draft.ts';
import type { HeadingCandidate } from './heading-levels.ts';
import { headingStyle, prominence, segmentText } from './heading-style.ts';
import { isSectionName, numberingDepth } from './heading-words.ts';

/** Share of a style's headings that stand right under another heading before the style is one of subtitles. */
const SUBTITLE_SHARE = 0.8;

/** Headings that are only subtitles, author lines and dates: unnumbered, always right under a more prominent heading. */
export function subtitles(
  segments: readonly Segment[],
  found: readonly HeadingCandidate[],
  { body, bylines }: BookDraft,
): ReadonlySet<string> {
  const candidates = new Map(found.map((c) => [c.segment.id, c]));
  const byStyle = new Map<string, { all: number; under: Segment[] }>();
  segments.forEach((segment, i) => {
    const candidate = candidates.get(segment.id);
    if (!candidate) return;
    const style = headingStyle(segment, body);
    const entry = byStyle.get(style.key) ?? { all: 0, under: [] };
    entry.all++;
    // A deck stands under the byline of what it belongs to.
    const before = segments[i - (bylines.includes(segments[i - 1]?.id ?? '') ? 2 : 1)];
    const { evidence } = candidate;
    const text = segmentText(segment);
    const named = numberingDepth(text) !== null || isSectionName(text);
    const known = evidence.outline !== null || evidence.tagged || named;
    const under = before !== undefined && candidates.has(before.id) && before.pageIndex === segment.pageIndex;
    if (under && !known && prominence(headingStyle(before, body)) > prominence(style)) entry.under.push(segment);
    byStyle.set(style.key, entry);
  });
  const ids = new Set<string>();
  for (const { all, under } of byStyle.values()) {
    if (under.length >= all * SUBTITLE_SHARE) for (const segment of under) ids.add(segment.id);
  }
  return ids;
}
