// In: the draft. Out: the book's title, authors, language and direction.
import type { BookMetadata } from '../model/book.ts';
import { authorsOf } from './authors.ts';
import type { BookDraft, Segment, SourceLine } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { chapterKind, chapterLabel, isSplitLabel, numberingDepth } from './heading-words.ts';
import { isPersonName } from './named-roles.ts';
import { printedTitle } from './printed-titles.ts';
import { bodyLines } from './source-lines.ts';
import { count, mostFrequent } from './statistics.ts';
import { titleKey } from './title-key.ts';

/** Pages on which a title page may be. */
const FRONT_PAGES = 3;

/** Title type in parts of the body size. */
const TITLE_SIZE = 1.25;

/** Type that is larger than the body's, in parts of it. */
const LARGER = 1.08;

const MAX_TITLE = 250;

/** Lines of a page that holds a title and what belongs to it: authors, publisher, date; a thesis names more, but in short lines. */
const TITLE_PAGE_LINES = 12;
const THESIS_PAGE_LINES = 24;
/** Part of the column that a line of prose fills, and such lines on a title page at most. */
const PROSE_FILL = 0.85;
const MAX_PROSE = 1;

/** Titles that tools write by themselves, file names, paths, addresses. */
const JUNK =
  /^(?:untitled.*|document\d*|title|no title|\s*|microsoft (?:word|powerpoint|excel) - .*|.*\.(?:docx?|pdf|tex|dvi|rtf|odt|indd|qxd|pptx?|xlsx?|html?|txt|ps|eps|jpe?g|tiff?)|(?:file|https?):.*|about:.*|print(?:ing)?|scan(?:ned)?[\s_-]*\d*|img[_-]?\d+|full page photo|powerpoint presentation|slide \d+|제목 없음|무제|無題|無標題|sin título|ohne titel|sans titre|[\d_\-.\s]+)$/iu;

