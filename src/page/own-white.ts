// Glyphs of one line in visual order in; out, a test for gaps that look like spaces and are white of a sign or kerning.
import type { Glyph } from './ink.ts';
import { isHangul, isRightToLeft } from './script-ranges.ts';

type Reach = { readonly least: number; readonly beyond: number };

/** Between Arabic letters of a line whose spaces are painted as glyphs, a gap in em up to this is kerning. */
const PAINTED_RTL_SPACE_EM = 0.45;
/** Spaces painted as glyphs that show the line's way. */
const MIN_PAINTED = 2;
/** Gap in parts of the line's usual word gap up to which white behind a quote or bracket is the sign's own. */
const QUOTE_GAP_SHARE = 0.72;
const CLOSING = /^[”’»」』〉》)\]]$/u;
/**
 * Where Korean spaces are painted, white in em that is none, as it is and beyond the least word gap of a spread line:
 * typesetters put a fifth to a quarter of an em between Hangul and digits or Latin letters, and more in justified lines.
 * Behind Hangul and before points no label ends, and justified lines may have as much again there.
 */
const BORDER_EM: Reach = { least: 0.36, beyond: 0.16 };
const BEHIND_HANGUL_EM: Reach = { least: 0.5, beyond: 0.32 };
const LETTER = /^[\p{L}\p{Nd}%‰℃㎡㎢㎞㎝㎏]/u;
const POINT = /^[.,;:!?]$/;
/** Word gaps that must be seen before one is called the usual. */
const MIN_GAPS = 3;

/** Median of the gaps in em that part words; 0 where there are few. */
function wordGap(glyphs: readonly Glyph[], base: number): number {
  const gaps: number[] = [];
  for (let i = 1; i < glyphs.length; i++) {
    const a = glyphs[i - 1];
    const b = glyphs[i];
    if (a === undefined || b === undefined || a.text === ' ' || b.text === ' ' || CLOSING.test(a.text)) continue;
    const gap = (b.x0 - a.x1) / Math.max(a.size, b.size);
    if (gap > base && gap < 1) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  return gaps.length < MIN_GAPS ? 0 : (gaps[gaps.length >> 1] ?? 0);
}

/** Whether the line's spaces are painted as glyphs: a font may have one for a sign or two, and white for all the others. */
function paintsSpaces(glyphs: readonly Glyph[], base: number): boolean {
  let painted = 0;
  let white = 0;
  glyphs.forEach((b, i) => {
    const a = glyphs[i - 1];
    if (b.text === ' ') painted++;
    else if (a !== undefined && a.text !== ' ' && isRightToLeft(a.text) && isRightToLeft(b.text)) {
      if (b.x0 - a.x1 > base * Math.max(a.size, b.size)) white++;
    }
  });
  return painted >= MIN_PAINTED && painted >= white;
}

/** Whether white between syllables, at the border of Hangul and another script, or before a point, is the typesetter's. */
function isBorderWhite(a: Glyph, b: Glyph, gapEm: number, base: number): boolean {
  const within = ({ least, beyond }: Reach): boolean => gapEm <= Math.max(least, base + beyond);
  // Forced lines of narrow cells are spread out.
  if (isHangul(a.text) && isHangul(b.text)) return within(BORDER_EM);
  if (isHangul(a.text)) return within(BEHIND_HANGUL_EM) && (LETTER.test(b.text) || POINT.test(b.text));
  return within(BORDER_EM) && isHangul(b.text) && LETTER.test(a.text);
}

/** A test for the line's gaps, in em, that are no spaces, or null where none is; `base` is the gap that usually is one. */
export function ownWhite(
  glyphs: readonly Glyph[],
  base: number,
): ((a: Glyph, b: Glyph, gapEm: number) => boolean) | null {
  const hangul = glyphs.some((glyph) => isHangul(glyph.text));
  const rtl = glyphs.some((glyph) => isRightToLeft(glyph.text));
  if (!hangul && !rtl) return null;
  const painted = rtl && paintsSpaces(glyphs, base);
  const quoted = hangul ? QUOTE_GAP_SHARE * wordGap(glyphs, base) : 0;
  const hangulPainted = hangul && glyphs.some((glyph) => glyph.ink.paintsHangulSpaces === true);
  return (a, b, gapEm) => {
    if (hangulPainted && isBorderWhite(a, b, gapEm, base)) return true;
    if (painted && gapEm <= PAINTED_RTL_SPACE_EM && isRightToLeft(a.text) && isRightToLeft(b.text)) return true;
    // Korean goes on behind a quotation with its particle: the half-empty sign leaves white that is no space.
    return gapEm <= quoted && CLOSING.test(a.text) && isHangul(b.text);
  };
}
