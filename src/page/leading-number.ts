// A chunk in; out: the number at its start with a space after it, and the rest: in listings whose lines are indented,
// the numbers of the lines that are not stand so close to their text that both are one chunk.
import type { Chunk } from './chunks.ts';
import { type Glyph, makePiece, type Piece } from './ink.ts';

/** Least white between such a number and its text, em: a narrow word space. */
const MIN_GAP_EM = 0.2;
const MAX_DIGITS = 4;

export type LeadingNumber = { readonly number: Chunk; readonly rest: Chunk; readonly value: number };

const isDigit = (text: string): boolean => text.length === 1 && text >= '0' && text <= '9';

/** How many of the glyphs are the number, with its colon; 0 where they begin with none. */
function numberLength(glyphs: readonly Glyph[]): number {
  let end = 0;
  while (end <= MAX_DIGITS && isDigit(glyphs[end]?.text ?? '')) end++;
  if (end === 0 || end > MAX_DIGITS) return 0;
  return glyphs[end]?.text === ':' ? end + 1 : end;
}

function chunkOf(pieces: readonly Piece[], whole: Chunk): Chunk {
  const x0 = Math.min(...pieces.map((piece) => piece.box.x0));
  const x1 = Math.max(...pieces.map((piece) => piece.box.x1));
  return { ...whole, pieces, box: { ...whole.box, x0, x1 } };
}

/** What stands behind the number: where that is little, the whole's size and baseline are the number's. */
function restOf(pieces: readonly Piece[], whole: Chunk, number: Piece): Chunk {
  const first = pieces[0];
  const rest = chunkOf(pieces, whole);
  return first === undefined || whole.size !== number.size ? rest : { ...rest, ...seatOf(first) };
}

const seatOf = ({ size, baseline }: Piece): Pick<Chunk, 'size' | 'baseline'> => ({ size, baseline });

/** Parts the number at the start of a chunk from its text; null where there is none, or no space after it. */
export function leadingNumber(chunk: Chunk): LeadingNumber | null {
  const first = chunk.pieces[0];
  if (first === undefined) return null;
  const length = numberLength(first.glyphs);
  const last = first.glyphs[length - 1];
  if (last === undefined) return null;
  const others = chunk.pieces.slice(1);
  const start = first.glyphs.findIndex((glyph, i) => i >= length && glyph.text !== ' ');
  const after = start < 0 ? [] : first.glyphs.slice(start);
  const next = after[0]?.x0 ?? others[0]?.box.x0;
  if (next === undefined || next - last.x1 < MIN_GAP_EM * last.size) return null;
  const own = makePiece(first.glyphs.slice(0, length), first.order);
  const tail = makePiece(after, first.order);
  if (own === null) return null;
  const digits = own.glyphs.map((glyph) => glyph.text).join('');
  return {
    number: { ...chunkOf([own], chunk), size: own.size, baseline: own.baseline },
    rest: restOf(tail === null ? others : [tail, ...others], chunk, own),
    value: Number.parseInt(digits, 10),
  };
}
