// In: what looks like a heading in a book. Out: authors, dates, editions and publishers on its title page, which are none.
// Evidence: a page among the first without any running text, whose largest line is the title.
import type { Segment } from './draft.ts';
import type { HeadingCandidate } from './heading-levels.ts';
import { segmentText } from './heading-style.ts';
import { chapterLabel, numberingDepth } from './heading-words.ts';

/** Pages at the front among which the title page is. */
const FIRST_PAGES = 3;
/** A block of more lines, or of more letters, is running text. */
const MAX_LINES = 4;
const MAX_LETTERS = 240;
/** Letters of such a page at most, as of other pages before the text: a law's clauses are short, and many. */
const MAX_PAGE = 700;
/** The initial of an author's name looks like the letter of a section. */
const INITIAL = /^(?:\p{Lu}\.\s)+(?:\p{Lu}\p{L}+[\s-]?)+$/u;
/** Type within this part of the largest is the title's own. */
const TITLE_SIZE = 0.94;

function isTitlePage(segments: readonly Segment[]): boolean {
  if (segments.reduce((sum, s) => sum + segmentText(s).length, 0) > MAX_PAGE) return false;
  return segments.every((s) => {
    if (s.kind === 'figure' || s.kind === 'rule') return true;
    return s.kind === 'text' && s.lines.length <= MAX_LINES && segmentText(s).length <= MAX_LETTERS;
  });
}

/** The id of the one heading on a page of titles before the text, which names the whole book; null where there is none. */
export function bookTitleOf(segments: readonly Segment[], found: readonly HeadingCandidate[]): string | null {
  const [first, second] = found;
  if (!first || first.evidence.outline !== null || isNumbered(segmentText(first.segment))) return null;
  if (first.segment.pageIndex >= FIRST_PAGES || second?.segment.pageIndex === first.segment.pageIndex) return null;
  const page = segments.filter((s) => s.pageIndex === first.segment.pageIndex);
  return page.length > 1 && isTitlePage(page) && chapterLabel(segmentText(first.segment)) === null
    ? first.segment.id
    : null;
}

const isNumbered = (text: string) =>
  chapterLabel(text) !== null || (numberingDepth(text) !== null && !INITIAL.test(text));

/** The ids of candidates on a title page that are not the title. */
export function titlePageLines(segments: readonly Segment[], found: readonly HeadingCandidate[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (let page = 0; page < FIRST_PAGES; page++) {
    const own = segments.filter((s) => s.pageIndex === page);
    const titles = found.filter(({ segment }) => segment.pageIndex === page);
    if (titles.length < 2 || !isTitlePage(own)) continue;
    const known = ({ segment, evidence }: HeadingCandidate) =>
      evidence.outline !== null || evidence.tagged || isNumbered(segmentText(segment));
    if (titles.some(known)) continue;
    const largest = Math.max(...titles.map(({ segment }) => segment.size));
    for (const { segment } of titles) if (segment.size < largest * TITLE_SIZE) ids.add(segment.id);
  }
  return ids;
}
