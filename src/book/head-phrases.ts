// In: outermost lines of pages. Out: those whose phrase, numbers folded, stands at one height on pages near each other.
import type { DraftPage, SourceLine } from './draft.ts';
import type { EdgeLine } from './page-edges.ts';

/** Pages on which a phrase must repeat. peers: three consecutive pages. */
export const MIN_REPEATS = 3;

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

/** Longest running head in letters. peers: 60; long titles of manuals reach 100. */
export const MAX_HEAD_LENGTH = 120;

/** Part of its column that a line of running text fills, but for the last of a paragraph. */
export const FULL_WIDTH = 0.9;

/** Heights that differ by less, points, are one place. */
export const SAME_HEIGHT = 4;

/** A line's height on its page in steps of one place. */
export const heightOf = (line: SourceLine): number => Math.round(line.line.baseline / SAME_HEIGHT);

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

/** A folio whose space OCR passed over ("2겨울 강"): a number that counts with those of the other pages is no note's. */
function isGluedFolio({ source, text }: SourceLine, folio: string | null): boolean {
  return source === 'ocr' && folio !== null && MARKED.exec(text)?.[0] === folio;
}

/** The phrase of a line, a glued folio parted from it as it is on other pages. */
function phraseOf(line: SourceLine, glued: boolean): string {
  const phrase = foldedPhrase(line.text);
  return glued ? phrase.replace(/^#(?=\p{L})/u, '# ') : phrase;
}

/** Letters of a long head's beginning and end by which it is known: a chapter's title beside changing section titles. */
const HALF_PHRASE = 16;

/** Longest folio that OCR misread as letters ("주 동백꽃", "Persuasion l2"), and the least of the phrase beside it. */
const MISREAD_FOLIO = 3;
const MIN_BESIDE_FOLIO = 3;

/** The same of a phrase that stands without one: shorter ones are names of chapters. */
const MIN_BESIDE_LOST = 10;

/** A phrase without the short word at its outer end: a folio, whatever it was read as. */
function besideFolio(phrase: string): readonly string[] {
  const words = phrase.split(' ');
  const rests: string[] = [];
  if ((words[0] ?? '').length <= MISREAD_FOLIO) rests.push(words.slice(1).join(' '));
  if ((words.at(-1) ?? '').length <= MISREAD_FOLIO) rests.push(words.slice(0, -1).join(' '));
  return rests.filter((rest) => rest.length >= MIN_BESIDE_FOLIO).map((rest) => `${rest} #`);
}

/**
 * The keys of a phrase: the whole, for a long one its beginning and its end, for a short one what stands by a folio; where no
 * number was read, a folio may have been passed over.
 */
function phraseKeys(phrase: string): readonly string[] {
  const passedOver = phrase.includes('#') || phrase.length < MIN_BESIDE_LOST ? [] : [`${phrase} #`];
  if (phrase.length <= HALF_PHRASE * 1.5) return [phrase, ...besideFolio(phrase), ...passedOver];
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

/** On how many pages a phrase must repeat in a document of so many pages. */
function neededRepeats({ line }: EdgeLine, phrase: string, whole: boolean, pageCount: number): number {
  // A line from edge to edge is text, unless a folio at its end makes it so long.
  const folio = /^# |[ |•·]#$/u.test(phrase);
  const isText = !folio && line.end - line.start >= FULL_WIDTH * (line.frame.end - line.frame.start);
  const long = whole && !isText && phrase.replace(/\P{L}/gu, '').length >= LONG_PHRASE;
  return pageCount <= (long ? SHORT_BOOK : SHORT_DOCUMENT) ? LEAST_REPEATS : MIN_REPEATS;
}

type Phrases = {
  readonly accepted: Set<number>;
  /** Those that share only their beginning or their end, as clauses of a contract do that fill the heads of pages. */
  readonly inPart: ReadonlySet<number>;
};

/** The lines that repeat a phrase on as many pages as make it a running head. */
export function phrases(edges: readonly EdgeLine[], pages: readonly DraftPage[]): Phrases {
  const pageCount = pages.length;
  const folios = new Map(pages.map((page) => [page.index, page.folio]));
  const byPhrase = new Map<string, { readonly needed: number; readonly whole: boolean; readonly list: EdgeLine[] }>();
  for (const edge of edges) {
    const glued = isGluedFolio(edge.line, folios.get(edge.line.pageIndex) ?? null);
    const phrase = phraseOf(edge.line, glued);
    // One letter at least: a lone number is the folio rule's to judge.
    if (phrase.length > MAX_HEAD_LENGTH || !/\p{L}/u.test(phrase)) continue;
    const height = heightOf(edge.line);
    const keys = MARKED.test(edge.line.text) && !glued ? [edge.line.text] : phraseKeys(phrase);
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
