// In: lines that were read, and the sheet's ink. Out: the same lines, numbers with the points and commas that the engine left out.
// Evidence: "12.4" is read as 124 in tables of small type, but its ink has a dot at the figures' feet, in white of its own.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { lettersIn, type PieceFinder, pieceFinder, type Stretch } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';

/** Numbers that may lack a point: two figures at least, with a sign before and a percent sign behind. */
const NUMBER = /^[([]?[-+−–±△]?\d[\d.,]*\d[%)\]]?$/u;
const FIGURE = /^\d$/u;

/** Sides of a point in heights of the figures beside it: in type for books 0.13 to 0.25; a comma is half as high again. */
const LEAST_SIDE = 0.08;
const MOST_WIDTH = 0.32;
const MOST_HEIGHT = 0.45;

/** A point's foot is as low as the figures' or a little lower, a comma's lower still; in heights of a figure. */
const FOOT = 0.12;
const COMMA_FOOT = 0.14;
const LOWEST = 0.35;

/** White from figure to figure that a point stands in, in their heights: without one it is 0.1 to 0.25. */
const LEAST_WHITE = 0.33;

/** Figures have one height, give or take this part of it; old-style figures vary more and are left alone. */
const SAME_HEIGHT = 0.15;

const POINTS_PER_INCH = 72;

/** The sign that a stretch of ink between two figures is; null where it is another thing, such as a speck. */
function signBetween(before: Stretch, mark: Stretch, after: Stretch): '.' | ',' | null {
  const height = Math.max(boxHeight(before), boxHeight(after));
  if (Math.min(boxHeight(before), boxHeight(after)) < (1 - SAME_HEIGHT) * height) return null;
  const [wide, high] = [boxWidth(mark) / height, boxHeight(mark) / height];
  if (Math.min(wide, high) < LEAST_SIDE || wide > MOST_WIDTH || high > MOST_HEIGHT) return null;
  if (after.x0 - before.x1 < LEAST_WHITE * height) return null;
  const foot = (mark.y1 - (before.y1 + after.y1) / 2) / height;
  if (foot < -FOOT || foot > LOWEST) return null;
  return foot >= COMMA_FOOT && high > wide ? ',' : '.';
}

/** A number with the one sign between its figures that was not read. */
function pointed(word: OcrWord, find: PieceFinder, scale: number): OcrWord {
  if (!NUMBER.test(word.text)) return word;
  const { x0, y0, x1, y1 } = word.box;
  const box: Box = { x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale };
  const letters = lettersIn(find, box);
  const chars = Array.from(word.text);
  // A percent sign is one stretch or up to three.
  if (letters.length <= chars.length || (!word.text.includes('%') && letters.length > chars.length + 1)) return word;
  for (const [at, mark] of letters.entries()) {
    const [before, after] = [letters[at - 1], letters[at + 1]];
    const apart = FIGURE.test(chars[at - 1] ?? '') && FIGURE.test(chars[at] ?? '');
    if (before === undefined || after === undefined || !apart) continue;
    const sign = signBetween(before, mark, after);
    if (sign !== null) return { ...word, text: [...chars.slice(0, at), sign, ...chars.slice(at)].join('') };
  }
  return word;
}

/** Lines whose numbers have the points that the ink shows. */
export function withPoints(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  const find = pieceFinder(sheet.ink);
  return lines.map((line) => {
    const words = line.words.map((word) => pointed(word, find, scale));
    return words.every((word, i) => word === line.words[i]) ? line : { ...line, words };
  });
}
