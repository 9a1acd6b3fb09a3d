// In: an open page and a box. Out: a canvas with that part drawn.
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/geometry.ts';
import { canvasFit, whiteCanvas } from './canvas-size.ts';
import { pageSpaceOf } from './page-space.ts';

export const POINTS_PER_INCH = 72;

/** Operations of a page's content after which they are painted: some 40 MB are noted down until then, and to paint costs milliseconds. */
const PAINT_EVERY = 10_000;
/** As many of them one with a canvas of its own counts for, which is kept until then: ten may be a gigabyte. */
const CANVAS_COUNTS = 1000;
const WITH_CANVAS: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.endGroup,
  OPS.shadingFill,
  OPS.setFillColorN,
  OPS.setStrokeColorN,
]);

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
    operationsFilter: paintedInTurn(context),
  });
  task.onContinue = inNextTask;
  await task.promise;
  return { canvas, dpi: scale * POINTS_PER_INCH };
}

/**
 * A canvas only notes what is drawn until it is looked at: 500,000 strokes noted down took 2 GB. Where that is done shows in the
 * edges of curves, by a level or some, so that it must not depend on the clock, by which pdf.js stops from time to time.
 */
function paintedInTurn(context: OffscreenCanvasRenderingContext2D) {
  let noted = 0;
  return (index: number, { fnArray }: { readonly fnArray: readonly number[] }): boolean => {
    const operation = fnArray[index] ?? OPS.dependency;
    // Where one is waited for, pdf.js comes to it twice.
    if (operation !== OPS.dependency) noted += WITH_CANVAS.has(operation) ? CANVAS_COUNTS : 1;
    if (noted >= PAINT_EVERY) {
      context.getImageData(0, 0, 1, 1);
      noted = 0;
    }
    return true;
  };
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
