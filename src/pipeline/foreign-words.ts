// In: a strip of a sheet, and the language that it reads best in. Out: whether words of Latin letters stand among its own.
// Evidence: data of a square script leaves them unsure or Latin; data of another alphabet forces them into its own letters
// ("Тве РеЫап Рго]есе"), so what it is unsure of is read with `eng` beside it, and counts where that is surely Latin.
import type { Box } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import type { OcrEngine } from './ports.ts';
import { mixedParts } from './read-glued.ts';
import { readPart } from './read-part.ts';
import { isSquareScript, isVerticalData, latinShare, scriptOf, squareShare } from './script-of.ts';

/** From this share of Latin letters or unsure signs on, a book is read with Latin data as well. */
const FOREIGN_WORDS = 0.01;

/** A word below this confidence and without a letter of a square script, or of any other alphabet than Latin, may be Latin. */
const UNSURE = 75;

/** A Latin word is surely one from this confidence on: own words forced into Latin letters read at 30–70. */
const SURE = 85;

/** Three letters in a row, one of them of a shape that no Cyrillic letter has. */
const LATIN_WORD = /^(?=.*[dfgijlqsvwzDFGIJLNQRSUVWZ])[^\p{L}]*\p{Script=Latin}{3,}[^\p{L}]*$/u;

/** Letters of a word that may be of another script; in Korean a foreign word bears a particle. */
function foreignLetters(word: OcrWord): number {
  const { text, confidence } = word;
  if (latinShare(text) > 0.5 || (squareShare(text) === 0 && confidence < UNSURE)) return text.length;
  return mixedParts(word)?.foreign.length ?? 0;
}

function foreignShare(lines: readonly OcrLine[], lettersOf: (word: OcrWord) => number): number {
  const words = lines.flatMap((line) => line.words);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return words.reduce((sum, word) => sum + lettersOf(word), 0) / Math.max(1, letters);
}

/** Whether words that may be Latin are among the lines that a square script's data read. */
export function hasForeignWords(lines: readonly OcrLine[]): boolean {
  return foreignShare(lines, foreignLetters) >= FOREIGN_WORDS;
}

/** Latin data to put beside that of another script; none beside that of lines that run down. */
export function lettersBeside(language: string, shipped: readonly string[]): readonly string[] {
  if (scriptOf(language) === 'latin' || isVerticalData(language)) return [];
  const letters = shipped.includes('eng') ? 'eng' : shipped.find((code) => scriptOf(code) === 'latin');
  return letters === undefined ? [] : [letters];
}

/** Whether words that are surely Latin stand on a part that reads best in another alphabet as `lines`. */
export async function hasLatinWords(
  ocr: OcrEngine,
  sheet: Sheet,
  part: Box,
  language: string,
  lines: readonly OcrLine[],
  shipped: readonly string[],
): Promise<Result<boolean>> {
  const beside = lettersBeside(language, shipped);
  if (beside.length === 0 || isSquareScript(language)) return ok(false);
  const unsure = ({ text, confidence }: OcrWord) => (confidence < UNSURE || latinShare(text) > 0.5 ? text.length : 0);
  if (foreignShare(lines, unsure) < FOREIGN_WORDS) return ok(false);
  const read = await readPart(ocr, sheet, part, [language, ...beside], 'block');
  if (!read.ok) return read.error.code === 'ocr/language-missing' ? ok(false) : read;
  const latin = ({ text, confidence }: OcrWord) =>
    confidence >= SURE && LATIN_WORD.test(text.slice(0, 40)) ? text.length : 0;
  return ok(foreignShare(read.value, latin) >= FOREIGN_WORDS);
}
