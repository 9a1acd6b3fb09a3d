// In: pixels in colour. Out: their lightness, smaller copies of them, and how many stand out from the middle colour.
import type { ColorImage, GrayImage } from '../model/raster.ts';
import { oncePer } from './once-per.ts';
import { lightnessOf, middleOf } from './paper-look.ts';

/** Bytes of a pixel. */
const CHANNELS = 4;

/** The highest byte of a pixel. */
const OPAQUE = 255 << 24;

/** Levels off the middle one of red, green or blue from which a pixel is another colour. */
const OTHER = 60;

/** Lightness of each pixel: several rules ask for the same look's. */
const lightness = oncePer(({ width, height, data }: ColorImage): Uint8Array<ArrayBuffer> => {
  const out = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < out.length; i++, at += CHANNELS) {
    out[i] = lightnessOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  }
  return out;
});

/** A look in gray. */
export function grayOf(look: ColorImage, dpi: number): GrayImage {
  return { width: look.width, height: look.height, data: lightness(look), dpi };
}

/** Gray pixels as colours. */
export function coloredOf({ width, height, data }: GrayImage): ColorImage {
  const out = new Int32Array(data.length);
  for (let i = 0; i < out.length; i++) out[i] = OPAQUE | ((data[i] ?? 0) * 0x010101);
  return { width, height, data: new Uint8ClampedArray(out.buffer) };
}

/** A picture so many times smaller each way: each of its pixels is the mean of a square. */
export function shrunkBy(look: ColorImage, by: number): ColorImage {
  const [width, height] = [Math.floor(look.width / by), Math.floor(look.height / by)];
  // Whole pixels with their signs: larger numbers would be slow.
  const from = new Int32Array(look.data.buffer, look.data.byteOffset, look.data.length / CHANNELS);
  const out = new Int32Array(width * height);
  const share = 1 / (by * by);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, start = y * by * look.width; x < width; x++, to++, start += by) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let line = start, end = start + by * look.width; line < end; line += look.width) {
        for (let at = line; at < line + by; at++) {
          const pixel = from[at] ?? 0;
          red += pixel & 255;
          green += (pixel >> 8) & 255;
          blue += (pixel >> 16) & 255;
        }
      }
      out[to] = OPAQUE | ((blue * share) << 16) | ((green * share) << 8) | (red * share);
    }
  }
  return { width, height, data: new Uint8ClampedArray(out.buffer) };
}

/** Share of pixels that are of other colours than the middle one; of so many pixels one is looked at. */
export function otherShare(look: ColorImage, every = 1): number {
  const { data } = look;
  const step = CHANNELS * every;
  const [red, green, blue] = [middleOf(look, 0, every), middleOf(look, 1, every), middleOf(look, 2, every)];
  let other = 0;
  for (let at = 0; at < data.length; at += step) {
    const r = Math.abs((data[at] ?? 0) - red);
    const g = Math.abs((data[at + 1] ?? 0) - green);
    const b = Math.abs((data[at + 2] ?? 0) - blue);
    if (r > OTHER || g > OTHER || b > OTHER) other++;
  }
  return (other * step) / data.length;
}
