// In: the lines of an OCR page. Out: the same with each place read once, and lines of the words that were read there again.
// Parts of a page that are read apart (columns of tables, what was passed over) may overlap.
import { boxArea, intersectBox, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** Two words stand in one place when they share this part of the smaller one's box. */
const SAME_PLACE = 0.5;

/** A box whose word is this many times as large holds other things too (a rule, a smear): it says nothing. */
const LARGER = 6;

/** Height in points of a band in the index of words. */
const BAND = 20;

const WORD = /\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}]/u;

type Placed = { readonly word: OcrWord; readonly line: number };

function isSamePlace(a: OcrWord, b: OcrWord): boolean {
  const shared = intersectBox(a.box, b.box);
  const [small, large] = [boxArea(a.box), boxArea(b.box)].sort((x, y) => x - y);
  if (shared === null || small === undefined || large === undefined || large > LARGER * small) return false;
  return boxArea(shared) >= SAME_PLACE * small;
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a word stands in the place of another, whatever part of it it is. */
function isInside(word: OcrWord, held: OcrWord): boolean {
  const shared = intersectBox(word.box, held.box);
  return shared !== null && boxArea(shared) >= SAME_PLACE * boxArea(word.box);
}

/** Whether every word of a line is a part of one that another line has in its place, some of them less than it: torn ink, read again. */
function isTorn(line: OcrLine, other: OcrLine): boolean {
  if (line === other || line.words.length > other.words.length || intersectBox(line.box, other.box) === null)
    return false;
  let whole = true;
  for (const word of line.words) {
    const text = lettersOf(word.text);
    const holder = other.words.find((held) => lettersOf(held.text).includes(text) && isInside(word, held));
    if (text === '' || holder === undefined) return false;
    whole &&= lettersOf(holder.text) === text;
  }
  return !whole;
}

/** The words of other lines that stand in the place of a surer one; where nothing was read twice, the same words alone. */
function readAgain(lines: readonly OcrLine[], sameText: boolean): ReadonlySet<OcrWord> {
  const found = new Set<OcrWord>();
  const bands = new Map<number, Placed[]>();
  // A row of points and a raised figure, read between two lines, is of no use without the word that the figure is at.
  const torn = lines.map((line) => !sameText && lines.some((other) => isTorn(line, other)));
  const worded = lines.map((line) => line.words.some((word) => WORD.test(word.text)));
  const rank = (placed: Placed): number => (worded[placed.line] === true ? 0 : 1);
  const byConfidence = lines
    .flatMap((line, i) => {
      if (torn[i] !== true) return line.words.map((word): Placed => ({ word, line: i }));
      for (const word of line.words) found.add(word);
      return [];
    })
    .sort((a, b) => rank(a) - rank(b) || b.word.confidence - a.word.confidence);
  for (const placed of byConfidence) {
    const { box } = placed.word;
    const [from, to] = [Math.floor(box.y0 / BAND), Math.floor(box.y1 / BAND)];
    const near: Placed[] = [];
    for (let band = from; band <= to; band++) near.push(...(bands.get(band) ?? []));
    const again = (other: Placed): boolean =>
      other.line !== placed.line &&
      (!sameText || other.word.text === placed.word.text) &&
      isSamePlace(other.word, placed.word);
    if (near.some(again)) {
      found.add(placed.word);
      continue;
    }
    for (let band = from; band <= to; band++) {
      const list = bands.get(band);
      if (list === undefined) bands.set(band, [placed]);
      else list.push(placed);
    }
  }
  return found;
}

function lineOf(line: OcrLine, words: readonly OcrWord[]): readonly OcrLine[] {
  const box = unionBoxes(words.map((word) => word.box));
  return box === null ? [] : [{ ...line, words, box }];
}

/**
 * Parts what was read once from what was read again, less surely. A text layer (`sameText`) was not read part by part:
 * its boxes overlap where they are placed roughly, and only a word that is there twice is told once.
 */
export function partTwice(
  lines: readonly OcrLine[],
  sameText = false,
): {
  readonly once: readonly OcrLine[];
  readonly twice: readonly OcrLine[];
} {
  const again = readAgain(lines, sameText);
  if (again.size === 0) return { once: lines, twice: [] };
  const split = (keep: boolean) =>
    lines.flatMap((line) => {
      const words = line.words.filter((word) => again.has(word) !== keep);
      return words.length === line.words.length ? [line] : lineOf(line, words);
    });
  return { once: split(true), twice: split(false) };
}
