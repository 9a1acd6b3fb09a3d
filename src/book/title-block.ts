// In: segments. Out: those between a paper's title and its text told apart: authors, places, addresses, dates. They are
// no headings, however they are set, and tell who wrote the book.
// Evidence: the first page starts with a title in large type; what follows is short, and its style serves for no
// heading further on, up to an abstract, a numbered or known heading or a paragraph of prose.
import { startsArticle } from './articles.ts';
import { namesIn, namesOfLine, ROLE } from './byline-names.ts';
import { isDate } from './dates.ts';
import type { BookDraft, Segment, SourceLine } from './draft.ts';
import { type HeadingStyle, headingStyle, isTitleShaped, segmentText } from './heading-style.ts';
import { chapterKind, chapterLabel, isSectionName, isSplitLabel, numberingDepth } from './heading-words.ts';
import { firstWordWidth } from './line-shape.ts';
import { isTrueBullet } from './list-markers.ts';
import { type TitlePlace, titleInBodyType } from './plain-titles.ts';

/** Type of a title in parts of the body's. */
const TITLE_SIZE = 1.15;
/** Letters of what parts a title from its other title: "or". */
const MAX_LINK = 5;
/** Points by which authors are smaller than the title. */
const SMALLER = 0.5;
/** Segments that may stand before the title: a journal's name, a stamp. */
const MAX_BEFORE = 3;
/** Segments of one title block: four authors with four lines each, a date. */
const MAX_SEGMENTS = 24;
/** Letters and lines from which a segment is prose, and the part of its column that prose fills. */
const PROSE_LETTERS = 220;
const PROSE_LINES = 3;
const MIN_PROSE_LETTERS = 130;
const PROSE_FILL = 0.6;
/** Type of marks in parts of the body's. */
const MARK_SIZE = 0.85;
/** Type that is larger than the body's, in parts of it. */
const LARGER = 1.08;
/** Lines of the shortest usual stanza. */
const STANZA = 4;
/** Fewest commas in a list of authors with their marks or places. */
const MIN_COMMAS = 2;

const ABSTRACT =
  /^(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|초\s*록|요\s*약|要旨|概要|摘\s*要)\b/iu;
/** The mark of a note at a title's end. */
const THANKS = /\s*[*∗†‡§¶]+$/u;

/** A chapter's number in Chinese characters alone, or a sentence of a script that stops it with a ring: text, and no author. */
const HAN_TEXT = /^[〇一二三四五六七八九十百]{1,4}$|[。！？][」』”]?$|^[「『].*[」』]$/u;

const isText = (s: Segment | undefined): s is Segment => s?.kind === 'text' || s?.kind === 'code';

function isProse(segment: Segment): boolean {
  const letters = segment.lines.reduce((n, line) => n + line.text.length, 0);
  const full = segment.lines.filter((l) => l.end - l.start > PROSE_FILL * (l.frame.end - l.frame.start)).length;
  return letters >= PROSE_LETTERS || (full >= PROSE_LINES && letters >= MIN_PROSE_LETTERS);
}

/** Whether a segment lists authors with marks or places behind their names: no title has so many commas and such. */
function isAuthorList(segment: Segment): boolean {
  // The number of a list's item is no author's mark.
  const text = segmentText(segment).slice(segment.marker?.length ?? 0);
  if ((text.match(/[,;]/gu) ?? []).length < MIN_COMMAS) return false;
  return ROLE.test(text) || segment.lines.some((l) => l.line.spans.some((span) => span.position === 'superscript'));
}

function endsBlock(segment: Segment, bodySize: number): boolean {
  const text = segmentText(segment);
  if (HAN_TEXT.test(text)) return true;
  if (ABSTRACT.test(text) || isSectionName(text) || chapterKind(text) !== null || startsArticle(text)) return true;
  if (segment.marker !== null && isTrueBullet(segment.marker)) return true; // the first point of a report
  const numbered = numberingDepth(text) !== null && namesIn(segment).length === 0 && !isAuthorList(segment); // "A. Author"
  // A small number alone is an affiliation's mark.
  const label = chapterLabel(text) !== null && segment.size > bodySize * MARK_SIZE;
  // Prose is set in the body's size: larger type that goes on is a long list of authors.
  return numbered || label || (segment.size < bodySize * LARGER && isProse(segment));
}

