// Pieces of a page in, the same with roots and big operators moved to the baseline of the text that they belong to.
// TeX's extension fonts hang their signs from the baseline, so they would stand on lines of their own.
import { bandIndex } from './band-index.ts';
import { isMathExtensionFont, type Piece } from './ink.ts';

/** How far below its own baseline, in em, the text of a hanging sign may stand. */
const MAX_DROP_EM = 1.5;
/** Gap in em between a sign and its text. */
const MAX_GAP_EM = 0.6;
const BAND_HEIGHT = 12;
/** Neighbours that one sign is compared with. */
const MAX_COMPARED = 400;

function hangs(piece: Piece): boolean {
  return piece.glyphs.every((g) => g.text === '√' || (g.ink.font !== null && isMathExtensionFont(g.ink.font.name)));
}

/** Gives each hanging sign the baseline of the nearest text beside it; signs without any stay. */
export function reseated(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(hangs)) return pieces;
  const index = bandIndex<Piece>(BAND_HEIGHT);
  for (const piece of pieces) if (!hangs(piece)) index.add(piece.baseline, piece);
  return pieces.map((piece) => {
    if (!hangs(piece)) return piece;
    let best: { piece: Piece; gap: number } | null = null;
    const near = index.near(piece.baseline - 0.2 * piece.size, piece.baseline + MAX_DROP_EM * piece.size);
    for (const other of near.slice(0, MAX_COMPARED)) {
      const drop = other.baseline - piece.baseline;
      if (drop < -0.2 * piece.size || drop > MAX_DROP_EM * piece.size || other.size < 0.75 * piece.size) continue;
      const gap = Math.max(other.box.x0 - piece.box.x1, piece.box.x0 - other.box.x1, 0);
      if (gap <= MAX_GAP_EM * piece.size && (best === null || gap < best.gap)) best = { piece: other, gap };
    }
    if (best === null) return piece;
    const { baseline, box } = best.piece;
    const glyphs = piece.glyphs.map((g) => ({ ...g, y: baseline }));
    return { ...piece, glyphs, baseline, box: { ...piece.box, y0: box.y0, y1: box.y1 } };
  });
}
