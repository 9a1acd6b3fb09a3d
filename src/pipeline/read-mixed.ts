// In: lines read with the data of a square script, and data for letters. Out: the lines, their foreign words read again.
import { type Box, boxWidth, overlapX, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import { pieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import type { OcrEngine } from './ports.ts';
import { mixedParts, readGluedWords } from './read-glued.ts';
import { readPart } from './read-part.ts';
import { readUnits } from './read-units.ts';
import { isSquareScript, latinShare, squareShare } from './script-of.ts';
import { withinLine } from './word-rows.ts';

/** Under this confidence a word may be one that the script's data cannot read. Hangul prose reads at 85–97. */
const DOUBTFUL = 70;

/** A second reading counts only when it is this sure of itself, and surer than the first by this much. */
const SURE = 75;
const SURER = 5;

/** A word of a second reading below this confidence holds letters that its data does not know. */
const SPOILT = 40;

/** Lone letters and figures are what squares are taken for: they spoil a second reading from here on. */
const SPOILT_SIGN = 60;

/** A place without any square letter goes to the letters' data even when that is a little less sure. */
const LESS_SURE = -8;

/** Letters that take the place of squares at least; two initials ("IT") when they are this sure. */
const LEAST_LETTERS = 3;
const SURE_INITIALS = 90;

/** Particles that Korean puts behind a foreign word at once, with a stop. */
const PARTICLE = /^(?:은|는|이|가|을|를|의|에|에서|에는|로|으로|와|과|도|만|라고|라는|이다|처럼|부터|까지)[.,)!?]*$/u;

/** More doubtful lines than this are a page in the other language, or one that nothing can read. */
const MOST_LINES = 80;

/** Margin around a line that is read alone, in its heights. */
const MARGIN = 0.35;

/** Latin words are small beside squares: they are read at a higher resolution, pixels an inch. */
const LETTER_DPI = 240;

const POINTS_PER_INCH = 72;

/** Words without a square letter are figures, or letters that the script's data took for figures: "11108" is Linux. */
const SURE_FIGURE = 96;

/** Dashes are the same in any script: with a foreign word beside them they would go where its data places them elsewhere. */
const DASHES = /^[-–—―]+$/u;

/** A number of a table as it should be read, and the least figures of a place that goes to letters' data for it: squares' data makes "0.249)" of "(1.249)" and "15.69%6" of "15.6%". */
const NUMBER = /^[-+−–±△]?(?:\d[\d.,]*|\.\d+)%?$|^\(\d[\d.,]*%?\)$|^\(\.\d+\)$/u;
const LEAST_FIGURES = /\d\D*\d/u;

function isDoubtful(word: OcrWord): boolean {
  if (DASHES.test(word.text)) return word.confidence < DOUBTFUL;
  if (latinShare(word.text) > 0.3) return true;
  if (squareShare(word.text) === 0 && word.text.length >= 2) return word.confidence < SURE_FIGURE;
  return word.confidence < DOUBTFUL && (squareShare(word.text) < 0.5 || word.text.length >= 2);
}

/** Neighbouring doubtful words make one place: the wrong data parts words elsewhere. */
function placesOf(line: OcrLine): readonly (readonly OcrWord[])[] {
  const places: OcrWord[][] = [];
  let open: OcrWord[] = [];
  for (const word of line.words) {
    if (isDoubtful(word)) open.push(word);
    else if (open.length > 0) {
      places.push(open);
      open = [];
    }
  }
  if (open.length > 0) places.push(open);
  return places;
}

function mean(words: readonly OcrWord[]): number {
  let sum = 0;
  let letters = 0;
  for (const { confidence, text } of words) {
    sum += confidence * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}

/** Whether letters are enough to stand for squares: one square is as wide as two small letters, and looks like "of". */
function isWord(text: string, sure: number): boolean {
  const letters = text.replace(/[^A-Za-zÀ-ɏ]/gu, '');
  return letters.length >= LEAST_LETTERS || (/^[A-Z]{2}$/.test(letters) && sure >= SURE_INITIALS);
}

/** Whether a word of foreign letters ends in a Korean particle, which letters' data would read as one letter more. */
function bearsParticle(word: OcrWord): boolean {
  return PARTICLE.test(mixedParts(word)?.after ?? '');
}

/** Whether a word of a second reading is what its data makes of squares. */
function isSpoilt({ text, confidence }: OcrWord): boolean {
  return confidence < (/\p{L}{2}/u.test(text) ? SPOILT : SPOILT_SIGN);
}

/** The second reading's words for a place, if they are foreign words that are read with more confidence. */
function better(place: readonly OcrWord[], second: readonly OcrWord[]): readonly OcrWord[] | null {
  const box = unionBoxes(place.map((word) => word.box));
  if (box === null) return null;
  const inside = second.filter((word) => overlapX(word.box, box) > 0.6 * boxWidth(word.box));
  if (inside.length === 0) return null;
  const text = inside.map((word) => word.text).join('');
  const sure = mean(inside);
  const foreign = place.every((word) => squareShare(word.text) === 0);
  if (
    foreign &&
    inside.every((word) => NUMBER.test(word.text)) &&
    LEAST_FIGURES.test(place.map((w) => w.text).join(''))
  )
    return sure >= SURE && sure > mean(place) + SURER && !inside.some(isSpoilt) ? inside : null;
  if (latinShare(text) < 0.9 || !/[A-Za-z]/.test(text)) return null;
  if (!foreign && (!isWord(text, sure) || place.some(bearsParticle))) return null;
  if (inside.some(isSpoilt)) return null;
  return sure >= SURE && sure > mean(place) + (foreign ? LESS_SURE : SURER) ? inside : null;
}

function lineBox(line: OcrLine, dpi: number): Box {
  const scale = dpi / POINTS_PER_INCH;
  const margin = MARGIN * (line.box.y1 - line.box.y0);
  return {
    x0: (line.box.x0 - margin) * scale,
    y0: (line.box.y0 - margin) * scale,
    x1: (line.box.x1 + margin) * scale,
    y1: (line.box.y1 + margin) * scale,
  };
}

async function reread(ocr: OcrEngine, sheet: Sheet, line: OcrLine, other: readonly string[]): Promise<Result<OcrLine>> {
  const second = await readPart(ocr, sheet, lineBox(line, sheet.image.dpi), other, 'line', LETTER_DPI);
  if (!second.ok) return second;
  const words = second.value.flatMap((read) => read.words);
  const swaps = new Map<OcrWord, readonly OcrWord[]>();
  for (const place of placesOf(line)) {
    // A mixed word among foreign ones spoils the place: then each word is looked at alone.
    const whole = better(place, words);
    const parts = whole === null ? place.map((word) => [word]) : [place];
    for (const part of parts) {
      const swap = whole ?? better(part, words);
      if (swap === null) continue;
      for (const [i, word] of part.entries()) swaps.set(word, i === 0 ? swap : []);
    }
  }
  return ok(withinLine({ ...line, words: line.words.flatMap((word) => swaps.get(word) ?? [word]) }));
}

/**
 * Reads the doubtful lines again with the other languages and takes over what those read better. A missing second
 * language leaves the first reading as it is.
 */
export async function readForeignWords(
  ocr: OcrEngine,
  sheet: Sheet,
  lines: readonly OcrLine[],
  other: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  const find = pieceFinder(sheet.ink);
  let left = MOST_LINES;
  const result: OcrLine[] = [];
  for (const line of lines) {
    // Lines of the other languages' own blocks are read.
    if (!line.words.some((word) => isSquareScript(word.language))) {
      result.push(line);
      continue;
    }
    const foreign = left > 0 && placesOf(line).length > 0;
    const again = foreign ? await reread(ocr, sheet, line, other) : ok(line);
    if (!again.ok) return again.error.code === 'ocr/language-missing' ? ok(lines) : again;
    const glued = left > 0 ? await readGluedWords(ocr, sheet, find, again.value, other) : again;
    const parted = left > 0 && glued.ok ? await readUnits(ocr, sheet, find, glued.value, other) : glued;
    if (!parted.ok) return parted.error.code === 'ocr/language-missing' ? ok(lines) : parted;
    if (foreign) left--;
    result.push(parted.value);
  }
  return ok(result);
}
