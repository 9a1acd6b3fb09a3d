// In: a sheet's pixels and ink. Out: the sheet without the thin frames that viewers draw round the words of links.
import { type Box, boxArea, boxHeight, boxWidth, intersectBox, unionBox } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import type { Ink } from './components.ts';
import { type Frame, frameAt } from './frame-sides.ts';
import { levelLines } from './level-lines.ts';
import { histogramOf } from './threshold.ts';

/** Frames are drawn in colours as light as cyan: what is so much darker than paper counts as drawn, gray levels. */
const FAINTEST = 45;

/** White between a frame and its words at left and right, inches: more is the cell of a form. */
const TIGHT = 0.04;

/** Words fill so much of the inside, at least and at most, and so much of its height: a raised mark is low. */
const LEAST_INK = 0.02;
const MOST_INK = 0.6;
const TALL = 0.25;

/** A frame so many times as wide as high is no letter of a script; a narrower one has to be lighter than its words by so much, … */
const WIDE = 1.6;
const LIGHTER = 12;

/** … and so many times as high as the middle of the signs beside it, so far from it in its heights: kana by ideographs 1.2. */
const HIGHER = 1.3;
const BESIDE = 4;
const FEWEST_BESIDE = 4;

/** What is darker than a frame by this belongs to a letter that crosses it: the noise of a scan is less. */
const CROSSING = 35;

/** One pixel in so many tells the level of paper. */
const STRIDE = 7;

/** A letter that is cut by a frame meets it: a pixel between them that is lighter than the frame by this is white. */
const MEETS = 40;

/** Letters that a frame touches are darker than it: its own level is that of its lightest columns, but for this share. */
const UNTOUCHED = 0.8;

/** Pixels of a box: those that are dark, their own box, and the level that a quarter of them is darker than. */
function contentOf({ data, width }: GrayImage, level: number, box: Box): { area: number; box: Box; level: number } {
  const counts = new Int32Array(256);
  const own = { x0: box.x1, y0: box.y1, x1: box.x0, y1: box.y0 };
  let area = 0;
  for (let y = box.y0; y < box.y1; y++) {
    for (let x = box.x0; x < box.x1; x++) {
      const value = data[y * width + x] ?? 255;
      if (value >= level) continue;
      counts[value] = (counts[value] ?? 0) + 1;
      area++;
      own.x0 = Math.min(own.x0, x);
      own.x1 = Math.max(own.x1, x + 1);
      own.y0 = Math.min(own.y0, y);
      own.y1 = Math.max(own.y1, y + 1);
    }
  }
  let quarter = 0;
  for (let sum = counts[0] ?? 0; quarter < 255 && sum < area / 4; sum += counts[quarter] ?? 0) quarter++;
  return { area, box: own, level: quarter };
}

/** The level of a frame, by its level sides' darkest pixels, column by column. */
function levelOf({ data, width }: GrayImage, { outer, inner }: Frame): number {
  const darkest: number[] = [];
  for (const [y0, y1] of [
    [outer.y0, inner.y0],
    [inner.y1, outer.y1],
  ] as const) {
    for (let x = inner.x0; x < inner.x1; x++) {
      let own = 255;
      for (let y = y0; y < y1; y++) own = Math.min(own, data[y * width + x] ?? 255);
      darkest.push(own);
    }
  }
  return darkest.sort((a, b) => a - b)[Math.floor(darkest.length * UNTOUCHED)] ?? 255;
}

/** A frame with its level, and by how much its words are darker. */
type Found = { readonly frame: Frame; readonly own: number; readonly lighter: number };

/** Whether a frame may stand round words of a line; null where it does not. */
function roundWords(image: GrayImage, ink: number, frame: Frame): Found | null {
  const { inner } = frame;
  const words = contentOf(image, ink, inner);
  const share = words.area / boxArea(inner);
  if (share < LEAST_INK || share > MOST_INK || boxHeight(words.box) < TALL * boxHeight(inner)) return null;
  const tight = image.dpi * TIGHT;
  if (words.box.x0 - inner.x0 > tight || inner.x1 - words.box.x1 > tight) return null;
  const own = levelOf(image, frame);
  return { frame, own, lighter: own - words.level };
}

