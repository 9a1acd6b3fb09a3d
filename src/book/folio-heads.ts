// In: draft pages, their folios and their outermost lines. Out: the lines that bear the page's folio beside a phrase.
// Evidence: the number counts with those of other pages, wide white parts it from the phrase, and the row is set apart from
// the text, in type no larger. The number before a title stands near it, and larger or bolder; no phrase need repeat.
// Between dashes the page's own number needs no other to count with.
import type { DraftPage, SourceLine } from './draft.ts';
import { foldedPhrase, MAX_HEAD_LENGTH } from './head-phrases.ts';
import type { EdgeLine } from './page-edges.ts';

/** White between a folio and its phrase, in type sizes, at least: behind the number of a title it is 1, seldom 2. */
const WIDE_WHITE = 2.5;

/** Space to the next row, in type sizes. Leading inside of text: 1.15 to 1.4. */
const APART = 1.6;

/** A head is at most this much larger than most lines. */
const HEAD_SIZE = 1.1;

/** Baselines of one row differ by less, points. */
const SAME_ROW = 3;

/** A phrase has a word. */
const WORD = /\p{L}{2}/u;

/** Whether a line's first word or its last is the folio, with wide white beside it. */
function bearsFolio({ line, size, text }: SourceLine, folio: string): boolean {
  if (text.length > MAX_HEAD_LENGTH || !WORD.test(text)) return false;
  const words = line.spans.filter((span) => span.text.trim() !== '');
  const [first, second] = words;
  const [last, before] = [words.at(-1), words.at(-2)];
  if (first === undefined || second === undefined || last === undefined || before === undefined) return false;
  const atStart = first.text.trim() === folio && second.box.x0 - first.box.x1 >= WIDE_WHITE * size;
  return atStart || (last.text.trim() === folio && last.box.x0 - before.box.x1 >= WIDE_WHITE * size);
}

/** White in the middle of a row whose one end is the folio, in type sizes: what stands behind it is at the other edge. */
const TO_THE_EDGE = 10;

/** The pieces of a row that wide white parts. */
function piecesOf({ line, size }: SourceLine): readonly string[] {
  const pieces: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const span of line.spans.filter(({ text }) => text.trim() !== '')) {
    if (span.box.x0 - end >= TO_THE_EDGE * size) pieces.push(span.text);
    else pieces.push(`${pieces.pop() ?? ''}${span.text}`);
    end = span.box.x1;
  }
  return pieces.map((piece) => piece.trim());
}

/** Whether a row of pieces at both edges begins or ends with the folio: "2 MERIDIAN        October 1994". */
function spansFromFolio(line: SourceLine, folio: string): boolean {
  if (line.text.length > MAX_HEAD_LENGTH || !WORD.test(line.text)) return false;
  const words = line.text.trim().split(/\s+/u);
  return (words[0] === folio || words.at(-1) === folio) && piecesOf(line).length > 1;
}

/** Lines elsewhere that are one piece of such a row: a scan that stands askew has them in two rows. */
function alikePieces(
  found: readonly SourceLine[],
  byPage: readonly (readonly EdgeLine[])[],
  usual: number,
): readonly SourceLine[] {
  const keys = new Map<string, SourceLine[]>();
  for (const line of found) {
    const pieces = piecesOf(line);
    for (const piece of pieces.length > 1 ? pieces : []) {
      const key = foldedPhrase(piece);
      keys.set(key, [...(keys.get(key) ?? []), line]);
    }
  }
  return byPage.flat().flatMap(({ line, row }) => {
    if (row > 1 || line.source !== 'ocr' || line.size > HEAD_SIZE * usual || !WORD.test(line.text)) return [];
    const like = keys.get(foldedPhrase(line.text)) ?? [];
    return like.some((other) => other !== line && Math.abs(other.across - line.across) <= line.size) ? [line] : [];
  });
}

/** The number of a page between dashes, as typewriters and troff set it. */
const DASHED = /^[-–—]\s?(\p{Nd}{1,3})\s?[-–—]$/u;

/** Whether a line's last word is the page's own number between dashes, wide white before it. Pages that short count from one. */
function bearsOwnNumber({ line, size, text, pageIndex }: SourceLine): boolean {
  if (text.length > MAX_HEAD_LENGTH || !/\p{Nd}\s?[-–—]$/u.test(text) || !WORD.test(text)) return false;
  const words = line.spans.filter((span) => span.text.trim() !== '');
  const [last, before] = [words.at(-1), words.at(-2)];
  if (last === undefined || before === undefined || last.box.x0 - before.box.x1 < WIDE_WHITE * size) return false;
  return Number(DASHED.exec(last.text.trim())?.[1]?.normalize('NFKC')) === pageIndex + 1;
}

/** Whether a page's folio stands by itself in the row of a line, with wide white between. */
function standsByFolio({ line, size, across, text }: SourceLine, page: DraftPage): boolean {
  if (text.length > MAX_HEAD_LENGTH || !WORD.test(text)) return false;
  return page.items.some((item) => {
    if (item.type !== 'line' || item.line.rule !== 'folios') return false;
    const { box } = item.line.line;
    const white = Math.max(line.box.x0 - box.x1, box.x0 - line.box.x1);
    return Math.abs(item.line.across - across) <= SAME_ROW && white >= WIDE_WHITE * size;
  });
}

/** The outermost lines that are running heads by the folio that they bear. `usual` is the size of most lines. */
export function folioHeads(
  pages: readonly DraftPage[],
  byPage: readonly (readonly EdgeLine[])[],
  usual: number,
): readonly SourceLine[] {
  const found = byPage.flatMap((edges, i) => {
    const page = pages[i];
    if (page === undefined) return [];
    const { folio } = page;
    return edges.flatMap(({ line, edge, row }) => {
      if (row !== 0 || line.size > HEAD_SIZE * usual) return [];
      const isNumbered =
        folio !== null && (bearsFolio(line, folio) || standsByFolio(line, page) || spansFromFolio(line, folio));
      if (!isNumbered && !bearsOwnNumber(line)) return [];
      const rest = edges.filter((other) => other.edge === edge && other.line !== line);
      const isApart = rest.every((other) => Math.abs(other.line.across - line.across) > APART * line.size);
      return isApart ? [line] : [];
    });
  });
  return [...found, ...alikePieces(found, byPage, usual)];
}
