// In: a wished canvas size. Out: one that browsers can make.

export type Size = { readonly width: number; readonly height: number };

/** Longest side of a canvas that Chromium, Firefox and Safari all make, pixels. */
const MAX_SIDE = 16_384;

/** Most pixels of one canvas, 160 MB of RGBA: a sheet of A4 or Letter at 600 dpi has 35 million. */
const MAX_PIXELS = 40e6;

/** The same as bytes of RGBA, as pdf.js asks for it. */
export const MAX_CANVAS_BYTES = MAX_PIXELS * 4;

/** Factor of at most 1 by which a picture must shrink to fit a canvas. */
export function canvasFit(width: number, height: number): number {
  const bySide = MAX_SIDE / Math.max(width, height, 1);
  const byArea = Math.sqrt(MAX_PIXELS / Math.max(width * height, 1));
  return Math.min(1, bySide, byArea);
}

/** A size that fits, an image's divided by a whole number so that its cells are all alike. */
export function shrunkSize({ width, height }: Size): Size {
  const divided = (by: number): Size => ({ width: Math.ceil(width / by), height: Math.ceil(height / by) });
  for (let by = 1; ; by += 1) {
    const size = divided(by);
    if (canvasFit(size.width, size.height) === 1) return size;
  }
}

/** A white canvas with its context; black where what it will show covers it all: to fill it takes as long as to draw that. */
export function whiteCanvas(
  width: number,
  height: number,
  isCovered: (size: Size) => boolean = () => false,
): { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no 2D context');
  if (!isCovered(canvas)) {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  return { canvas, context };
}

/** Gives a canvas's memory back at once instead of at the next collection. */
export function freeCanvas(canvas: OffscreenCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}