/** Heights of the signs beside a frame: pieces over each other are one sign. */
function heightsBeside(ink: Ink, { outer }: Frame): readonly number[] {
  const reach = BESIDE * boxHeight(outer);
  const pieces = ink.components
    .filter((piece) => {
      const middle = (piece.y0 + piece.y1) / 2;
      const isBeside =
        piece.x1 <= outer.x0 + 1
          ? outer.x0 - piece.x1 <= reach
          : piece.x0 - outer.x1 <= reach && piece.x0 >= outer.x1 - 1;
      return isBeside && middle >= outer.y0 && middle <= outer.y1;
    })
    .sort((a, b) => a.x0 - b.x0);
  const signs: Box[] = [];
  for (const piece of pieces) {
    const last = signs.at(-1);
    if (last !== undefined && last.x1 > piece.x0) signs[signs.length - 1] = unionBox(last, piece);
    else signs.push(piece);
  }
  return signs.map(boxHeight).sort((a, b) => a - b);
}

/** Whether a frame is no sign of a script. */
function isFrame(ink: Ink, { frame, lighter }: Found): boolean {
  if (boxWidth(frame.inner) >= WIDE * boxHeight(frame.inner)) return true;
  const heights = heightsBeside(ink, frame);
  const middle = heights[heights.length >> 1] ?? 0;
  return lighter >= LIGHTER && heights.length >= FEWEST_BESIDE && boxHeight(frame.outer) >= HIGHER * middle;
}

/**
 * Paints a frame white, but for letters that it touches. What is darker than a coloured frame is a letter's, and goes on under
 * the frame as far as its middle; under one as dark as type only what comes out at the other side is.
 */
function erase(image: GrayImage, ink: number, { frame: { outer, inner }, own }: Found): void {
  const { data, width, height } = image;
  const isColoured = own - CROSSING >= CROSSING / 2;
  const isLetter = (value: number): boolean => value < (isColoured ? own - CROSSING : ink);
  // From the pixel before a side to the one behind it, as places in `data`.
  const across = (first: number, step: number, length: number): void => {
    const value = (n: number): number => data[first + step * n] ?? 255;
    const [before, behind] = [value(0), value(length + 1)];
    if (!isColoured && isLetter(before) && isLetter(behind)) return;
    const meets = [value(1) < own + MEETS && isLetter(before), value(length) < own + MEETS && isLetter(behind)];
    for (let n = 1; n <= length; n++) {
      const at = first + step * n;
      if (isColoured && isLetter(data[at] ?? 255)) continue;
      const [near, isCut] = 2 * n <= length ? [before, meets[0]] : [behind, meets[1]];
      data[at] = isColoured && isCut === true ? near : 255;
    }
  };
  // A pixel of blur: a side's columns have it already.
  const [left, right] = [Math.max(1, outer.x0), Math.min(width - 1, outer.x1)];
  const [over, under] = [Math.max(1, outer.y0 - 1), Math.min(height - 1, outer.y1 + 1)];
  for (let x = left; x < right; x++) {
    across((over - 1) * width + x, width, inner.y0 + 1 - over);
    across((inner.y1 - 2) * width + x, width, under + 1 - inner.y1);
  }
  for (let y = inner.y0 + 1; y < inner.y1 - 1; y++) {
    across(y * width + left - 1, 1, inner.x0 - left);
    across(y * width + inner.x1 - 1, 1, right - inner.x1);
  }
}

/** Frames round words, of what is darker than `level`. */
function findFrames(image: GrayImage, level: number, ink: Ink): readonly Found[] {
  const found: Found[] = [];
  for (const line of levelLines(image, level)) {
    for (const down of [true, false]) {
      const frame = frameAt(image, level, line, down);
      if (frame === null || found.some((other) => intersectBox(other.frame.inner, frame.inner) !== null)) continue;
      const own = roundWords(image, ink.level, frame);
      if (own !== null) found.push(own);
    }
  }
  return found.filter((some) => isFrame(ink, some));
}

/** The sheet without frames round words; the image itself where there are none. */
export function withoutLinkFrames(image: GrayImage, ink: Ink): GrayImage {
  const counts = histogramOf(image, STRIDE);
  const paper = counts.reduce(
    (best, count, level) => (level >= ink.level && count > (counts[best] ?? 0) ? level : best),
    255,
  );
  const frames = findFrames(image, Math.max(ink.level, paper - FAINTEST), ink);
  if (frames.length === 0) return image;
  const out = { ...image, data: image.data.slice() };
  for (const frame of frames) erase(out, ink.level, frame);
  return out;
}
