// In: lines that were read, and the sheet's ink. Out: the same lines, small signs over the line told apart as words of their own.
import { type Box, boxHeight, boxWidth, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { tellsSize } from '../page/ocr-em.ts';
import { ocrSizes } from '../page/ocr-sizes.ts';
import { type Component, rowStarts } from '../raster/components.ts';
import { type PieceFinder, pieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { signShape } from '../raster/sign-shape.ts';
import { squareShare } from './script-of.ts';

/** A raised sign's foot stands at least this high over the baseline, in em; its head no higher than the next. */
const LOWEST_FOOT = 0.17;
const HIGHEST_HEAD = 1.05;

/** Heights of raised signs in em: quotation marks are lower, capitals higher. */
const LEAST_HEIGHT = 0.27;
const MOST_HEIGHT = 0.7;

/** Width of raised signs in em. */
const LEAST_WIDTH = 0.06;
const MOST_WIDTH = 0.5;

/** How far from its word a mark may stand that the engine passed over, in em. */
const REACH = 0.45;

/** A mark that was not read stands at most so far from its word: further is a bullet or a speck. */
const NEAR = 0.25;

/** Most signs of one mark: "123". */
const MOST_SIGNS = 3;

/** Fewer letters around a word tell no baseline. */
const FEWEST_LETTERS = 4;

/** Pieces over one another are one letter when they share this part of the narrower one's width. */
const OVER = 0.4;

/** Halves of a broken sign stand this near, in em; two figures stand further apart. */
const BROKEN = 0.07;

/** Figures and daggers are higher than quotation marks and asterisks, in em. */
const FIGURE_HEIGHT = 0.36;

/** Quotation marks at the ends of a word: what stands there is a figure or no mark. Their feet are high, they are low. */
const QUOTED = [/^["“”„«»'‘’]/u, /["“”„«»'‘’]$/u] as const;
const QUOTE_HEIGHT = 0.35;

/** A shape that is told so surely goes over what was read; the engine knows no raised figures. */
const SURE_SHAPE = 0.7;

/** Text that may bear a mark, and text that may among signs of formulas. */
const PLAIN = /\p{L}|\p{N}/u;
const WORDED = /^[^=|{}<>€®©\\/_]*\p{L}{3}[^=|{}<>€®©\\/_]*[®©]?$/u;

/** Hangul and Han reach under the baseline, in em; a mark stands behind a figure, a sign or a stop: no letter's piece does. */
const SQUARE_DEPTH = 0.08;
const SQUARE_AND_SIGN = /\p{L}[^\p{L}]+$/u;

/** A mark behind squares begins this near to the end of its word, in em: pieces further in are of its letters. */
const BEFORE_END = 1;

/** The stops of Chinese and Japanese are small, and stand over the baseline where they are set in the middle of their square. */
const SQUARE_STOP = /[。．、，；：]$/u;

const POINTS_PER_INCH = 72;

type Letter = { readonly pieces: readonly Component[]; readonly box: Box };

type Page = { readonly sheet: Sheet; readonly starts: Int32Array; readonly find: PieceFinder; readonly scale: number };

/** Where a word's line stands, and its type's size: pixels. */
type At = { readonly baseline: number; readonly em: number };

function scaled({ x0, y0, x1, y1 }: Box, by: number): Box {
  return { x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by };
}

/** Pieces as letters from left to right. */
function lettersOf(pieces: readonly Component[]): readonly Letter[] {
  const letters: { pieces: Component[]; box: Box }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    const last = letters.at(-1);
    const shared = last === undefined ? 0 : Math.min(last.box.x1, piece.x1) - piece.x0;
    if (last !== undefined && shared > OVER * Math.min(boxWidth(piece), boxWidth(last.box))) {
      last.pieces.push(piece);
      last.box = unionBoxes([last.box, piece]) ?? piece;
    } else letters.push({ pieces: [piece], box: piece });
  }
  return letters;
}

/** Raised signs with the halves of broken ones together. */
function mended(letters: readonly Letter[], em: number): readonly Letter[] {
  const out: Letter[] = [];
  for (const letter of letters) {
    const last = out.at(-1);
    if (last !== undefined && letter.box.x0 - last.box.x1 <= BROKEN * em) {
      out[out.length - 1] = {
        pieces: [...last.pieces, ...letter.pieces],
        box: unionBoxes([last.box, letter.box]) ?? letter.box,
      };
    } else out.push(letter);
  }
  return out;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The foot of most letters of the words around one, pixels; null where too few tell. */
function baselineAt(letters: readonly (readonly Letter[])[], at: number): number | null {
  const around = letters.slice(Math.max(0, at - 2), at + 3).flat();
  return around.length < FEWEST_LETTERS ? null : median(around.map(({ box }) => box.y1));
}

function isRaised({ box }: Letter, baseline: number, em: number): boolean {
  const [width, height] = [boxWidth(box), boxHeight(box)];
  if (baseline - box.y1 < LOWEST_FOOT * em || baseline - box.y0 > HIGHEST_HEAD * em) return false;
  if (height < LEAST_HEIGHT * em || height > MOST_HEIGHT * em) return false;
  return width >= LEAST_WIDTH * em && width <= MOST_WIDTH * em;
}

/** The text of raised signs: by their shape, or as read where that is a figure and the shape tells nothing. */
function signsOf(page: Page, letters: readonly Letter[], read: string, em: number, figures: boolean): string | null {
  const texts = letters.map(({ pieces, box }, i) => {
    const shape = signShape(page.sheet.ink, page.starts, pieces, box);
    const char = read[i] ?? '';
    const high = boxHeight(box) >= FIGURE_HEIGHT * em;
    if (shape !== null && (shape.likeness >= SURE_SHAPE || !/\d/u.test(char))) {
      if (shape.sign !== '*' && !high) return null;
      return figures && !/\d/u.test(shape.sign) ? null : shape.sign;
    }
    return /\d/u.test(char) && high ? char : null;
  });
  return texts.includes(null) || texts[0] === '0' ? null : texts.join('');
}

function part(word: OcrWord, text: string, letters: readonly Letter[], scale: number, more: Partial<OcrWord>): OcrWord {
  const box = unionBoxes(letters.map((letter) => letter.box));
  return { ...word, text, box: box === null ? word.box : scaled(box, 1 / scale), ...more };
}

function isQuote({ box }: Letter | { readonly box: null }, { baseline, em }: At): boolean {
  return box !== null && boxHeight(box) < QUOTE_HEIGHT * em && baseline - box.y1 > QUOTE_HEIGHT * em;
}

/**
 * How many characters at one end, given as the run of signs there, were read of `count` raised signs: the whole run, but
 * for quotation marks that stand between (`quoted`); figures one for one; letters where each was read.
 */
function charactersFor(signs: string, figures: string, count: number, quoted: boolean, each: boolean): number {
  if (signs !== '' && signs.length <= count + 1) return quoted ? Math.min(count, signs.length) : signs.length;
  if (signs !== '') return Math.min(count, signs.length);
  return figures !== '' ? Math.min(count, figures.length) : each ? count : 0;
}

/** Signs at the ends of a word, with figures among them: "1%See". */
const SIGNS_FIRST = /^(?=\d*[^\p{L}\d([{])[^\p{L}([{]+/u;
const SIGNS_LAST = /(?:[^\p{L}\d.,;:!?…)\]}-]\d*)+$/u;

/** A word and the raised mark that ends it ("Smith*"), told apart; the word alone where there is none. */
function withMarkBehind(page: Page, word: OcrWord, letters: readonly Letter[], at: At): readonly OcrWord[] {
  const raised = letters.map((letter) => isRaised(letter, at.baseline, at.em));
  const stop = /[.,;:]$/u.test(word.text) && raised.at(-1) === false && raised.at(-2) === true ? 1 : 0;
  const end = letters.length - stop;
  let from = end;
  while (from > 0 && raised[from - 1] === true) from--;
  const marks = mended(letters.slice(from, end), at.em);
  const count = marks.length;
  if (count === 0 || count > MOST_SIGNS || from === 0) return [word];
  const text = stop === 0 ? word.text : word.text.slice(0, -1);
  const [signs, figures] = [SIGNS_LAST.exec(text)?.[0] ?? '', /\d+$/u.exec(text)?.[0] ?? ''];
  const taken = charactersFor(
    signs,
    figures,
    count,
    isQuote(letters[from - 1] ?? { box: null }, at),
    end === text.length,
  );
  const base = text.slice(0, text.length - taken);
  const sign = signsOf(page, marks, text.slice(base.length), at.em, QUOTED[1].test(text));
  if (sign === null || base === '') return [word];
  const { scale } = page;
  return [
    part(word, base, letters.slice(0, from), scale, {}),
    part(word, sign, letters.slice(from, end), scale, { raised: true, attached: true, monospace: false }),
    ...(stop === 0 ? [] : [part(word, word.text.slice(-1), letters.slice(end), scale, { attached: true })]),
  ];
}

/** The first word of a line and the raised mark that begins it ("†Supported"), told apart. */
function withMarkBefore(page: Page, word: OcrWord, letters: readonly Letter[], at: At): readonly OcrWord[] {
  const low = letters.findIndex((letter) => !isRaised(letter, at.baseline, at.em));
  const marks = mended(letters.slice(0, Math.max(0, low)), at.em);
  if (marks.length === 0 || marks.length > MOST_SIGNS) return [word];
  const { text } = word;
  const [signs, figures] = [SIGNS_FIRST.exec(text)?.[0] ?? '', /^\d+/u.exec(text)?.[0] ?? ''];
  const taken = charactersFor(
    signs,
    figures,
    low,
    isQuote(letters[low] ?? { box: null }, at),
    letters.length === text.length,
  );
  const sign = signsOf(page, marks, text.slice(0, taken), at.em, QUOTED[0].test(text));
  const base = word.text.slice(taken);
  const gap = (letters[low]?.box.x0 ?? 0) - (letters[low - 1]?.box.x1 ?? 0);
  if (sign === null || base === '' || (taken === 0 && gap > NEAR * at.em)) return [word];
  return [
    part(word, sign, letters.slice(0, low), page.scale, { raised: true, monospace: false }),
    part(word, base, letters.slice(low), page.scale, { attached: true }),
  ];
}

/** A mark that was read as a word of its own; null where it is another word. */
function markAlone(page: Page, word: OcrWord, letters: readonly Letter[], at: At): OcrWord | null {
  const marks = mended(letters, at.em);
  if (marks.length === 0 || marks.length > MOST_SIGNS) return null;
  if (!letters.every((letter) => isRaised(letter, at.baseline, at.em))) return null;
  const sign = signsOf(page, marks, word.text, at.em, QUOTED[0].test(word.text));
  return sign === null ? null : part(word, sign, letters, page.scale, { raised: true });
}

/** The box of a word in pixels, with what stands at its ends and in no other word. */
function reachOf(line: OcrLine, at: number, em: number, scale: number): Box | null {
  const word = line.words[at];
  if (word === undefined) return null;
  const [before, next] = [line.words[at - 1], line.words[at + 1]];
  const x0 = before === undefined ? word.box.x0 - REACH * em : word.box.x0;
  const x1 = Math.min(word.box.x1 + REACH * em, next === undefined ? Number.POSITIVE_INFINITY : next.box.x0 - 0.5);
  const y0 = Math.min(word.box.y0, line.baseline - HIGHEST_HEAD * em);
  return scaled({ x0, y0, x1: Math.max(x1, word.box.x1), y1: word.box.y1 }, scale);
}

/** Lines of Hangul or Han: their letters are of many pieces, some of them high and small, so only the last can be a mark. */
function markedSquares(page: Page, line: OcrLine, em: number, letters: readonly (readonly Letter[])[]): OcrLine {
  const feet = letters.flatMap((own) => (own.length === 0 ? [] : [Math.max(...own.map(({ box }) => box.y1))]));
  const at = { baseline: median(feet) - SQUARE_DEPTH * em, em };
  const words = line.words.flatMap((word, i) => {
    if (squareShare(word.text) === 0 || !SQUARE_AND_SIGN.test(word.text) || SQUARE_STOP.test(word.text)) return [word];
    // The box of a word often holds the first piece of the next one.
    const own = letters[i] ?? [];
    const end = word.box.x1 * page.scale - BEFORE_END * em;
    const last = own.findLastIndex((letter) => letter.box.x1 > end && isRaised(letter, at.baseline, at.em));
    return withMarkBehind(page, word, own.slice(0, last + 1), at);
  });
  return words.length === line.words.length ? line : { ...line, words };
}

function marked(page: Page, line: OcrLine, em: number): OcrLine {
  const { scale, find } = page;
  const told = tellsSize(line);
  const letters = line.words.map((_, i) => {
    const box = reachOf(line, i, em, scale);
    return box === null ? [] : lettersOf(find(box));
  });
  if (line.words.some((word) => squareShare(word.text) > 0)) return markedSquares(page, line, em * scale, letters);
  let changed = false;
  const words = line.words.flatMap((word, i) => {
    const baseline = baselineAt(letters, i);
    const own = letters[i] ?? [];
    // In formulas everything stands at its own height: there only words have marks.
    if (baseline === null || word.monospace === true) return [word];
    const at = { baseline, em: em * scale };
    const alone = told ? markAlone(page, word, own, at) : null;
    if (alone !== null) {
      changed = true;
      return [i === 0 ? alone : { ...alone, attached: true }];
    }
    if (!(told ? PLAIN : WORDED).test(word.text)) return [word];
    let parts: readonly OcrWord[] = i === 0 ? withMarkBefore(page, word, own, at) : [word];
    if (parts.length === 1) parts = withMarkBehind(page, word, own, at);
    if (parts.length === 1 || !parts.some(({ text }) => (told ? PLAIN : WORDED).test(text))) return [word];
    changed = true;
    return parts;
  });
  return changed ? { ...line, words } : line;
}

/** Marks small signs over the line (note marks, exponents) as raised, also those that the engine passed over. */
export function withRaised(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  const page = { sheet, starts: rowStarts(sheet.ink), find: pieceFinder(sheet.ink), scale };
  const sizes = ocrSizes(lines);
  return lines.map((line, i) => marked(page, line, sizes[i] ?? line.rowHeight));
}
