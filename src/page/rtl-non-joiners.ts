// A run in; out, the same run with the signs that part two letters of a Persian word inside of the letter before them.
// A zero-width non-joiner is painted as a blank that the next letter covers: it is no space, and its place is of no width.
import type { RawGlyph, RawGlyphRun } from '../model/raw-page.ts';
import { isRightToLeft } from './script-ranges.ts';

/** What fonts have for the sign: their space, or the sign itself. */
const BLANK = /^[ \u00a0\u200c]$/u;
const NON_JOINER = '\u200c';
/** Distance in em of the edges of the blank and of the letter over it: a blank that kerning drew under one has another edge. */
const SAME_EDGE_EM = 0.01;

/** Whether a glyph begins, or ends, where the blank does and lies on it, so that no white is left. */
function covers(glyph: RawGlyph | undefined, blank: RawGlyph, size: number): glyph is RawGlyph {
  if (glyph === undefined || BLANK.test(glyph.text) || glyph.width < blank.width / 2) return false;
  const slack = SAME_EDGE_EM * size;
  const right = glyph.x + glyph.width;
  const end = blank.x + blank.width;
  return Math.abs(glyph.x - blank.x) <= slack || Math.abs(right - end) <= slack;
}

/** The sign goes on a letter; between figures and stops it has nothing to part. */
function marked(glyph: RawGlyph): RawGlyph {
  return isRightToLeft(glyph.text) ? { ...glyph, text: glyph.text + NON_JOINER } : glyph;
}

/** Puts each non-joiner behind the letter at whose end it stands, in reading order. */
export function withNonJoiners(run: RawGlyphRun): RawGlyphRun {
  const mixed = run.glyphs.some((glyph) => BLANK.test(glyph.text)) && run.glyphs.some((g) => isRightToLeft(g.text));
  if (!mixed) return run;
  const glyphs: RawGlyph[] = [];
  let waiting = false;
  run.glyphs.forEach((glyph, i) => {
    const last = glyphs.at(-1);
    const next = run.glyphs[i + 1];
    if (waiting) {
      glyphs.push(marked(glyph));
      waiting = false;
    } else if (!BLANK.test(glyph.text)) glyphs.push(glyph);
    // Painted from left to right, what stands at the blank's left edge is before it in reading order.
    else if (covers(next, glyph, run.size)) waiting = true;
    else if (covers(last, glyph, run.size)) glyphs[glyphs.length - 1] = marked(last);
    else glyphs.push(glyph);
  });
  return glyphs.length === run.glyphs.length ? run : { ...run, glyphs };
}
