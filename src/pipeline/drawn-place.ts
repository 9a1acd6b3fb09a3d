// In: a box of a page that was brought upright and levelled. Out: where it lies on the page as it is drawn, and at what angle.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrPage } from '../model/ocr-page.ts';
import type { Place } from './ports.ts';

type Point = { readonly x: number; readonly y: number };
type Upright = Pick<OcrPage, 'turn' | 'skew' | 'width' | 'height'>;

/** A point of the levelled page on the page before: skew put back, about the middle of the page. */
function skewed({ x, y }: Point, { skew, width, height }: Upright): Point {
  const [sin, cos] = [Math.sin((skew * Math.PI) / 180), Math.cos((skew * Math.PI) / 180)];
  const [dx, dy] = [x - width / 2, y - height / 2];
  return { x: width / 2 + dx * cos - dy * sin, y: height / 2 + dx * sin + dy * cos };
}

/** A point of the upright page on the page before it was turned. */
function turnedBack({ x, y }: Point, { turn, width, height }: Upright): Point {
  switch (turn) {
    case 0:
      return { x, y };
    case 90: // drawn (x, y) went to upright (height of the drawn page - y, x)
      return { x: y, y: width - x };
    case 180:
      return { x: width - x, y: height - y };
    case 270:
      return { x: height - y, y: x };
    default:
      return turn satisfies never;
  }
}

/** The place of a box on the drawn page: the box itself, around its middle there, and the angle that brings it upright. */
export function onDrawnPage(box: Box, upright: Upright): Place {
  const angle = upright.turn - upright.skew;
  if (angle === 0) return box;
  const middle = { x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 };
  const { x, y } = turnedBack(skewed(middle, upright), upright);
  const [halfWidth, halfHeight] = [boxWidth(box) / 2, boxHeight(box) / 2];
  return { x0: x - halfWidth, y0: y - halfHeight, x1: x + halfWidth, y1: y + halfHeight, angle };
}
