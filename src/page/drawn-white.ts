// The glyphs of a piece so far and the next one in, whether the spaces drawn between them are white between two cells.
// Evidence: several of them in a row, wider than any word space; lines of typewriter letters are spaced so all the time.
import type { Glyph } from './ink.ts';

/** Spaces in a row that no text has between two words: after a stop some have two. */
const MIN_SPACES = 3;

/** Whether a glyph stands apart from the last one that is no space, by many spaces that fill more than `gap` em. */
export function isPastWhite(drawn: readonly Glyph[], glyph: Glyph, gap: number): boolean {
  if (glyph.text === ' ' || drawn.at(-1)?.text !== ' ' || glyph.ink.style.monospace) return false;
  const at = drawn.findLastIndex((other) => other.text !== ' ');
  const solid = drawn[at];
  if (solid === undefined || drawn.length - 1 - at < MIN_SPACES) return false;
  return Math.max(glyph.x0 - solid.x1, solid.x0 - glyph.x1) > gap * glyph.size;
}
