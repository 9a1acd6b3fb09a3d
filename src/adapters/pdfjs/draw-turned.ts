// In: a place on a page that stands at an angle, and a drawing of what lies around it. Out: the place alone, upright.
import { type Box, boxHeight, boxWidth } from '../../model/geometry.ts';
import { freeCanvas, whiteCanvas } from './canvas-size.ts';
import type { Drawn } from './kept-drawing.ts';

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** The smallest level box around a box that is turned about its middle. */
export function boxAround(box: Box, angle: number): Box {
  const [cos, sin] = [Math.abs(Math.cos(radians(angle))), Math.abs(Math.sin(radians(angle)))];
  const halfWidth = (boxWidth(box) * cos + boxHeight(box) * sin) / 2;
  const halfHeight = (boxWidth(box) * sin + boxHeight(box) * cos) / 2;
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  return { x0: x - halfWidth, y0: y - halfHeight, x1: x + halfWidth, y1: y + halfHeight };
}

/** Turns the drawing of the box around a place clockwise by its angle, and cuts it to the place. The drawing is freed. */
export function uprightPart(around: Drawn, place: Box, angle: number, pointsPerInch: number): Drawn {
  const scale = around.dpi / pointsPerInch;
  const { canvas, context } = whiteCanvas(boxWidth(place) * scale, boxHeight(place) * scale);
  context.imageSmoothingQuality = 'high';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(radians(angle));
  context.drawImage(around.canvas, -around.canvas.width / 2, -around.canvas.height / 2);
  freeCanvas(around.canvas);
  return { canvas, dpi: around.dpi };
}
