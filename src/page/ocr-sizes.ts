// In: the lines of an OCR page. Out: one type size a line, steady over a page: body lines share one, headings stand out.
import { boxWidth, overlapX } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { emOfLine, joinedWords, letterWidth, tellsSize } from './ocr-em.ts';

/** Heights that differ by less than this part are one size, read with a pixel more or less. */
const SAME_SIZE = 0.07;

/** Lines of like height in one paragraph are this near, in em from baseline to baseline, and in usual distances of lines. */
const NEIGHBOUR_REACH = 2.2;
const USUAL_REACH = 1.3;

/** Letters so much narrower for their height than the page's are no tall letters: the box holds two lines. */
const TOO_NARROW = 0.6;

/** A line between two others of one size is of that size when it stands within their edges, in em, … */
const EDGE = 2;
/** … and measures no more than this part above or below. */
const AMID_PROSE = 0.3;

/** The last line of a paragraph has so few words that their heights tell little, and stands this near, in em. */
const LAST_WORDS = 2;
const PARAGRAPH_REACH = 1.7;

/** Sizes are told apart in steps of this many points. */
const STEP = 0.25;

type Weighted = { readonly value: number; readonly weight: number };

function weightedMedian(values: readonly Weighted[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, v) => sum + v.weight, 0) / 2;
  let seen = 0;
  for (const { value, weight } of sorted) {
    seen += weight;
    if (seen >= half) return value;
  }
  return 0;
}

function lettersOf(line: Pick<OcrLine, 'words'>): number {
  return line.words.reduce((sum, word) => sum + word.text.length, 0);
}

function isBold(line: OcrLine): boolean {
  return line.words.length > 0 && line.words.every((word) => word.bold === true);
}

/** The usual distance from a line to the next one under it; infinite where there is none. */
function usualLeading(lines: readonly OcrLine[]): number {
  const distances = lines.flatMap((line) => {
    const under = lines.flatMap((other) =>
      other.baseline - line.baseline > line.rowHeight / 2 && overlapX(line.box, other.box) > 0
        ? [other.baseline - line.baseline]
        : [],
    );
    return under.length === 0 ? [] : [Math.min(...under)];
  });
  return distances.sort((a, b) => a - b)[distances.length >> 1] ?? Number.POSITIVE_INFINITY;
}

/** A line's height, steadied by its neighbours of nearly the same height in the same column. */
function steadied(lines: readonly OcrLine[], heights: readonly number[], index: number, leading: number): number {
  const line = lines[index];
  const own = heights[index];
  if (line === undefined || own === undefined) return 0;
  const near: Weighted[] = [{ value: own, weight: lettersOf(line) }];
  lines.forEach((other, i) => {
    const height = heights[i] ?? 0;
    const away = Math.abs(other.baseline - line.baseline);
    if (i === index || away > NEIGHBOUR_REACH * own || away > USUAL_REACH * leading) return;
    if (isBold(other) !== isBold(line)) return;
    if (Math.abs(height - own) > 2 * SAME_SIZE * own || overlapX(line.box, other.box) === 0) return;
    near.push({ value: height, weight: lettersOf(other) });
  });
  return weightedMedian(near);
}

/** Heights within 7 % of a commoner one take its value. */
function inSteps(measured: readonly (Weighted & { readonly i: number })[], sizes: number[]): void {
  let left = measured;
  while (left.length > 0) {
    // The height that most letters share, within the tolerance, is the next size.
    let best: { centre: number; weight: number } = { centre: 0, weight: -1 };
    for (const { value } of left) {
      const close = left.filter((other) => Math.abs(other.value - value) <= (SAME_SIZE / 2) * value);
      const weight = close.reduce((sum, other) => sum + other.weight, 0);
      if (weight > best.weight) best = { centre: weightedMedian(close), weight };
    }
    const size = Math.max(STEP, Math.round(best.centre / STEP) * STEP);
    const rest = left.filter(({ value }) => Math.abs(value - best.centre) > SAME_SIZE * best.centre);
    for (const { i, value } of left) if (Math.abs(value - best.centre) <= SAME_SIZE * best.centre) sizes[i] = size;
    if (rest.length === left.length) return;
    left = rest;
  }
}

/** The line nearest above (`way` −1) or below (1) in the same column, of those whose size is known. */
function nextTo(lines: readonly OcrLine[], sizes: readonly number[], index: number, way: number): number | null {
  const line = lines[index];
  if (line === undefined) return null;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  lines.forEach((other, i) => {
    const away = way * (other.baseline - line.baseline);
    if (i === index || sizes[i] === 0 || away <= 0 || away >= least || overlapX(line.box, other.box) <= 0) return;
    [best, least] = [i, away];
  });
  return best;
}

function nearestTo(lines: readonly OcrLine[], sizes: readonly number[], index: number): number | null {
  const [above, below] = [nextTo(lines, sizes, index, -1), nextTo(lines, sizes, index, 1)];
  const away = (other: number | null) =>
    Math.abs((lines[other ?? -1]?.baseline ?? Number.POSITIVE_INFINITY) - (lines[index]?.baseline ?? 0));
  return away(above) <= away(below) ? above : below;
}

/** The size that the lines above and below share, where they stand as near as lines of one paragraph; else null. */
function sizeAround(lines: readonly OcrLine[], sizes: readonly number[], index: number): number | null {
  const line = lines[index];
  const above = nextTo(lines, sizes, index, -1);
  const below = nextTo(lines, sizes, index, 1);
  if (line === undefined || above === null || below === null) return null;
  const size = sizes[above] ?? 0;
  if (size !== sizes[below]) return null;
  for (const i of [above, below]) {
    const other = lines[i];
    if (other === undefined || Math.abs(other.baseline - line.baseline) > NEIGHBOUR_REACH * size) return null;
  }
  const wide = [above, below].some((i) => boxWidth(lines[i]?.box ?? line.box) >= boxWidth(line.box) - EDGE * size);
  return wide ? size : null;
}

