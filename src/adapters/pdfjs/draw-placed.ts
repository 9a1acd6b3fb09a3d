// In: a decoded image and its placement. Out: a canvas with it upright, or as the page.
import { type Matrix, multiply } from '../../model/geometry.ts';
import { canvasFit, whiteCanvas } from './canvas-size.ts';
import type { Drawable } from './decode-image.ts';

/** Most pixels of a picture in a book: what Safari on phones draws at most, 4,096 × 4,096. */
const MAX_PICTURE_PIXELS = 16_777_216;

/**
 * Scale from which plain smoothing is nearest to the mean of what it shrinks, and below which the high one is, if the
 * image is drawn into a rectangle. Measured in Chromium on a page of 400 dpi: letters keep their strokes.
 */
const SHARP_FROM = 0.6;

/** Whether a placement shows the image as stored: no turn, no mirror. Page y points down, image y up. */
export function isUpright(matrix: Matrix): boolean {
  return turned(matrix) === false && matrix[0] > 0 && matrix[3] < 0;
}

function turned(matrix: Matrix): boolean {
  return Math.abs(matrix[1]) + Math.abs(matrix[2]) > Math.abs(matrix[0]) + Math.abs(matrix[3]);
}

/** The image on white at its own resolution or the finest that readers show, turned and mirrored in quarter turns as the page shows it. */
export function drawUpright(image: Drawable, matrix: Matrix): OffscreenCanvas {
  const pixels = image.width * image.height;
  const fit = Math.min(canvasFit(image.width, image.height), Math.sqrt(MAX_PICTURE_PIXELS / Math.max(pixels, 1)));
  const w = Math.max(1, Math.round(image.width * fit));
  const h = Math.max(1, Math.round(image.height * fit));
  const [a, b, c, d] = matrix;
  const sideways = turned(matrix);
  const { canvas, context } = sideways ? whiteCanvas(h, w) : whiteCanvas(w, h);
  if (sideways) context.setTransform(0, b > 0 ? 1 : -1, c > 0 ? -1 : 1, 0, c > 0 ? h : 0, b > 0 ? 0 : w);
  else context.setTransform(a < 0 ? -1 : 1, 0, 0, d > 0 ? -1 : 1, a < 0 ? w : 0, d > 0 ? h : 0);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image.picture, 0, 0, w, h);
  return canvas;
}

/** The page at `scale` pixels a point with the image at its place. */
export function drawAsPage(
  image: Drawable,
  matrix: Matrix,
  page: { readonly width: number; readonly height: number },
  scale: number,
): OffscreenCanvas {
  const { canvas, context } = whiteCanvas(page.width * scale, page.height * scale);
  const unit: Matrix = [1 / image.width, 0, 0, -1 / image.height, 0, 1];
  const m = multiply([scale, 0, 0, scale, 0, 0], multiply(matrix, unit));
  context.imageSmoothingQuality = Math.hypot(m[0], m[1]) < SHARP_FROM ? 'high' : 'low';
  if (m[1] === 0 && m[2] === 0) {
    context.setTransform(Math.sign(m[0]), 0, 0, Math.sign(m[3]), m[4], m[5]);
    context.drawImage(image.picture, 0, 0, Math.abs(m[0]) * image.width, Math.abs(m[3]) * image.height);
  } else {
    context.setTransform(m[0], m[1], m[2], m[3], m[4], m[5]);
    context.drawImage(image.picture, 0, 0);
  }
  return canvas;
}
