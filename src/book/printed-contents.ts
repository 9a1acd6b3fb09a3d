// In: draft pages. Out: entries of printed contents lists marked, their titles kept as evidence for headings.
// Evidence: many lines in a row that end in a page number, with leader dots, or with links, and numbers that do not fall.
import type { Destination } from '../model/raw-page.ts';
import { contentsLinks, type KeptEntry } from './contents-links.ts';
import { contentsPages, placeNamed } from './contents-pages.ts';
import type { BookDraft, DraftPage, SourceLine } from './draft.ts';
import { chapterLabel, numberingDepth } from './heading-words.ts';
import { pageNumber } from './numerals.ts';
import { flattenOutline } from './outline-match.ts';
import { richPages } from './rich-contents.ts';
import { asFurniture, mapLines } from './source-lines.ts';
import { count } from './statistics.ts';
import { titleKey } from './title-key.ts';
import { type TitlePlace, type TitlePlaces, titlePlaces } from './titles-elsewhere.ts';
import { wholeContents } from './whole-contents.ts';

/** Entries in a row that make a contents list. Shorter runs may be any table with numbers. */
const MIN_ENTRIES = 4;

/** The same under a heading that says "Contents", and where all have leader dots: nothing else in a book has them. */
const MIN_ENTRIES_UNDER_TITLE = 2;
const MIN_DOTTED = 2;

/** Lines of one run that may be no entries themselves: first lines of long titles, part titles. */
const MAX_BETWEEN = 3;

/** Space before the page number that stands in for leader dots, em. */
const TAB_GAP = 1.5;

const LEADERS = /^(.*?\S)\s*(?:(?:[.·…‥․․]\s*){3,}|\s\.\.\s+)([\p{Nd}]{1,4}|[ivxlcdm]{1,8})$/iu;
const PLAIN = /^(.*\p{L}.*?)\s+([\p{Nd}]{1,4}|[ivxlcdm]{1,8})$/iu;

const TITLE =
  /^(?:table of contents|contents|tabla de contenidos?|tabela de conteúdos?|contenidos|conteúdo|obsah|tartalom(?:jegyzék)?|innehåll(?:sförteckning)?|indhold(?:sfortegnelse)?|innhold(?:sfortegnelse)?|sisällys(?:luettelo)?|cuprins|içindekiler|mục lục|зміст|sadržaj|kazalo|περιεχόμενα|brief contents|(?:list of )?(?:figures|tables|illustrations|examples|listings)|inhalt|inhaltsverzeichnis|(?:abbildungs|tabellen)verzeichnis|sommaire|table des matières|índice(?: general)?|contenido|sumário|indice|sommario|inhoud|inhoudsopgave|spis treści|содержание|оглавление|список (?:таблиц|иллюстраций|рисунков|примеров)|(?:liste|table) des (?:figures|tableaux|illustrations|exemples)|(?:índice|lista) de (?:figuras|tablas|tabelas|cuadros|ejemplos)|elenco delle (?:figure|tabelle)|lijst van (?:figuren|tabellen)|spis (?:rysunków|tabel)|목\s*차|차\s*례|(?:그림|표|예)\s*목차|目\s*次|目\s*录|目\s*錄|図目次|表目次|المحتويات|فهرس(?: المحتويات)?|תוכן(?: העניינים)?)$/iu;

/** `read` is whether its number could be read. */
type Entry = { readonly title: string; readonly page: number; readonly sure: boolean; readonly read: boolean };

/** Whether a text is the usual title of a contents list. */
export function isContentsTitle(text: string): boolean {
  return TITLE.test(text.trim());
}

function hasTabBeforeNumber(line: SourceLine): boolean {
  const spans = line.line.spans.filter((s) => s.text.trim() !== '');
  const last = spans.at(-1);
  const before = spans.at(-2);
  if (!last || !before || !/^[\s\p{Nd}ivxlcdm]+$/iu.test(last.text)) return false;
  const gap = Math.max(last.box.x0 - before.box.x1, before.box.x0 - last.box.x1);
  return gap > line.size * TAB_GAP || last.link !== null;
}

