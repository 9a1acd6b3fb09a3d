// In: lines that were read, and the sheet's ink. Out: the same lines, fractions of one sign put where they stand: "1½" for "1%".
// The engine knows no such sign. A small figure that stands high, a slash and a small figure that stands low make it.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { type Component, rowStarts } from '../raster/components.ts';
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

function withFraction(page: Page, word: OcrWord): OcrWord {
  if (!MISREAD.test(word.text)) return word;
  const { x0, y0, x1, y1 } = word.box;
  const { scale, find } = page;
  const box = { x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale };
  const found = fractionIn(
    page,
    [...find(box)].sort((a, b) => a.x0 - b.x0),
  );
  if (found === null) return word;
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
    const words = line.words.map((word) => withFraction(page, word));
    return words.some((word, i) => word !== line.words[i]) ? { ...line, words } : line;
  });
}
