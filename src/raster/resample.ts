// In: gray pixels and a scale. Out: the picture at that scale.
import type { GrayImage } from '../model/raster.ts';
import { withMargin } from './crop.ts';
import { memoryOf } from './kernel.ts';
import { shrinkKernel } from './shrink-kernel.ts';

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
  if (w2 === 0) for (let x = 0; x < width; x++) sums[x] = (w0 * (data[a++] ?? 0) + w1 * (data[b++] ?? 0)) >> HEADROOM;
  else
    for (let x = 0; x < width; x++) {
      sums[x] = (w0 * (data[a++] ?? 0) + w1 * (data[b++] ?? 0) + w2 * (data[c++] ?? 0)) >> HEADROOM;
    }
  for (let k = 3; k < (count[row] ?? 0); k++) {
    const weight = weights[w + k] ?? 0;
    let from = (top + k) * width;
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + ((weight * (data[from++] ?? 0)) >> HEADROOM);
  }
}

/** Writes one row of the target into an image's levels, from `to` on. */
type WriteRow = (row: number, data: Uint8Array, to: number) => void;

function plainRows(image: GrayImage, down: Taps, across: Taps): WriteRow {
  const { first, count, weights, most } = across;
  // Room for the second and third tap of the last pixel, whose weights are then 0.
  const sums = new Int32Array(image.width + 2);
  return (row, data, start) => {
    sumRows(image, down, row, sums);
    for (let x = 0, to = start; x < first.length; x++, to++) {
      const from = first[x] ?? 0;
      const w = x * most;
      let sum = (weights[w] ?? 0) * (sums[from] ?? 0);
      sum += (weights[w + 1] ?? 0) * (sums[from + 1] ?? 0);
      sum += (weights[w + 2] ?? 0) * (sums[from + 2] ?? 0);
      for (let k = 3; k < (count[x] ?? 0); k++) sum += (weights[w + k] ?? 0) * (sums[from + k] ?? 0);
      data[to] = (sum + HALF) >> TO_LEVEL;
    }
  };
}

/** Most source pixels of a target pixel that the kernel takes, down and across. */
const KERNEL_TAPS = [3, 4] as const;

/** The same by the kernel; null where there is none, or a target pixel covers too many for it. */
function kernelRows(image: GrayImage, down: Taps, across: Taps): WriteRow | null {
  const kernel = shrinkKernel();
  const isOver = ({ count }: Taps, most: number): boolean => count.some((own) => own > most);
  if (kernel === null || isOver(down, KERNEL_TAPS[0]) || isOver(across, KERNEL_TAPS[1])) return null;
  const width = across.first.length;
  const stride = (image.width + 15) & ~15;
  const wide = (width + 3) & ~3;
  // Three rows of the source, their sums with room for taps beyond the last, and what the row's taps are.
  const sums = 3 * stride;
  const first = sums + 4 * stride + 16;
  const weights = first + 4 * wide;
  const target = weights + 16 * wide;
  const memory = memoryOf(kernel, target + wide);
  const bytes = new Uint8Array(memory);
  const words = new Int32Array(memory, first, 5 * wide).fill(0);
  for (let x = 0; x < wide; x++) {
    words[x] = sums + 4 * (across.first[x] ?? 0);
    const from = x * across.most;
    words.set(across.weights.subarray(from, from + Math.min(across.most, KERNEL_TAPS[1])), wide + 4 * x);
  }
  const held = [-1, -1, -1];
  /** The address of a row of the source, which is copied in if it is not there. */
  const hold = (row: number): number => {
    const slot = row % 3;
    if (held[slot] !== row) bytes.set(image.data.subarray(row * image.width, (row + 1) * image.width), slot * stride);
    held[slot] = row;
    return slot * stride;
  };
  return (row, data, to) => {
    const top = down.first[row] ?? 0;
    const w = row * down.most;
    const [w0, w1, w2] = [down.weights[w] ?? 0, down.weights[w + 1] ?? 0, down.weights[w + 2] ?? 0];
    const last = image.height - 1;
    const [a, b, c] = [hold(top), hold(Math.min(last, top + 1)), hold(Math.min(last, top + 2))];
    kernel.down(a, b, c, sums, image.width, w0, w1, w2);
    kernel.across(first, weights, target, width);
    data.set(bytes.subarray(target, target + width), to);
  };
}

/** Shrinks by area average, with a white margin of so many pixels; a scale of 1 or more gives the image in its own size. */
export function shrink(image: GrayImage, scale: number, margin = 0, quick = true): GrayImage {
  if (scale >= 1) return margin === 0 ? image : withMargin(image, margin);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const down = tapsFor(image.height, height);
  const across = tapsFor(image.width, width);
  const write = (quick ? kernelRows(image, down, across) : null) ?? plainRows(image, down, across);
  const wide = width + 2 * margin;
  const data = new Uint8Array(wide * (height + 2 * margin));
  if (margin > 0) data.fill(255);
  for (let y = 0; y < height; y++) write(y, data, (y + margin) * wide + margin);
  return { width: wide, height: height + 2 * margin, data, dpi: image.dpi * scale };
}
