// In: the samples of a page's image, of whole bytes. Out: it four and eight times smaller each way, each pixel the mean of a
// square of samples; and its gray two times smaller. Both coarse looks come of one way through the samples.
import type { ColorImage } from '../../model/raster.ts';
import type { Size } from './canvas-size.ts';
import type { GrayPixels } from './page-look.ts';
import { sampleKernel } from './sample-kernel.ts';
import { colored, type Samples } from './stored-samples.ts';

/** Side of the squares that are summed, and of those made of four of them, and the bits of how many pixels they have. */
const SMALL = 4;
const LARGE = 8;
const SMALL_BITS = 4;
const LARGE_BITS = 6;

/** Bytes that the kernel may read and write behind rows, and that places begin at multiples of. */
const SPARE = 64;

const OPAQUE = 0xff000000;

export type SquareMeans = { readonly 4: ColorImage; readonly 8: ColorImage };

function roomOf(bytes: number): number {
  return (bytes + 2 * SPARE) & ~(SPARE - 1);
}

/** What sums of squares come to that have fewer rows. */
function plainMeans(sums: Uint16Array, channels: 1 | 3, pixels: number, to: Uint32Array): void {
  const share = 1 / pixels;
  const words = channels === 1 ? 1 : SMALL;
  for (let i = 0; i < to.length; i += 1) {
    const mean = (c: number): number => (sums[i * words + (channels === 1 ? 0 : c)] ?? 0) * share + 0.5;
    to[i] = Math.floor(mean(0)) | (Math.floor(mean(1)) << 8) | (Math.floor(mean(2)) << 16) | OPAQUE;
  }
}

/** Eight rows at a time, each as long as whole squares: the last pixel fills up the last square. */
function rowsInto(memory: Uint8Array, { width, height, channels, data }: Samples, stride: number): (y: number) => void {
  const length = width * channels;
  return (top) => {
    for (let row = 0, to = 0; row < LARGE; row += 1, to += stride) {
      const from = (top + row) * length;
      if (top + row >= height) {
        memory.fill(0, to, to + stride);
        continue;
      }
      memory.set(data.subarray(from, from + length), to);
      for (let at = to + length; at < to + stride; at += 1) memory[at] = memory[at - channels] ?? 0;
    }
  };
}

const known = new WeakMap<Samples, SquareMeans>();

/** Null where the browser lacks what makes it quick. */
export function squareMeans(samples: Samples): SquareMeans | null {
  const found = known.get(samples) ?? meansOf(samples);
  if (found !== null) known.set(samples, found);
  return found;
}

function meansOf(samples: Samples): SquareMeans | null {
  const { width, height, channels, space } = samples;
  const large = Math.ceil(width / LARGE);
  const cells = 2 * large;
  const stride = large * LARGE * channels;
  const words = channels === 1 ? 1 : SMALL;
  const sumsBytes = roomOf(2 * words * cells);
  const upperAt = roomOf(LARGE * stride);
  const [lowerAt, largeAt, pixelsAt] = [upperAt + sumsBytes, upperAt + 2 * sumsBytes, upperAt + 3 * sumsBytes];
  const kernel = sampleKernel(pixelsAt + roomOf(4 * cells));
  if (kernel === null) return null;
  const rowsAt = rowsInto(new Uint8Array(kernel.memory.buffer), samples, stride);
  const isGray = channels === 1;
  const squares = isGray ? kernel.graySquares : kernel.colorSquares;
  const halves = isGray ? kernel.grayHalves : kernel.colorHalves;
  const means = isGray ? kernel.grayMeans : kernel.colorMeans;
  const sizes = { 4: sizeOf(samples, SMALL), 8: sizeOf(samples, LARGE) };
  const out = { 4: new Uint32Array(sizes[4].width * sizes[4].height), 8: new Uint32Array(large * sizes[8].height) };
  const pixels = new Uint32Array(kernel.memory.buffer, pixelsAt, cells);
  const row = (by: 4 | 8, at: number, y: number, bits: number): void => {
    const own = pixels.subarray(0, sizes[by].width);
    const rows = Math.min(by, height - y);
    if (rows === by) means(at, pixelsAt, own.length, bits);
    else plainMeans(new Uint16Array(kernel.memory.buffer, at, words * own.length), channels, by * rows, own);
    out[by].set(own, (y / by) * own.length);
  };
  for (let y = 0; y < height; y += LARGE) {
    rowsAt(y);
    squares(0, stride, upperAt, cells);
    squares(SMALL * stride, stride, lowerAt, cells);
    row(SMALL, upperAt, y, SMALL_BITS);
    if (y + SMALL < height) row(SMALL, lowerAt, y + SMALL, SMALL_BITS);
    halves(upperAt, lowerAt, largeAt, large);
    row(LARGE, largeAt, y, LARGE_BITS);
  }
  const image = (by: 4 | 8) => ({ ...sizes[by], data: new Uint8ClampedArray(out[by].buffer) });
  return { 4: colored(image(4), space), 8: colored(image(8), space) };
}

function sizeOf({ width, height }: Size, by: number): Size {
  return { width: Math.ceil(width / by), height: Math.ceil(height / by) };
}

/** Side of the smallest squares. */
const PAIR = 2;

/** The luma of the means of squares of two. Null where the browser lacks what makes it quick, or colours are not red, green and blue. */
export function pairLumas(samples: Samples): GrayPixels | null {
  const { channels, data, space } = samples;
  if (space !== null) return null;
  const length = samples.width * channels;
  const { width, height } = sizeOf(samples, PAIR);
  const stride = roomOf(PAIR * width * channels);
  const kernel = sampleKernel(2 * stride + roomOf(width));
  if (kernel === null) return null;
  const pairs = channels === 1 ? kernel.grayPairs : kernel.colorPairs;
  const memory = new Uint8Array(kernel.memory.buffer);
  const rowInto = (row: number, to: number): void => {
    memory.set(data.subarray(row * length, (row + 1) * length), to);
    if (length < PAIR * width * channels) memory.copyWithin(to + length, to + length - channels, to + length);
  };
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const isPair = PAIR * y + 1 < samples.height;
    rowInto(PAIR * y, 0);
    if (isPair) rowInto(PAIR * y + 1, stride);
    pairs(0, isPair ? stride : 0, 2 * stride, width);
    out.set(memory.subarray(2 * stride, 2 * stride + width), y * width);
  }
  return { width, height, data: out };
}