/** A title in the body's size, as mathematicians have it: bold, in capitals, in the middle. */
function isBoldTitle(segment: Segment, body: BookDraft['body']): boolean {
  const { bold, capitals, centred } = headingStyle(segment, body);
  return bold && capitals && centred;
}

/** Whether a segment is the word between a title and its other title. */
function isLink(segment: Segment | undefined): boolean {
  return isText(segment) && new RegExp(`^\\p{L}{1,${MAX_LINK}},?$`, 'u').test(segmentText(segment));
}

/** Where the title of a paper in larger type stands; null where the book starts with none. */
function titleRange(draft: BookDraft): TitlePlace | null {
  const { segments, body, bylines } = draft;
  const page = segments[0]?.pageIndex;
  const isTitle = (s: Segment | undefined): boolean =>
    isText(s) &&
    s.pageIndex === page &&
    !bylines.includes(s.id) &&
    isTitleShaped(s) &&
    (s.size >= TITLE_SIZE * body.size || isBoldTitle(s, body));
  // A journal's own block may have a name, a logo, an address.
  const masthead = segments.findLastIndex((s) => bylines.includes(s.id)) + 1;
  const first = segments.slice(0, masthead + MAX_BEFORE + 1).findIndex(isTitle);
  const title = segments[first];
  if (title === undefined || chapterLabel(segmentText(title)) !== null || numberingDepth(segmentText(title)) !== null)
    return null;
  const goesOn = (i: number) => isTitle(segments[i]) && Math.abs((segments[i]?.size ?? 0) - title.size) < 0.5;
  let at = first + 1;
  while (goesOn(at) || (isLink(segments[at]) && goesOn(at + 1))) at++;
  const [label, second] = segments.slice(first, at).map(segmentText);
  // "CHAPTER" over "FIVE" is no paper's title, nor is what stands in as large type after a rule.
  if (isSplitLabel(label ?? '', second ?? '')) return null;
  return { from: first, to: at, above: [] };
}

/** Whether printed contents stand on a page. */
const hasContents = (draft: BookDraft, pageIndex: number | undefined): boolean =>
  draft.pages
    .filter((page) => page.index === pageIndex)
    .some(({ items }) => items.some((item) => item.type === 'line' && item.line.rule === 'printed-contents'));

/** Whether a line in the middle is in bold as the title is. */
function isBoldAs(title: Segment, segment: Segment, body: BookDraft['body']): boolean {
  const [above, below] = [headingStyle(title, body), headingStyle(segment, body)];
  return isText(segment) && below.centred && below.bold && below.key === above.key;
}

/** The segments of the title block, its title left aside, which ends at `from`. */
function blockOf(draft: BookDraft, from: number, isPlain: boolean): readonly Segment[] {
  const title = draft.segments[from - 1];
  const titleSize = Math.max(title?.size ?? 0, draft.body.size * TITLE_SIZE);
  const { segments, body } = draft;
  const page = segments[0]?.pageIndex;
  let to = from;
  for (; to < Math.min(segments.length, from + MAX_SEGMENTS); to++) {
    const segment = segments[to];
    if (segment === undefined || segment.pageIndex !== page || segment.kind === 'table') break;
    if (isText(segment) && endsBlock(segment, body.size)) break;
    if (isPlain && title && isBoldAs(title, segment, body)) break; // the sections' weight is the title's
    if (isText(segment) && segment.size > titleSize - SMALLER) return [];
  }
  const next = segments[to];
  // A page of titles alone is a book's; under a paper's the contents may have stood.
  if (!isPlain && (next === undefined || next.pageIndex !== page) && !hasContents(draft, page)) return [];
  // Looked for in the whole book, so only where a line of the block asks.
  const standsAgain = ({ key, centred }: HeadingStyle) =>
    segments.slice(to).some((s) => {
      const again = headingStyle(s, body);
      return again.key === key && again.centred === centred && isTitleShaped(s);
    });
  const names = (s: Segment) => namesIn(s).length > 0 || isAuthorList(s);
  const told = (s: Segment) => names(s) || isDate(segmentText(s));
  const heads = (s: Segment) => {
    const style = headingStyle(s, body);
    return !told(s) && (style.bold || style.larger || style.capitals) && standsAgain(style);
  };
  const block = segments.slice(from, to);
  // Nothing under the first heading of the text tells who wrote it, unless the title has such lines above its authors.
  const first = block.findIndex((s, i) => isText(s) && heads(s) && !block.slice(i + 1).some(told));
  return (first < 0 ? block : block.slice(0, first)).filter((s, i) => {
    const style = headingStyle(s, body);
    // A bold line at the edge right above the text is its heading, even if it looks like a name where its like stands again.
    const last = i === block.length - 1 && !style.centred;
    const opens =
      last && ((style.bold && !names(s)) || ((style.bold || style.larger) && !isAuthorList(s) && standsAgain(style)));
    return isText(s) && !opens && !heads(s);
  });
}

