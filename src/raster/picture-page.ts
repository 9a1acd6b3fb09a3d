// In: pieces of ink that have the size of letters, and the share of the sheet in pictures. Out: whether the sheet is all
// picture: its pieces are grain and leaves instead of lines of text.
import { type Box, boxHeight } from '../model/geometry.ts';
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
