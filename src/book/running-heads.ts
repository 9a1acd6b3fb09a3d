// In: draft pages. Out: running heads and feet as furniture.
// Evidence: one phrase (digits folded) at one height on several pages near each other; or the title of an earlier page;
// or a line at a height and in a style where such were found, set apart. Neither alone a place nor a style is evidence.
import { countedNotes } from './counted-notes.ts';
import type { BookDraft, DraftPage, SourceLine } from './draft.ts';
import { isSplitLabel } from './heading-words.ts';
import { itemOf } from './holders.ts';
import { startsNote } from './note-marks.ts';
import { notesAtFoot } from './notes-at-foot.ts';
import { type EdgeLine, edgeLinesOf } from './page-edges.ts';
import { asFurniture, bodyLines, mapLines } from './source-lines.ts';
import { titleHeads } from './title-heads.ts';

/** Pages on which a phrase must repeat. peers: three consecutive pages. */
const MIN_REPEATS = 3;

/** Fewer suffice in a short document, of which openings of chapters and title pages have no head. */
const LEAST_REPEATS = 2;
const SHORT_DOCUMENT = 6;

/** The same for a whole phrase of so many letters: the number and the word of a part or a chapter are shorter. */
const SHORT_BOOK = 10;
const LONG_PHRASE = 10;

/** A phrase on two pages is a head only if these are neighbours, or both left-hand or both right-hand ones in a row. */
const MAX_GAP_OF_TWO = 2;

/** Pages from one repeat to the next: 2 for odd/even heads, more for chapter openings without a head. */
const MAX_PAGE_GAP = 6;

/** Heights that differ by less, points, are one place. */
const SAME_HEIGHT = 4;

/** Longest running head in letters. peers: 60; long titles of manuals reach 100. */
const MAX_LENGTH = 120;

/** Larger type than this × the median edge line is a title. */
const MAX_SIZE_RATIO = 1.35;

/** Share of pages with an accepted head at a place and style before other phrases there count as heads. */
const PLACE_SHARE = 0.25;

/** Baselines of running text are at most this far apart, in its type size; sizes of one text differ by less, points. */
const TEXT_LEADING = 1.6;
const SAME_SIZE = 0.6;

/** Part of its column that a line of running text fills, but for the last of a paragraph. */
const FULL_WIDTH = 0.9;

/** The phrase of an edge line with numbers folded, so that "12 Gardens" and "14 Gardens" are one. */
export function foldedPhrase(text: string): string {
  const decimal = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/g, ' ')
    .trim();
  const folded = decimal.replace(/^[ivxlcdm]{1,7}(?=\s)|(?<=\s)[ivxlcdm]{1,7}$/gu, '#');
  // The "v" of a version's number is no five.
  return /\p{L}/u.test(folded) || !decimal.includes('#') ? folded : decimal;
}

/** A number set on the first word, as a note's is: no folio, which white parts from its phrase. */
const MARKED = /^\p{Nd}{1,3}(?=\p{L})/u;

/** Letters of a long head's beginning and end by which it is known: a chapter's title beside changing section titles. */
const HALF_PHRASE = 16;

/** Longest folio that OCR misread as letters ("주 동백꽃", "Persuasion l2"), and the least of the phrase beside it. */
const MISREAD_FOLIO = 3;
const MIN_BESIDE_FOLIO = 3;

/** A phrase without the short word at its outer end: a folio, whatever it was read as. */
function besideFolio(phrase: string): readonly string[] {
  const words = phrase.split(' ');
  const rests: string[] = [];
  if ((words[0] ?? '').length <= MISREAD_FOLIO) rests.push(words.slice(1).join(' '));
  if ((words.at(-1) ?? '').length <= MISREAD_FOLIO) rests.push(words.slice(0, -1).join(' '));
  return rests.filter((rest) => rest.length >= MIN_BESIDE_FOLIO).map((rest) => `${rest} #`);
}

/** The keys of a phrase: the whole, for a long one its beginning and its end, for a short one what stands by a folio. */
function phraseKeys(phrase: string): readonly string[] {
  if (phrase.length <= HALF_PHRASE * 1.5) return [phrase, ...besideFolio(phrase)];
  return [phrase, `${phrase.slice(0, HALF_PHRASE)}…`, `…${phrase.slice(-HALF_PHRASE)}`];
}

function repeats(list: readonly EdgeLine[], needed: number, maxGap: number): readonly EdgeLine[] {
  const kept = new Set<EdgeLine>();
  let run: EdgeLine[] = [];
  const close = () => {
    if (new Set(run.map((e) => e.line.pageIndex)).size >= needed) for (const e of run) kept.add(e);
    run = [];
  };
  for (const edge of list) {
    const last = run.at(-1);
    if (last && edge.line.pageIndex - last.line.pageIndex > maxGap) close();
    run.push(edge);
  }
  close();
  return [...kept];
}