/** What every entry ends with: most lines need no more than this look. */
const NUMBER_AT_END = /[\p{Nd}ivxlcdm]$/iu;

function entryOf(line: SourceLine): Entry | null {
  if (!NUMBER_AT_END.test(line.text)) return null;
  const dotted = LEADERS.exec(line.text);
  const match = dotted ?? (hasTabBeforeNumber(line) ? PLAIN.exec(line.text) : null);
  const number = match ? pageNumber(match[2] ?? '') : null;
  if (!match || !number) return null;
  const page = number.roman ? number.value - 1000 : number.value;
  return { title: match[1] ?? '', page, sure: dotted !== null, read: true };
}

/** A leader behind which OCR could not read the number, or read it as some other signs. */
const UNREAD = /^(.*\p{L}.*?)\s*(?:[.·…‥․]\s*){6,}\S{0,4}$/u;

/** Digits of one number that OCR read apart: "3 1". */
const APART = /(?<=[.·…‥․]\s*)(\p{Nd}{1,2})\s(\p{Nd}{1,2})$/u;

/** The same, or an entry of a scan whose number was not read: it stands where the one before stands. */
function entryBehind(line: SourceLine, last: number): Entry | null {
  const whole = line.source === 'ocr' ? { ...line, text: line.text.replace(APART, '$1$2') } : line;
  const entry = entryOf(whole);
  const title = entry === null && line.source === 'ocr' ? UNREAD.exec(line.text)?.[1] : undefined;
  return title === undefined ? entry : { title, page: last, sure: true, read: false };
}

type Run = { lines: SourceLine[]; entries: Entry[]; title: SourceLine | null };

function bodyOf(page: DraftPage): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const item of page.items)
    if (item.type === 'line' && item.line.layer === 'body' && item.line.part === 'text') lines.push(item.line);
  return lines;
}

/** Runs of entries with the lines between them; page numbers of one run never fall by more than a list restart. */
function findRuns(lines: readonly SourceLine[]): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  let waiting: SourceLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const last: number = run?.entries.at(-1)?.page ?? Number.NEGATIVE_INFINITY;
    const entry = entryBehind(line, last);
    if (entry) {
      if (!run || entry.page < last) {
        const title = lines.slice(Math.max(0, i - 1 - waiting.length), i).find((l) => isContentsTitle(l.text)) ?? null;
        // Right behind another list, a numbered line begins the entry that ends in this one.
        const numbered: number = run ? waiting.findLastIndex((l) => numberingDepth(l.text) !== null) : -1;
        const begun: SourceLine[] = numbered < 0 ? [] : waiting.slice(numbered);
        const above: SourceLine[] = title ? lines.slice(lines.indexOf(title), i).filter((l) => l !== title) : begun;
        run = { lines: above, entries: [], title };
        runs.push(run);
        waiting = [];
      }
      run.lines.push(...waiting, line);
      run.entries.push(entry);
      waiting = [];
    } else {
      waiting.push(line);
      if (waiting.length > MAX_BETWEEN || isContentsTitle(line.text)) {
        run = null;
        waiting = waiting.slice(-MAX_BETWEEN);
      }
    }
  }
  return runs;
}

function looksLikeContents(run: Run): boolean {
  // The only table or figure of a book, with a leader, under "List of Tables".
  if (run.title !== null && run.entries.length > 0 && run.entries.every((e) => e.sure)) return true;
  const needed = run.title ? MIN_ENTRIES_UNDER_TITLE : MIN_ENTRIES;
  const dotted = run.entries.length >= MIN_DOTTED && run.entries.every((e) => e.sure);
  if (run.entries.length < needed) return dotted;
  // Without leader dots and without a title, numbers at line ends may be data.
  return run.title !== null || run.entries.filter((e) => e.sure).length >= run.entries.length / 2;
}

/** Share of the entries without a contents title over them that lead somewhere: prices and weights have leader dots, too. */
const NAMED_SHARE = 0.5;

/** Entries of a page that holds nothing but a list, and their share of its lines. */
const FULL_PAGE = 8;
const FULL_PAGE_SHARE = 0.8;

