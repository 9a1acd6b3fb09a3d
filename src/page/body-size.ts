// Pieces in, the size of type that most of their letters have, points.
import type { Piece } from './ink.ts';

/** Sizes are told apart in steps of a quarter of a point. */
const STEPS = 4;
/** Size where there is no text. */
const USUAL = 10;

/** The size of most letters. */
export function bodySizeOf(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const piece of pieces) {
    const key = Math.round(piece.size * STEPS) / STEPS;
    counts.set(key, (counts.get(key) ?? 0) + piece.glyphs.length);
  }
  let best = USUAL;
  let most = 0;
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
}
