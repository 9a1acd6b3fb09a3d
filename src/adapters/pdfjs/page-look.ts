// In: the JPEG that is a whole page. Out: it, decoded small, which costs a fifth of decoding it all: to be looked at, or drawn.
import type { ColorImage } from '../../model/raster.ts';
import type { Drawable } from './decode-image.ts';
import { colorsOf, frameOf } from './frame-pixels.ts';
import type { OriginalJpeg } from './original-jpeg.ts';

/** How many times smaller each way JPEG decoders give a picture by themselves, the smallest first. */
const SHRINKS = [8, 4, 2] as const;

/** The JPEG decoded no larger than it must be to be at least `width` pixels wide; null where that is whole. To be closed. */
function smallFrame(jpeg: OriginalJpeg, width: number): Promise<VideoFrame | null> | null {
  const by = SHRINKS.find((times) => Math.ceil(jpeg.width / times) >= width);
  return by === undefined ? null : frameOf(jpeg, by);
}

/** The same to be drawn. */
export async function smallDrawable(jpeg: OriginalJpeg, width: number): Promise<Drawable | null> {
  const frame = await smallFrame(jpeg, width);
  if (frame === null) return null;
  const { displayWidth, displayHeight } = frame;
  return { picture: frame, width: displayWidth, height: displayHeight, free: () => frame.close() };
}

/** The page in colour, at least `width` pixels wide, or nearly; null where it would have to be decoded whole. */
export async function lookAt(jpeg: OriginalJpeg, width: number): Promise<ColorImage | null> {
  const frame = await smallFrame(jpeg, width);
  if (frame === null) return null;
  try {
    const data = await colorsOf(frame);
    return data === null ? null : { width: frame.displayWidth, height: frame.displayHeight, data };
  } finally {
    frame.close();
  }
}