/** Whether a segment says nothing but who wrote, or when. A stanza of four lines may look like names. */
function isNamesOrDate(segment: Segment): boolean {
  const told = (line: SourceLine) => namesOfLine(line).length > 0 || isDate(line.text);
  return segment.lines.length < STANZA && segment.lines.every(told);
}

/** Whether a line of a title block was ended by hand: the next one's first word would have fitted, and no list goes on. */
function isEnded(line: SourceLine, next: SourceLine): boolean {
  const left = line.frame.end - line.frame.start - (line.end - line.start);
  return left > firstWordWidth(next) + line.size && !/,$/u.test(line.text);
}

/** A segment of the title block with its line ends kept. Names and places that stand in are no quotation. */
function withLineEnds(segment: Segment): Segment {
  const { lines } = segment;
  const told = isNamesOrDate(segment);
  // The first letter of a name counts nothing.
  const marker = isAuthorList(segment) ? null : segment.marker;
  if (segment.verse && !told) return segment; // an epigraph
  const placed = told || lines[0]?.authorMarks ? { firstStart: 0, left: 0, verse: null } : {};
  const breaksBefore = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before && isEnded(before, line) ? [i] : [];
  });
  return { ...segment, ...placed, marker, breaksBefore };
}

/** The first segments in a row that name persons. */
function firstNamed(block: readonly Segment[]): readonly Segment[] {
  const from = block.findIndex((s) => namesIn(s).length > 0);
  const named = block.slice(Math.max(0, from));
  const to = named.findIndex((s) => namesIn(s).length === 0);
  return to < 0 ? named : named.slice(0, to);
}

/** Lines over a paper's title that name the journal, the section of a magazine, the report's number: no titles. */
function linesAbove({ segments, body }: BookDraft, title: TitlePlace): readonly Segment[] {
  return segments.slice(0, title.from).filter((s) => {
    const text = segmentText(s);
    const names = chapterLabel(text) !== null || chapterKind(text) !== null || isSectionName(text);
    return isText(s) && s.lines.length === 1 && s.size < body.size * LARGER && !names && numberingDepth(text) === null;
  });
}

/** The part of a block over the first of two heads in one larger style: below them a résumé names whom one worked for. */
function aboveSections(block: readonly Segment[], title: TitlePlace, draft: BookDraft): readonly Segment[] {
  const last = block.at(-1);
  const under = last === undefined ? [] : draft.segments.slice(title.to, draft.segments.indexOf(last));
  const heads = under.filter((s) => isText(s) && isTitleShaped(s) && !block.includes(s));
  const styles = heads.map((s) => headingStyle(s, draft.body));
  const first = heads.findIndex((_, i) => {
    const style = styles[i];
    return style?.larger === true && styles.slice(i + 1).some((other) => other.key === style.key);
  });
  const head = heads[first];
  return head === undefined ? block : block.filter((s) => draft.segments.indexOf(s) < draft.segments.indexOf(head));
}

/** Finds the title block. */
export function titleBlock(draft: BookDraft): BookDraft {
  const large = titleRange(draft);
  const title = large ?? titleInBodyType(draft);
  const under = title?.above.length === 0 ? blockOf(draft, title.to, large === null) : [];
  const block = [...(title?.above ?? []), ...under];
  if (!title || block.length === 0) return draft;
  const over = large ? linesAbove(draft, title) : [];
  // In body type a course or a teacher may stand below, which look like names.
  const writers = (large ? aboveSections(block, title, draft) : firstNamed(block)).flatMap(namesIn);
  const titles = draft.segments.slice(title.from, title.to);
  const segments = draft.segments.map((s) => (block.includes(s) ? withLineEnds(s) : s));
  return {
    ...draft,
    segments,
    bylines: [...draft.bylines, ...over.map((s) => s.id), ...block.map((s) => s.id)],
    writers,
    paperTitle: writers.length > 0 ? titles.map(segmentText).join(' ').replace(THANKS, '') : null,
    plainTitles: large ? [] : titles.map((s) => s.id),
  };
}
