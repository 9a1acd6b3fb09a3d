// In: lines that were read, and the sheet's ink. Out: the same lines, numbers with the points and commas that the engine left out.
// Evidence: "12.4" is read as 124 in tables of small type, but its ink has a dot at the figures' feet, in white of its own.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { lettersIn, type PieceFinder, pieceFinder, type Stretch } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';

/** Numbers that may lack signs: two figures at least, with a sign or bracket before, and a percent sign or bracket behind. */
const NUMBER = /^([([]?[-+−–±△<>~]?)(\.?\d[\d.,]*\d)([%)\]]{0,2})$/u;
const SIGN = /[.,]/u;

/** A percent sign is so many stretches of ink at most. */
const PERCENT = 3;

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

/** A point before the first figure stands this near to it, and is no end of a row of points, which reach so far, in heights. */
const LEADING_WHITE = 0.4;
const LEADER = 3;

/** What a minus sign is read as in small type, and the most of its height in those of the figures: an equals sign has two strokes. */
const MINUS_READ = /^[=~](?=\.?\d[\d.,]*%?$)/u;
const MINUS_HEIGHT = 0.25;

/** Two decimal numbers that may be ends of a span whose dash was not read ("6.59.5"), and how sure they are with it. */
const SPAN = /^\d+\.\d+\.\d+$/u;
const SURE_SPAN = 80;

/** A stroke's ink fills its box (scans: 0.79–1); a tilde, which waves, 0.41–0.67 of it: "~20" is about 20. */
const STROKE_FILL = 0.73;

/** White between figures that do not touch, in their heights. */
const BETWEEN = 0.12;

/** Figures have one height, give or take this part of it; old-style figures vary more and are left alone. */
const SAME_HEIGHT = 0.15;

const POINTS_PER_INCH = 72;

type Figures = { readonly signs: ReadonlyMap<number, string>; readonly figures: string };

/** The figures of a number, and the signs that were read among them by how many figures stand before each. */
function figuresOf(body: string): Figures {
  const signs = new Map<number, string>();
  let figures = '';
  for (const char of body) {
    if (SIGN.test(char)) signs.set(figures.length, (signs.get(figures.length) ?? '') + char);
    else figures += char;
  }
  return { signs, figures };
}

/** The sign that a stretch of ink at the foot of a figure is by its shape; null where it is another thing, such as a speck. */
function signAt(mark: Stretch, figures: readonly Stretch[]): '.' | ',' | null {
  const height = Math.max(...figures.map(boxHeight));
  if (Math.min(...figures.map(boxHeight)) < (1 - SAME_HEIGHT) * height) return null;
  const [wide, high] = [boxWidth(mark) / height, boxHeight(mark) / height];
  if (Math.min(wide, high) < LEAST_SIDE || wide > MOST_WIDTH || high > MOST_HEIGHT) return null;
  const feet = figures.reduce((sum, figure) => sum + figure.y1, 0) / figures.length;
  const foot = (mark.y1 - feet) / height;
  if (foot < -FOOT || foot > LOWEST) return null;
  return foot >= COMMA_FOOT && high > wide ? ',' : '.';
}

/** The same between two figures, which stand apart for it. */
function signBetween(before: Stretch, mark: Stretch, after: Stretch): '.' | ',' | null {
  const height = Math.max(boxHeight(before), boxHeight(after));
  return after.x0 - before.x1 < LEAST_WHITE * height ? null : signAt(mark, [before, after]);
}

/** Whether a dot is the point that begins a number (".25"), and no end of a row of points. */
function beginsNumber(mark: Stretch, after: Stretch, find: PieceFinder): boolean {
  const height = boxHeight(after);
  if (after.x0 - mark.x1 > LEADING_WHITE * height || signAt(mark, [after]) !== '.') return false;
  const before = find({ x0: mark.x0 - LEADER * height, x1: mark.x0, y0: after.y0, y1: mark.y1 + height / 2 });
  return before.every((piece) => signAt(piece, [after]) === null);
}

/** How many figures each stretch holds, where they touch by its width (none is wider than high); null where that does not make as many as were read. */
function heldBy(stretches: readonly Stretch[], figures: number): readonly number[] | null {
  const height = Math.max(...stretches.map(boxHeight));
  if (stretches.length === figures)
    return stretches.some((stretch) => boxWidth(stretch) > height) ? null : stretches.map(() => 1);
  const white = BETWEEN * height;
  const all = stretches.reduce((sum, stretch) => sum + boxWidth(stretch) + white, 0);
  const held = stretches.map((stretch) => Math.max(1, Math.round(((boxWidth(stretch) + white) * figures) / all)));
  return held.reduce((sum, n) => sum + n, 0) === figures ? held : null;
}

