// In: lines that were read, and the sheet's ink. Out: the same lines, each word marked where its face is bold or italic.
import type { Box } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { tellsSize } from '../page/ocr-em.ts';
import { ocrSizes } from '../page/ocr-sizes.ts';
import { lettersIn, pieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { type WordShape, wordShapes } from '../raster/word-shape.ts';
import { squareShare } from './script-of.ts';

/** Letters that join, whose strokes along the line are no stems: a word's weight and lean prove nothing. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}]/u;

/** Strokes this many times as thick for their size as the page's are bold: bold faces have 1.4–1.7. */
const BOLD = 1.3;

/** Stems of italic faces lean 8–16 degrees; W, V and A alone look like 20. */
const ITALIC_LEAN = [8, 16] as const;

/** Leans that a word of some length may show among words in italics: a few of its letters lead astray. */
const UNSURE_LEANS: readonly number[] = [4, 20];

/** Type of this many times the page's usual size is a title's, and of one weight throughout. */
const TITLE_SIZE = 1.15;
const HALF = 0.5;

/** Letters with a straight stem. Where those of a word alone cannot be told apart, so many must lean with an f or a w. */
const STEMS = /[bdhiklmnpqrtuBDEFHIKLMNPRTU]/gu;
const FEWEST_STEMS = 2;

/** Signs that lean in upright type too: strokes of v and 7 do, an f hangs over, and curves lean as they please ("was", "of"). */
const LEANERS = /[fksvwxyzAKMNVWXYZ2-9/]/u;

/** Signs whose own lean tells, and the least mean of them in a word: 8–20 degrees in italics (few 4), within 4 in upright type. */
const UPRIGHT_STEM = /[abdhiklmnpqrtuBDEFHIKLMNPRTU1]/u;
const STEM_LEAN = 6;

/** In a word without a stem ("we") these tell: 12–20 degrees in italics, up to 8 in upright type. */
const TELLING_CURVE = /[ce]/u;
const CURVE_LEAN = 10;

/** Quotation marks of two pieces side by side. */
const TWOFOLD = /["“”„«»]/u;

/** Letters that a word needs for its own face to be believed. */
const LEAST_LETTERS = 2;

/** A word alone, short or of curves, must be bolder and have a stem: few strokes measure unsurely, and level ones of "See" not at all. */
const SHORT_LETTERS = 5;
const SURELY_BOLD = 1.45;

/** A line with this share of its letters in bold is bold as a whole. */
const WHOLE_LINE = 0.7;

/** Letters that a line needs for its weight to be believed. */
const LEAST_LINE = 4;

/** Fewer words say nothing of the page's usual stroke. */
const FEWEST_WORDS = 12;

/** A word of a line full of signs: three letters in a row, and no sign of mathematics. */
const WORDED = /^[^=|{}<>€®©\\]*\p{L}{3}[^=|{}<>€®©\\]*$/u;

/** More of a page than this in bold is the page's own weight. */
const MOST_BOLD = 0.6;

const POINTS_PER_INCH = 72;

type Measured = {
  readonly word: OcrWord;
  readonly shape: WordShape | null;
  readonly weight: number;
  /** Leans of those of its letters that a pattern names; null where its letters touch. */
  readonly leansOf: (letters: RegExp) => readonly number[] | null;
};

function inPixels(box: Box, dpi: number): Box {
  const scale = dpi / POINTS_PER_INCH;
  return { x0: box.x0 * scale, y0: box.y0 * scale, x1: box.x1 * scale, y1: box.y1 * scale };
}

function measure(sheet: Sheet, lines: readonly OcrLine[], sizes: readonly number[]): readonly (readonly Measured[])[] {
  const shapeIn = wordShapes(sheet.ink);
  const find = pieceFinder(sheet.ink);
  return lines.map((line, i) => {
    const size = sizes[i] ?? line.rowHeight;
    return line.words.map((word) => {
      const box = inPixels(word.box, sheet.image.dpi);
      const shape = shapeIn(box);
      const leansOf = (named: RegExp) => leansAmong(word.text, lettersIn(find, box), named, shapeIn);
      return { word, shape, weight: shape === null ? 0 : shape.stroke / size, leansOf };
    });
  });
}

/** The leans of the letters that a pattern names, where each sign of the text is one stretch of ink. */
function leansAmong(
  text: string,
  letters: readonly Box[],
  named: RegExp,
  shapeIn: (box: Box) => WordShape | null,
): readonly number[] | null {
  const signs = Array.from(text).flatMap((sign) => (TWOFOLD.test(sign) ? [sign, sign] : [sign]));
  if (signs.length !== letters.length) return null;
  return letters.flatMap((letter, i) => {
    const shape = named.test(signs[i] ?? '') ? shapeIn(letter) : null;
    return shape === null ? [] : [shape.lean];
  });
}

function usualWeight(measured: readonly Measured[]): number | null {
  const weights = measured.flatMap(({ word, weight }) => (weight > 0 && word.text.length >= 3 ? [weight] : []));
  if (weights.length < FEWEST_WORDS) return null;
  return weights.sort((a, b) => a - b)[weights.length >> 1] ?? null;
}

/** The size that most letters are set in. */
function usualSize(lines: readonly OcrLine[], sizes: readonly number[]): number {
  const letters = new Map<number, number>();
  lines.forEach((line, i) => {
    const size = sizes[i] ?? 0;
    letters.set(
      size,
      line.words.reduce((sum, word) => sum + word.text.length, letters.get(size) ?? 0),
    );
  });
  return [...letters].reduce((most, own) => (own[1] > most[1] ? own : most), [0, -1])[0];
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Whether a word's own strokes may be looked at: letters of squares differ in density, joined ones in their strokes. */
function tellsFace(text: string): boolean {
  return squareShare(text) === 0 && !JOINED.test(text);
}

function isItalic({ word, shape }: Measured): boolean {
  if (shape === null || countLetters(word.text) < LEAST_LETTERS || !tellsFace(word.text)) return false;
  return shape.lean >= ITALIC_LEAN[0] && shape.lean <= ITALIC_LEAN[1];
}

function stemsIn(text: string): number {
  return text.match(STEMS)?.length ?? 0;
}

function meanLean(leans: readonly number[]): number {
  return leans.reduce((sum, lean) => sum + lean, 0) / Math.max(1, leans.length);
}

/** Whether the lean of a word proves something alone: its stems, or else its curves, lean by themselves. */
function leanTells({ word: { text }, leansOf }: Measured): boolean {
  if (!LEANERS.test(text)) return true;
  const stems = leansOf(UPRIGHT_STEM);
  if (stems === null) return stemsIn(text) >= FEWEST_STEMS;
  return stems.length > 0 ? meanLean(stems) >= STEM_LEAN : meanLean(leansOf(TELLING_CURVE) ?? []) >= CURVE_LEAN;
}

/** Whether each word of a line is in italics; a word amid others that surely are goes with them where its own lean allows. */
function slant(words: readonly Measured[]): readonly boolean[] {
  const leaning = words.map(isItalic);
  const own = words.map((word, i) => leaning[i] === true && leanTells(word));
  return words.map(({ word, shape }, i) => {
    const [before, after] = [own[i - 1] === true, own[i + 1] === true];
    if (leaning[i] === true && (before || after)) return true;
    if (own[i] === true || shape === null || !tellsFace(word.text)) return own[i] === true;
    const letters = countLetters(word.text);
    if (letters >= SHORT_LETTERS) return (before || after) && UNSURE_LEANS.includes(shape.lean);
    return before && after && letters > 0 && shape.lean > 0;
  });
}

/** Whether each word of a line is bold; a mostly bold line is bold throughout, short words follow their neighbours. */
function boldness(words: readonly Measured[], usual: number, title: boolean): readonly boolean[] {
  const own = words.map(({ word, weight }) => weight >= BOLD * usual && countLetters(word.text) >= LEAST_LETTERS);
  const letters = words.map(({ word }) => word.text.length);
  const weights = words.map(({ weight }) => weight);
  const all = letters.reduce((sum, count) => sum + count, 0);
  const bold = letters.reduce((sum, count, i) => sum + (own[i] === true ? count : 0), 0);
  // A chapter's number alone is of too few strokes: some would be bold and some not.
  if (all < LEAST_LINE) return words.map(() => false);
  if (title) return words.map(() => bold >= HALF * all);
  if (bold >= WHOLE_LINE * all) return words.map(() => true);
  return words.map(({ word }, i) => {
    if (!tellsFace(word.text)) return false;
    const beside = own[i - 1] === true || own[i + 1] === true;
    const stems = stemsIn(word.text);
    const surely = (weights[i] ?? 0) >= SURELY_BOLD * usual && stems > 0;
    if (countLetters(word.text) >= SHORT_LETTERS) return own[i] === true && (beside || surely || stems >= FEWEST_STEMS);
    if (countLetters(word.text) >= LEAST_LETTERS) return own[i] === true && (beside || surely);
    return own[i - 1] === true && own[i + 1] === true;
  });
}

/** Which words of a line full of signs have a face: real words, code, and the number behind one ("Theorem 1.2:"). */
function wordsWithFaces(words: readonly OcrWord[]): readonly boolean[] {
  const real = words.map((word) => WORDED.test(word.text) || word.monospace === true);
  return words.map(({ text }, i) => real[i] === true || (real[i - 1] === true && /^[\d.]+:?$/u.test(text)));
}

/** Marks bold and italic words by the thickness and lean of their strokes. */
export function withFaces(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  const sizes = ocrSizes(lines);
  const measured = measure(sheet, lines, sizes);
  const usual = usualWeight(measured.flat());
  if (usual === null) return lines;
  const body = usualSize(lines, sizes);
  const bolds = measured.map((words, l) => boldness(words, usual, (sizes[l] ?? 0) >= TITLE_SIZE * body));
  const share = bolds.flat().filter(Boolean).length / Math.max(1, bolds.flat().length);
  return lines.map((line, l) => {
    // Signs of formulas are thin and thick and lean as they please: there only words have a face.
    const told = tellsSize(line) ? line.words.map(() => true) : wordsWithFaces(line.words);
    const italics = slant(measured[l] ?? []);
    const words = line.words.map((word, w) => {
      const bold = told[w] === true && share <= MOST_BOLD && bolds[l]?.[w] === true;
      return { ...word, bold, italic: told[w] === true && italics[w] === true };
    });
    return { ...line, words };
  });
}
