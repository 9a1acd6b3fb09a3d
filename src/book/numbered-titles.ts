// In: outermost lines of pages. Out: those that are titles counted from page to page ("Day 7", "Lesson 7"), no heads; and
// titles in display type that stand again some pages on ("Exercises").
// Evidence: the same words in one type with another number each time, which goes up by one from title to title. A head's
// number stays the same through its chapter, or is the page's own.
import type { DraftPage, SourceLine } from './draft.ts';
import { foldedPhrase } from './head-phrases.ts';
import { pageNumber } from './numerals.ts';
import type { EdgeLine } from './page-edges.ts';

/** Titles from which a count is no chance, and the share of the steps between them that are one. */
const MIN_TITLES = 3;
const COUNTED_SHARE = 0.8;

/** Type this much larger than the text's is a title's. LaTeX \large: 1.09 to 1.2. */
const LARGER = 1.05;

/** Space before a folio beside a head, em; a number of the title's own stands one word space behind its word. */
const FOLIO_GAP = 1.2;

/** Words that count pages or sheets, before their number or behind it. */
const PAGE_WORD =
  /^(?:pages?|pg|p|s|fol|folio|sheet|slide|seite|blatt|folie|feuil(?:le|let)|página|pagina|hoja|folha|foglio|pagină|strona|strana|stránka|stranica|oldal|side|sida|sidan|sivu|sayfa|стр|страница|лист|trang|halaman|σελίδα|쪽|면|페이지|頁|页|ページ)\b\.?$/iu;

const ROMAN_LAST = /\s([ivxlcdm]{1,7})$/iu;

type Counted = { readonly edge: EdgeLine; readonly value: number; readonly phrase: string };

/** A line's words and the one number among them. */
function countedIn(edge: EdgeLine): Counted | null {
  const text = edge.line.text.normalize('NFKC').trim();
  const phrase = foldedPhrase(text);
  if (phrase.split('#').length !== 2 || !/\p{L}/u.test(phrase)) return null;
  if (PAGE_WORD.test(phrase.replace(/[#\s()[\]<>|–—-]+/gu, ''))) return null;
  const digits = /\p{Nd}+/u.exec(text)?.[0];
  // "CASE-000123" is stamped on all sheets.
  if (digits !== undefined && (digits.length > 3 || digits.startsWith('0'))) return null;
  const printed = digits ?? ROMAN_LAST.exec(text)?.[1];
  const value = printed === undefined ? null : (pageNumber(printed)?.value ?? null);
  return value === null ? null : { edge, value, phrase };
}

function bySeries(found: readonly Counted[]): Iterable<readonly Counted[]> {
  const series = new Map<string, Counted[]>();
  for (const one of found) {
    const { size, look } = one.edge.line;
    const key = `${one.phrase} ${Math.round(size * 2)} ${look.bold >= 0.5}`;
    const list = series.get(key);
    if (list) list.push(one);
    else series.set(key, [one]);
  }
  return series.values();
}

/** Whether each number stands once, and the next one on the next title. */
function countsOn(list: readonly Counted[]): boolean {
  const steps = list.slice(1).filter(({ value }, i) => value === (list[i]?.value ?? 0) + 1).length;
  const different = new Set(list.map(({ value }) => value)).size;
  return list.length >= MIN_TITLES && different === list.length && steps >= (list.length - 1) * COUNTED_SHARE;
}

/** Whether the number stands apart from the words, as a folio beside them does. */
function isApart({ line, size }: SourceLine): boolean {
  const spans = line.spans.filter((span) => span.text.trim() !== '');
  return spans.some((span, i) => {
    const before = spans[i - 1];
    return (
      before !== undefined && Math.max(span.box.x0 - before.box.x1, before.box.x0 - span.box.x1) > FOLIO_GAP * size
    );
  });
}

/** Whether the number is the page's folio, for all that the page shows. */
function isFolio({ value }: Counted, page: DraftPage | undefined): boolean {
  const alone = page?.items.some((item) => item.type === 'line' && item.line.rule === 'folios') ?? false;
  return !alone && page?.folio != null && pageNumber(page.folio)?.value === value;
}

/** The lines at the heads of pages that are numbered titles. `usual` is the type size of most text. */
export function numberedTitles(
  edges: readonly EdgeLine[],
  pages: readonly DraftPage[],
  usual: number,
): readonly number[] {
  const byIndex = new Map(pages.map((page) => [page.index, page]));
  const found = edges.flatMap((edge) => (edge.edge === 'head' ? (countedIn(edge) ?? []) : []));
  return [...bySeries(found)].flatMap((list) => {
    if (!countsOn(list)) return [];
    const titles = list.filter((one) => {
      const { line } = one.edge;
      return !isApart(line) && (line.size >= usual * LARGER || !isFolio(one, byIndex.get(line.pageIndex)));
    });
    return titles.map(({ edge }) => edge.line.key);
  });
}

/** Type this much larger than the text's, and bold, is display type, which heads have on all pages if on any. */
const DISPLAY = 1.15;
const BOLD = 0.5;

/** The lines at the heads of pages in display type whose phrase heads none of the pages beside them. */
export function recurringTitles(edges: readonly EdgeLine[], usual: number): readonly number[] {
  const pagesOf = new Map<string, Set<number>>();
  const display = edges.filter(
    ({ edge, line }) => edge === 'head' && line.size >= usual * DISPLAY && line.look.bold >= BOLD,
  );
  for (const { line } of display) {
    const phrase = foldedPhrase(line.text);
    pagesOf.set(phrase, (pagesOf.get(phrase) ?? new Set<number>()).add(line.pageIndex));
  }
  return display.flatMap(({ line }) => {
    const pages = pagesOf.get(foldedPhrase(line.text));
    const goesOn = [...(pages ?? [])].some((page) => pages?.has(page + 1));
    return goesOn || line.source === 'ocr' ? [] : [line.key];
  });
}
