// A page's glyph runs in; out, whether its Korean spaces are painted as glyphs, so that white alone is none.
import type { RawGlyph, RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { isHangul } from './script-ranges.ts';

/** White in em between two syllables of one line that is a word space: less is the spread of a justified line, more a tab. */
const WHITE_EM: readonly [number, number] = [0.18, 0.75];
/** Spaces of white that a page of painted ones may have, as a share of those: letter-spread words of a title. */
const WHITE_SHARE = 0.1;
/** Farthest from one another, in em, that glyphs of one line stand up or down. */
const SAME_LINE_EM = 0.05;

/** White in em between two glyphs drawn one after the other on one line; 0 where they are not. */
function whiteBetween(a: RawGlyph, b: RawGlyph, em: number): number {
  if (Math.abs(a.y - b.y) > SAME_LINE_EM * em) return 0;
  return (b.x - a.x - a.width) / em;
}

const isUpright = ({ angle, vertical }: RawGlyphRun): boolean => angle === 0 && !vertical;

/** Whether the spaces beside the page's Hangul are glyphs: LibreOffice, Word and browsers paint them, TeX leaves white. */
export function paintsHangulSpaces(page: RawPage): boolean {
  let painted = 0;
  let white = 0;
  let last: RawGlyph | null = null;
  let lastSize = 0;
  for (const run of page.runs.filter(isUpright)) {
    for (const glyph of run.glyphs) {
      if (last !== null && isHangul(last.text)) {
        if (glyph.text === ' ') painted++;
        else if (isHangul(glyph.text)) {
          const gap = whiteBetween(last, glyph, Math.max(lastSize, run.size));
          if (gap > WHITE_EM[0] && gap < WHITE_EM[1]) white++;
        }
      }
      last = glyph;
      lastSize = run.size;
    }
  }
  return painted > 0 && white <= WHITE_SHARE * painted;
}
