// In: a word as read, and its letters. Out: the part that may be of another face than the marks around it: "name"(8).
import { unionBoxes } from '../model/geometry.ts';
import type { OcrWord } from '../model/ocr-page.ts';
import type { Stretch } from '../raster/letter-grid.ts';

export type WordCore = {
  /** Where the core begins and ends in the word's text … */
  readonly text: readonly [number, number];
  /** … and among its letters. */
  readonly letters: readonly [number, number];
};

const OPENING = /^["“”„'‘([{<]*/u;
/** Closing marks, behind the section of a manual page: passwd(5). */
const CLOSING = /(?:\(\d\p{L}{0,3}\))?["“”'’)\]}>.,;:!?]*$/u;
const QUOTE = /["“”„'‘’]/u;

/** Quotation marks end over this part of the word's height, from its head; a double one has two strokes. */
const QUOTE_FOOT = 0.55;
const STROKES = 2;

/** How many letters the marks at one end take; quotation marks are told by their height. */
function lettersOf(marks: readonly string[], letters: readonly Stretch[]): number {
  const [top, foot] = [Math.min(...letters.map(({ y0 }) => y0)), Math.max(...letters.map(({ y1 }) => y1))];
  const isHigh = (letter: Stretch | undefined) => letter !== undefined && letter.y1 - top <= QUOTE_FOOT * (foot - top);
  let at = 0;
  for (const mark of marks) {
    if (!QUOTE.test(mark)) at++;
    else for (let stroke = 0; stroke < STROKES && isHigh(letters[at]); stroke++) at++;
  }
  return at;
}

/** The core of a word: all of it where no marks stand around. */
export function coreOf(word: OcrWord, letters: readonly Stretch[]): WordCore {
  const before = OPENING.exec(word.text)?.[0] ?? '';
  const behind = CLOSING.exec(word.text.slice(before.length))?.[0] ?? '';
  const first = lettersOf(Array.from(before), letters);
  const last = lettersOf(Array.from(behind).reverse(), [...letters].reverse());
  return {
    text: [before.length, Math.max(before.length, word.text.length - behind.length)],
    letters: [first, Math.max(first, letters.length - last)],
  };
}

/** The word in parts, its core marked as of one width, the marks around it as they were. `toPoints` scales pixels. */
export function coreApart(word: OcrWord, letters: readonly Stretch[], toPoints: number): readonly OcrWord[] {
  const core = coreOf(word, letters);
  const cuts = [0, ...core.text, word.text.length];
  const ends = [0, ...core.letters, letters.length];
  const parts: OcrWord[] = [];
  for (let i = 0; i < 3; i++) {
    const text = word.text.slice(cuts[i], cuts[i + 1]);
    const box = unionBoxes(letters.slice(ends[i], ends[i + 1]));
    if (text === '') continue;
    const place = box === null ? word.box : { ...word.box, x0: box.x0 * toPoints, x1: box.x1 * toPoints };
    const attached = parts.length > 0 ? { attached: true } : {};
    parts.push({ ...word, text, box: place, ...(i === 1 ? { monospace: true } : {}), ...attached });
  }
  return parts;
}
