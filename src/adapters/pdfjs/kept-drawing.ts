// The drawing of a page that takes seconds to draw: kept until the page is released, so that the text's pixels, the
// page's picture and the cover are cut from one. Which pages these are depends on the page alone: the bytes must not
// depend on how fast the machine is.
import type { Box } from '../../model/geometry.ts';
import type { RawPage } from '../../model/raw-page.ts';
import { canvasFit, freeCanvas, whiteCanvas } from './canvas-size.ts';
import { MAX_PATHS } from './page-limits.ts';

export type Drawn = { readonly canvas: OffscreenCanvas; readonly dpi: number };

export type KeptDrawing = {
  /** The whole page as drawn so far, if it was asked for at this resolution or a finer one. */
  find(index: number, dpi: number): Drawn | null;
  /** Takes over the canvas that came of asking for `dpi`: it may be coarser, as canvases have limits. */
  keep(index: number, dpi: number, drawn: Drawn): void;
  release(index: number): void;
};

/** Keeps one drawing at a time. */
export function keptDrawing(): KeptDrawing {
  let kept: { readonly index: number; readonly asked: number; readonly drawn: Drawn } | null = null;
  const drop = (): void => {
    if (kept !== null) freeCanvas(kept.drawn.canvas);
    kept = null;
  };
  return {
    find: (index, dpi) => (kept !== null && kept.index === index && kept.asked >= dpi ? kept.drawn : null),
    keep(index, dpi, drawn) {
      drop();
      kept = { index, asked: dpi, drawn };
    },
    release(index) {
      if (kept?.index === index) drop();
    },
  };
}

/** What makes a page slow: more paths than are kept apart, or an image that no canvas holds. */
export type Slowness = 'paths' | 'image';

/** Finest resolution of a page with so many paths, dots an inch: each costs as many pixels as it is long and thick. */
export const PATHS_DPI = 200;

/** Null for nearly every page. */
export function slownessOf(raw: RawPage): Slowness | null {
  if (raw.paths.length > MAX_PATHS) return 'paths';
  return raw.images.some(({ widthPx, heightPx }) => canvasFit(widthPx, heightPx) < 1) ? 'image' : null;
}

/** A part of a drawn page (all of it with null) at a resolution that is at most the drawing's own; a canvas of its own. */
export function partOf(drawn: Drawn, box: Box | null, dpi: number, pointsPerInch: number): Drawn {
  const finest = drawn.dpi / pointsPerInch;
  const scale = Math.min(dpi, drawn.dpi) / pointsPerInch;
  const { x0, y0, x1, y1 } = box ?? { x0: 0, y0: 0, x1: drawn.canvas.width / finest, y1: drawn.canvas.height / finest };
  const { canvas, context } = whiteCanvas((x1 - x0) * scale, (y1 - y0) * scale);
  context.imageSmoothingQuality = 'high';
  context.setTransform(scale / finest, 0, 0, scale / finest, -x0 * scale, -y0 * scale);
  context.drawImage(drawn.canvas, 0, 0);
  return { canvas, dpi: scale * pointsPerInch };
}
