// In: a sheet whose densest part reads best in an alphabet. Out: what a part elsewhere on it is in, where that is
// a square script: a page of Korean may quote a paragraph in English, which has more letters in as many lines.
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { anotherStrip } from './find-upright.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';
import { isSquareScript, scriptOf, scriptShare } from './script-of.ts';

/** A reading below this is of another script: a few lines of the page's own read surer. */
const UNLIKELY = 70;

/**
 * A square script's reading is right from this on where it is so much surer than the alphabet's: names and code among
 * its words are in the alphabet, and read badly.
 */
const LIKELY = 60;
const SURER = 10;

/** Share of its letters that a square script's reading has in that script at least. */
const OWN_SCRIPT = 0.5;

type Read = { readonly language: string; readonly lines: readonly OcrLine[]; readonly score: number };

/** Reads a strip apart from the densest one in `found`, and where that fails in the square scripts' `languages`. */
export async function squaresElsewhere(
  ocr: OcrEngine,
  sheet: Sheet,
  found: string,
  languages: readonly string[],
): Promise<Result<Read | null>> {
  const strip = anotherStrip(sheet);
  if (strip === null) return ok(null);
  const same = await readPart(ocr, sheet, strip, [found], 'block');
  if (!same.ok) return same;
  const inAlphabet = meanConfidence(same.value);
  if (same.value.length === 0 || inAlphabet >= UNLIKELY) return ok(null);
  for (const language of languages.filter(isSquareScript)) {
    const read = await readPart(ocr, sheet, strip, [language], 'block');
    if (!read.ok && read.error.code !== 'ocr/language-missing') return read;
    if (!read.ok) continue;
    const text = read.value.flatMap((line) => line.words.map((word) => word.text)).join(' ');
    const score = meanConfidence(read.value);
    const isOwn = scriptShare(text, scriptOf(language)) >= OWN_SCRIPT;
    if (isOwn && score >= Math.max(LIKELY, inAlphabet + SURER)) return ok({ language, lines: read.value, score });
  }
  return ok(null);
}
