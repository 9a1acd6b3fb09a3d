// In: a figure and the box that it had in print. Out: the class that gives it that width against the text.
import type { Block } from '../model/book.ts';

/** Body type of most books, points: what turns a printed width into em. */
const BODY_POINTS = 10.5;

/** Above this many em a picture fills any screen's column, so it is left to the limit of 100 %. */
const MAX_EM = 60;

/** The class of a picture's printed width ("w12" is 12 em); null where none is known or it is a page. */
export function pictureWidthClass(block: Extract<Block, { type: 'figure' }>): string | null {
  const width = pictureWidth(block);
  return width === null ? null : `w${width}`;
}

/** A picture's printed width in whole em of body type. */
export function pictureWidth(block: Extract<Block, { type: 'figure' }>): number | null {
  const box = block.provenance[0]?.box;
  if (box === undefined || block.kind === 'page') return null;
  const em = Math.round((box.x1 - box.x0) / BODY_POINTS);
  return em >= 1 && em <= MAX_EM ? em : null;
}
