// In: an image dictionary. Out: how many bytes its samples take uncompressed.
import type { PdfDict } from './internals.ts';

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
