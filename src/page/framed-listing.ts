// Text in a drawing in; out: whether it is a listing and the drawing no more than its frame, drawn line by line.
// Evidence: type of equal widths whose lines stand close and fill the drawing, and nothing drawn between its edges: classes
// with their members in boxes and arrows between them are a diagram.
import { type Box, boxHeight, boxWidth, holdsCentre } from '../model/geometry.ts';
import { chunksOf } from './chunks.ts';
import { isMonoPiece, type Piece } from './ink.ts';
import { rowsOf } from './rows.ts';

/** Part of the glyphs that must be of equal widths: comments may be set in another face. */
const MONO_SHARE = 0.7;
/** Lines of a listing at least, and what they and the blank ones between them fill of its frame. */
const MIN_ROWS = 3;
const MIN_FILL = 0.55;
/** Distance of its lines in em, and the part of them that must be so close. */
const PITCH_EM = 1.7;
const CLOSE_SHARE = 0.75;
/** Part of the frame's width at each of its sides in which its own parts lie: paddings, bars, numbers of lines. */
const EDGE_SHARE = 0.1;

function monoShare(pieces: readonly Piece[]): number {
  let [all, mono] = [0, 0];
  for (const piece of pieces) {
    all += piece.glyphs.length;
    if (isMonoPiece(piece)) mono += piece.glyphs.length;
  }
  return all === 0 ? 0 : mono / all;
}

/** Whether something is drawn away from the sides of a frame, higher than a line of its text, points: no ground of a word. */
function isInside(part: Box, drawn: Box, line: number): boolean {
  const off = EDGE_SHARE * boxWidth(drawn);
  return part.x0 > drawn.x0 + off && part.x1 < drawn.x1 - off && boxHeight(part) > line;
}

/** Whether the text in a drawing is a listing in a frame; `parts` gives the boxes of what is drawn, where it is asked for. */
export function isFramedListing(inside: readonly Piece[], drawn: Box, parts: () => readonly Box[]): boolean {
  if (monoShare(inside) < MONO_SHARE) return false;
  const rows = rowsOf(chunksOf(inside));
  if (rows.length < MIN_ROWS) return false;
  const close = rows.slice(1).filter((row, i) => {
    const above = rows[i];
    return above !== undefined && row.baseline - above.baseline <= PITCH_EM * row.size;
  });
  const filled = rows.reduce((sum, row) => sum + PITCH_EM * row.size, 0);
  if (close.length < CLOSE_SHARE * (rows.length - 1) || filled < MIN_FILL * boxHeight(drawn)) return false;
  const line = PITCH_EM * Math.max(...rows.map((row) => row.size));
  return !parts().some((part) => holdsCentre(drawn, part) && isInside(part, drawn, line));
}