/** The number with the signs that its ink shows, where its stretches are its figures and its signs; else null. */
function withInk(number: Figures, letters: readonly Stretch[], find: PieceFinder): string | null {
  const shown = letters.map((mark, at) => {
    const [before, after] = [letters[at - 1], letters[at + 1]];
    if (after === undefined) return null;
    return before === undefined ? (beginsNumber(mark, after, find) ? '.' : null) : signBetween(before, mark, after);
  });
  const held = heldBy(
    letters.filter((_, at) => shown[at] === null),
    number.figures.length,
  );
  if (held === null) return null;
  const signs = new Map<number, string>();
  let [figures, stretch] = [0, 0];
  for (const sign of shown) {
    if (sign === null) figures += held[stretch++] ?? 0;
    else if (signs.has(figures)) return null;
    else signs.set(figures, number.signs.get(figures) ?? sign);
  }
  if (signs.size <= number.signs.size || [...number.signs.keys()].some((at) => !signs.has(at))) return null;
  return Array.from(number.figures, (figure, at) => (signs.get(at) ?? '') + figure).join('');
}

/** A number with the signs between and before its figures that were not read. */
function pointed(word: OcrWord, find: PieceFinder, scale: number): OcrWord {
  const [, before, body, behind] = NUMBER.exec(word.text) ?? [];
  if (before === undefined || body === undefined || behind === undefined) return word;
  const { x0, y0, x1, y1 } = word.box;
  const box: Box = { x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale };
  const letters = lettersIn(find, box).slice(before.length);
  const number = figuresOf(body);
  const most = behind.includes('%') ? behind.length - 1 + PERCENT : behind.length;
  for (let end = behind.length; end <= most; end++) {
    const told = withInk(number, letters.slice(0, letters.length - end), find);
    if (told !== null) return { ...word, text: before + told + behind };
  }
  return word;
}

/** A number whose minus sign was read as "=" or "~". */
function negative(word: OcrWord, find: PieceFinder, scale: number): OcrWord {
  if (!MINUS_READ.test(word.text)) return word;
  const { x0, y0, x1, y1 } = word.box;
  const [sign, figure] = lettersIn(find, { x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale });
  if (sign === undefined || figure === undefined || boxWidth(sign) <= boxHeight(sign)) return word;
  if (boxHeight(sign) > MINUS_HEIGHT * boxHeight(figure) || sign.y1 > figure.y1 - MINUS_HEIGHT * boxHeight(figure))
    return word;
  if (!isStroke(sign, find)) return word;
  return { ...word, text: `-${word.text.slice(1)}` };
}

/** Two numbers between whose figures the ink shows a level stroke, with a dash for it. */
function spanning(word: OcrWord, find: PieceFinder, scale: number): OcrWord {
  if (!SPAN.test(word.text)) return word;
  const { x0, y0, x1, y1 } = word.box;
  const letters = lettersIn(find, { x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale });
  const high = Math.max(...letters.map(boxHeight));
  const isDash = (mark: Stretch): boolean =>
    boxWidth(mark) > 2 * boxHeight(mark) && boxHeight(mark) <= MINUS_HEIGHT * high && isStroke(mark, find);
  const at = letters.findIndex(isDash);
  const parts = [word.text.slice(0, at), word.text.slice(at)];
  if (letters.length !== word.text.length + 1 || letters.filter(isDash).length !== 1) return word;
  if (parts.some((part) => !/^\d+\.\d+$/u.test(part))) return word;
  return { ...word, text: parts.join('–'), confidence: Math.max(word.confidence, SURE_SPAN) };
}

/** Whether a stretch is one level stroke of even thickness. */
function isStroke(mark: Stretch, find: PieceFinder): boolean {
  return find(mark).every((piece) => piece.area >= STROKE_FILL * boxWidth(piece) * boxHeight(piece));
}

/** Lines whose numbers have the points that the ink shows. */
export function withPoints(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  const find = pieceFinder(sheet.ink);
  return lines.map((line) => {
    const words = line.words.map((word) => pointed(negative(spanning(word, find, scale), find, scale), find, scale));
    return words.every((word, i) => word === line.words[i]) ? line : { ...line, words };
  });
}
