// In: draft pages with folios and frames. Out: the lines of the book's index marked as entries with their depth, and
// their page numbers as links. Evidence: lines that end in page numbers, under the title of an index or in the order of
// the alphabet over whole pages.
import type { BookDraft, DraftPage, IndexEntry, SourceLine } from './draft.ts';
import { linkedEntry, withoutLeaders } from './index-links.ts';
import { bodyLines, mapLines } from './source-lines.ts';

const TITLE =
  /^(?:[\p{L}\p{N}.]{1,12}\s+)?(?:(?:[\p{L}-]+ ){0,4}index(?:es)?|index (?:of|des|der|général)\b.{0,40}|(?:stichwort|sach|sachwort|namen?s?|personen|begriffs|orts)-?(?:verzeichnis|register)|register|índice (?:alfabético|analítico|de (?:materias|nombres|términos)|onomástico|remissivo)|indice (?:analitico|dei nomi)|trefwoordenregister|skorowidz|indeks|(?:предметный |алфавитный |именной )?указатель|찾아보기|색인|索引)$/iu;

/** What every such title has in it. */
const TITLE_WORD = /index|indeks|regist|verzeichnis|[ií]ndice|skorowidz|указатель|찾아보기|색인|索引/iu;

/** A reference: a page, a range of pages, "34f.", "xii". */
const REFERENCE = /(?:\p{Nd}{1,4}|\b[ivxlc]{1,6})(?:\s*[-–—]\s*\p{Nd}{1,4})?(?:\s?(?:ff?|n)\b\.?)?$/u;
const AFTER_COMMA = /[,،、]\s*$/u;
const AFTER_LEADERS = /(?:[.·…‥․]\s*){2,}$/u;
const SEE =
  /(?:^|[,.;]?\s)(?:see(?: also)?|siehe(?: auch)?|s\. ?(?:auch)?|voir(?: aussi)?|véase(?: también)?|vedi(?: anche)?|zie(?: ook)?|см\.)\s\S/iu;
const ONLY_REFERENCES = /^[\p{Nd}\s,–—-]+$/u;

/** Lines looked at behind a title, and the share of them that must end in page numbers. */
const LOOK_AHEAD = 24;
const MIN_LINES = 4;
const MIN_SHARE = 0.45;
/** Share under which a page is no more of the index. */
const END_SHARE = 0.3;
/** Without a title: lines of a page, their share with page numbers, and of neighbours in order of the alphabet. */
const PAGE_LINES = 24;
const PAGE_SHARE = 0.65;
const SORTED_SHARE = 0.8;
const MIN_LETTERS = 3;
/** Length of what stands over the entries of one letter, "numerics" at most. */
const MAX_LETTER = 8;
/** Share of neighbours whose page numbers fall: by chance it is near a half. */
const MIN_FALLS = 0.2;
/** Type this much larger than an entry is a title. */
const TITLE_SIZE = 1.15;
/** Starts that differ by less, em, are one depth; deeper ones than the third are turned lines. */
const SAME_START = 0.5;
const MAX_DEPTH = 2;
/** A line that ends within this part of its column's width from the edge is full. */
const FULL = 0.25;

const indent = (line: SourceLine) => (line.start - line.frame.start) / line.size;

/** What a reference ends in: most lines end in another letter or a stop. */
const REFERENCE_END = /[\p{Nd}ivxlcnf.]$/u;

/** Whether a line ends in the number of a page. */
function hasReference(line: SourceLine): boolean {
  if (!REFERENCE_END.test(line.text.slice(-2))) return false;
  const match = REFERENCE.exec(line.text);
  if (!match) return false;
  const before = line.text.slice(0, match.index);
  if (AFTER_COMMA.test(before) || AFTER_LEADERS.test(before)) return true;
  const spans = line.line.spans.filter((s) => s.text.trim() !== '');
  const last = spans.at(-1);
  const previous = spans.at(-2);
  if (!last || !previous || !/^[\s\p{Nd}ivxlc,–-]+$/u.test(last.text)) return false;
  return last.link?.type === 'internal' || last.box.x0 - previous.box.x1 > line.size;
}

const isLetter = (line: SourceLine): boolean =>
  line.text.length <= MAX_LETTER &&
  /^(?:\p{L}|[\p{L}][-–][\p{L}]|symbols?|numbers?|numerics|[^\p{L}\p{N}\s]{1,3})$/iu.test(line.text);

const isEntry = (line: SourceLine): boolean =>
  hasReference(line) || SEE.test(line.text) || ONLY_REFERENCES.test(line.text);

/** Whether so great a share of lines are entries; no more of them are looked at than tell. */
function hasShare(lines: readonly SourceLine[], least: number): boolean {
  const entries = lines.filter((l) => !isLetter(l));
  if (entries.length < MIN_LINES) return false;
  let most = entries.length;
  for (const line of entries) {
    if (most / entries.length < least) return false;
    if (!isEntry(line)) most--;
  }
  return most / entries.length >= least;
}

