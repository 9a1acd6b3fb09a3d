// In: the samples of a page's image, and a size. Out: the image at that size, each pixel the mean of what it covers.
import type { ColorImage } from '../../model/raster.ts';
import type { Size } from './canvas-size.ts';
import { sampleKernel } from './sample-kernel.ts';
import { colored, type Samples } from './stored-samples.ts';

/** Weights are whole numbers of this sum. */
const WHOLE = 1 << 12;

/** Bytes that the kernel may write behind rows and sums. */
const SPARE = 128;

/** Which sums of a pixel are its red, green and blue, for the kernel: the fourth place is nothing. */
const ORDER = { gray: 0xff000000 | 0, color: 0xff020100 | 0 } as const;

/** The first sample that each pixel covers, and by how much of its width it covers this one and those after it. */
function tapsOf(from: number, to: number): { readonly first: Uint32Array; readonly weights: readonly Uint16Array[] } {
  const step = from / to;
  const first = Uint32Array.from({ length: to }, (_, i) => Math.floor(i * step));
  const weights = Array.from(first, (start, i) => {
    const end = Math.min(from, Math.max(start + 1, Math.ceil((i + 1) * step - 1e-6)));
    let left = WHOLE;
    return Uint16Array.from({ length: end - start }, (_, k) => {
      const share = (Math.min((i + 1) * step, start + k + 1) - Math.max(i * step, start + k)) / step;
      const weight = start + k === end - 1 ? left : Math.min(left, Math.round(share * WHOLE));
      left -= weight;
      return weight;
    });
  });
  return { first, weights };
}

/** The size must not be larger than the image; null where the browser lacks what makes it quick. */
export function shrunkSamples(samples: Samples, { width, height }: Size): ColorImage | null {
  const channels = samples.channels;
  const length = samples.width * channels;
  const across = tapsOf(samples.width, width);
  const down = tapsOf(samples.height, height);
  const taps = across.weights.reduce((most, own) => Math.max(most, own.length), 1);
  // A row of samples, its sums with room for taps behind the last, what is taken of them, and the row of pixels.
  const sumsAt = (length + SPARE) & ~15;
  const takenAt = (sumsAt + 4 * (length + taps * channels) + SPARE) & ~15;
  const pixelsAt = takenAt + 4 * (1 + taps) * width;
  const kernel = sampleKernel(pixelsAt + 4 * width + SPARE);
  if (kernel === null) return null;
  const memory = new Uint8Array(kernel.memory.buffer);
  const sums = new Uint32Array(kernel.memory.buffer, sumsAt, length + taps * channels);
  const taken = new Uint32Array(kernel.memory.buffer, takenAt, (1 + taps) * width);
  for (let x = 0; x < width; x += 1) {
    taken[x * (1 + taps)] = sumsAt + 4 * channels * (across.first[x] ?? 0);
    taken.set(across.weights[x] ?? [], x * (1 + taps) + 1);
  }
  const order = channels === 1 ? ORDER.gray : ORDER.color;
  const rowInto = rowWriter(samples);
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    const weights = down.weights[y] ?? [];
    for (let k = 0; k < weights.length; k += 1) {
      rowInto((down.first[y] ?? 0) + k, memory);
      kernel.down(0, sumsAt, length, weights[k] ?? 0);
    }
    kernel.across(takenAt, pixelsAt, width, taps, 4 * channels, order);
    data.set(memory.subarray(pixelsAt, pixelsAt + 4 * width), 4 * width * y);
  }
  const shrunk = { width, height, data };
  return samples.isBitmap ? inColors(shrunk, samples) : colored(shrunk, samples.space);
}

/** Puts a row of samples at the beginning of a memory; the bits of a bitmap as 0 and 255. */
function rowWriter({ width, channels, isBitmap, data }: Samples): (row: number, memory: Uint8Array) => void {
  const length = width * channels;
  if (!isBitmap) return (row, memory) => memory.set(data.subarray(row * length, (row + 1) * length), 0);
  const stride = (width + 7) >> 3;
  return (row, memory) => {
    for (let at = row * stride, to = 0; to < width; at += 1) {
      const byte = data[at] ?? 0;
      for (let bit = 7; bit >= 0; bit -= 1, to += 1) memory[to] = -((byte >> bit) & 1);
    }
  };
}

/** Shares of ones as what they are in the colours of zeros and ones. */
function inColors(image: ColorImage, { colors: [zero, one] }: Samples): ColorImage {
  const { data } = image;
  const isPlain = zero.every((level) => level === 0) && one.every((level) => level === 255);
  for (let i = 0; i < data.length && !isPlain; i += 4) {
    const share = (data[i] ?? 0) / 255;
    for (let c = 0; c < 3; c += 1) data[i + c] = (zero[c] ?? 0) + ((one[c] ?? 0) - (zero[c] ?? 0)) * share;
  }
  return image;
}
