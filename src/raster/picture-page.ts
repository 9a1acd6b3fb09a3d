// In: pieces of ink that have the size of letters, and the share of the sheet in pictures. Out: whether the sheet is all
// picture: its pieces are grain and leaves instead of lines of text.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { Ink } from './components.ts';
import { type Lines, linesOf } from './letter-chains.ts';

/** Fewer pieces than this are a few words or specks, unless a picture takes so much of the sheet and no three line up. */
export const FEWEST_PIECES = 60;
const MOST_OF_SHEET = 0.5;
const THREE = 3;

/** From this share of pieces with neighbours on both sides on they are text. Photographs: 0–0.08; Hangul 0.3, alphabets 0.7. */
const TEXT_SHARE = 0.15;

/** So many neighbours in a row are a line of text, if only of a caption. */
const LINE_LETTERS = 8;

/** The pieces with rows and columns exchanged: lines that run down the sheet. */
function lying(pieces: readonly Box[]): readonly Box[] {
  return pieces.map(({ x0, y0, x1, y1 }) => ({ x0: y0, y0: x0, x1: y1, y1: x1 }));
}

/** Whether there are no lines among pieces, neither across nor down: of so few pieces, no three. */
export function hasNoLines(pieces: readonly Box[]): boolean {
  const isGrain = ({ inside, longest }: Lines<Box>): boolean =>
    pieces.length < FEWEST_PIECES
      ? longest < THREE
      : longest < LINE_LETTERS && inside.length < TEXT_SHARE * pieces.length;
  return isGrain(linesOf(pieces)) && isGrain(linesOf(lying(pieces)));
}

/** Whether so many pieces stand between neighbours, across or down, that they are a page of text. */
export function hasManyLines(pieces: readonly Box[]): boolean {
  const isText = (some: readonly Box[]): boolean => linesOf(some).inside.length >= TEXT_SHARE * pieces.length;
  return pieces.length >= FEWEST_PIECES && (isText(pieces) || isText(lying(pieces)));
}

/** Whether a sheet is all picture. */
export function isPicturePage(pieces: readonly Box[], pictureShare: () => number): boolean {
  return hasNoLines(pieces) && (pieces.length >= FEWEST_PIECES || pictureShare() >= MOST_OF_SHEET);
}

/** Pieces that may be words of small type that ran together, inches high at least and at most. */
const LOWEST_WORD = 0.02;
const HIGHEST_WORD = 0.3;

/** So few words in a row may be a caption. Photographs: 1–4; a caption of 5 pt seen at 75 dots an inch 6 or more. */
const CAPTION_WORDS = 5;

/** Whether a coarse look shows no lines of words, neither across nor down. */
export function hasNoWords({ components, dpi }: Ink): boolean {
  const isWord = (piece: Box): boolean =>
    boxHeight(piece) >= LOWEST_WORD * dpi && boxHeight(piece) <= HIGHEST_WORD * dpi;
  return [components, lying(components)].every((pieces) => linesOf(pieces.filter(isWord)).longest < CAPTION_WORDS);
}

/** Small words that ran together at a coarse look: inches high at most, and how many times as long as high. */
const HIGHEST_SMALL_WORD = 0.15;
const LONG = 1.25;

/**
 * Three words in a row are a caption, and in the highest and lowest tenth three pieces of words; there two words across are a
 * credit, unless among more pieces than so many, the grain of a picture. Of photographs one in four has such rows by chance.
 */
const OUTERMOST = 0.1;
const TWO = 2;
const GRAIN = 20;

/** Whether a coarse look shows not even a few small words, neither across nor down: the name of who took the picture, a year. */
export function hasNoCredit({ components, width, height, dpi }: Ink): boolean {
  const isSmall = (piece: Box): boolean =>
    boxHeight(piece) >= LOWEST_WORD * dpi && boxHeight(piece) <= HIGHEST_SMALL_WORD * dpi;
  const isLong = (piece: Box): boolean => boxWidth(piece) >= LONG * boxHeight(piece);
  const outermost = (pieces: readonly Box[], length: number): readonly (readonly Box[])[] => [
    pieces.filter(({ y1 }) => y1 <= OUTERMOST * length),
    pieces.filter(({ y0 }) => y0 >= (1 - OUTERMOST) * length),
  ];
  const isCaption = (pieces: readonly Box[], length: number): boolean => {
    const small = pieces.filter(isSmall);
    return [small.filter(isLong), ...outermost(small, length)].some((some) => linesOf(some).longest >= THREE);
  };
  if (isCaption(components, height) || isCaption(lying(components), width)) return false;
  return outermost(components, height).every(
    (some) => some.length > GRAIN || linesOf(some.filter(isSmall).filter(isLong)).longest < TWO,
  );
}
