// In: a sheet whose densest part reads best in an alphabet. Out: what a part elsewhere on it is in, where that is
// a square script, or has words of it: a page of Korean may quote a paragraph in English, which has more letters in as many lines.
import type { Box } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { otherStrips } from './find-upright.ts';
import { holdsGarble, isMixedLine } from './mixed-lines.ts';
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

/** A line so near to the edge of a strip is cut by it, points. */
const CUT = 1;

const POINTS_PER_INCH = 72;

type Read = { readonly language: string; readonly lines: readonly OcrLine[]; readonly score: number };

/** The lines of a strip that it does not cut; in points of the sheet. */
function wholeLines(lines: readonly OcrLine[], strip: Box, dpi: number): readonly OcrLine[] {
  const toPoints = POINTS_PER_INCH / dpi;
  return lines.filter(({ box }) => box.y0 > strip.y0 * toPoints + CUT && box.y1 < strip.y1 * toPoints - CUT);
}

/** Reads one strip as `found`, and where that fails in a line of it in the square scripts' `languages`. */
async function squaresIn(
  ocr: OcrEngine,
  sheet: Sheet,
  strip: Box,
  found: string,
  languages: { readonly common: readonly string[]; readonly rare: readonly string[] },
): Promise<Result<Read | null>> {
  const same = await readPart(ocr, sheet, strip, [found], 'block');
  if (!same.ok) return same;
  const whole = wholeLines(same.value, strip, sheet.image.dpi);
  // Halves of lines read badly in any script; the wrong data may make one line of all.
  const inAlphabet = meanConfidence(whole.length > 0 ? whole : same.value);
  const unlikely = inAlphabet < UNLIKELY;
  if (same.value.length === 0 || (!unlikely && !whole.some(holdsGarble))) return ok(null);
  // A line of both scripts is no reason to fetch data of rarer ones.
  for (const language of [...languages.common, ...(unlikely ? languages.rare : [])].filter(isSquareScript)) {
    const read = await readPart(ocr, sheet, strip, [language], 'block');
    if (!read.ok && read.error.code !== 'ocr/language-missing') return read;
    if (!read.ok) continue;
    const text = read.value.flatMap((line) => line.words.map((word) => word.text)).join(' ');
    const score = meanConfidence(read.value);
    const isOwn = scriptShare(text, scriptOf(language)) >= OWN_SCRIPT;
    const isMixed = read.value.some((line) => isMixedLine(language, line, whole, false));
    if (isMixed || (isOwn && score >= Math.max(LIKELY, inAlphabet + SURER)))
      return ok({ language, lines: read.value, score });
  }
  return ok(null);
}

/** Looks at a few strips apart from the densest one, which reads best in `found`, until one holds a square script. */
export async function squaresElsewhere(
  ocr: OcrEngine,
  sheet: Sheet,
  found: string,
  languages: { readonly common: readonly string[]; readonly rare: readonly string[] },
): Promise<Result<Read | null>> {
  for (const strip of otherStrips(sheet)) {
    const read = await squaresIn(ocr, sheet, strip, found, languages);
    if (!read.ok || read.value !== null) return read;
  }
  return ok(null);
}
