// In: segments. Out: the pages before the text that hold a title, an imprint, a dedication or an epigraph, with their kinds.
// Evidence: sparse pages from the first on, one of them with the book's title in display type; no chapter's label, no
// contents list, nothing that the outline names; and a book after them. Their lines are no headings of the text.
import type { BookDraft, FrontPage, Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { chapterKind, chapterLabel, isSectionName, isSplitLabel } from './heading-words.ts';
import { isTrueBullet } from './list-markers.ts';
import { flattenOutline, matchOutline } from './outline-match.ts';
import { isContentsTitle } from './printed-contents.ts';
import { titleKey } from './title-key.ts';

/** A sparse page: letters and lines at most. A title page with a long imprint has 500 letters. */
const MAX_LETTERS = 700;
const MAX_LINES = 20;

/** Letters of an imprint page, which is set small. */
const MAX_IMPRINT = 4000;

/** Type of titles, in parts of the body size. */
const DISPLAY = 1.25;

/** Pages looked at, blank ones with them. */
const MAX_PAGES = 16;

/** Pages before the text that make a book's: a title page alone is a report's, and its title the first heading. */
const MIN_FRONT_PAGES = 2;

/** Lines of a page of text, and pages that must follow. */
const TEXT_LINES = 12;
const MIN_TEXT_PAGES = 3;

/** Entries by which a contents list is known. */
const MIN_ENTRIES = 2;

/** Lines that start this far from the edge, em, are set in the middle of such a page. */
const DISPLAYED_INSET = 2;

/** Paragraphs of a page that start at one inset, within so many em: that is the page's own margin, not the middle. */
const MIN_AT_MARGIN = 3;
const SAME_START = 0.2;

/** Letters of a dedication. */
const MAX_DEDICATION = 250;

const IMPRINT =
  /©|\(c\) ?\d{4}|copyright|isbn|all rights reserved|alle rechte|tous droits|todos los derechos|depósito legal|dépôt légal|printed in|published by|판권|저작권|発行/iu;

/** A line that names whom the words above are from. */
const ATTRIBUTION = /^\s*[—–―-]\s*\p{Lu}/u;

/** An address: set like a listing on a title page. */
const ADDRESS = /\S@\S+\.\p{L}|https?:\/\/|www\./u;

type Page = { readonly index: number; readonly segments: readonly Segment[] };

function pagesOf(draft: BookDraft): readonly Page[] {
  const byPage = new Map<number, Segment[]>();
  for (const segment of draft.segments) {
    const list = byPage.get(segment.pageIndex);
    if (list) list.push(segment);
    else byPage.set(segment.pageIndex, [segment]);
  }
  return draft.pages.map(({ index }) => ({ index, segments: byPage.get(index) ?? [] }));
}

const linesOf = ({ segments }: Page) => segments.flatMap((s) => s.lines);
const textOf = (page: Page) =>
  linesOf(page)
    .map((l) => l.text)
    .join(' ');

function isImprint(page: Page, draft: BookDraft): boolean {
  const text = textOf(page);
  const small = linesOf(page).every((l) => l.size <= draft.body.size * DISPLAY);
  return small && IMPRINT.test(text) && text.length <= MAX_IMPRINT;
}

/** Lines with numbers at an end, or that lead to places in the book: entries of a contents list. */
function listsContents(page: Page): boolean {
  const entries = linesOf(page).filter(
    (l) =>
      /^\p{Nd}{1,4}\s+\p{L}|\p{L}.*\s\p{Nd}{1,4}$/u.test(l.text) ||
      l.line.spans.some((s) => s.link?.type === 'internal'),
  );
  return entries.length >= MIN_ENTRIES;
}

/** Whether all lines in type of equal widths hold addresses. */
function isAddress({ lines }: Segment): boolean {
  return lines.every((line) => ADDRESS.test(line.text));
}

function isSparse(page: Page, draft: BookDraft): boolean {
  if (listsContents(page)) return false;
  if (page.segments.some((s) => s.kind === 'table' || (s.kind === 'code' && !isAddress(s)))) return false;
  return isImprint(page, draft) || (textOf(page).length <= MAX_LETTERS && linesOf(page).length <= MAX_LINES);
}

/** Whether a page opens the text: a chapter's label, a named section, a contents list, a heading of the outline. */
function opensText(page: Page, named: ReadonlySet<string>, title: string): boolean {
  return page.segments.some((segment, i) => {
    const text = segmentText(segment);
    const below = page.segments[i + 1];
    if (segment.lines.some((l) => l.part === 'contents') || isContentsTitle(text)) return true;
    if (/^H\d$/u.test(segment.lines[0]?.role ?? '')) return true;
    if (titleKey(text) === title) return false;
    if (isSectionName(text)) return true;
    const label = segment.lines.some((l) => chapterLabel(l.text) !== null && !/^\p{Nd}{4}$/u.test(l.text));
    if (label || isSplitLabel(text, below ? segmentText(below) : '')) return true;
    return named.has(segment.id) || (chapterKind(text) !== null && chapterKind(text) !== 'copyright-page');
  });
}

function isTitlePage(page: Page, draft: BookDraft, title: string): boolean {
  const lines = linesOf(page);
  if (title !== '' && page.segments.some((s) => titleKey(segmentText(s)) === title)) return true;
  return lines.some((l) => l.size >= draft.body.size * DISPLAY && /\p{L}{2}/u.test(l.text));
}

function kindOf(page: Page, draft: BookDraft, title: string): FrontPage['kind'] {
  if (isImprint(page, draft)) return 'copyright-page';
  if (isTitlePage(page, draft, title)) return 'titlepage';
  const last = page.segments.at(-1);
  if (last && page.segments.length > 1 && (ATTRIBUTION.test(segmentText(last)) || last.align === 'end'))
    return 'epigraph';
  return textOf(page).length <= MAX_DEDICATION ? 'dedication' : null;
}

/** Segments that the outline names, the book's title apart. */
function namedByOutline(draft: BookDraft): ReadonlySet<string> {
  const early = draft.segments.filter((s) => s.pageIndex < (draft.pages[MAX_PAGES]?.index ?? Number.POSITIVE_INFINITY));
  const matches = matchOutline(flattenOutline(draft.document.outline), early);
  return new Set(matches.flatMap((m) => early.slice(m.from, m.from + m.count).map((s) => s.id)));
}

/** Finds the pages before the text. */
export function frontPages(draft: BookDraft): BookDraft {
  const pages = pagesOf(draft);
  const title = titleKey(draft.document.title ?? '');
  const named = namedByOutline(draft);
  const found: FrontPage[] = [];
  for (const page of pages.slice(0, MAX_PAGES)) {
    if (page.segments.length === 0) continue;
    if (!isSparse(page, draft) || opensText(page, named, title)) break;
    found.push({ pageIndex: page.index, kind: kindOf(page, draft, title) });
  }
  const last = found.at(-1)?.pageIndex ?? -1;
  const text = pages.filter((p) => p.index > last && linesOf(p).length >= TEXT_LINES);
  const titled = found.some((f) => f.kind === 'titlepage');
  if (!titled || text.length < MIN_TEXT_PAGES) return draft;
  if (found.length < MIN_FRONT_PAGES) return { ...draft, segments: draft.segments.map((s) => unquoted(s, last)) };
  const front = new Map(found.map(({ pageIndex }) => [pageIndex, pages.find((p) => p.index === pageIndex)?.segments]));
  const segments = draft.segments.map((s) => {
    const beside = front.get(s.pageIndex);
    return beside ? displayed(s, beside) : s;
  });
  return { ...draft, segments, frontPages: found };
}

/** A segment of a title page that is no title: what stands in is no quotation there. */
function unquoted(segment: Segment, pageIndex: number): Segment {
  return segment.pageIndex === pageIndex && segment.verse === null ? { ...segment, firstStart: 0, left: 0 } : segment;
}

/** Whether others of the page start where a segment does, so that this is the margin of its text. */
function isAtMargin({ firstStart, size }: Segment, page: readonly Segment[]): boolean {
  const alike = page.filter((s) => s.align === 'start' && Math.abs(s.firstStart - firstStart) <= size * SAME_START);
  return alike.length >= MIN_AT_MARGIN;
}

/** A segment whose place on its page is display: no quotation, no counted list. */
function displayed(segment: Segment, page: readonly Segment[]): Segment {
  const isInset = segment.align === 'start' && segment.firstStart > segment.size * DISPLAYED_INSET;
  const inset = isInset && !isAtMargin(segment, page);
  // A year or a name with a number counts nothing; a bullet says what it is.
  const marker = segment.marker !== null && isTrueBullet(segment.marker) ? segment.marker : null;
  const kind = segment.kind === 'code' ? 'text' : segment.kind;
  return { ...segment, kind, firstStart: 0, left: 0, marker, align: inset ? 'center' : segment.align };
}
