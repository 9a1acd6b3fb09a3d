// Pieces of a page in, the same with closing quotation marks that were sunk to the baseline made opening ones: German and
// Czech typesetters without „ in their font lower the ” of it. Left as it is, the mark stands on a line of its own.
import { bandIndex } from './band-index.ts';
import type { Piece } from './ink.ts';

/** How far under its word's baseline, in em, a sunk mark is set: by its height less that of a comma (0.5 to 0.65 by face). */
const MIN_DROP_EM = 0.4;
const MAX_DROP_EM = 0.8;
/** Gap and overlap in em between the mark and the word that it opens. */
const MAX_GAP_EM = 0.2;
/** Ratio of sizes of the mark and its word. */
const SIZE_RATIO = 1.1;
const BAND_HEIGHT = 12;
/** Neighbours that one mark is compared with. */
const MAX_COMPARED = 400;

/** What a mark is when it stands at the baseline. */
const SUNK: Readonly<Record<string, string>> = { '”': '„', '’': '‚', '“': '„', '‘': '‚' };

const sunk = (piece: Piece): string | undefined =>
  piece.glyphs.length === 1 ? SUNK[piece.glyphs[0]?.text ?? ''] : undefined;

/** The word that a mark opens: it stands after it on a baseline over its own. */
function opened(mark: Piece, near: readonly Piece[]): Piece | undefined {
  const em = mark.size;
  return near.slice(0, MAX_COMPARED).find((word) => {
    const drop = mark.baseline - word.baseline;
    if (drop < MIN_DROP_EM * em || drop > MAX_DROP_EM * em) return false;
    if (word.size > SIZE_RATIO * em || em > SIZE_RATIO * word.size) return false;
    return Math.abs(word.box.x0 - mark.box.x1) <= MAX_GAP_EM * em;
  });
}

/** Gives each sunk mark the baseline of the word after it, and its own sign; marks before no word stay. */
export function withLoweredQuotes(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => sunk(piece) !== undefined)) return pieces;
  const index = bandIndex<Piece>(BAND_HEIGHT);
  for (const piece of pieces) index.add(piece.baseline, piece);
  return pieces.map((piece) => {
    const text = sunk(piece);
    if (text === undefined) return piece;
    const near = index.near(piece.baseline - MAX_DROP_EM * piece.size, piece.baseline - MIN_DROP_EM * piece.size);
    const word = opened(piece, near);
    if (word === undefined) return piece;
    const { baseline, box } = word;
    const glyphs = piece.glyphs.map((glyph) => ({ ...glyph, text, y: baseline }));
    return { ...piece, glyphs, baseline, box: { ...piece.box, y0: box.y0, y1: box.y1 } };
  });
}