/** Part of its numbers that must have been read: behind none of the leaders of a form is one. */
const READ_SHARE = 0.3;

/** Whether a list fills its page and each of its numbers is one of a page of the book. */
function fillsPages(run: Run, perPage: ReadonlyMap<number, number>, lastPage: number): boolean {
  const pages = new Set(run.lines.map((line) => line.pageIndex));
  const lines = [...pages].reduce((sum, page) => sum + (perPage.get(page) ?? 0), 0);
  const read = run.entries.filter((entry) => entry.read).length;
  const fits = read >= READ_SHARE * run.entries.length && run.entries.every((entry) => entry.page <= lastPage);
  return fits && run.entries.length >= FULL_PAGE && run.lines.length >= lines * FULL_PAGE_SHARE;
}

/** Whether the entries name titles that stand elsewhere in the book, or the file links them to their pages. */
function leadsOn(run: Run, places: TitlePlaces, listed: ReadonlySet<number>): boolean {
  const linked = run.lines.filter(({ line }) => line.spans.some((span) => span.link?.type === 'internal')).length;
  const named = linesOfEntries(run).filter((lines) => {
    const line = placeNamed(textOf(lines), null, places)?.place.line;
    return line !== undefined && !listed.has(line.key);
  });
  return Math.max(linked, named.length) >= run.entries.length * NAMED_SHARE;
}

/** The runs that are contents: under such a title, right behind another one, or with entries that lead to their places. */
function contentsOf(draft: BookDraft, lines: readonly SourceLine[], places: TitlePlaces): readonly Run[] {
  const at = new Map(lines.map((line, i) => [line.key, i]));
  const perPage = new Map<number, number>();
  for (const { pageIndex } of lines) count(perPage, pageIndex);
  const folios = draft.pages.flatMap(({ folio }) => (folio === null ? [] : (pageNumber(folio)?.value ?? [])));
  const lastPage = Math.max(draft.pages.length, ...folios.slice(-1));
  const runs = findRuns(lines).filter(looksLikeContents);
  const listed = new Set(runs.flatMap((run) => run.lines.map((line) => line.key)));
  const found: Run[] = [];
  for (const run of runs) {
    const [end, start] = [found.at(-1)?.lines.at(-1), run.lines[0]].map((line) => at.get(line?.key ?? -1));
    const goesOn = end !== undefined && start !== undefined && start - end <= MAX_BETWEEN + 1;
    if (run.title !== null || goesOn || leadsOn(run, places, listed) || fillsPages(run, perPage, lastPage))
      found.push(run);
  }
  return found;
}

/** The line right before a list that says what it is. */
function titleBefore(lines: readonly SourceLine[], list: readonly SourceLine[]): readonly SourceLine[] {
  const at = lines.findIndex((line) => line.key === list[0]?.key);
  return lines.slice(Math.max(0, at - MAX_BETWEEN), Math.max(0, at)).filter((line) => isContentsTitle(line.text));
}

/** Lines that a list's title may have, and their size in parts of its entries'. */
const MAX_TITLE_LINES = 2;
const TITLE_SIZE = 1.1;

/**
 * The title of a list, in whatever language: the few lines in larger type that alone stand between it and the list
 * before it, or the head of a page that holds nothing but lists. A chapter that begins with a list of its own sections
 * has a title that its number, another list or the outline names; on the first page the book's own title may stand.
 */
function headOf(
  lines: readonly SourceLine[],
  at: number,
  listed: ReadonlySet<number>,
  known: ReadonlySet<string>,
): readonly SourceLine[] {
  const entry = lines[at];
  if (entry === undefined || entry.pageIndex === lines[0]?.pageIndex) return [];
  for (let i = at + 1; lines[i]?.pageIndex === entry.pageIndex; i++) {
    if (!listed.has(lines[i]?.key ?? -1) && (lines[i]?.size ?? 0) < entry.size * TITLE_SIZE) return [];
  }
  const head: SourceLine[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const line = lines[i];
    if (line === undefined || line.pageIndex !== entry.pageIndex || listed.has(line.key)) break;
    if (head.length === MAX_TITLE_LINES || line.size < entry.size * TITLE_SIZE) return [];
    head.unshift(line);
  }
  const whole = head.map((line) => line.text).join(' ');
  const named = [whole, ...head.map((line) => line.text)].some(
    (text) => chapterLabel(text) !== null || numberingDepth(text) !== null || known.has(titleKey(text)),
  );
  return named ? [] : head;
}