function clean(text: string): string {
  return text
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a metadata title says nothing of the book. */
export function isJunkTitle(title: string): boolean {
  const plain = clean(title);
  return JUNK.test(plain) || /^[\\/]|[\\/]\S*[\\/]/u.test(plain) || !/\p{L}/u.test(plain);
}

/** The file's name as a title: without its ending, with separators as spaces. */
export function titleFromFileName(fileName: string): string {
  const bare = fileName.replace(/^.*[\\/]/u, '').replace(/\.pdf$/iu, '');
  return clean(bare.replace(/[_]+/gu, ' ')) || 'Untitled';
}

/** The lines of the title page, where the first page that has any is one: of few lines, the title in display type. */
function linesOfTitlePage(draft: BookDraft): readonly SourceLine[] | null {
  const lines = draft.pages.map(bodyLines).find((found) => found.length > 0) ?? [];
  const display = lines.filter((line) => line.size >= draft.body.size * TITLE_SIZE && /\p{L}{2}/u.test(line.text));
  const label = display.some((line) => chapterLabel(line.text) !== null || numberingDepth(line.text) !== null);
  const prose = lines.filter(
    (line) =>
      line.size < draft.body.size * LARGER && line.end - line.start > PROSE_FILL * (line.frame.end - line.frame.start),
  ).length;
  const most = prose <= MAX_PROSE ? THESIS_PAGE_LINES : TITLE_PAGE_LINES;
  return display.length > 0 && !label && lines.length <= most ? lines : null;
}

/** The headings that lines of the first pages belong to. */
function headingsOfLines(draft: BookDraft): ReadonlyMap<number, Segment> {
  const heads = draft.segments.filter((s) => s.heading !== null && s.pageIndex < FRONT_PAGES);
  return new Map(heads.flatMap((head) => head.lines.map((line) => [line.key, head] as const)));
}

/** The largest lines of the title page, else near the start, in reading order. */
function titleOnPage(draft: BookDraft): { text: string; lines: readonly SourceLine[] } | null {
  const titlePage = linesOfTitlePage(draft);
  const all = titlePage ?? draft.pages.slice(0, FRONT_PAGES).flatMap((page) => bodyLines(page));
  const aside = draft.segments.filter((segment) => draft.bylines.includes(segment.id));
  const besides = new Set(aside.flatMap((segment) => segment.lines.map((line) => line.key)));
  const lines = all.filter((line) => !besides.has(line.key));
  const size = Math.max(0, ...lines.map((l) => (/\p{L}{2}/u.test(l.text) ? l.size : 0)));
  if (size < draft.body.size * TITLE_SIZE) return null;
  const first = lines.findIndex((l) => l.size > size * 0.97 && /\p{L}/u.test(l.text));
  if (first < 0) return null;
  const group: SourceLine[] = [];
  const heads = headingsOfLines(draft);
  const own = heads.get(lines[first]?.key ?? -1);
  for (const line of lines.slice(first)) {
    if (line.size < size * 0.97 || line.pageIndex !== lines[first]?.pageIndex) break;
    // Over running text the next heading is that of the first chapter, in whatever size.
    const other = heads.get(line.key);
    if (own && other && other !== own && (titlePage === null || chapterKind(segmentText(other)) !== null)) break;
    group.push(line);
  }
  const text = clean(group.map((l) => l.text).join(' '));
  return text.length > 0 && text.length <= MAX_TITLE ? { text, lines: group } : null;
}

/** What typesetters print behind a title in running heads: "Release 4.6.2", "version 12", "リリース 2.1"; and the folio. */
const EDITION = /(?:\s*[,–—|-]\s*|\s+)(?:\p{L}+\.?\s*)?v?\p{Nd}+(?:\.\p{Nd}+)+\S*$/u;
const HEAD_FOLIO = /^\p{Nd}+[\s|–-]+|[\s|–-]+\p{Nd}+(?:\s*\/\s*\p{Nd}+)?$/gu;

/** Who owns a book and who may copy it, printed on every page. */
const RIGHTS =
  /©|\(c\)\s?\p{Nd}{4}|\b(?:copyright|creative commons|all rights reserved|alle rechte|tous droits|todos los derechos)\b|무단\s?(?:전재|복제)|저작권|著作権|版权所有/iu;

/** A title without the edition that its running head names. */
function withoutEdition(head: string): string {
  const title = head.replace(EDITION, '').trim();
  return /\p{L}{3}/u.test(title) ? title : head;
}

/** The title of a head that names its chapter behind it: "Handbook  Chapter 2. Roads". */
function withoutChapter(head: string): string {
  const words = head.split(' ');
  const isLabel = (at: number, length: number): boolean =>
    chapterLabel(words.slice(at, at + length).join(' ')) === 'label';
  const at = words.findIndex((_, i) => i > 0 && (isLabel(i, 1) || isLabel(i, 2)));
  const title = words
    .slice(0, Math.max(0, at))
    .join(' ')
    .replace(/[\s,–—|-]+$/u, '');
  return /\p{L}{3}/u.test(title) ? title : head;
}

/** Share of all pages, or of the left-hand or right-hand ones alone, that a book's title heads: chapters begin without a head. */
const HEADED_PAGES = 0.4;
const HEADED_SIDE = 0.6;
/** Pages of one side from which they can be counted alone. */
const MIN_SIDE = 4;

/** The number of a left-hand page. */
const EVEN = /^\p{Nd}*[02468]$/u;

type Head = { readonly spellings: Map<string, number>; readonly pages: [even: number, odd: number] };

function pagesOfSide(draft: BookDraft, side: number): number {
  return draft.pages.filter((page) => page.index % 2 === side).length;
}

/** A phrase that stands as running head on most pages is the title of a book without a title page. */
function runningTitle(draft: BookDraft): string | null {
  const heads = new Map<string, Head>();
  for (const page of draft.pages) {
    for (const item of page.items) {
      if (item.type !== 'line' || item.line.rule !== 'running-heads') continue;
      const text = withoutChapter(clean(item.line.text.replace(HEAD_FOLIO, '')));
      // A chapter's head names no book, nor does the word of who owns it.
      if (numberingDepth(text) !== null || RIGHTS.test(text)) continue;
      // OCR reads spaces and points differently from page to page.
      const head: Head = heads.get(titleKey(text)) ?? { spellings: new Map(), pages: [0, 0] };
      count(head.spellings, text);
      head.pages[page.index % 2 === 0 ? 0 : 1]++;
      heads.set(titleKey(text), head);
    }
  }
  const sides = [0, 1].map((side) => pagesOfSide(draft, side));
  const counts = [...heads.values()].map((head) => ({ ...head, all: head.pages[0] + head.pages[1] }));
  const most = counts.sort((a, b) => b.all - a.all)[0];
  if (most === undefined) return null;
  const best = onLeftHand(draft, counts, most) ?? most;
  const text = mostFrequent(best.spellings) ?? '';
  const onSide = best.pages.some((n, i) => n >= MIN_SIDE && n >= (sides[i] ?? 0) * HEADED_SIDE);
  return onSide || most.all >= draft.pages.length * HEADED_PAGES ? withoutEdition(text) : null;
}

/** The head of the left-hand pages of a short book whose other one heads the right-hand pages: those name the chapter. */
function onLeftHand<H extends Head>(draft: BookDraft, heads: readonly H[], most: H): H | null {
  const even = draft.pages.find(({ folio }) => folio !== null && EVEN.test(folio));
  const [left, right] = even === undefined || even.index % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
  if (even === undefined || most.pages[left] > 0 || most.pages[right] >= MIN_SIDE) return null;
  const own = heads.filter((head) => head.pages[left] > 0 && head.pages[right] === 0);
  const [only] = own;
  return own.length === 1 && only !== undefined && !isPersonName(mostFrequent(only.spellings) ?? '') ? only : null;
}

function firstHeading(segments: readonly Segment[]): string | null {
  // The number of a poem names no book.
  const first = segments.find((s) => s.heading && chapterLabel(segmentText(s)) !== 'bare');
  return first && first.pageIndex < FRONT_PAGES ? clean(segmentText(first)) : null;
}

/** Part of the letters of two readings of one title that must be the same, place by place. */
const SAME_LETTERS = 0.6;

/** Whether two texts are one that OCR read differently. */
function areReadingsOfOne(a: string, b: string): boolean {
  const [first, second] = [[...a], [...b]];
  const same = first.filter((letter, i) => letter === second[i]).length;
  return first.length === second.length && same >= SAME_LETTERS * first.length;
}

/** A title, or its running head where OCR read that differently: a title is read once, a head on every page. */
function asMostlyRead(draft: BookDraft, title: string): string {
  const running = draft.pages[0]?.source === 'ocr' ? runningTitle(draft) : null;
  return running !== null && areReadingsOfOne(title, running) ? running : title;
}

function guessTitle(draft: BookDraft): string {
  const onPage = titleOnPage(draft);

  const starts = onPage !== null && onPage.lines[0]?.pageIndex === draft.pages[0]?.index;
  // A chapter's number shows that the pages are cut from a larger book: its running title is the better guess.
  const heading = draft.segments.find((s) => s.heading);
  // The first chapter of a book with a title page has a number, too: it stands on another page.
  const first = heading?.pageIndex === onPage?.lines[0]?.pageIndex ? heading : undefined;
  const label = first ? (first.lines[0]?.text ?? '') : '';
  const chapterLike =
    onPage === null ||
    numberingDepth(onPage.text) !== null ||
    chapterLabel(label) !== null ||
    isSplitLabel(label, first?.lines[1]?.text ?? '');
  if (onPage && starts && !chapterLike) return onPage.text;
  const running = runningTitle(draft);
  return (
    printedTitle(draft, running) ??
    running ??
    onPage?.text ??
    firstHeading(draft.segments) ??
    titleFromFileName(draft.fileName)
  );
}

function direction(draft: BookDraft): 'ltr' | 'rtl' {
  let [rtl, all] = [0, 0];
  for (const page of draft.pages) {
    for (const { line, text } of bodyLines(page)) {
      all += text.length;
      if (line.direction === 'rtl') rtl += text.length;
    }
  }
  return all === 0 ? (draft.document.rightToLeft ? 'rtl' : 'ltr') : rtl > all / 2 ? 'rtl' : 'ltr';
}

function writing(draft: BookDraft): BookMetadata['writing'] {
  let [vertical, all] = [0, 0];
  for (const page of draft.pages) {
    for (const line of bodyLines(page)) {
      all += line.text.length;
      if (line.vertical) vertical += line.text.length;
    }
  }
  return all > 0 && vertical > all / 2 ? 'vertical-rl' : 'horizontal';
}

/** The book's metadata: what the PDF says where it is no junk, else what stands on its first pages. */
export function metadataOf(draft: BookDraft, identity: { identifier: string; modified: string }): BookMetadata {
  const { document } = draft;
  const said = clean(document.title ?? '');
  const trusted = said !== '' && said.length <= MAX_TITLE * 2 && !isJunkTitle(said);
  const authors = document.authors.map(clean).filter((a) => a !== said);
  const vertical = writing(draft);
  return {
    ...identity,
    title: trusted ? said : asMostlyRead(draft, clean(draft.paperTitle ?? '') || guessTitle(draft)),
    titleGuessed: !trusted,
    authors: authorsOf(draft, authors, linesOfTitlePage(draft)),
    language: draft.language,
    direction: vertical === 'vertical-rl' ? 'rtl' : direction(draft),
    writing: vertical,
    subject: document.subject === null ? null : clean(document.subject) || null,
    keywords: document.keywords.map(clean).filter((k) => k !== ''),
  };
}
