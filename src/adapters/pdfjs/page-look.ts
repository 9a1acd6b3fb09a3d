// In: the JPEG that is a whole page. Out: the page in colour, coarse: decoded small, which costs a fifth of decoding it all.
import type { ColorImage } from '../../model/raster.ts';
import { colorsOf, frameOf } from './frame-pixels.ts';
import type { OriginalJpeg } from './original-jpeg.ts';

/** How many times smaller each way JPEG decoders give a picture by themselves, the smallest first. */
const SHRINKS = [8, 4, 2] as const;

/** At least `width` pixels wide, or nearly; null where it would have to be decoded whole. */
export async function lookAt(jpeg: OriginalJpeg, width: number): Promise<ColorImage | null> {
  const by = SHRINKS.find((times) => Math.ceil(jpeg.width / times) >= width);
  const frame = by === undefined ? null : await frameOf(jpeg, by);
  if (frame === null) return null;
  try {
    const data = await colorsOf(frame);
    return data === null ? null : { width: frame.displayWidth, height: frame.displayHeight, data };
  } finally {
    frame.close();
  }
}