const heightOf = (line: SourceLine) => Math.round(line.line.baseline / SAME_HEIGHT);

function placeKeys(edge: EdgeLine): string[] {
  const { line } = edge;
  const height = heightOf(line);
  const style = `${Math.round(line.size * 2)} ${line.look.family} ${edge.edge}`;
  return [-1, 0, 1].map((d) => `${height + d} ${style}`);
}

/** Whether a line of body text stands in the way: heads are the outermost rows, with only furniture outside them. */
function isOutermost(edge: EdgeLine, accepted: ReadonlySet<number>, all: readonly EdgeLine[]): boolean {
  return all.every((other) => other.edge !== edge.edge || other.row >= edge.row || accepted.has(other.line.key));
}

/** Whether a line at an edge stands in step with text further in: in its type, at its leading, below a full line at the foot. */
function runsOn(edge: EdgeLine, accepted: ReadonlySet<number>, all: readonly EdgeLine[]): boolean {
  const { line } = edge;
  return all.some(({ line: other, edge: side, row }) => {
    if (side !== edge.edge || row !== edge.row + 1 || accepted.has(other.key)) return false;
    const apart = Math.abs(other.across - line.across);
    const full = edge.edge === 'foot' ? other : line;
    const wide = full.end - full.start >= FULL_WIDTH * (full.frame.end - full.frame.start);
    return wide && apart <= TEXT_LEADING * line.size && Math.abs(other.size - line.size) < SAME_SIZE;
  });
}

/** On how many pages a phrase must repeat in a document of so many pages. */
function neededRepeats({ line }: EdgeLine, phrase: string, whole: boolean, pageCount: number): number {
  // A line from edge to edge is text, unless a folio at its end makes it so long.
  const isText = !phrase.includes('#') && line.end - line.start >= FULL_WIDTH * (line.frame.end - line.frame.start);
  const long = whole && !isText && phrase.replace(/\P{L}/gu, '').length >= LONG_PHRASE;
  return pageCount <= (long ? SHORT_BOOK : SHORT_DOCUMENT) ? LEAST_REPEATS : MIN_REPEATS;
}

type Phrases = {
  readonly accepted: Set<number>;
  /** Those that share only their beginning or their end, as clauses of a contract do that fill the heads of pages. */
  readonly inPart: ReadonlySet<number>;
};

function phrases(edges: readonly EdgeLine[], pageCount: number): Phrases {
  const byPhrase = new Map<string, { readonly needed: number; readonly whole: boolean; readonly list: EdgeLine[] }>();
  for (const edge of edges) {
    const phrase = foldedPhrase(edge.line.text);
    // One letter at least: a lone number is the folio rule's to judge.
    if (phrase.length > MAX_LENGTH || !/\p{L}/u.test(phrase)) continue;
    const height = heightOf(edge.line);
    const keys = MARKED.test(edge.line.text) ? [edge.line.text] : phraseKeys(phrase);
    for (const h of [height, height + 1]) {
      for (const part of edge.row === 0 ? keys : keys.slice(0, 1)) {
        const key = `${edge.edge} ${h} ${part}`;
        const known = byPhrase.get(key);
        if (known) known.list.push(edge);
        else {
          const whole = part === keys[0];
          byPhrase.set(key, { needed: neededRepeats(edge, part, whole, pageCount), whole, list: [edge] });
        }
      }
    }
  }
  const [accepted, inWhole] = [new Set<number>(), new Set<number>()];
  for (const { list, needed, whole } of byPhrase.values()) {
    const few = needed === LEAST_REPEATS && pageCount > SHORT_DOCUMENT;
    for (const { line } of repeats(list, needed, few ? MAX_GAP_OF_TWO : MAX_PAGE_GAP)) {
      accepted.add(line.key);
      if (whole) inWhole.add(line.key);
    }
  }
  return { accepted, inPart: new Set([...accepted].filter((key) => !inWhole.has(key))) };
}

function places(edges: readonly EdgeLine[], accepted: ReadonlySet<number>, pageCount: number): ReadonlySet<string> {
  const pagesAt = new Map<string, Set<number>>();
  for (const edge of edges) {
    if (!accepted.has(edge.line.key)) continue;
    for (const key of placeKeys(edge)) {
      const pages = pagesAt.get(key) ?? new Set<number>();
      pages.add(edge.line.pageIndex);
      pagesAt.set(key, pages);
    }
  }
  const enough = Math.max(MIN_REPEATS, pageCount * PLACE_SHARE);
  return new Set([...pagesAt].filter(([, pages]) => pages.size >= enough).map(([key]) => key));
}