/** The share of lines whose page number is smaller than that of the line above, or no larger. */
function fallsOf(lines: readonly SourceLine[], orSame: boolean): number {
  const numbers = lines.flatMap((l) =>
    hasReference(l) ? Number(/(\p{Nd}+)\P{Nd}*$/u.exec(l.text)?.[1] ?? Number.NaN) : [],
  );
  const falls = numbers.filter((n, i) => i > 0 && n - (numbers[i - 1] ?? n) < (orSame ? 1 : 0)).length;
  return falls / Math.max(1, numbers.length);
}

/** Whether page numbers go up and down from line to line; those of a contents list only rise. */
const jumps = (lines: readonly SourceLine[]): boolean => fallsOf(lines, false) >= MIN_FALLS;

/** Whether lines are in the order of the alphabet, over several of its letters. */
function isSorted(lines: readonly SourceLine[]): boolean {
  const initials = lines.flatMap((l) => /^\P{L}{0,2}(\p{L})/u.exec(l.text)?.[1]?.toLowerCase() ?? []);
  const plain = initials.map((c) => c.normalize('NFD').charAt(0));
  const sorted = plain.filter((c, i) => i === 0 || c >= (plain[i - 1] ?? '')).length;
  return new Set(plain).size >= MIN_LETTERS && sorted >= SORTED_SHARE * plain.length;
}

/** Whether a page without a title is one of an index: page numbers at line ends, in the order of the alphabet. */
function isIndexPage(lines: readonly SourceLine[]): boolean {
  if (lines.length < PAGE_LINES || !hasShare(lines, PAGE_SHARE)) return false;
  return jumps(lines) && isSorted(lines);
}

/** Whether the lines under the title of an index are its entries: the pages of a short one may hardly fall. */
function areEntries(lines: readonly SourceLine[]): boolean {
  if (!hasShare(lines, MIN_SHARE)) return false;
  const edge = Math.min(...lines.map(indent));
  const outer = lines.filter((line) => indent(line) < edge + SAME_START);
  return jumps(lines) || (isSorted(outer) && fallsOf(lines, true) >= MIN_FALLS);
}

/** The lines of the index on each page. */
function regions(pages: readonly DraftPage[]): ReadonlySet<SourceLine> {
  const found = new Set<SourceLine>();
  let inside = false;
  for (const page of pages) {
    const lines = bodyLines(page);
    if (inside && !hasShare(lines, END_SHARE)) inside = false;
    if (!inside && isIndexPage(lines)) inside = true;
    const size = lines[lines.length >> 1]?.size ?? 0;
    lines.forEach((line, i) => {
      if (TITLE_WORD.test(line.text) && TITLE.test(line.text.trim())) {
        const ahead = lines.slice(i + 1, i + 1 + LOOK_AHEAD);
        inside = areEntries(ahead);
        return;
      }
      if (inside && line.size > size * TITLE_SIZE && line.text.length > 3 && !isEntry(line)) inside = false;
      if (inside) found.add(line);
    });
  }
  return found;
}

/** The indents, em, at which entries start, outermost first. */
function depthsOf(lines: readonly SourceLine[]): readonly number[] {
  const depths: number[] = [];
  for (const at of lines
    .filter((l) => !ONLY_REFERENCES.test(l.text))
    .map(indent)
    .sort((a, b) => a - b)) {
    const last = depths.at(-1);
    if (last === undefined || at - last > SAME_START) depths.push(at);
  }
  return depths;
}

function continues(before: SourceLine | undefined, line: SourceLine): boolean {
  if (before === undefined) return false;
  if (ONLY_REFERENCES.test(line.text)) return true;
  const deeper = indent(line) > indent(before) + SAME_START;
  if (!deeper) return false;
  if (/[,–-]$/u.test(before.text)) return true;
  const full = before.frame.end - before.end < FULL * (before.frame.end - before.frame.start);
  return full && !isEntry(before);
}

function entriesOf(lines: readonly SourceLine[]): ReadonlyMap<number, IndexEntry> {
  const entries = new Map<number, IndexEntry>();
  const own = lines.filter((l, i) => !isLetter(l) && !continues(lines[i - 1], l));
  const depths = depthsOf(own);
  lines.forEach((line, i) => {
    if (isLetter(line)) {
      entries.set(line.key, { depth: -1, continues: false });
      return;
    }
    const depth = depths.filter((d) => d < indent(line) - SAME_START / 2).length;
    const turned = continues(lines[i - 1], line);
    entries.set(line.key, { depth: Math.min(MAX_DEPTH, depth), continues: turned });
  });
  return entries;
}

/** Marks the entries of the index. */
export function indexEntries(draft: BookDraft): BookDraft {
  const found = regions(draft.pages);
  if (found.size === 0) return draft;
  const lines = draft.pages.flatMap((page) => bodyLines(page).filter((l) => found.has(l)));
  const entries = entriesOf(lines);
  const link = linkedEntry(draft.pages);
  const pages = mapLines(draft.pages, (line) => {
    const entry = entries.get(line.key);
    if (!entry) return line;
    const plain = entry.depth < 0 ? line : link(withoutLeaders(line));
    return { ...plain, part: 'index', entry };
  });
  return { ...draft, pages };
}
