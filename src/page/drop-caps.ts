// Pieces of a page in, large initials at a paragraph's start out, with the pieces of the lines that they stand beside.
import { type Glyph, makePiece, type Piece } from './ink.ts';

/** Size of an initial, as a multiple of the body's. */
const MIN_SIZE = 1.7;
const MAX_SIZE = 9;
/** The same for a quotation mark whose ink fills the lines: LibreOffice sets 14 over three lines. */
const MAX_QUOTE_SIZE = 18;
/** Glyphs of an initial: a letter, a quotation mark and a letter, "A" with an apostrophe. */
const MAX_GLYPHS = 3;
/** What an initial is: a letter with or without a sign, or the quotation mark before it (word processors drop one sign). */
const INITIAL = /\p{L}|^[\u201c\u201e\u2018\u201a\u00ab\u2039"]$/u;
/** A quotation mark stands right before its word. */
const QUOTE = /^[^\p{L}\p{N}]+$/u;
/** How far above its baseline a quotation mark ends, in its size. */
const QUOTE_FOOT = 0.4;
/** Gap in em of the body between an initial and its text. */
const MAX_GAP_EM = 1.6;

export type DropCap = {
  readonly initial: Piece;
  /** The piece that the initial's word goes on with. */
  readonly joins: Piece;
  /** Body lines beside the initial start left of this x and below the joined line, above this y. */
  readonly bottom: number;
};

const textOf = (piece: Piece) => piece.glyphs.map((g) => g.text).join('');

function beside(initial: Piece, piece: Piece, bodySize: number): boolean {
  const gap = piece.box.x0 - initial.box.x1;
  return gap > -0.4 * bodySize && gap < MAX_GAP_EM * bodySize && piece.size < 0.7 * initial.size;
}

/** Finds dropped initials: one big letter whose foot stands on the second or a later line of smaller text at its right. */
export function dropCapsOf(pieces: readonly Piece[], bodySize: number): readonly DropCap[] {
  const caps: DropCap[] = [];
  for (const initial of pieces) {
    if (initial.size < MIN_SIZE * bodySize || initial.size > MAX_QUOTE_SIZE * bodySize) continue;
    if (initial.glyphs.length > MAX_GLYPHS || !INITIAL.test(textOf(initial).trim())) continue;
    const top = initial.baseline - 0.75 * initial.size;
    const quote = QUOTE.test(textOf(initial).trim());
    if (!quote && initial.size > MAX_SIZE * bodySize) continue;
    const foot = initial.baseline - (quote ? QUOTE_FOOT * initial.size : 0);
    const near = pieces.filter(
      (p) => p !== initial && beside(initial, p, bodySize) && p.baseline > top && p.baseline < foot + 0.4 * bodySize,
    );
    const first = near.reduce<Piece | null>(
      (best, p) => (best === null || p.baseline < best.baseline ? p : best),
      null,
    );
    // A raised initial stands on the first line: then rows join it by themselves only if the sizes are close.
    if (first === null || foot - first.baseline < -0.2 * bodySize) continue;
    caps.push({ initial, joins: first, bottom: foot + 0.3 * bodySize });
  }
  return caps;
}

/** Gap in em of the body from which the initial is a word of its own. */
const WORD_GAP_EM = 0.17;

/** An initial in front of a piece, as text of that piece's size and baseline. */
function withInitial(piece: Piece, initial: Piece, bodySize: number): Piece {
  const first = piece.glyphs[0];
  if (first === undefined) return piece;
  const gap = piece.box.x0 - initial.box.x1;
  const reach = gap < WORD_GAP_EM * bodySize || QUOTE.test(textOf(initial).trim()) ? piece.box.x0 : initial.box.x1;
  const drawn = initial.glyphs.filter((g) => g.text !== ' ');
  // The style alone keeps the initial's own size: the book knows the paragraph's first lines by it.
  const ink = { ...first.ink, style: { ...first.ink.style, size: initial.size } };
  const step = (reach - initial.box.x0) / Math.max(1, drawn.length);
  const glyphs = drawn.map(
    (g, i): Glyph => ({
      ...g,
      ink,
      size: piece.size,
      y: piece.baseline,
      x0: initial.box.x0 + i * step,
      x1: initial.box.x0 + (i + 1) * step,
    }),
  );
  return makePiece([...glyphs, ...piece.glyphs], piece.order) ?? piece;
}

/** Puts initials in front of the piece that they begin: a quotation mark may stand before the letter, as large or larger. */
export function joinDropCaps(pieces: readonly Piece[], caps: readonly DropCap[], bodySize: number): readonly Piece[] {
  if (caps.length === 0) return pieces;
  const initials = new Set(caps.map((cap) => cap.initial));
  const before = (piece: Piece): readonly Piece[] =>
    caps
      .filter((cap) => cap.joins === piece)
      .sort((a, b) => b.initial.box.x0 - a.initial.box.x0)
      .flatMap(({ initial }) => [initial, ...before(initial)]);
  return pieces.flatMap((piece) =>
    initials.has(piece)
      ? []
      : [before(piece).reduce((joined, initial) => withInitial(joined, initial, bodySize), piece)],
  );
}
