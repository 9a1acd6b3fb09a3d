// In: an open page and a box. Out: a canvas with that part drawn.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/geometry.ts';
import { canvasFit, whiteCanvas } from './canvas-size.ts';
import { pageSpaceOf } from './page-space.ts';

export const POINTS_PER_INCH = 72;

/** Draws a part of the page (all of it with null); a picture beyond the canvas limits comes at a lower dpi. */
export async function renderBox(
  page: PDFPageProxy,
  box: Box | null,
  dpi: number,
): Promise<{ readonly canvas: OffscreenCanvas; readonly dpi: number }> {
  const space = pageSpaceOf(page);
  const area = box ?? { x0: 0, y0: 0, x1: space.width, y1: space.height };
  const wished = dpi / POINTS_PER_INCH;
  const width = Math.max(area.x1 - area.x0, 1);
  const height = Math.max(area.y1 - area.y0, 1);
  const scale = wished * canvasFit(width * wished, height * wished);
  const { canvas, context } = whiteCanvas(width * scale, height * scale);
  const viewport = page.getViewport({
    scale: scale * space.scale,
    offsetX: -area.x0 * scale,
    offsetY: -area.y0 * scale,
  });
  const task = page.render({
    canvas: null,
    canvasContext: context,
    viewport,
    // A display rendering waits for animation frames, which a worker has not.
    intent: 'print',
  });
  task.onContinue = (goOn: () => void) => {
    paint(context);
    inNextTask(goOn);
  };
  await task.promise;
  return { canvas, dpi: scale * POINTS_PER_INCH };
}

/** A canvas only notes what is drawn until it is looked at: 500,000 strokes noted down took 2 GB. */
function paint(context: OffscreenCanvasRenderingContext2D): void {
  context.getImageData(0, 0, 1, 1);
}

/** By itself pdf.js goes on in microtasks: no timer would end a drawing that takes too long. */
function inNextTask(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}
