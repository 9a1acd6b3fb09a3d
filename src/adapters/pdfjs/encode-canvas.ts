// In: a canvas. Out: an image file, or pixels.
import type { ColorImage, EncodedImage, GrayImage, ImageMediaType } from '../../model/raster.ts';
import { lineArt } from './line-art.ts';
import { luma } from './luma.ts';
import { encodePng, samplesFrom } from './png.ts';

/** JPEG quality at which text and photographs show no blocks at reading size. */
const JPEG_QUALITY = 0.88;

/** A photograph has more colours than this among the pixels that are looked at; drawings and text have fewer. */
const PHOTO_COLORS = 2_048;

/** Pixels that are looked at. */
const PHOTO_SAMPLE = 40_000;

/** Smaller pictures stay PNG whatever they show, pixels. */
const MIN_PHOTO_PIXELS = 65_536;

function pixelsOf(canvas: OffscreenCanvas): ImageData {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2D context');
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Encodes an opaque canvas; 'auto' takes JPEG for large photographs and PNG for all else; 'scan' PNG for line art alone. */
export async function encodeCanvas(
  canvas: OffscreenCanvas,
  prefer: ImageMediaType | 'auto' | 'scan',
): Promise<EncodedImage> {
  const { width, height } = canvas;
  if (prefer === 'scan') {
    const drawn = lineArt(pixelsOf(canvas).data);
    if (drawn === null) return encodeCanvas(canvas, 'image/jpeg');
    return { mediaType: 'image/png', width, height, bytes: await encodePng(drawn, width, height, 1) };
  }
  const pixels = prefer === 'image/jpeg' ? null : pixelsOf(canvas).data;
  if (pixels === null || (prefer === 'auto' && isPhoto(pixels))) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
    return { mediaType: 'image/jpeg', width, height, bytes: new Uint8Array(await blob.arrayBuffer()) };
  }
  const { samples, channels } = samplesFrom(pixels);
  return { mediaType: 'image/png', width, height, bytes: await encodePng(samples, width, height, channels) };
}

function isPhoto(rgba: Uint8ClampedArray): boolean {
  const pixels = rgba.length / 4;
  if (pixels < MIN_PHOTO_PIXELS) return false;
  const step = Math.max(1, Math.floor(pixels / PHOTO_SAMPLE)) * 4;
  const colors = new Set<number>();
  let grays = true;
  for (let i = 0; i < rgba.length; i += step) {
    const r = rgba[i] ?? 0;
    const g = rgba[i + 1] ?? 0;
    const b = rgba[i + 2] ?? 0;
    grays &&= r === g && g === b;
    colors.add((r << 16) | (g << 8) | b);
  }
  // A gray photograph has at most 256 shades: a drawing uses few of them.
  return grays ? colors.size > 160 : colors.size > PHOTO_COLORS;
}

/** The colours of an opaque canvas. */
export function colorsFrom(canvas: OffscreenCanvas): ColorImage {
  const { data, width, height } = pixelsOf(canvas);
  return { width, height, data };
}

/** Gray levels of an opaque canvas. */
export function grayFrom(canvas: OffscreenCanvas, dpi: number): GrayImage {
  const { data, width, height } = pixelsOf(canvas);
  const gray = new Uint8Array(width * height);
  for (let i = 0, from = 0; i < gray.length; i += 1, from += 4) {
    gray[i] = luma(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0);
  }
  return { width, height, data: gray, dpi };
}
