// In: pieces of ink. Out: which are the dark rim that a scanner leaves around a page.
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { Component, Ink } from './components.ts';

/** A piece at the sheet's edge belongs to the rim when it is longer than this, inches: no letter is. */
const RIM_LENGTH = 0.6;

/** How near the edge a rim begins, inches. */
const EDGE = 0.04;

/** The share of the sheet that a rim may cross in both directions before it is taken for a picture that bleeds off. */
const RIM_FILL = 0.5;

/** Whether a piece is part of the scanner's dark rim. */
export function isRim(ink: Ink): (piece: Component) => boolean {
  const edge = ink.dpi * EDGE;
  const long = ink.dpi * RIM_LENGTH;
  return (piece) => {
    const touches =
      piece.x0 <= edge || piece.y0 <= edge || piece.x1 >= ink.width - edge || piece.y1 >= ink.height - edge;
    if (!touches || Math.max(boxWidth(piece), boxHeight(piece)) < long) return false;
    const wide = boxWidth(piece) > ink.width * 0.2;
    const high = boxHeight(piece) > ink.height * 0.2;
    const filled = piece.area / (boxWidth(piece) * boxHeight(piece));
    return !(wide && high && filled > RIM_FILL);
  };
}