/** Lines of one size on a page that make it the text's. */
const SHARED = 3;

/** Letters of the scripts that are written without spaces. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The shortest line that is filled, in widths of what ends its paragraph. */
const LONGER = 1.5;

/** Whether a short line of an unspaced script ends the paragraph of the filled one above, which no stop ends. */
function endsUnspaced(line: OcrLine, over: OcrLine): boolean {
  const [first, last] = [line.words[0]?.text ?? '', over.words.at(-1)?.text ?? ''];
  if (!UNSPACED.test(first) || !/[\p{L}、，,]$/u.test(last)) return false;
  const near = Math.abs(over.baseline - line.baseline) <= NEIGHBOUR_REACH * over.rowHeight;
  const flush = line.box.x0 <= over.box.x0 + over.rowHeight / 2;
  return near && flush && boxWidth(over.box) >= LONGER * boxWidth(line.box);
}

/** The size of the line above, for one that ends its paragraph: a word or two in small letters measure unsurely. */
function sizeOfParagraph(lines: readonly OcrLine[], sizes: readonly number[], index: number): number | null {
  const line = lines[index];
  const above = nextTo(lines, sizes, index, -1);
  const over = lines[above ?? -1];
  if (line === undefined || above === null || over === undefined) return null;
  const size = sizes[above] ?? 0;
  if (endsUnspaced(line, over) && sizes.filter((other) => other === size).length >= SHARED) return size;
  if (line.words.length > LAST_WORDS) return null;
  if (!/^\p{Ll}/u.test(line.words[0]?.text ?? '') || /[.!?:…][”’"»)]*$/u.test(over.words.at(-1)?.text ?? ''))
    return null;
  const near = Math.abs(over.baseline - line.baseline) <= PARAGRAPH_REACH * size;
  const within = line.box.x0 >= over.box.x0 - EDGE * size && line.box.x1 <= over.box.x1 + EDGE * size;
  return near && within ? size : null;
}

/** The median share of an em that a letter of the page takes. */
function usualShare(lines: readonly OcrLine[], ems: readonly number[]): number {
  return weightedMedian(
    lines.map((line, i) => ({ value: letterWidth(line) / (ems[i] ?? 1), weight: lettersOf(line) })),
  );
}

/** Joined letters whose mean width tells a line's size, and their part of it: in fewer their own shapes do; and such lines that a page needs. */
const MANY_JOINED = 12;
const MOSTLY = 0.5;
const FEWEST_JOINED = 4;

/** Joined letters that differ by less than this part from the page's usual width are of the usual size. */
const SAME_WIDTH = 0.1;

/**
 * The ems of lines by heights, but of letters that join by widths: as the page's other such lines have it on the median.
 * Boxes of Arabic words on scans err in height by a quarter, widths of its letters by a twelfth.
 */
function emsOf(lines: readonly OcrLine[]): readonly number[] {
  const ems = lines.map(emOfLine);
  const joined = lines.map((line) => ({ words: joinedWords(line) }));
  const isTelling = joined.map(
    (line, i) => lettersOf(line) >= Math.max(MANY_JOINED, MOSTLY * lettersOf(lines[i] ?? line)),
  );
  const shares = joined.flatMap((line, i) =>
    isTelling[i] === true ? [{ value: (ems[i] ?? 0) / letterWidth(line), weight: lettersOf(line) }] : [],
  );
  if (shares.length < FEWEST_JOINED) return ems;
  const share = weightedMedian(shares);
  const widths = joined.map(letterWidth);
  const usual = weightedMedian(
    joined.flatMap((line, i) => (isTelling[i] === true ? [{ value: widths[i] ?? 0, weight: lettersOf(line) }] : [])),
  );
  return widths.map((width, i) => {
    if (isTelling[i] !== true) return ems[i] ?? 0;
    return share * (Math.abs(width - usual) <= SAME_WIDTH * usual ? usual : width);
  });
}

/**
 * Type sizes in points, one a line. Lines of which the heights tell nothing (formulas, two lines read as one) take the
 * size of the line nearest above, or below; so does a line amid prose of one size that measures a little otherwise.
 */
export function ocrSizes(lines: readonly OcrLine[]): readonly number[] {
  const ems = emsOf(lines);
  const usual = usualShare(lines, ems);
  const telling = lines.map((line, i) => tellsSize(line) && letterWidth(line) >= TOO_NARROW * usual * (ems[i] ?? 1));
  if (!telling.includes(true)) telling.fill(true);
  const sizes = new Array<number>(lines.length).fill(0);
  const leading = usualLeading(lines);
  const measured = lines.flatMap((line, i) =>
    telling[i] === true ? [{ i, value: steadied(lines, ems, i, leading), weight: lettersOf(line) }] : [],
  );
  inSteps(measured, sizes);
  const known = [...sizes];
  return lines.map((_, i) => {
    const around = sizeAround(lines, known, i) ?? sizeOfParagraph(lines, known, i);
    const own = known[i] ?? 0;
    if (own > 0) return around !== null && Math.abs(own - around) <= AMID_PROSE * around ? around : own;
    const near = nearestTo(lines, known, i);
    return around ?? (near === null ? (measuredMost(measured) ?? STEP) : (known[near] ?? STEP));
  });
}

function measuredMost(measured: readonly Weighted[]): number | null {
  return measured.length === 0 ? null : Math.round(weightedMedian(measured) / STEP) * STEP;
}
