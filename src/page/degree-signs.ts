// Glyphs of one line in visual order in; the same out, with the rings that TeX raises behind a number as degree signs.
import type { Glyph } from './ink.ts';

/** Rings of the faces of formulas: what \circ draws, by either of its two values. */
const isRing = (text: string): boolean => text === '\u25e6' || text === '\u2218';
/** Rise over the number's baseline and size, in em of the number: TeX 0.36 and 0.7. */
const MIN_RISE_EM = 0.2;
const MAX_SIZE = 0.85;
/** White in em between the number and its ring: a thin space, or a word space. */
const MAX_GAP_EM = 0.4;
const DIGIT = /^\p{Nd}$/u;

/** Reads a small raised ring behind a digit as a degree sign, which stands on the line. */
export function withDegrees(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ text }) => isRing(text))) return glyphs;
  let number: Glyph | null = null;
  return glyphs.map((glyph) => {
    const before: Glyph | null = number;
    if (glyph.text !== ' ') number = DIGIT.test(glyph.text) ? glyph : null;
    if (before === null || !isRing(glyph.text)) return glyph;
    const { y, size, ink } = before;
    const isRaised = y - glyph.y >= MIN_RISE_EM * size && glyph.size <= MAX_SIZE * size;
    return isRaised && glyph.x0 - before.x1 <= MAX_GAP_EM * size ? { ...glyph, text: '°', y, size, ink } : glyph;
  });
}
