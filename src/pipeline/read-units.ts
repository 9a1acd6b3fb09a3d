// In: a line of a square script, and data for letters. Out: the line, units that stand behind their numbers read again.
// Evidence: the data for Hangul reads "196.5 g" as 196.5 8, "4 ℃" as 4 “ and "500 mL" as 500 ㅁＬ. A word so short tells the
// letters' data nothing alone: it is read with its number, which both must read alike.
import { type Box, boxHeight, unionBox } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import { lettersIn, type PieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import type { OcrEngine } from './ports.ts';
import { LETTER_DPI, MARGIN, placeOf, powerIn } from './read-glued.ts';
import { gramIn, isCelsius, measureIn, raisedUnit } from './read-measures.ts';
import { meanConfidence, readPart } from './read-part.ts';

const NUMBER = /^[-+−]?\d[\d.,]*$/u;

/** Up to so many signs that are no squares, which a unit may have been read as, and the squares and the stop behind it. */
const MAY_BE_UNIT = /^([^\s가-힣\p{Script=Han}.,()]{1,3})([가-힣\p{Script=Han}]*[.,)!?]*)$/u;

/** A unit with a sign that stands for a small figure behind metres ("g/cm’"). */
const RAISED = /^([^\s가-힣\p{Script=Han}]*m[?*’'“”"`^®°])([가-힣\p{Script=Han}]*[.,)!?]*)$/u;

/** Stops behind a unit that no squares follow are read with it. */
const STOP_FIRST = /^[.,)!?]/u;
const STOPS = /[.,)!?]+$/u;

/** The ring of ℃ is at most this part of its letter's height. */
const RING_HEIGHT = 0.6;

const POINTS_PER_INCH = 72;

type Unit = { readonly before: ''; readonly foreign: string; readonly after: string };

function unitIn(text: string, pattern: RegExp): Unit | null {
  const [, foreign, after = ''] = pattern.exec(text) ?? [];
  return foreign === undefined ? null : { before: '', foreign, after };
}

type Page = { readonly sheet: Sheet; readonly find: PieceFinder; readonly scale: number };

/** Where a unit stands in pixels; with its number, where that is given. */
function placeWith({ find, scale }: Page, line: OcrLine, word: OcrWord, unit: Unit, number?: OcrWord): Box | null {
  const joined = number === undefined ? word : { ...word, box: unionBox(number.box, word.box) };
  const words = line.words.flatMap((other) => (other === number ? [] : [other === word ? joined : other]));
  return placeOf(find, { ...line, words }, joined, unit, scale);
}

/** Whether a small piece stands high before the last letter of a place, as the ring of ℃ does. */
function hasRing(find: PieceFinder, place: Box): boolean {
  const letters = lettersIn(find, place);
  const high = Math.max(...letters.map(boxHeight));
  const at = letters.findLastIndex((letter) => boxHeight(letter) >= high * RING_HEIGHT);
  const [ring, letter] = [letters[at - 1], letters[at]];
  if (ring === undefined || letter === undefined) return false;
  return boxHeight(ring) <= boxHeight(letter) * RING_HEIGHT && ring.y1 <= (letter.y0 + letter.y1) / 2;
}

/** The unit behind a number; the word as it was where the letters' data reads none. */
async function rereadUnit(
  ocr: OcrEngine,
  page: Page,
  line: OcrLine,
  number: OcrWord,
  word: OcrWord,
  unit: Unit,
  other: readonly string[],
): Promise<Result<OcrWord>> {
  const place = placeWith(page, line, word, unit, number);
  if (place === null) return ok(word);
  const margin = MARGIN * boxHeight(place);
  const part = { ...place, y0: place.y0 - margin, y1: place.y1 + margin };
  const read = await readPart(ocr, page.sheet, part, other, 'line', LETTER_DPI);
  if (!read.ok) return read;
  const text = read.value.flatMap((own) => own.words.map((letters) => letters.text)).join(' ');
  const confidence = meanConfidence(read.value);
  const power = () => powerIn(page.sheet, page.find, place);
  const plain = STOP_FIRST.test(unit.after) ? text.replace(STOPS, '') : text;
  const measure =
    measureIn(number.text + unit.foreign, plain, confidence, power)?.replace(/^[-+−]?[\d.,]+/u, '') ?? null;
  const told = measure ?? gramIn(number.text, unit.foreign, plain);
  if (told !== null) return ok({ ...word, text: told + unit.after, confidence });
  const ring = () => hasRing(page.find, place);
  return ok(isCelsius(number.text, unit.foreign, plain, ring) ? { ...word, text: `°C${unit.after}` } : word);
}

/** Reads the units behind a line's numbers with the other languages' data, and small figures of units by their ink. */
export async function readUnits(
  ocr: OcrEngine,
  sheet: Sheet,
  find: PieceFinder,
  line: OcrLine,
  other: readonly string[],
): Promise<Result<OcrLine>> {
  const page = { sheet, find, scale: sheet.image.dpi / POINTS_PER_INCH };
  const words: OcrWord[] = [];
  for (const [i, word] of line.words.entries()) {
    const raised = unitIn(word.text, RAISED);
    const place = raised === null ? null : placeWith(page, line, word, raised);
    const told = raised === null || place === null ? null : raisedUnit(raised.foreign, powerIn(sheet, find, place));
    const number = line.words[i - 1];
    const unit = unitIn(word.text, MAY_BE_UNIT);
    if (raised !== null && told !== null) words.push({ ...word, text: told + raised.after });
    else if (unit === null || number === undefined || !NUMBER.test(number.text)) words.push(word);
    else {
      const again = await rereadUnit(ocr, page, line, number, word, unit, other);
      if (!again.ok) return again;
      words.push(again.value);
    }
  }
  return ok(words.every((word, i) => word === line.words[i]) ? line : { ...line, words });
}
