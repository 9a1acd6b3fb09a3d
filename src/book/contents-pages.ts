// In: draft pages. Out: entries of printed contents that are known by what they name: titles that stand again elsewhere.
// Evidence: most lines of a page near the book's start or end are titles of other pages, and in their order. So lists
// without page numbers, with numbers in front, or with authors between the titles are found, and no page of text is.
import { weightOf } from './body-style.ts';
import type { BookDraft, DraftPage, SourceLine } from './draft.ts';
import { mayBeNumbered, withoutNumber } from './heading-words.ts';
import { bodyLines } from './source-lines.ts';
import { titleKey } from './title-key.ts';
import type { TitlePlace, TitlePlaces } from './titles-elsewhere.ts';

/** Part of the book at its start, and at its end, in which contents may stand. peers: the first 18 %. */
const FRONT_SHARE = 0.18;
const BACK_SHARE = 0.08;
/** The same in pages, for short books. */
const MIN_FRONT = 6;
const MIN_BACK = 3;
/** Titles that a contents page names; fewer on a page that goes on from one. */
const MIN_TITLES = 4;
const MIN_MORE = 2;
/** Pages that they must lead to: the headings of one page are an overview of it. */
const MIN_TARGETS = 3;
/** Share of neighbouring entries that lead forward. */
const FORWARD_SHARE = 0.75;
/** A line of more letters that names no title is prose; the share of such lines that a contents page may have. */
const PROSE_LETTERS = 70;
const MAX_PROSE = 0.2;
/** Lines that one title may fill in the list. */
const MAX_LINES = 3;
/** Lines between two titles that belong to the list: authors, numbers, descriptions in a few words. */
const MAX_BETWEEN = 3;

export type NamedEntry = { readonly lines: readonly SourceLine[]; readonly title: string; readonly place: TitlePlace };
export type ContentsPage = {
  readonly pageIndex: number;
  readonly entries: readonly NamedEntry[];
  readonly lines: readonly SourceLine[];
};

const NUMBER_BEHIND = /[\s.·…‥․,–—-]*(?<!\p{L})(?:\p{Nd}{1,4}|[ivxlcdm]{1,8})$/iu;
const NUMBER_BEFORE = /^(?:\p{Nd}{1,4}|[ivxlcdm]{1,8})(?!\p{L})[\s.·…‥․,–—-]+/iu;

const ROMAN = /[ivxlcdm]/i;
const ASCII_LETTER = /[a-z]/i;

/** Whether a text may end in a number: looking for one takes long, and most lines end in a word or a stop. */
function mayEndInNumber(text: string): boolean {
  const last = text.charAt(text.length - 1);
  if (last >= '\x7f' || (last >= '0' && last <= '9')) return true;
  let at = text.length - 1;
  while (at >= 0 && ROMAN.test(text.charAt(at))) at--;
  return at < text.length - 1 && !ASCII_LETTER.test(text.charAt(at));
}

/** The same at a text's start. */
function mayBeginWithNumber(text: string): boolean {
  const first = text.charAt(0);
  if (first >= '\x7f' || (first >= '0' && first <= '9')) return true;
  let at = 0;
  while (at < text.length && ROMAN.test(text.charAt(at))) at++;
  return at > 0 && !ASCII_LETTER.test(text.charAt(at));
}

function withoutNumberBefore(text: string): string {
  return mayBeginWithNumber(text) ? text.replace(NUMBER_BEFORE, '') : text;
}

/** Letters that the keys of titles begin with, as many as tell most of them from other lines. */
const BEGINNING = 4;
/** Signs of a text in which that many letters mostly stand. */
const BEGINNING_WITH_SIGNS = 12;
const PLAIN = /^[\0-\x7f]*$/;
const beginnings = new WeakMap<TitlePlaces, ReadonlySet<string>>();

/** Whether a title may begin as a text does whose number, if it has one, stands behind it. */
function mayName(text: string, places: TitlePlaces): boolean {
  if (!PLAIN.test(text) || mayBeNumbered(text) || mayBeginWithNumber(text)) return true;
  const known = beginnings.get(places) ?? new Set([...places.keys()].map((key) => key.slice(0, BEGINNING)));
  beginnings.set(places, known);
  // The key of a plain text begins as the key of its beginning does.
  const start = titleKey(text.slice(0, BEGINNING_WITH_SIGNS));
  const key = start.length < BEGINNING ? titleKey(text) : start;
  for (let n = 1; n <= BEGINNING; n++) if (known.has(key.slice(0, n))) return true;
  return false;
}

function keysOf(text: string): readonly string[] {
  const behind = mayEndInNumber(text) ? text.replace(NUMBER_BEHIND, '') : text;
  const before = withoutNumberBefore(text);
  // Most lines have no number at either end: then all of these are one.
  const readings = new Set([text, behind, before, withoutNumber(behind), withoutNumberBefore(behind)]);
  const keys = new Set([...readings].map(titleKey));
  return [...keys].filter((key) => /\p{L}/u.test(key));
}