/** A rule belongs to the furniture if it stands within this many leadings of the line outside it. */
const RULE_REACH = 1.5;

/** Part of the width of the text that such a rule spans at least. */
const RULE_WIDTH = 0.6;

/** Rules at one height on many pages: where they stand, text outside them is furniture whatever it says. */
function ruledHeights(pages: readonly DraftPage[]): ReadonlySet<number> {
  const pagesAt = new Map<number, Set<number>>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.type !== 'rule' || item.box.x1 - item.box.x0 < page.width * RULE_WIDTH) continue;
      const height = Math.round(item.box.y0 / SAME_HEIGHT);
      for (const h of [height - 1, height, height + 1]) {
        pagesAt.set(h, (pagesAt.get(h) ?? new Set<number>()).add(page.index));
      }
    }
  }
  const enough = Math.max(MIN_REPEATS, pages.length * PLACE_SHARE);
  return new Set([...pagesAt].filter(([, seen]) => seen.size >= enough).map(([height]) => height));
}

/** The outermost lines that a book-wide rule cuts off from the text. */
function cutOff(page: DraftPage, edges: readonly EdgeLine[], heights: ReadonlySet<number>): readonly SourceLine[] {
  const rules = page.items.flatMap((item) =>
    item.type === 'rule' && heights.has(Math.round(item.box.y0 / SAME_HEIGHT)) ? [item.box.y0] : [],
  );
  const outer = edges.filter(({ line, edge, row }) => {
    const { y0, y1 } = line.line.box;
    const reach = line.size * RULE_REACH;
    return (
      row === 0 && rules.some((y) => (edge === 'head' ? y >= y1 - 2 && y - y1 < reach : y <= y0 + 2 && y0 - y < reach))
    );
  });
  // A note of one line stands below such a rule too.
  const body = outer.some(({ edge }) => edge === 'foot') ? bodyLines(page) : [];
  return outer.filter(({ line, edge }) => edge === 'head' || !startsNote(line, body)).map(({ line }) => line);
}

/** Lines that are the first half of a chapter's label: "CHAPTER" over "FIVE" repeats at the head of each chapter. */
function splitLabels(page: readonly EdgeLine[]): readonly number[] {
  const heads = page.filter(({ edge }) => edge === 'head');
  return heads.flatMap(({ line, row }) => {
    const below = heads.filter((other) => other.row === row + 1);
    return below.some((other) => isSplitLabel(line.text, other.line.text)) ? [line.key] : [];
  });
}

/** Moves running heads and feet of all pages to the furniture. */
export function runningHeads(draft: BookDraft): BookDraft {
  const byPage = edgeLinesOf(draft.pages);
  const edges = byPage.flat();
  const sizes = edges.map((e) => e.line.size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  // What the tags call an item of a list is text, whatever it repeats.
  const items = edges.flatMap(({ line }) => (itemOf(line) === null ? [] : [line.key]));
  const counted = countedNotes(draft.pages);
  const notes = draft.pages.flatMap((page) => [...notesAtFoot(page, counted)]);
  const text = new Set([...notes, ...byPage.flatMap(splitLabels), ...items]);
  const candidates = edges.filter((e) => e.line.size <= usual * MAX_SIZE_RATIO && !text.has(e.line.key));
  const { accepted, inPart } = phrases(candidates, draft.pages.length);
  for (const line of titleHeads(draft, byPage)) accepted.add(line.key);
  const heights = ruledHeights(draft.pages);
  draft.pages.forEach((page, i) => {
    for (const line of cutOff(page, byPage[i] ?? [], heights)) accepted.add(line.key);
  });
  for (const key of text) accepted.delete(key);
  for (const page of byPage) {
    // A repeated phrase that ends a paragraph is no foot, and one that begins a paragraph as others do is no head.
    for (const edge of page) {
      const mayBeText = edge.edge === 'foot' || inPart.has(edge.line.key);
      if (mayBeText && runsOn(edge, accepted, page)) accepted.delete(edge.line.key);
    }
  }
  const known = places(candidates, accepted, draft.pages.length);
  for (const page of byPage) {
    for (const edge of page) {
      const { line } = edge;
      if (line.text.length > MAX_LENGTH || line.size > usual * MAX_SIZE_RATIO || text.has(line.key)) continue;
      const atPlace = placeKeys(edge).some((key) => known.has(key));
      if (atPlace && isOutermost(edge, accepted, page) && !runsOn(edge, accepted, page)) accepted.add(line.key);
    }
    // A repeated phrase with text outside it is no head.
    for (const edge of page) if (!isOutermost(edge, accepted, page)) accepted.delete(edge.line.key);
  }
  const pages = mapLines(draft.pages, (line) => (accepted.has(line.key) ? asFurniture(line, 'running-heads') : line));
  return { ...draft, pages };
}
