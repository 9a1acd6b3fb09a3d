// In: lines that were read. Out: those of Japanese or Chinese data with the pieces of unspaced text joined to one word each.
// The engine parts such text anywhere; in print only letters and figures of alphabets are parted by spaces.
import { boxHeight, boxWidth, unionBox } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** White wider than this, in heights of the line, parts columns or cells. */
const WIDE = 1.2;

/** Letters and figures of alphabets; "〇" is a number, and a Han sign like those beside it. */
const ALPHABETIC = /^(?!\p{Script=Han})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** A piece of nothing but squares, with the stops that engines name by their Latin likenesses. */
const SQUARES = /^[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]+$/u;

/** Squares of a piece from which its width tells how far they stand apart. */
const TELLING = 3;

/** Whether a language is written without spaces between words. */
export function isUnspaced(language: string | undefined): boolean {
  return language !== undefined && /^(jpn|chi)/.test(language);
}

/** A square is about as wide as its line is high; the first and last of a piece leave a little white of theirs. */
const PITCH = 0.9;

/** How far squares of a line stand apart, by its longest piece; where none tells, by the height of the line. */
function pitchOf(words: readonly OcrWord[], height: number): number {
  let [longest, pitch] = [TELLING - 1, PITCH * height];
  for (const { text, box } of words) {
    const squares = Array.from(text).length;
    if (squares <= longest || !SQUARES.test(text)) continue;
    [longest, pitch] = [squares, boxWidth(box) / squares];
  }
  return pitch;
}

/** By how much a piece's box is too narrow for its squares: engines end boxes of pieces within one run of text anywhere. */
function shortfall({ text, box }: OcrWord, pitch: number): number {
  return SQUARES.test(text) ? Math.max(0, Array.from(text).length * pitch - boxWidth(box)) : 0;
}

function belong(word: OcrWord, next: OcrWord, height: number, pitch: number): boolean {
  const white = next.box.x0 - word.box.x1 - shortfall(word, pitch) - shortfall(next, pitch);
  if (white > WIDE * height) return false;
  return !(ALPHABETIC.test(Array.from(word.text).at(-1) ?? '') && ALPHABETIC.test(next.text));
}

function joined(word: OcrWord, next: OcrWord): OcrWord {
  const [a, b] = [word.text.length, next.text.length];
  const confidence = (word.confidence * a + next.confidence * b) / Math.max(1, a + b);
  return { ...word, text: word.text + next.text, box: unionBox(word.box, next.box), confidence };
}

/** Joins the pieces of each line. */
export function withoutSpaces(lines: readonly OcrLine[]): readonly OcrLine[] {
  return lines.map((line) => {
    if (!line.words.some((word) => isUnspaced(word.language))) return line;
    const words: OcrWord[] = [];
    const pitch = pitchOf(line.words, boxHeight(line.box));
    for (const word of line.words) {
      const last = words.at(-1);
      if (last !== undefined && belong(last, word, boxHeight(line.box), pitch))
        words[words.length - 1] = joined(last, word);
      else words.push(word);
    }
    return { ...line, words };
  });
}
