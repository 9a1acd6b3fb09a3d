// In: an image of a PDF. Out: how many bytes its samples take uncompressed, and whether they are too many.
import type { PdfDict, PdfjsInternals, PdfStream } from './internals.ts';
import { readJpegHeader } from './jpeg-header.ts';

/** Largest uncompressed image that is decoded, bytes. A 600 dpi A3 colour scan has 210 MB. */
export const MAX_RAW_BYTES = 512e6;

/** An upper estimate without reading the colour space: one component at one bit, three otherwise. */
export function rawBytesOf(dict: PdfDict): number {
  const width = Number(dict.get('W', 'Width'));
  const height = Number(dict.get('H', 'Height'));
  const bits = dict.get('IM', 'ImageMask') === true ? 1 : Number(dict.get('BPC', 'BitsPerComponent') ?? 8);
  const components = bits === 1 ? 1 : 3;
  const bytes = (width * height * bits * components) / 8;
  return Number.isFinite(bytes) ? bytes : 0;
}

/** Pixels of an image that would not fit in memory, by its dictionary or by the header of a JPEG; null where it fits. */
export function pixelsTooMany(image: PdfStream, JpegStream: PdfjsInternals['JpegStream']): number | null {
  const { dict } = image;
  if (dict !== null && rawBytesOf(dict) > MAX_RAW_BYTES)
    return Number(dict.get('W', 'Width')) * Number(dict.get('H', 'Height'));
  // Asked for its bytes, any other image has its stream read to the end, where JPEG 2000 then looks for its header in vain.
  const bytes = image instanceof JpegStream ? image.bytes : undefined;
  const header = bytes === undefined ? null : readJpegHeader(bytes);
  const pixels = header === null ? 0 : header.width * header.height;
  return pixels * (header?.components ?? 0) > MAX_RAW_BYTES ? pixels : null;
}