/** The title that an entry's words name, without the numbers around it, away from the entry's own page if that is given. */
export function placeNamed(
  text: string,
  pageIndex: number | null,
  places: TitlePlaces,
): { readonly title: string; readonly place: TitlePlace } | null {
  if (!mayName(text, places)) return null;
  for (const title of keysOf(text)) {
    // A title that stands in two lists and over its text: the text is the farthest from both.
    const place = places.get(title)?.findLast((found) => found.pageIndex !== pageIndex);
    if (place) return { title, place };
  }
  return null;
}

/** Letters and digits around a title that are none of it: a page's number and the title's own. */
const MAX_AROUND = 24;

/** Letters of the longest line that can name a title: prose need not be looked up. */
function longestEntry(places: TitlePlaces): number {
  let longest = 0;
  for (const title of places.keys()) longest = Math.max(longest, title.length);
  return longest + MAX_AROUND;
}

/** The title that lines from `i` on name, on another page; the shortest reading first. */
function entryAt(lines: readonly SourceLine[], i: number, places: TitlePlaces, longest: number): NamedEntry | null {
  let text = '';
  for (let n = 1; n <= MAX_LINES; n++) {
    const line = lines[i + n - 1];
    if (line === undefined) return null;
    text = `${text} ${line.text}`.trim();
    if (text.length > longest && titleKey(text).length > longest) return null;
    const found = placeNamed(text, line.pageIndex, places);
    if (found) return { lines: lines.slice(i, i + n), ...found };
  }
  return null;
}

function entriesOn(page: DraftPage, places: TitlePlaces, longest: number): NamedEntry[] {
  const lines = bodyLines(page);
  const entries: NamedEntry[] = [];
  for (let i = 0; i < lines.length; i++) {
    const entry = entryAt(lines, i, places, longest);
    if (entry === null) continue;
    entries.push(entry);
    i += entry.lines.length - 1;
  }
  return entries;
}

/** Whether a line has more to say than a title. */
function isLong({ text }: SourceLine): boolean {
  return text.length > PROSE_LETTERS || (2 * text.length > PROSE_LETTERS && weightOf(text) > PROSE_LETTERS);
}

function isContents(page: DraftPage, entries: readonly NamedEntry[], goesOn: boolean): boolean {
  if (entries.length < (goesOn ? MIN_MORE : MIN_TITLES)) return false;
  const targets = entries.map((entry) => entry.place.pageIndex);
  if (!goesOn && new Set(targets).size < MIN_TARGETS) return false;
  const forward = targets.filter((target, i) => i > 0 && target >= (targets[i - 1] ?? 0)).length;
  if (forward < (targets.length - 1) * FORWARD_SHARE) return false;
  const named = new Set(entries.flatMap((entry) => entry.lines.map((line) => line.key)));
  const lines = bodyLines(page);
  const prose = lines.filter((line) => !named.has(line.key) && isLong(line)).length;
  return prose <= lines.length * MAX_PROSE;
}

/** The lines of the list: its entries and what few lines stand between them. */
function listLines(page: DraftPage, entries: readonly NamedEntry[]): readonly SourceLine[] {
  const lines = bodyLines(page);
  const at = new Map(lines.map((line, i) => [line.key, i]));
  const taken = new Set<number>();
  let last: number | null = null;
  const gaps: number[] = [];
  for (const entry of entries) {
    const [first, end] = [entry.lines[0], entry.lines.at(-1)].map((line) => at.get(line?.key ?? -1) ?? 0);
    if (first === undefined || end === undefined) continue;
    if (last !== null && first - last - 1 <= MAX_BETWEEN) {
      gaps.push(first - last - 1);
      for (let i = last + 1; i < first; i++) taken.add(i);
    }
    for (let i = first; i <= end; i++) taken.add(i);
    last = end;
  }
  // Where each title has an author below it, the last one has, too.
  const below = gaps.length > 0 && gaps.every((gap) => gap === gaps[0]) ? (gaps[0] ?? 0) : 0;
  if (last !== null) for (let i = last + 1; i <= last + below && i < lines.length; i++) taken.add(i);
  return lines.filter((_, i) => taken.has(i));
}

/** The pages of contents near the book's ends, with the titles that they name. */
export function contentsPages(draft: BookDraft, places: TitlePlaces): readonly ContentsPage[] {
  const { pages } = draft;
  const front = Math.max(MIN_FRONT, Math.ceil(pages.length * FRONT_SHARE));
  const back = pages.length - Math.max(MIN_BACK, Math.ceil(pages.length * BACK_SHARE));
  const longest = longestEntry(places);
  const found: ContentsPage[] = [];
  pages.forEach((page, i) => {
    if (i >= front && i < back) return;
    const entries = entriesOn(page, places, longest);
    const goesOn = found.at(-1)?.pageIndex === page.index - 1;
    if (isContents(page, entries, goesOn))
      found.push({ pageIndex: page.index, entries, lines: listLines(page, entries) });
  });
  return found;
}
