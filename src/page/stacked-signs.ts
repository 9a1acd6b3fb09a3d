// Pieces of a page in, the same with signs that were drawn over others joined to them: accents over letters, ∼ over =.
import { bandIndex } from './band-index.ts';
import { combiningAccent, composed } from './glyph-text.ts';
import type { Piece } from './ink.ts';

/** How far over the baseline below it, in em, a stacked sign may have its own. */
const MAX_RISE_EM = 0.9;
const BAND_HEIGHT = 12;
/** Pieces that one sign is compared with. */
const MAX_COMPARED = 400;

/** What a relation with another sign drawn over it reads as. */
const OVER_EQUALS: Readonly<Record<string, string>> = { '∼': '≅', '~': '≅', '≀': '≅', def: '≝', '△': '≜', '?': '≟' };

function isSign(piece: Piece): boolean {
  const only = piece.glyphs.length === 1 ? piece.glyphs[0]?.text : undefined;
  return only !== undefined && (combiningAccent(only) !== null || only in OVER_EQUALS);
}

/** Finds the piece under a sign whose glyph the sign is centred over; the glyph's index, or null. */
function under(sign: Piece, piece: Piece): number | null {
  const rise = piece.baseline - sign.baseline;
  if (rise <= 0.02 * piece.size || rise > MAX_RISE_EM * piece.size) return null;
  const middle = (sign.box.x0 + sign.box.x1) / 2;
  const at = piece.glyphs.findIndex((g) => middle >= g.x0 && middle <= g.x1 && g.text !== ' ');
  return at < 0 ? null : at;
}

/** Joins stacked signs to what they stand on. */
export function withStackedSigns(pieces: readonly Piece[]): readonly Piece[] {
  const signs = pieces.filter(isSign);
  if (signs.length === 0) return pieces;
  const index = bandIndex<Piece>(BAND_HEIGHT);
  for (const piece of pieces) index.add(piece.baseline, piece);
  const joined = new Set<Piece>();
  const texts = new Map<Piece, Map<number, string>>();
  for (const sign of signs) {
    const text = sign.glyphs[0]?.text ?? '';
    for (const piece of index
      .near(sign.baseline, sign.baseline + MAX_RISE_EM * sign.size * 1.4)
      .slice(0, MAX_COMPARED)) {
      const at = piece === sign ? null : under(sign, piece);
      const base = at === null ? undefined : piece.glyphs[at]?.text;
      if (at === null || base === undefined) continue;
      const accent = combiningAccent(text);
      const made =
        base === '='
          ? OVER_EQUALS[text]
          : accent !== null && /^\p{L}$/u.test(base)
            ? composed(base, accent)
            : undefined;
      if (made === undefined) continue;
      const changes = texts.get(piece) ?? new Map<number, string>();
      changes.set(at, made);
      texts.set(piece, changes);
      joined.add(sign);
      break;
    }
  }
  return pieces
    .filter((piece) => !joined.has(piece))
    .map((piece) => {
      const changes = texts.get(piece);
      if (changes === undefined) return piece;
      return { ...piece, glyphs: piece.glyphs.map((glyph, i) => ({ ...glyph, text: changes.get(i) ?? glyph.text })) };
    });
}