function placeOf(place: TitlePlace | null): Destination | null {
  return place === null ? null : { pageIndex: place.pageIndex, x: null, y: place.line.line.box.y0 };
}

/** The lines of each entry of a run: it ends with the one that has its page number. */
function linesOfEntries(run: Run): readonly (readonly SourceLine[])[] {
  const found: SourceLine[][] = [];
  let lines: SourceLine[] = [];
  for (const line of run.lines) {
    lines.push(line);
    if (entryBehind(line, 0) === null) continue;
    found.push(lines);
    lines = [];
  }
  return found;
}

const textOf = (lines: readonly SourceLine[]): string => lines.map((line) => line.text).join(' ');

/** The entries of a run with their places. */
function entriesOf(run: Run, places: TitlePlaces): readonly KeptEntry[] {
  return linesOfEntries(run).map((lines) => {
    const last = lines.at(-1);
    const place = placeOf(placeNamed(textOf(lines), last?.pageIndex ?? null, places)?.place ?? null);
    return { lines, place, printed: /[\p{L}\p{Nd}]+$/u.exec(last?.text ?? '')?.[0] ?? null };
  });
}

/** Marks contents lists; with the option 'drop' they become furniture, their title too. */
export function printedContents(draft: BookDraft): BookDraft {
  const lines = draft.pages.flatMap(bodyOf);
  const places = titlePlaces(draft);
  const runs = contentsOf(draft, lines, places);
  const named = contentsPages(draft, places);
  const listed = new Set<number>();
  for (const run of runs) {
    for (const line of run.lines) listed.add(line.key);
    if (run.title) listed.add(run.title.key);
  }
  for (const page of named) {
    for (const line of [...page.lines, ...titleBefore(lines, page.lines)]) listed.add(line.key);
  }
  const contentsTitles = [
    ...runs.flatMap((run) => run.entries.map((e) => titleKey(e.title))),
    ...named.flatMap((page) => page.entries.map((entry) => entry.title)),
  ];
  const known = new Set([
    ...contentsTitles,
    ...flattenOutline(draft.document.outline).map((item) => titleKey(item.title)),
  ]);
  lines.forEach((line, i) => {
    const starts = listed.has(line.key) && !listed.has(lines[i - 1]?.key ?? -1);
    if (starts) for (const { key } of headOf(lines, i, listed, known)) listed.add(key);
  });
  for (const key of wholeContents(lines, listed, isContentsTitle)) listed.add(key);
  const shown = (run: Run) => entriesOf(run, places).filter(({ place }) => place !== null).length;
  const rich = richPages(
    runs
      .filter((run) => run.title !== null && run.entries.every((entry) => entry.read && !entry.sure))
      .map((run) => ({ lines: run.lines, entries: run.entries.length, shown: shown(run) })),
    lines.filter((line) => !listed.has(line.key)),
  );
  const drop = draft.options.printedContents === 'drop';
  const byTitle = named.flatMap((page) =>
    page.entries.map(({ lines: own, place }): KeptEntry => ({ lines: own, place: placeOf(place), printed: null })),
  );
  const links = contentsLinks(draft, [
    ...(drop ? [] : byTitle),
    ...runs.filter((run) => !drop || rich.has(run.lines[0]?.pageIndex ?? -1)).flatMap((run) => entriesOf(run, places)),
  ]);
  const pages = mapLines(draft.pages, (line) => {
    if (!listed.has(line.key)) return line;
    const kept = { ...line, ...links(line), part: 'contents' as const };
    return drop && !rich.has(line.pageIndex) ? asFurniture(kept, 'printed-contents') : kept;
  });
  return { ...draft, pages, contentsTitles };
}
