// Text in a drawing in; out: whether it is a listing and the drawing no more than its frame, drawn line by line.
// Evidence: type of equal widths whose lines stand close and fill the drawing.
import type { Box } from '../model/geometry.ts';
import { boxHeight } from '../model/geometry.ts';
import { chunksOf } from './chunks.ts';
import type { Piece } from './ink.ts';
import { rowsOf } from './rows.ts';

/** Part of the glyphs that must be of equal widths: comments may be set in another face. */
const MONO_SHARE = 0.7;
/** Lines of a listing at least, and what they and the blank ones between them fill of its frame. */
const MIN_ROWS = 3;
const MIN_FILL = 0.55;
/** Distance of its lines in em, and the part of them that must be so close. */
const PITCH_EM = 1.7;
const CLOSE_SHARE = 0.75;

function monoShare(pieces: readonly Piece[]): number {
  let [all, mono] = [0, 0];
  for (const { glyphs } of pieces) {
    all += glyphs.length;
    if (glyphs[0]?.ink.style.monospace === true) mono += glyphs.length;
  }
  return all === 0 ? 0 : mono / all;
}

/** Whether the text in a drawing is a listing in a frame. */
export function isFramedListing(inside: readonly Piece[], drawn: Box): boolean {
  if (monoShare(inside) < MONO_SHARE) return false;
  const rows = rowsOf(chunksOf(inside));
  if (rows.length < MIN_ROWS) return false;
  const close = rows.slice(1).filter((row, i) => {
    const above = rows[i];
    return above !== undefined && row.baseline - above.baseline <= PITCH_EM * row.size;
  });
  const filled = rows.reduce((sum, row) => sum + PITCH_EM * row.size, 0);
  return close.length >= CLOSE_SHARE * (rows.length - 1) && filled >= MIN_FILL * boxHeight(drawn);
}
