// In: what is known of a page's images. Out: the upright JPEG that is the whole page; and the page drawn from it, decoded no
// larger than it is asked for: to decode 35 megapixels for a picture of 4 takes half a second.
import type { Box, Matrix } from '../../model/geometry.ts';
import { canvasFit } from './canvas-size.ts';
import { checkRawSize } from './decode-image.ts';
import { drawAsPage, isUpright } from './draw-placed.ts';
import type { PdfjsInternals } from './internals.ts';
import type { Drawn } from './kept-drawing.ts';
import { type OriginalJpeg, originalJpeg } from './original-jpeg.ts';
import type { PageImages } from './page-images.ts';
import { smallDrawable } from './page-look.ts';
import type { PageSpace } from './page-space.ts';
import { POINTS_PER_INCH } from './render-page.ts';

/** Points between the edges of a box and of the page that it is all of. */
const EDGE = 0.5;

export type UprightScan = { readonly jpeg: OriginalJpeg; readonly matrix: Matrix; readonly space: PageSpace };

/** Null where the page shows anything else, or its image is no plain JPEG. */
export function uprightScan(
  internals: PdfjsInternals,
  { whole, sources }: PageImages,
  space: PageSpace,
): UprightScan | null {
  const source = whole === null || !isUpright(whole.matrix) ? undefined : sources.get(whole.ref);
  if (whole === null || source === undefined) return null;
  checkRawSize(internals, source);
  const jpeg = originalJpeg(internals, source);
  return jpeg === null ? null : { jpeg, matrix: whole.matrix, space };
}

/** Whether a box is the whole page. */
export function isAllOfPage(box: Box, space: PageSpace): boolean {
  const off = [box.x0, box.y0, box.x1 - space.width, box.y1 - space.height];
  return off.every((points) => Math.abs(points) <= EDGE);
}

/** Pixels that all of an image is wide at so many a point: it may be wider than the page that shows a part of it. */
export function widthAt([a, b]: Matrix, scale: number): number {
  return Math.hypot(a, b) * scale;
}

/** The whole page at so many dots an inch; null where a part is asked for, or the JPEG would be decoded whole. */
export async function drawnSmall({ jpeg, matrix, space }: UprightScan, box: Box, dpi: number): Promise<Drawn | null> {
  if (!isAllOfPage(box, space)) return null;
  const wished = dpi / POINTS_PER_INCH;
  const scale = wished * canvasFit(space.width * wished, space.height * wished);
  const image = await smallDrawable(jpeg, widthAt(matrix, scale));
  if (image === null) return null;
  try {
    return { canvas: drawAsPage(image, matrix, space, scale), dpi: scale * POINTS_PER_INCH };
  } finally {
    image.free();
  }
}
