// In: draft pages, their outermost lines and the size of most lines. Out: the lines that are running heads though no other
// page may repeat them.
// Evidence: a citation (volume, year and pages), or a folio at the edge of the text with wide white between; or OCR read
// nearly the same on pages near each other. Each is set apart from the text below it.
import type { DraftPage, SourceLine } from './draft.ts';
import { MAX_HEAD_LENGTH } from './head-phrases.ts';
import type { EdgeLine } from './page-edges.ts';
import { bodyLines } from './source-lines.ts';

/** White between a folio and its phrase, in type sizes, where no other page's folio agrees: tabs behind numbers are 2 to 3. */
const WIDEST_TAB = 4;

/** A folio stands so near to the edge of the text, in type sizes; lines of text that tell where that is. */
const AT_EDGE = 1.5;
const FEWEST_LINES = 6;

/** Space to the next row, in type sizes. Leading inside of text: 1.15 to 1.4. */
const APART = 1.6;

/** A head is at most this much larger than most lines. */
const HEAD_SIZE = 1.1;

const FOLIO = /^\p{Nd}{1,4}$/u;
const WORD = /\p{L}{2}/u;

/** The volume of a journal, its year and pages, at a line's end: "12 (1998) 211-214", "12 (1998), pp. 211–214". */
const CITATION =
  /\b\p{Nd}{1,4}\s?\((?:1[6-9]|20)\p{Nd}{2}\)[,:]?\s*(?:pp?\.\s*|S\.\s*)?\p{Nd}{1,5}\s?[-–—]\s?\p{Nd}{1,5}\.?$/u;

/** Letters of a head that OCR read more than once, at least (a syllable of Hangul or a Chinese character counts as two); the part of them that may differ, and how far apart the rows are, points. */
const LEAST_LETTERS = 10;
const MISREAD = 0.15;
const SAME_HEIGHT = 12;

/** Pages from one to the next, and how many there must be; in a document of so few pages, two. */
const MAX_PAGE_GAP = 6;
const MIN_REPEATS = 3;
const SHORT_BOOK = 10;

/** A line that short outside of a head is a folio, or a piece of the page beside it. */
const FEW_SIGNS = 4;

function bearsFolio({ line, size, text }: SourceLine, page: DraftPage): boolean {
  const body = bodyLines(page).filter((other) => other.line !== line);
  if (body.length < FEWEST_LINES || !WORD.test(text)) return false;
  const words = line.spans.filter((span) => span.text.trim() !== '');
  const [first, second] = words;
  const [last, before] = [words.at(-1), words.at(-2)];
  if (first === undefined || second === undefined || last === undefined || before === undefined) return false;
  const [left, right] = [Math.min(...body.map((b) => b.line.box.x0)), Math.max(...body.map((b) => b.line.box.x1))];
  const isFolio = (word: typeof first): boolean => FOLIO.test(word.text.trim());
  const atStart = isFolio(first) && first.box.x0 - left <= AT_EDGE * size;
  if (atStart && second.box.x0 - first.box.x1 >= WIDEST_TAB * size) return true;
  return isFolio(last) && right - last.box.x1 <= AT_EDGE * size && last.box.x0 - before.box.x1 >= WIDEST_TAB * size;
}

const SYLLABLE = /[\p{Script=Hangul}\p{Script=Han}]/gu;

const lengthOf = (letters: string): number => letters.length + (letters.match(SYLLABLE)?.length ?? 0);

const lettersOf = (text: string): string => text.toLowerCase().replace(/\P{L}/gu, '');

/** How many letters must be changed, added or left out to make one text of another. */
function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function isMisreadOf(a: SourceLine, b: SourceLine): boolean {
  const gap = Math.abs(a.pageIndex - b.pageIndex);
  if (gap === 0 || gap > MAX_PAGE_GAP || Math.abs(a.across - b.across) > SAME_HEIGHT) return false;
  const [p, q] = [lettersOf(a.text), lettersOf(b.text)];
  const most = MISREAD * Math.min(p.length, q.length);
  return Math.abs(p.length - q.length) <= most && changes(p, q) <= most;
}

/** The heads of pages, set apart; what stands further out on a page is a few signs. */
function headsOf(edges: readonly EdgeLine[]): readonly SourceLine[] {
  const heads = edges.filter(({ edge }) => edge === 'head');
  return heads.flatMap(({ line, row }) => {
    if (line.text.length > MAX_HEAD_LENGTH) return [];
    const rest = heads.filter((other) => other.line !== line && other.line.text.length > FEW_SIGNS);
    const isOutermost = rest.every((other) => other.row >= row);
    return isOutermost && rest.every((other) => Math.abs(other.line.across - line.across) > APART * line.size)
      ? [line]
      : [];
  });
}

/** The running heads that need no other page, or another that OCR read nearly alike. `usual` is the size of most lines. */
export function loneHeads(
  pages: readonly DraftPage[],
  byPage: readonly (readonly EdgeLine[])[],
  usual: number,
): readonly SourceLine[] {
  const heads = byPage.map(headsOf);
  const small = heads.map((lines) => lines.filter((line) => line.size <= HEAD_SIZE * usual));
  const read = small.flat().filter((line) => line.source === 'ocr' && lengthOf(lettersOf(line.text)) >= LEAST_LETTERS);
  const needed = pages.length <= SHORT_BOOK ? 2 : MIN_REPEATS;
  const misread = read.filter((line) => read.filter((other) => isMisreadOf(line, other)).length >= needed - 1);
  const cited = heads.flat().filter((line) => CITATION.test(line.text));
  const apart = pages.flatMap((page, i) => (small[i] ?? []).filter((line) => bearsFolio(line, page)));
  return [...misread, ...cited, ...apart];
}
