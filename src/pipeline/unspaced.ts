// In: lines that were read. Out: those of Japanese or Chinese data with the pieces of unspaced text joined to one word each.
// The engine parts such text anywhere; in print only letters and figures of alphabets are parted by spaces.
import { boxHeight, unionBox } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** White wider than this, in heights of the line, parts columns or cells. */
const WIDE = 1.2;

const ALPHABETIC = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Whether a language is written without spaces between words. */
export function isUnspaced(language: string | undefined): boolean {
  return language !== undefined && /^(jpn|chi)/.test(language);
}

function belong(word: OcrWord, next: OcrWord, height: number): boolean {
  if (next.box.x0 - word.box.x1 > WIDE * height) return false;
  return !(ALPHABETIC.test(word.text.slice(-1)) && ALPHABETIC.test(next.text.slice(0, 1)));
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
    for (const word of line.words) {
      const last = words.at(-1);
      if (last !== undefined && belong(last, word, boxHeight(line.box))) words[words.length - 1] = joined(last, word);
      else words.push(word);
    }
    return { ...line, words };
  });
}
