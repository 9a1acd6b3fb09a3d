// In: gray pixels and a scale. Out: the picture at that scale.
import type { GrayImage } from '../model/raster.ts';

type Taps = { readonly first: Int32Array; readonly count: Int32Array; readonly weights: Float32Array };

/** Most source pixels that one target pixel covers, plus the two partly covered ends. */
function tapsFor(source: number, target: number, most: number): Taps {
  const first = new Int32Array(target);
  const count = new Int32Array(target);
  const weights = new Float32Array(target * most);
  const step = source / target;
  for (let i = 0; i < target; i++) {
    const from = i * step;
    const to = Math.min(source, from + step);
    const start = Math.floor(from);
    const end = Math.max(start + 1, Math.ceil(to - 1e-6));
    first[i] = start;
    count[i] = end - start;
    for (let s = start; s < end; s++) {
      weights[i * most + s - start] = (Math.min(to, s + 1) - Math.max(from, s)) / (to - from);
    }
  }
  return { first, count, weights };
}

function narrow(image: GrayImage, width: number): Float32Array {
  const most = Math.ceil(image.width / width) + 2;
  const { first, count, weights } = tapsFor(image.width, width, most);
  const out = new Float32Array(width * image.height);
  for (let y = 0; y < image.height; y++) {
    const row = y * image.width;
    for (let x = 0; x < width; x++) {
      const from = row + (first[x] ?? 0);
      const n = count[x] ?? 0;
      let sum = 0;
      for (let k = 0; k < n; k++) sum += (weights[x * most + k] ?? 0) * (image.data[from + k] ?? 0);
      out[y * width + x] = sum;
    }
  }
  return out;
}

/** Shrinks by area average; a scale of 1 or more gives the image itself. */
export function shrink(image: GrayImage, scale: number): GrayImage {
  if (scale >= 1) return image;
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const rows = narrow(image, width);
  const most = Math.ceil(image.height / height) + 2;
  const { first, count, weights } = tapsFor(image.height, height, most);
  const data = new Uint8Array(width * height);
  const sums = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    sums.fill(0.5);
    const n = count[y] ?? 0;
    for (let k = 0; k < n; k++) {
      const weight = weights[y * most + k] ?? 0;
      const from = ((first[y] ?? 0) + k) * width;
      for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + weight * (rows[from + x] ?? 0);
    }
    data.set(sums, y * width);
  }
  return { width, height, data, dpi: image.dpi * scale };
}
