// In: what is known of a page's images. Out: the upright image that is the whole page, deflated or a bitmap; and the page looked
// at or drawn from its samples, without a canvas of all of them: to draw 9 megapixels takes several times as long.
import type { Box, Matrix } from '../../model/geometry.ts';
import type { ColorImage } from '../../model/raster.ts';
import { canvasFit, freeCanvas, type Size, whiteCanvas } from './canvas-size.ts';
import { coarseSamples } from './coarse-samples.ts';
import type { ImageSource } from './hooks.ts';
import { rawBytesOf } from './image-limits.ts';
import type { PdfjsInternals } from './internals.ts';
import type { Drawn } from './kept-drawing.ts';
import { luma } from './luma.ts';
import type { PageImages } from './page-images.ts';
import { type GrayPixels, grayTimes, lookTimes } from './page-look.ts';
import type { PageSpace } from './page-space.ts';
import { POINTS_PER_INCH } from './render-page.ts';
import { shrinkSamples } from './shrunk-samples.ts';
import { giveBack } from './spare-bytes.ts';
import { pairLumas } from './square-means.ts';
import { isQuicklyDecoded, type Samples, storedSamples } from './stored-samples.ts';
import { isAllOfPage, widthAt } from './upright-scan.ts';

/** Most bytes of samples that are held while their page is worked on: A4 in colour at 600 dots an inch has 104 MB. */
const MOST_HELD = 128e6;

export type StoredScan = { readonly source: ImageSource; readonly matrix: Matrix; readonly space: PageSpace };

/** The samples of the page in hand, decoded once. */
export type HeldSamples = {
  of(internals: PdfjsInternals, index: number, source: ImageSource): Promise<Samples | null>;
  release(index: number): void;
};

/** The samples of an image of the page in hand. */
export type SamplesOf = (source: ImageSource) => Promise<Samples | null>;

/** Holds those of one page at a time. */
export function heldSamples(): HeldSamples {
  let held: { readonly index: number; readonly source: ImageSource; readonly samples: Promise<Samples | null> } | null =
    null;
  return {
    of(internals, index, source) {
      if (held?.index !== index || held.source !== source)
        held = { index, source, samples: storedSamples(internals, source) };
      return held.samples;
    },
    release(index) {
      if (held?.index !== index) return;
      void held.samples.then((samples) => samples !== null && giveBack(samples.data)).catch(() => {});
      held = null;
    },
  };
}

/** Null where the page shows anything else, or its image is turned, or stored in another way. */
export function storedScan(
  internals: PdfjsInternals,
  { whole, sources }: PageImages,
  space: PageSpace,
): StoredScan | null {
  const source = whole === null ? undefined : sources.get(whole.ref);
  if (whole === null || source === undefined || !isQuicklyDecoded(source, internals)) return null;
  const [a, b, c, d] = whole.matrix;
  if (b !== 0 || c !== 0 || a <= 0 || d >= 0) return null;
  const { dict } = source.request.image;
  return dict === null || rawBytesOf(dict) > MOST_HELD ? null : { source, matrix: whole.matrix, space };
}

/**
 * Bits that a pixel of a page of text packs to as a bitmap: measured 0.03–0.1 as CCITT, 0.005–0.02 as JBIG2. With less a page may
 * be blank, with more a picture of dots; what lies between is not decoded just to be looked at.
 */
const TEXT_BITS = { least: 0.01, leastJbig2: 0.002, most: 0.15 };

/** Whether a page may be plainly blank or a picture by how small its image packs. */
export function mayBePlain({ source }: StoredScan, { Jbig2Stream }: Pick<PdfjsInternals, 'Jbig2Stream'>): boolean {
  const { image } = source.request;
  const of = (...keys: [string, string?]): number => Number(image.dict?.get(...keys));
  if (of('BPC', 'BitsPerComponent') > 1) return true;
  const bits = (8 * of('Length')) / (of('W', 'Width') * of('H', 'Height'));
  const least = image instanceof Jbig2Stream ? TEXT_BITS.leastJbig2 : TEXT_BITS.least;
  return bits < least || bits > TEXT_BITS.most;
}

/** The page in colour, about so many dots an inch or a few more; null where it would have to be decoded otherwise. */
export async function lookAtStored(
  { source, matrix }: StoredScan,
  samplesOf: SamplesOf,
  dpi: number,
): Promise<ColorImage | null> {
  const by = lookTimes(sizeOf(source), widthAt(matrix, dpi / POINTS_PER_INCH));
  const samples = by === undefined ? null : await samplesOf(source);
  return by === undefined || samples === null ? null : coarseSamples(samples, by);
}

/** The same in gray, at all of few pixels. */
export async function grayLookAtStored(
  { source, matrix }: StoredScan,
  samplesOf: SamplesOf,
  dpi: number,
): Promise<GrayPixels | null> {
  const by = grayTimes(sizeOf(source), widthAt(matrix, dpi / POINTS_PER_INCH));
  const samples = by === undefined ? null : await samplesOf(source);
  if (by === undefined || samples === null) return null;
  const { width, height, channels, isBitmap, data } = samples;
  if (by === 1 && channels === 1 && !isBitmap) return { width, height, data: new Uint8Array(data) };
  const pairs = by === 2 && !isBitmap ? pairLumas(samples) : null;
  if (pairs !== null) return pairs;
  const look = coarseSamples(samples, by);
  if (look === null) return null;
  const out = new Uint8Array(look.width * look.height);
  for (let i = 0, at = 0; i < out.length; i += 1, at += 4) {
    out[i] = luma(look.data[at] ?? 0, look.data[at + 1] ?? 0, look.data[at + 2] ?? 0);
  }
  return { width: look.width, height: look.height, data: out };
}

function sizeOf({ request }: ImageSource): Size {
  const { dict } = request.image;
  return { width: Number(dict?.get('W', 'Width')), height: Number(dict?.get('H', 'Height')) };
}

/** The whole page at so many dots an inch, or as many as its image has; null where a part is asked for. */
export async function drawnStored(
  { source, matrix, space }: StoredScan,
  samplesOf: SamplesOf,
  box: Box,
  dpi: number,
): Promise<Drawn | null> {
  if (!isAllOfPage(box, space)) return null;
  const samples = await samplesOf(source);
  if (samples === null) return null;
  const [a, , , d, e, f] = matrix;
  const wished = Math.min(dpi / POINTS_PER_INCH, samples.width / a, samples.height / -d);
  const scale = wished * canvasFit(space.width * wished, space.height * wished);
  const size = { width: Math.max(1, Math.round(a * scale)), height: Math.max(1, Math.round(-d * scale)) };
  const [left, top] = [Math.round(e * scale), Math.round((f + d) * scale)];
  const { canvas, context } = whiteCanvas(space.width * scale, space.height * scale, (page) => {
    return left <= 0 && top <= 0 && left + size.width >= page.width && top + size.height >= page.height;
  });
  const isShrunk = shrinkSamples(samples, size, (band, y) => {
    context.putImageData(new ImageData(band.data, band.width, band.height), left, top + y);
  });
  if (!isShrunk) {
    freeCanvas(canvas);
    return null;
  }
  return { canvas, dpi: scale * POINTS_PER_INCH };
}
