// A page's glyph runs in; out, whether its Korean spaces are painted as glyphs, so that white alone is none.
import type { RawGlyph, RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { isHangul } from './script-ranges.ts';

/** White in em between two syllables of one line that is a word space: less is the spread of a justified line, more a tab. */
const WHITE_EM: readonly [number, number] = [0.18, 0.75];
/** Spaces of white that a page of painted ones may have, as a share of those: letter-spread words of a title. */
const WHITE_SHARE = 0.1;
/** Farthest from one another, in em, that glyphs of one line stand up or down. */
const SAME_LINE_EM = 0.05;

type Placed = { readonly run: RawGlyphRun; readonly glyph: RawGlyph };

/** White in em between two glyphs drawn one after the other on one line; 0 where they are not. */
function whiteBetween(a: Placed, b: Placed): number {
  const em = Math.max(a.run.size, b.run.size);
  if (Math.abs(a.glyph.y - b.glyph.y) > SAME_LINE_EM * em) return 0;
  return (b.glyph.x - a.glyph.x - a.glyph.width) / em;
}

/** Whether the spaces beside the page's Hangul are glyphs: LibreOffice, Word and browsers paint them, TeX leaves white. */
export function paintsHangulSpaces(page: RawPage): boolean {
  let painted = 0;
  let white = 0;
  let last: Placed | null = null;
  for (const run of page.runs) {
    if (run.angle !== 0 || run.vertical) continue;
    for (const glyph of run.glyphs) {
      const placed = { run, glyph };
      if (last !== null && isHangul(last.glyph.text)) {
        if (glyph.text === ' ') painted++;
        else if (isHangul(glyph.text)) {
          const gap = whiteBetween(last, placed);
          if (gap > WHITE_EM[0] && gap < WHITE_EM[1]) white++;
        }
      }
      last = placed;
    }
  }
  return painted > 0 && white <= WHITE_SHARE * painted;
}
