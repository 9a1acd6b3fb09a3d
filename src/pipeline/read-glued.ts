// In: a line of a square script, and data for letters. Out: the line, the foreign parts of its mixed words read again.
// "GNU를" is one word of two scripts. The engine takes one script's data for a whole word, so the foreign letters must be
// cut out: how many squares stand beside them tells where, and the white between letters tells it exactly.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import { rowStarts } from '../raster/components.ts';
import { lettersIn, type PieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { signShape } from '../raster/sign-shape.ts';
import type { OcrEngine } from './ports.ts';
import { measureIn } from './read-measures.ts';
import { meanConfidence, readPart } from './read-part.ts';
import { latinShare, squareShare } from './script-of.ts';

/** What fills a square: syllables and Han; lone jamo are what foreign letters are taken for. */
const SQUARE = '가-힣\\p{Script=Han}';

/** Squares and an opening sign before, squares and a stop after a stretch of two or more other characters. */
const MIXED = new RegExp(`^((?:[${SQUARE}]+[(“‘「]?)?)([^${SQUARE}](?:.*?[^${SQUARE}])??)([${SQUARE}]*[.,)!?]*)$`, 'u');
const SQUARES = new RegExp(`[${SQUARE}]`, 'gu');

const ANY_SQUARE = new RegExp(`[${SQUARE}]`, 'u');

const FIGURES = /^[\d.,:%()~-]+$/;

/** From this confidence on, figures beside squares are figures; the script's data takes BIOS가 for 8105가 at 93. */
const SURE_FIGURES = 96;

/** From this confidence on, other signs beside squares are what they were read as. */
const SURE_SIGNS = 85;

/** Figures, lone jamo and signs alone under this confidence are what the script's data makes of a foreign word. */
const GARBLED = 60;

/** Letters count from this confidence in the place of figures, and of signs that make no sense anyway. */
const SURE_FOR_FIGURES = 80;
const SURE_FOR_SIGNS = 70;

/** How far from where the squares should begin the white before them may lie, in their widths. */
const NEAR = 0.5;

/** Width of a full stop or comma after a word, in widths of a square. */
const STOP = 0.35;

/** White beside a letter of the same word, a letter's greatest width, and how far a word may go on, in widths of a square. */
const BESIDE = 0.12;
const LETTER = 0.85;
const REACH = 1.5;

/** Resolution for letters, which are small beside squares, pixels an inch; and the white around them, in row heights. */
export const LETTER_DPI = 240;
export const MARGIN = 0.2;

const POINTS_PER_INCH = 72;

type Mixed = { readonly before: string; readonly foreign: string; readonly after: string };

/** The parts of a word that may hold foreign letters; null where it is plain or surely read. */
export function mixedParts({ text, confidence }: Pick<OcrWord, 'text' | 'confidence'>): Mixed | null {
  if (squareShare(text) === 0) return null;
  const [, before = '', foreign = '', after = ''] = MIXED.exec(text) ?? [];
  if (before + after === '' || foreign.length < 2 || !/[^\s.,()"“”'‘’·?!~\-:;]/u.test(foreign)) return null;
  const figures = FIGURES.test(foreign);
  if (figures && foreign.replace(/\D/g, '').length < 3) return null;
  return confidence < (figures ? SURE_FIGURES : SURE_SIGNS) ? { before, foreign, after } : null;
}

/** A word without a square, in a line of squares, that is no word of letters either: "ㅁ085006000130.008". */
function garbled({ text, confidence }: OcrWord): Mixed | null {
  if (confidence >= GARBLED || ANY_SQUARE.test(text) || /[A-Za-z]{2}/.test(text)) return null;
  return /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text) ? { before: '', foreign: text, after: '' } : null;
}

/** The width of a square with its share of white, from the line's plain words; else the height of the row. */
function pitchOf(line: OcrLine): number {
  const pitches = line.words
    .filter(({ text }) => /^[\p{Script=Hangul}\p{Script=Han}]{2,}$/u.test(text))
    .map(({ text, box }) => boxWidth(box) / Array.from(text).length)
    .sort((a, b) => a - b);
  return pitches[pitches.length >> 1] ?? boxHeight(line.box);
}

/** The stretch of a line in pixels that its other words leave to a word. */
function freeAround(line: OcrLine, word: OcrWord, scale: number): Pick<Box, 'x0' | 'x1'> {
  const others = line.words.filter((other) => other !== word).map(({ box }) => box);
  const before = others.map(({ x1 }) => x1).filter((x1) => x1 <= word.box.x0);
  const after = others.map(({ x0 }) => x0).filter((x0) => x0 >= word.box.x1);
  return {
    x0: Math.max(line.box.x0 - boxHeight(line.box), ...before) * scale,
    x1: Math.min(line.box.x1 + boxHeight(line.box), ...after) * scale,
  };
}

/** The white between letters that is nearest to a place; null where there is none near. */
function whiteNear(find: PieceFinder, box: Box, x: number, reach: number): number | null {
  const letters = lettersIn(find, box);
  const whites = letters.slice(1).map((letter, i) => (letter.x0 + (letters[i]?.x1 ?? letter.x0)) / 2);
  const [nearest] = whites
    .filter((white) => Math.abs(white - x) <= reach)
    .sort((a, b) => Math.abs(a - x) - Math.abs(b - x));
  return nearest ?? null;
}

/**
 * An end of a place moved out over the letter that it cuts, and over narrow letters right beside it that are no other word's:
 * another script's data begins and ends words of letters amid their first and last one.
 */
function snapped(find: PieceFinder, box: Box, free: Pick<Box, 'x0' | 'x1'>, step: number, way: -1 | 1): number {
  const around = { ...box, x0: Math.max(free.x0, box.x0 - REACH * step), x1: Math.min(free.x1, box.x1 + REACH * step) };
  let end = way < 0 ? box.x0 : box.x1;
  const letters = lettersIn(find, around);
  for (const { x0, x1 } of way < 0 ? [...letters].reverse() : letters) {
    const [near, far] = way < 0 ? [x1, x0] : [x0, x1];
    const isOut = way * (far - end) > 0 && x0 >= free.x0 && x1 <= free.x1;
    if (isOut && way * (near - end) <= BESIDE * step && x1 - x0 <= LETTER * step) end = far;
  }
  return end;
}

/** Where the foreign letters stand, in pixels. */
export function placeOf(find: PieceFinder, line: OcrLine, word: OcrWord, mixed: Mixed, scale: number): Box | null {
  // Boxes of mixed words reach far over their row.
  const box = { x0: word.box.x0 * scale, y0: line.box.y0 * scale, x1: word.box.x1 * scale, y1: line.box.y1 * scale };
  const step = pitchOf(line) * scale;
  const squares = (text: string) => text.match(SQUARES)?.length ?? 0;
  const [left, right] = [squares(mixed.before), squares(mixed.after)];
  const opening = (mixed.before.length - left) * STOP;
  const free = freeAround(line, word, scale);
  const x0 =
    left === 0
      ? snapped(find, box, free, step, -1)
      : whiteNear(find, box, box.x0 + (left + opening) * step, NEAR * step);
  const stops = (mixed.after.length - right) * STOP;
  const x1 =
    right === 0
      ? snapped(find, box, free, step, 1)
      : whiteNear(find, box, box.x1 - (right + stops) * step, NEAR * step);
  return x0 === null || x1 === null || x1 - x0 < step / 2 ? null : { ...box, x0, x1 };
}

/** The small 2 or 3 that ends a place over the line, by its shape; null where it is another thing. */
export function powerIn(sheet: Sheet, find: PieceFinder, place: Box): '2' | '3' | null {
  const last = lettersIn(find, place).at(-1);
  if (last === undefined || (place.y0 + place.y1) / 2 < (last.y0 + last.y1) / 2) return null;
  const pieces = find({ ...place, x0: last.x0, x1: last.x1 });
  const sign = signShape(sheet.ink, rowStarts(sheet.ink), pieces, last)?.sign;
  return sign === '2' || sign === '3' ? sign : null;
}

async function rereadWord(
  ocr: OcrEngine,
  sheet: Sheet,
  find: PieceFinder,
  place: Box,
  word: OcrWord,
  mixed: Mixed,
  other: readonly string[],
): Promise<Result<OcrWord>> {
  const margin = MARGIN * boxHeight(place);
  const part = { ...place, y0: place.y0 - margin, y1: place.y1 + margin };
  const read = await readPart(ocr, sheet, part, other, 'line', LETTER_DPI);
  if (!read.ok) return read;
  const text = read.value.flatMap((line) => line.words.map((letters) => letters.text)).join(' ');
  const confidence = meanConfidence(read.value);
  const measure = measureIn(mixed.foreign, text, confidence, () => powerIn(sheet, find, place));
  if (measure !== null) return ok({ ...word, text: mixed.before + measure + mixed.after, confidence });
  const sure = FIGURES.test(mixed.foreign) ? SURE_FOR_FIGURES : SURE_FOR_SIGNS;
  if (!/[A-Za-z]{2}/.test(text) || latinShare(text) < 0.9 || confidence < sure) return ok(word);
  return ok({ ...word, text: mixed.before + text + mixed.after, confidence });
}

/** Reads the foreign parts of a line's mixed words with the other languages' data, and keeps what is sure. */
export async function readGluedWords(
  ocr: OcrEngine,
  sheet: Sheet,
  find: PieceFinder,
  line: OcrLine,
  other: readonly string[],
): Promise<Result<OcrLine>> {
  const words: OcrWord[] = [];
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  for (const word of line.words) {
    const mixed = mixedParts(word) ?? garbled(word);
    const place = mixed === null ? null : placeOf(find, line, word, mixed, scale);
    const again =
      mixed === null || place === null ? ok(word) : await rereadWord(ocr, sheet, find, place, word, mixed, other);
    if (!again.ok) return again;
    words.push(again.value);
  }
  return ok({ ...line, words });
}
