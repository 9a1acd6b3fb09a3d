// In: the JPEG that is a whole page. Out: it, decoded small, which costs a fifth of decoding it all: to be looked at, or drawn.
import type { ColorImage, GrayImage } from '../../model/raster.ts';
import type { Size } from './canvas-size.ts';
import type { Drawable } from './decode-image.ts';
import { colorsOf, frameOf, lumaOf } from './frame-pixels.ts';
import type { OriginalJpeg } from './original-jpeg.ts';

/** Levels of gray, of whatever resolution. */
export type GrayPixels = Omit<GrayImage, 'dpi'>;

/** How many times smaller each way JPEG decoders give a picture by themselves, the smallest first. */
const SHRINKS = [8, 4, 2] as const;

/** Most pixels of an image that is decoded whole for a look: A4 at 240 dots an inch. A quarter of them takes half as long. */
const FEW_PIXELS = 6e6;

/** How many times smaller an image may be to be at least so many pixels wide; undefined where it must be whole. */
export function lookTimes(image: Size, width: number): 2 | 4 | 8 | undefined {
  return SHRINKS.find((times) => Math.ceil(image.width / times) >= width);
}

/** The same where an image of few pixels may be whole; undefined where one of many must be, or it is not so wide. */
export function grayTimes(image: Size, width: number): 1 | 2 | 4 | 8 | undefined {
  const isWhole = image.width * image.height <= FEW_PIXELS && image.width >= width;
  return lookTimes(image, width) ?? (isWhole ? 1 : undefined);
}

/** The same to be drawn. */
export async function smallDrawable(jpeg: OriginalJpeg, width: number): Promise<Drawable | null> {
  const by = lookTimes(jpeg, width);
  const frame = by === undefined ? null : await frameOf(jpeg, by);
  if (frame === null) return null;
  const { displayWidth, displayHeight } = frame;
  return { picture: frame, width: displayWidth, height: displayHeight, free: () => frame.close() };
}

/** The page in colour, at least `width` pixels wide; null where it would have to be decoded whole. */
export async function lookAt(jpeg: OriginalJpeg, width: number): Promise<ColorImage | null> {
  const by = lookTimes(jpeg, width);
  const frame = by === undefined ? null : await frameOf(jpeg, by);
  if (frame === null) return null;
  try {
    const data = await colorsOf(frame);
    return data === null ? null : { width: frame.displayWidth, height: frame.displayHeight, data };
  } finally {
    frame.close();
  }
}

/** The page in gray, at least `width` pixels wide; null where it has fewer, or all of many would have to be decoded. */
export async function grayLookAt(jpeg: OriginalJpeg, width: number): Promise<GrayPixels | null> {
  const by = grayTimes(jpeg, width);
  const frame = by === undefined ? null : await frameOf(jpeg, by);
  if (frame === null) return null;
  try {
    const data = await lumaOf(frame, jpeg.components === 1);
    return { width: frame.displayWidth, height: frame.displayHeight, data };
  } finally {
    frame.close();
  }
}
