// In: pieces of ink that have the size of letters, and the share of the sheet in pictures. Out: whether the sheet is all
// picture: its pieces are grain and leaves instead of lines of text.
import type { Box } from '../model/geometry.ts';
import { linesOf } from './letter-chains.ts';

/** Fewer pieces than this are a few words or specks, unless a picture takes so much of the sheet and no three line up. */
const FEWEST_PIECES = 60;
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

/** Whether a sheet is all picture: no lines among its pieces, neither across nor down. */
export function isPicturePage(pieces: readonly Box[], pictureShare: () => number): boolean {
  const both = [linesOf(pieces), linesOf(lying(pieces))];
  const longest = Math.max(...both.map((lines) => lines.longest));
  if (pieces.length < FEWEST_PIECES) return longest < THREE && pictureShare() >= MOST_OF_SHEET;
  return longest < LINE_LETTERS && both.every(({ inside }) => inside.length < TEXT_SHARE * pieces.length);
}
