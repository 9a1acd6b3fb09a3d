// Glyphs of one line in visual order in; out: letters that are kerned into the letter before them and set higher or
// lower, as the A and the E of LaTeX's name: they are letters of the word, no superscripts and no subscripts.
import type { Glyph } from './ink.ts';

/** How far such a letter reaches back over its neighbour, in em of that neighbour: LaTeX 0.36; superscripts under 0.1. */
const OVERLAP_EM = 0.2;
/** The same for a letter of its neighbour's size: the E of TeX's name 0.17. */
const OVERLAP_EQUAL_EM = 0.1;
/** Its size as a part of its neighbour's, and from where on the two are of one size. */
const SMALLEST = 0.55;
const EQUAL = 0.95;
/** How far its baseline lies from its neighbour's at most, in em of that. */
const SHIFT_EM = 0.4;

const NONE: ReadonlySet<Glyph> = new Set();
const LETTER = /^\p{L}$/u;

function isKernedInto(before: Glyph, glyph: Glyph): boolean {
  if (!LETTER.test(glyph.text) || !LETTER.test(before.text)) return false;
  const ratio = glyph.size / before.size;
  if (ratio < SMALLEST || ratio > 1 / EQUAL || Math.abs(before.y - glyph.y) > SHIFT_EM * before.size) return false;
  return before.x1 - glyph.x0 > (ratio >= EQUAL ? OVERLAP_EQUAL_EM : OVERLAP_EM) * before.size;
}

/** Letters that are set higher or lower inside a word. */
export function kernedLetters(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  let found: Set<Glyph> | null = null;
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const before = last;
    last = glyph;
    if (before === undefined || before.x1 - glyph.x0 <= OVERLAP_EQUAL_EM * before.size) continue;
    if (isKernedInto(before, glyph)) found = (found ?? new Set()).add(glyph);
  }
  return found ?? NONE;
}
