// In: lines that were read, and the sheet's ink. Out: the same lines, fractions of one sign put where they stand: "1½" for "1%".
// The engine knows no such sign. A small figure that stands high, a slash and a small figure that stands low make it; where
// these touch, as they do under 250 dpi, the shape of the whole tells it.
import { type Box, boxHeight, boxWidth, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { type Component, rowStarts } from '../raster/components.ts';
import { fractionShapes } from '../raster/fraction-shape.ts';
import { lettersIn, type PieceFinder, pieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { signShape } from '../raster/sign-shape.ts';

/** Fractions that types have one sign for. */
const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': '½',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/4': '¼',
  '3/4': '¾',
  '1/8': '⅛',
  '3/8': '⅜',
  '5/8': '⅝',
  '7/8': '⅞',
};

/** What a fraction is taken for, with the whole number before it and the stop behind: a sign or a few, no word. */
const MISREAD = /^(?!\p{L}{2})[^\s]{1,5}$/u;
const WHOLE = /^\d*$/u;
const STOP = /^[.,;:)\]-]*$/u;

/** What a fraction whose parts touch is taken for: a percent sign, or a few signs before a unit or that are not sure. */
const TOUCHING = /^\d{0,3}[^\s\d½⅓⅔¼¾⅛⅜⅝⅞]{1,2}[.,;:)]?$|^[VY¥]?\d$/u;
const LIKE_FRACTION = /[%¥]/u;
const UNIT =
  /^(?:cups?|tsps?|tbsps?|teaspoon|tablespoon|pints?|quarts?|gallons?|[o0]z|ounces?|[Il1|]bs?|pounds?|inch|inches|feet|miles?|yards?|hours?|of|an?)\b/u;
const SURE = 80;

/** A shape is told from this likeness on, by so much more than the next sign. Five faces at 150 and 200 dpi: all right; words and true percent signs reach 0.45. */
const LEAST_LIKENESS = 0.6;
const LEAST_MARGIN = 0.03;

/** Heights of its figures in those of the slash. */
const LOWEST_FIGURE = 0.4;
const HIGHEST_FIGURE = 0.75;

/** How much of the slash's height the figures' feet and heads may miss its ends. */
const OFF = 0.12;

/** A slash is so many times as high as wide at most: an upright stroke is none. */
const STEEPEST = 3;

const POINTS_PER_INCH = 72;

type Page = { readonly sheet: Sheet; readonly starts: Int32Array; readonly find: PieceFinder; readonly scale: number };
type Fraction = { readonly sign: string; readonly box: Pick<Box, 'x0' | 'x1'> };

/** Whether pieces stand as figure, slash and figure of one sign do. */
function isSet(high: Box, slash: Box, low: Box): boolean {
  const height = boxHeight(slash);
  const small = [high, low].every(
    (figure) => boxHeight(figure) >= LOWEST_FIGURE * height && boxHeight(figure) <= HIGHEST_FIGURE * height,
  );
  const level = Math.abs(high.y0 - slash.y0) <= OFF * height && Math.abs(low.y1 - slash.y1) <= OFF * height;
  const over = high.x0 < slash.x0 && high.x1 < slash.x1 && low.x0 > slash.x0 && low.x1 > slash.x1;
  const near = high.x1 > slash.x0 - OFF * height && low.x0 < slash.x1 + OFF * height;
  return small && level && over && near && height <= STEEPEST * boxWidth(slash);
}

function fractionIn({ sheet, starts }: Page, pieces: readonly Component[]): Fraction | null {
  for (const [i, high] of pieces.entries()) {
    const [slash, low] = [pieces[i + 1], pieces[i + 2]];
    if (slash === undefined || low === undefined || !isSet(high, slash, low)) continue;
    const figure = (piece: Component): string => signShape(sheet.ink, starts, [piece], piece)?.sign ?? '';
    const sign = FRACTIONS[`${figure(high)}/${figure(low)}`];
    if (sign !== undefined) return { sign, box: { x0: high.x0, x1: low.x1 } };
  }
  return null;
}

/** The sign that stretches of ink side by side are by their shape, and how like they are. */
function shapeOf({ sheet, starts }: Page, pieces: readonly Component[]): { sign: string; likeness: number } | null {
  const box = unionBoxes(pieces);
  if (box === null) return null;
  const [first, second] = fractionShapes(sheet.ink, starts, pieces, box);
  if (first === undefined || second === undefined || first.sign === '%') return null;
  return first.likeness < LEAST_LIKENESS || first.likeness - second.likeness < LEAST_MARGIN ? null : first;
}

/** A word whose fraction is told by its whole shape, with or without what was read as a stop behind it. */
function withTouching(page: Page, word: OcrWord, next: OcrWord | undefined): OcrWord {
  if (!TOUCHING.test(word.text)) return word;
  if (!LIKE_FRACTION.test(word.text) && word.confidence >= SURE && !UNIT.test(next?.text ?? '')) return word;
  const { x0, y0, x1, y1 } = word.box;
  const box = { x0: x0 * page.scale, y0: y0 * page.scale, x1: x1 * page.scale, y1: y1 * page.scale };
  const whole = /^\d+(?=\D)/u.exec(word.text)?.[0] ?? '';
  const stop = /[.,;:)]$/u.exec(word.text)?.[0] ?? '';
  const letters = lettersIn(page.find, box).slice(whole.length);
  const told = (until: number) => {
    const [first, last] = [letters[0], letters[until - 1]];
    if (first === undefined || last === undefined) return null;
    return shapeOf(page, page.find({ ...box, x0: first.x0, x1: last.x1 }));
  };
  const all = told(letters.length);
  const before = stop === '' ? null : told(letters.length - 1);
  if (before !== null && before.likeness > (all?.likeness ?? 0)) return { ...word, text: whole + before.sign + stop };
  return all === null ? word : { ...word, text: whole + all.sign };
}

function withFraction(page: Page, word: OcrWord, next: OcrWord | undefined): OcrWord {
  if (!MISREAD.test(word.text)) return withTouching(page, word, next);
  const { x0, y0, x1, y1 } = word.box;
  const { scale, find } = page;
  const box = { x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale };
  const found = fractionIn(
    page,
    [...find(box)].sort((a, b) => a.x0 - b.x0),
  );
  if (found === null) return withTouching(page, word, next);
  const before = lettersIn(find, { ...box, x1: found.box.x0 }).length;
  const after = lettersIn(find, { ...box, x0: found.box.x1 }).length;
  const whole = word.text.slice(0, before);
  const stop = after === 0 ? '' : word.text.slice(-after);
  return WHOLE.test(whole) && STOP.test(stop) ? { ...word, text: whole + found.sign + stop } : word;
}

/** Gives words that are fractions of one sign, or end in one, their sign. */
export function withFractions(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  const page = { sheet, starts: rowStarts(sheet.ink), find: pieceFinder(sheet.ink), scale };
  return lines.map((line) => {
    const words = line.words.map((word, i) => withFraction(page, word, line.words[i + 1]));
    return words.some((word, i) => word !== line.words[i]) ? { ...line, words } : line;
  });
}
