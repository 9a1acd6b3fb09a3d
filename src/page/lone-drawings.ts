// Drawings of a page and its text in; out, without the few strokes that are no drawings: brackets, frames, flourishes. A curve
// or a bent line is one where the text leaves white for it: nothing is written in it, beside it or right at it, and running text stands
// over and under it.
import type { Box } from '../model/geometry.ts';
import { overlapX } from '../model/geometry.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { glyphCount } from './drawing-labels.ts';
import type { Drawing } from './drawings.ts';
import type { Piece } from './ink.ts';

/** White at the sides of such a drawing, points: less is a bracket before its words, more may be another column's text. */
const SIDE_WHITE = 24;
/** Points by which text may reach over a drawing's upper or lower edge. */
const EDGE = 1;
/** Letters from which a line is one of running text. */
const LINE_GLYPHS = 25;
/** Words this near, em, belong to the strokes that they stand over or under. */
const WORD_GAP_EM = 1.5;

function isWrittenBeside(box: Box, pieces: readonly Piece[]): boolean {
  return pieces.some(
    ({ box: text }) =>
      text.y1 > box.y0 + EDGE &&
      text.y0 < box.y1 - EDGE &&
      text.x1 > box.x0 - SIDE_WHITE &&
      text.x0 < box.x1 + SIDE_WHITE,
  );
}

/** Whether a word or two stand right over or under it, as those of a tree stand at its branches. */
function hasWords(box: Box, short: readonly Chunk[]): boolean {
  return short.some((chunk) => {
    const apart = Math.max(chunk.box.y0 - box.y1, box.y0 - chunk.box.y1);
    return overlapX(chunk.box, box) > 0 && apart <= WORD_GAP_EM * chunk.size;
  });
}

/** Leaves out the strokes that text does not make room for. */
export function withoutOrnaments(drawings: readonly Drawing[], pieces: readonly Piece[]): readonly Drawing[] {
  if (!drawings.some(({ kind }) => kind === 'strokes')) return drawings;
  const chunks = chunksOf(pieces);
  const lines = chunks.filter((chunk) => glyphCount(chunk) >= LINE_GLYPHS);
  const short = chunks.filter((chunk) => glyphCount(chunk) < LINE_GLYPHS);
  return drawings.filter(({ kind, box }) => {
    if (kind !== 'strokes') return true;
    const inColumn = lines.filter((line) => overlapX(line.box, box) > 0);
    const over = inColumn.some((line) => line.box.y1 <= box.y0 + EDGE);
    const under = inColumn.some((line) => line.box.y0 >= box.y1 - EDGE);
    return over && under && !isWrittenBeside(box, pieces) && !hasWords(box, short);
  });
}
