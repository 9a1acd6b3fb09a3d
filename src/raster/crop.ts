// In: gray pixels and a box in pixels. Out: the part inside the box, or the picture turned by quarter circles.
import type { Box, Turn } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';

/** The pixels inside a box, which is rounded outwards and cut to the image; at least one pixel. */
export function crop(image: GrayImage, box: Box): GrayImage {
  const x0 = Math.min(image.width - 1, Math.max(0, Math.floor(box.x0)));
  const y0 = Math.min(image.height - 1, Math.max(0, Math.floor(box.y0)));
  const width = Math.max(1, Math.min(image.width, Math.ceil(box.x1)) - x0);
  const height = Math.max(1, Math.min(image.height, Math.ceil(box.y1)) - y0);
  if (width === image.width && height === image.height) return image;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (y0 + y) * image.width + x0;
    data.set(image.data.subarray(from, from + width), y * width);
  }
  return { width, height, data, dpi: image.dpi };
}

/** Columns that are turned together. */
const STRIPE = 64;

/** The picture turned clockwise. */
export function turn(image: GrayImage, by: Turn): GrayImage {
  const { width, height, data, dpi } = image;
  if (by === 0) return image;
  const out = new Uint8Array(data.length);
  if (by === 180) {
    for (let i = 0, j = data.length - 1; j >= 0; i++, j--) out[j] = data[i] ?? 0;
    return { width, height, data: out, dpi };
  }
  // Some columns at a time, so that the lines of memory written to stay near.
  const step = by === 90 ? height : -height;
  for (let x0 = 0; x0 < width; x0 += STRIPE) {
    const x1 = Math.min(width, x0 + STRIPE);
    for (let y = 0; y < height; y++) {
      const start = by === 90 ? height - 1 - y : y + (width - 1) * height;
      for (let x = x0, to = start + x0 * step, from = y * width + x0; x < x1; x++, to += step) {
        out[to] = data[from++] ?? 0;
      }
    }
  }
  return { width: height, height: width, data: out, dpi };
}

/** The image on a white sheet with a margin of `pixels` on each side: an engine reads poorly at the very edge. */
export function withMargin(image: GrayImage, pixels: number): GrayImage {
  const width = image.width + 2 * pixels;
  const data = new Uint8Array(width * (image.height + 2 * pixels)).fill(255);
  for (let y = 0; y < image.height; y++) {
    data.set(image.data.subarray(y * image.width, (y + 1) * image.width), (y + pixels) * width + pixels);
  }
  return { width, height: image.height + 2 * pixels, data, dpi: image.dpi };
}
