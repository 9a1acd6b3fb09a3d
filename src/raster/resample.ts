// In: gray pixels and a scale. Out: the picture at that scale.
import type { GrayImage } from '../model/raster.ts';

/** Weights are whole numbers of this sum: products with 8-bit levels stay exact in 32 bits. */
const WHOLE = 1 << 12;

/** Which source pixels a target pixel covers, and by how much of its width each: `most` weights a target pixel. */
type Taps = {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly weights: Int32Array;
  readonly most: number;
};

function tapsFor(source: number, target: number): Taps {
  const most = Math.ceil(source / target) + 2;
  const first = new Int32Array(target);
  const count = new Int32Array(target);
  const weights = new Int32Array(target * most);
  const step = source / target;
  for (let i = 0; i < target; i++) {
    const from = i * step;
    const to = Math.min(source, from + step);
    const start = Math.floor(from);
    const end = Math.max(start + 1, Math.ceil(to - 1e-6));
    first[i] = start;
    count[i] = end - start;
    let left = WHOLE;
    for (let s = start; s < end; s++) {
      const share = (Math.min(to, s + 1) - Math.max(from, s)) / (to - from);
      const weight = s === end - 1 ? left : Math.min(left, Math.round(share * WHOLE));
      weights[i * most + s - start] = weight;
      left -= weight;
    }
  }
  return { first, count, weights, most };
}

/** Bits dropped between the two passes, so that the second sum (8 + 2 × 12 bits without) stays under 31 bits. */
const HEADROOM = 4;

/** Right shift that takes the sum of both passes back to a level. */
const TO_LEVEL = 24 - HEADROOM;
const HALF = 1 << (TO_LEVEL - 1);

/**
 * The weighted sum of the source rows that a target row covers: levels times WHOLE, less the headroom. Down to half
 * size three rows do, taken in one pass; their weights are 0 where fewer are covered.
 */
function sumRows(image: GrayImage, { first, count, weights, most }: Taps, row: number, sums: Int32Array): void {
  const { width, height, data } = image;
  const top = first[row] ?? 0;
  const w = row * most;
  const [w0, w1, w2] = [weights[w] ?? 0, weights[w + 1] ?? 0, weights[w + 2] ?? 0];
  let a = top * width;
  let b = Math.min(height - 1, top + 1) * width;
  let c = Math.min(height - 1, top + 2) * width;
  for (let x = 0; x < width; x++) {
    sums[x] = (w0 * (data[a++] ?? 0) + w1 * (data[b++] ?? 0) + w2 * (data[c++] ?? 0)) >> HEADROOM;
  }
  for (let k = 3; k < (count[row] ?? 0); k++) {
    const weight = weights[w + k] ?? 0;
    let from = (top + k) * width;
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + ((weight * (data[from++] ?? 0)) >> HEADROOM);
  }
}

/** Shrinks by area average; a scale of 1 or more gives the image itself. */
export function shrink(image: GrayImage, scale: number): GrayImage {
  if (scale >= 1) return image;
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const down = tapsFor(image.height, height);
  const across = tapsFor(image.width, width);
  const { first, count, weights, most } = across;
  const data = new Uint8Array(width * height);
  // Room for the second and third tap of the last pixel, whose weights are then 0.
  const sums = new Int32Array(image.width + 2);
  for (let y = 0, to = 0; y < height; y++) {
    sumRows(image, down, y, sums);
    for (let x = 0; x < width; x++, to++) {
      const from = first[x] ?? 0;
      const w = x * most;
      let sum = (weights[w] ?? 0) * (sums[from] ?? 0);
      sum += (weights[w + 1] ?? 0) * (sums[from + 1] ?? 0);
      sum += (weights[w + 2] ?? 0) * (sums[from + 2] ?? 0);
      for (let k = 3; k < (count[x] ?? 0); k++) sum += (weights[w + k] ?? 0) * (sums[from + k] ?? 0);
      data[to] = (sum + HALF) >> TO_LEVEL;
    }
  }
  return { width, height, data, dpi: image.dpi * scale };
}
