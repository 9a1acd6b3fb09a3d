// In: what is known of a page's images. Out: how to look at, or to draw, the page from the one upright image that is all of it,
// no larger than it is asked for; null where it must be drawn otherwise.
import type { Box, Matrix } from '../../model/geometry.ts';
import type { ColorImage, GrayImage } from '../../model/raster.ts';
import type { PdfjsInternals } from './internals.ts';
import type { Drawn } from './kept-drawing.ts';
import type { PageImages } from './page-images.ts';
import { type GrayPixels, grayLookAt, lookAt } from './page-look.ts';
import type { PageSpace } from './page-space.ts';
import { POINTS_PER_INCH } from './render-page.ts';
import { drawnStored, grayLookAtStored, lookAtStored, mayBePlain, type SamplesOf, storedScan } from './stored-scan.ts';
import { drawnSmall, uprightScan, widthAt } from './upright-scan.ts';

/** Both give null for what would have to be decoded or drawn whole. */
export type SmallScan = {
  /** Whether a look is worth its cost just to see whether the page is blank or all picture. */
  readonly mayBePlain: boolean;
  /** The page in colour, about so many dots an inch or a few more. */
  look(dpi: number): Promise<ColorImage | null>;
  /** The same in gray. */
  gray(dpi: number): Promise<GrayImage | null>;
  /** The whole page; null where a part is asked for. */
  drawn(box: Box, dpi: number): Promise<Drawn | null>;
};

export function smallScan(
  internals: PdfjsInternals,
  images: PageImages,
  space: PageSpace,
  samplesOf: SamplesOf,
): SmallScan | null {
  const scan = uprightScan(internals, images, space);
  if (scan !== null) {
    return {
      mayBePlain: true,
      look: (dpi) => lookAt(scan.jpeg, widthAt(scan.matrix, dpi / POINTS_PER_INCH)),
      gray: (dpi) => placed(scan.matrix, grayLookAt(scan.jpeg, widthAt(scan.matrix, dpi / POINTS_PER_INCH))),
      drawn: (box, dpi) => drawnSmall(scan, box, dpi),
    };
  }
  const stored = storedScan(internals, images, space);
  if (stored === null) return null;
  return {
    mayBePlain: mayBePlain(stored, internals),
    look: (dpi) => lookAtStored(stored, samplesOf, dpi),
    gray: (dpi) => placed(stored.matrix, grayLookAtStored(stored, samplesOf, dpi)),
    drawn: (box, dpi) => drawnStored(stored, samplesOf, box, dpi),
  };
}

/** Levels with the resolution that they have where the image stands. */
async function placed(matrix: Matrix, look: Promise<GrayPixels | null>): Promise<GrayImage | null> {
  const seen = await look;
  return seen === null ? null : { ...seen, dpi: (seen.width * POINTS_PER_INCH) / widthAt(matrix, 1) };
}
