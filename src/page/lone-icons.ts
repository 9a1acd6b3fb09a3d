// Small images of a page in; out, those that stand alone on a line of their own among the text, as a picture of it does.
// Icons in margins have text beside them, logos of running heads stand at the page's edge.
import type { Box } from '../model/geometry.ts';
import { boxHeight, holdsCentre, overlapX } from '../model/geometry.ts';
import { bodySizeOf } from './body-size.ts';
import type { Piece } from './ink.ts';

/** Least height in em of the text: below are dots and specks. */
const MIN_EM = 1.2;
/** Text that stands nearer beside it than this, em, is what it belongs to. */
const BESIDE_EM = 6;
/** White in em up to the text over or under it: a blank line and the line's own leading. */
const MAX_GAP_EM = 2;
/** Part of the page's height at its head and foot where running heads have their logos. */
const EDGE_BAND = 0.1;
/** More on one page are a pattern. */
const MAX_ALONE = 12;

/** The boxes that stand alone on a line, none of them in one of the parts of the page that are `taken`. */
export function aloneOnLine(
  boxes: readonly Box[],
  pieces: readonly Piece[],
  taken: readonly Box[],
  pageHeight: number,
): ReadonlySet<Box> {
  const em = bodySizeOf(pieces);
  const alone = boxes.filter((box) => {
    if (boxHeight(box) < MIN_EM * em || taken.some((part) => holdsCentre(part, box))) return false;
    const middle = (box.y0 + box.y1) / 2;
    if (Math.min(middle, pageHeight - middle) < EDGE_BAND * pageHeight) return false;
    const beside = pieces.some(({ box: text }) => {
      const apart = Math.max(text.x0 - box.x1, box.x0 - text.x1);
      return apart < BESIDE_EM * em && text.y0 < box.y1 && text.y1 > box.y0;
    });
    const near = pieces.some(({ box: text }) => {
      const gap = Math.max(text.y0 - box.y1, box.y0 - text.y1);
      return gap <= MAX_GAP_EM * em && overlapX(text, box) > 0;
    });
    return near && !beside;
  });
  return new Set(alone.length > MAX_ALONE ? [] : alone);
}
