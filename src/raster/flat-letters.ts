// In: the ink of a sheet of a square script and its letters. Out: the letters that are one level stroke (ー, 一, —), which have
// no letter's shape: where they stand under each other they would look like the white between columns.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { Ink } from './components.ts';
import { WIDEST } from './type-size.ts';

/** Length and greatest thickness of such a stroke in letter heights. A dash of two letters is longer. */
const SHORTEST = 0.5;
const LONGEST = 2.2;
const THICKEST = 0.2;

/** A letter of its row stands so near, in letter heights, and reaches from over the stroke to under it. */
const NEAR = 0.8;

/** The level strokes beside letters; `em` is the height of the letters in pixels. */
export function flatLetters({ components }: Ink, letters: readonly Box[], em: number): readonly Box[] {
  const strokes = components.filter((piece) => {
    const [width, height] = [boxWidth(piece), boxHeight(piece)];
    const isLong = width >= SHORTEST * em && width <= LONGEST * em;
    return isLong && height <= THICKEST * em && width > WIDEST * height;
  });
  return strokes.filter((stroke) =>
    letters.some((letter) => {
      const white = Math.max(letter.x0 - stroke.x1, stroke.x0 - letter.x1);
      return white <= NEAR * em && letter.y0 < stroke.y0 && letter.y1 > stroke.y1;
    }),
  );
}
