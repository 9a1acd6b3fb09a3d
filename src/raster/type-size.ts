// In: pieces of ink. Out: which of them look like letters, and the x-height of the page's type.
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { Component, Ink } from './components.ts';

/** Letters' bodies in inches: x-height of 4 pt type to capitals of 30 pt type. */
const SMALLEST_LETTER = 0.022;
export const LARGEST_LETTER = 0.45;

/** A letter is at most this many times wider than high (joined letters of poor print), or higher than wide. */
export const WIDEST = 6;
export const SLIMMEST = 12;

/** Fewer letters than this say nothing of the page. */
export const FEWEST_LETTERS = 30;

/** The pieces that have the size and shape of letters. */
export function letters(ink: Ink): readonly Component[] {
  const least = ink.dpi * SMALLEST_LETTER;
  const most = ink.dpi * LARGEST_LETTER;
  return ink.components.filter((c) => {
    const width = boxWidth(c);
    const height = boxHeight(c);
    const longer = Math.max(width, height);
    return longer >= least && longer <= most && width <= height * WIDEST && height <= width * SLIMMEST;
  });
}

/** The commonest letter height in pixels, which is the x-height in alphabets; null where there are too few letters. */
export function xHeight(pieces: readonly Component[]): number | null {
  if (pieces.length < FEWEST_LETTERS) return null;
  const counts = new Map<number, number>();
  for (const piece of pieces) {
    const height = boxHeight(piece);
    for (const near of [height - 1, height, height + 1]) {
      counts.set(near, (counts.get(near) ?? 0) + (near === height ? 2 : 1));
    }
  }
  let best = 0;
  let bestCount = 0;
  for (const [height, count] of counts) {
    if (count > bestCount || (count === bestCount && height > best)) {
      best = height;
      bestCount = count;
    }
  }
  return best;
}
