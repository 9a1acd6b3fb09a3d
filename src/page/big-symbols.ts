// Pieces of a page in, the same with roots and big operators moved to the baseline of the text that they belong to.
// TeX's extension fonts hang their signs from the baseline, so they would stand on lines of their own.
import { bandIndex } from './band-index.ts';
import { isMathExtensionFont, type Piece } from './ink.ts';
import { bigGlyph } from './math/big-glyphs.ts';
import { AXIS_EM } from './math/math-box.ts';

/** How far below its own baseline, in em, the text of a hanging sign may stand. */
const MAX_DROP_EM = 1.5;
/** Gap in em between a sign and its text. */
const MAX_GAP_EM = 0.6;
/** Gap in em between an operator with wide limits and its text, whose axis tells that they belong together. */
const MAX_AXIS_GAP_EM = 4;
/** How far in em the axes of a sign and its text may lie apart. */
const SAME_AXIS_EM = 0.1;
const BAND_HEIGHT = 12;
/** Neighbours that one sign is compared with. */
const MAX_COMPARED = 400;

const ROOT = '√';

/** Whether a piece is the sign of a root. */
export const isRootSign = ({ glyphs }: Piece): boolean => glyphs.every(({ text }) => text === ROOT);

function hangs(piece: Piece): boolean {
  return piece.glyphs.every((g) => g.text === ROOT || (g.ink.font !== null && isMathExtensionFont(g.ink.font.name)));
}

/** Baseline of text of type size `em` on whose axis a sign of known metrics is centred; null for other signs. */
function baselineByAxis(piece: Piece, em: number): number | null {
  const first = piece.glyphs[0];
  const name = first?.ink.font?.name;
  const big =
    first === undefined || name === undefined ? null : bigGlyph(name, first.text, (first.x1 - first.x0) / piece.size);
  if (big === null || big.kind === 'extender' || big.kind === 'accent') return null;
  return piece.baseline + ((big.depth - big.height) / 2000) * piece.size + AXIS_EM * em;
}

/** Gives each hanging sign, or those of a kind, the baseline of the nearest text beside it; signs without any stay. */
export function reseated(pieces: readonly Piece[], isSign: (piece: Piece) => boolean = hangs): readonly Piece[] {
  if (!pieces.some(isSign)) return pieces;
  const index = bandIndex<Piece>(BAND_HEIGHT);
  for (const piece of pieces) if (!hangs(piece)) index.add(piece.baseline, piece);
  return pieces.map((piece) => {
    if (!isSign(piece)) return piece;
    let best: { piece: Piece; gap: number } | null = null;
    const near = index.near(piece.baseline - 0.2 * piece.size, piece.baseline + MAX_DROP_EM * piece.size);
    for (const other of near.slice(0, MAX_COMPARED)) {
      const drop = other.baseline - piece.baseline;
      if (drop < -0.2 * piece.size || drop > MAX_DROP_EM * piece.size || other.size < 0.75 * piece.size) continue;
      const gap = Math.max(other.box.x0 - piece.box.x1, piece.box.x0 - other.box.x1, 0);
      const due = baselineByAxis(piece, other.size);
      const onAxis = due !== null && Math.abs(due - other.baseline) < SAME_AXIS_EM * other.size;
      if (gap <= (onAxis ? MAX_AXIS_GAP_EM : MAX_GAP_EM) * piece.size && (best === null || gap < best.gap))
        best = { piece: other, gap };
    }
    if (best === null) return piece;
    const { baseline, box } = best.piece;
    const glyphs = piece.glyphs.map((g) => ({ ...g, y: baseline }));
    return { ...piece, glyphs, baseline, box: { ...piece.box, y0: box.y0, y1: box.y1 } };
  });
}
