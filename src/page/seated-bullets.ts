// Pieces in, the same with list signs that are larger, smaller, raised or lowered put on the line that they stand before:
// TeX sets the stars of inner lists in larger type below the baseline, and the text would be taken for a superscript;
// Sphinx marks wrapped lines of code with an arrow of half their size.
import { bandIndex } from './band-index.ts';
import { makePiece, type Piece } from './ink.ts';

const SIGN = /^[*∗•·∙◦○●▪■□◆◇⁃‣–—−-]$/u;
/** The small hooked arrow at the start of a wrapped line of code; TeX makes it of a hook and an arrow. */
const WRAP_MARK = /^(?:[↪⤷↳]|˓→)$/u;
/** White in em of the text between a sign and its text. */
const MIN_GAP_EM = 0.15;
const MAX_GAP_EM = 3;
/** Baseline and size up to which a sign already stands on the line, in em and as a factor. */
const SAME_BASELINE_EM = 0.05;
const SAME_SIZE = 1.05;
/** How far, in em, a sign's baseline may lie from that of its text, and how much larger or smaller it may be. */
const MAX_SHIFT_EM = 0.6;
const MAX_RATIO = 2.5;
/** On the text's own baseline a sign may be smaller: a bitmap font that holds nothing but a bullet is as high as it. */
const MAX_LEVEL_RATIO = 5;
const BAND_HEIGHT = 12;
/** Neighbours that one sign is compared with. */
const MAX_COMPARED = 200;

function isSign(piece: Piece): boolean {
  if (piece.glyphs.length > 2) return false;
  const text = piece.glyphs.map((glyph) => glyph.text).join('');
  return SIGN.test(text) || WRAP_MARK.test(text);
}

function gapTo(sign: Piece, other: Piece, rtl: boolean): number {
  return rtl ? sign.box.x0 - other.box.x1 : other.box.x0 - sign.box.x1;
}

/** The text that a sign heads, where nothing stands on its other side. */
function textAt(sign: Piece, near: readonly Piece[], rtl: boolean): Piece | null {
  let best: Piece | null = null;
  for (const other of near.slice(0, MAX_COMPARED)) {
    const em = other.size;
    if (other === sign || Math.abs(other.baseline - sign.baseline) > MAX_SHIFT_EM * em) continue;
    if (gapTo(sign, other, !rtl) > -MIN_GAP_EM * em && gapTo(sign, other, !rtl) < MAX_GAP_EM * em) return null;
    const gap = gapTo(sign, other, rtl);
    if (gap < MIN_GAP_EM * em || gap > MAX_GAP_EM * em || isSign(other)) continue;
    if (best === null || gap < gapTo(sign, best, rtl)) best = other;
  }
  return best;
}

function seatedOn(sign: Piece, text: Piece): Piece {
  const ratio = Math.max(sign.size / text.size, text.size / sign.size);
  const shift = Math.abs(sign.baseline - text.baseline);
  const level = shift <= SAME_BASELINE_EM * text.size;
  if (ratio > (level ? MAX_LEVEL_RATIO : MAX_RATIO) || (ratio <= SAME_SIZE && level)) return sign;
  const ink = text.glyphs[0]?.ink;
  const glyphs = sign.glyphs.map((glyph) => ({ ...glyph, y: text.baseline, size: text.size, ink: ink ?? glyph.ink }));
  return makePiece(glyphs, sign.order) ?? sign;
}

/** Puts list signs on the baseline of their text, in its size. */
export function seatedBullets(pieces: readonly Piece[], rtl: boolean): readonly Piece[] {
  if (!pieces.some(isSign)) return pieces;
  const index = bandIndex<Piece>(BAND_HEIGHT);
  for (const piece of pieces) index.add(piece.baseline, piece);
  return pieces.map((piece) => {
    if (!isSign(piece)) return piece;
    const reach = MAX_SHIFT_EM * MAX_RATIO * piece.size;
    const text = textAt(piece, index.near(piece.baseline - reach, piece.baseline + reach), rtl);
    return text === null ? piece : seatedOn(piece, text);
  });
}
