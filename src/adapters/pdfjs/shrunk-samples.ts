// In: the samples of a page's image, and a size. Out: the image at that size, band by band, each pixel the mean of what it covers.
import type { ColorImage } from '../../model/raster.ts';
import type { Size } from './canvas-size.ts';
import { sampleKernel } from './sample-kernel.ts';
import { colored, type Samples } from './stored-samples.ts';

/** Weights are whole numbers of this sum. */
const WHOLE = 1 << 12;

/** Bytes that the kernel may write behind rows and sums. */
const SPARE = 128;

/** The most pixels across that sums of 16 bits are taken of at once. */
const FEW_TAPS = 4;

/** Bytes of what tells the kernel of a row. */
const ROW_BYTES = 12;

/** Which sums of a pixel are its red, green and blue, for the kernel: the fourth place is nothing. */
const ORDER = { gray: 0xff000000 | 0, color: 0xff020100 | 0 } as const;

/** The first sample that each pixel covers, and by how much of its width it covers this one and those after it. */
function tapsOf(from: number, to: number): { readonly first: Uint32Array; readonly weights: readonly Uint16Array[] } {
  const step = from / to;
  const first = new Uint32Array(to);
  const weights: Uint16Array[] = [];
  for (let i = 0; i < to; i += 1) {
    const start = Math.floor(i * step);
    const end = Math.min(from, Math.max(start + 1, Math.ceil((i + 1) * step - 1e-6)));
    const own = new Uint16Array(end - start);
    let left = WHOLE;
    for (let k = 0; k < own.length; k += 1) {
      const share = (Math.min((i + 1) * step, start + k + 1) - Math.max(i * step, start + k)) / step;
      const weight = start + k === end - 1 ? left : Math.min(left, Math.round(share * WHOLE));
      left -= weight;
      own[k] = weight;
    }
    first[i] = start;
    weights.push(own);
  }
  return { first, weights };
}

type Taps = ReturnType<typeof tapsOf>;

/** How a row of pixels is made: the kernel, where it puts them, and what makes one. */
type RowMaker = { readonly memory: ArrayBuffer; readonly pixelsAt: number; make(y: number): void };

/** Rows that are handed over at once: to be given new memory for all of them takes as long as to make them. */
const BAND_ROWS = 64;

/**
 * Hands over the image at a size that is not larger, band by band, each with its first row; a band is gone with the next.
 * False, and nothing, where the browser lacks what makes it quick.
 */
export function shrinkSamples(
  samples: Samples,
  { width, height }: Size,
  take: (band: ColorImage, top: number) => void,
): boolean {
  const across = tapsOf(samples.width, width);
  const down = tapsOf(samples.height, height);
  const isFew = across.weights.every((own) => own.length <= FEW_TAPS);
  const rows = isFew ? ofFewTaps(samples, across, down) : ofManyTaps(samples, across, down);
  if (rows === null) return false;
  const pixels = new Uint8Array(rows.memory, rows.pixelsAt, 4 * width);
  const data = new Uint8ClampedArray(4 * width * Math.min(height, BAND_ROWS));
  for (let top = 0; top < height; top += BAND_ROWS) {
    const count = Math.min(BAND_ROWS, height - top);
    for (let row = 0; row < count; row += 1) {
      rows.make(top + row);
      data.set(pixels, 4 * width * row);
    }
    const band = { width, height: count, data: data.subarray(0, 4 * width * count) };
    take(samples.isBitmap ? inColors(band, samples) : colored(band, samples.space), top);
  }
  return true;
}

/** Sums of 32 bits, of as many pixels as there are. */
function ofManyTaps(samples: Samples, across: Taps, down: Taps): RowMaker | null {
  const { channels } = samples;
  const length = samples.width * channels;
  const width = across.first.length;
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
  const make = (y: number): void => {
    sums.fill(0);
    const weights = down.weights[y] ?? [];
    for (let k = 0; k < weights.length; k += 1) {
      rowInto((down.first[y] ?? 0) + k, memory, 0);
      kernel.down(0, sumsAt, length, weights[k] ?? 0);
    }
    kernel.across(takenAt, pixelsAt, width, taps, 4 * channels, order);
  };
  return { memory: kernel.memory.buffer, pixelsAt, make };
}

/** The same sums in 16 bits, of up to four pixels at once: as a page of 300 dots an inch is shrunk to its picture. */
function ofFewTaps(samples: Samples, across: Taps, down: Taps): RowMaker | null {
  const { channels } = samples;
  const length = samples.width * channels;
  const width = across.first.length;
  const most = down.weights.reduce((rows, own) => Math.max(rows, own.length), 1);
  // Rows of samples, which of them are summed, their sums, the first of those for each pixel and their weights, and the pixels.
  const rowRoom = (length + SPARE) & ~15;
  const listAt = most * rowRoom;
  const sumsAt = (listAt + ROW_BYTES * most + 15) & ~15;
  const firstAt = (sumsAt + 2 * length + SPARE) & ~15;
  const weightsAt = (firstAt + 4 * width + SPARE) & ~15;
  const pixelsAt = (weightsAt + 2 * FEW_TAPS * width + SPARE) & ~15;
  const kernel = sampleKernel(pixelsAt + 4 * width + SPARE);
  if (kernel === null) return null;
  const { buffer } = kernel.memory;
  const memory = new Uint8Array(buffer);
  const list = new Uint32Array(buffer, listAt, (ROW_BYTES / 4) * most);
  // Pixels behind the last that are made along with it are taken of the first sums.
  const first = new Uint32Array(buffer, firstAt, width + FEW_TAPS).fill(sumsAt);
  const weights = new Uint16Array(buffer, weightsAt, FEW_TAPS * width);
  for (let x = 0; x < width; x += 1) {
    first[x] = sumsAt + 2 * channels * (across.first[x] ?? 0);
    weights.set(across.weights[x] ?? [], FEW_TAPS * x);
  }
  const rowInto = rowWriter(samples);
  const held = new Int32Array(most).fill(-1);
  const make = (y: number): void => {
    const own = down.weights[y] ?? [];
    for (let k = 0; k < own.length; k += 1) {
      const row = (down.first[y] ?? 0) + k;
      const slot = row % most;
      if (held[slot] !== row) rowInto(row, memory, slot * rowRoom);
      held[slot] = row;
      const weight = own[k] ?? 0;
      list.set([slot * rowRoom, (weight >> 4) * 0x10001, (weight & 15) * 0x10001], (ROW_BYTES / 4) * k);
    }
    kernel.blend(listAt, own.length, sumsAt, length);
    const take = channels === 1 ? kernel.grayAcross : kernel.colorAcross;
    take(firstAt, weightsAt, pixelsAt, width);
  };
  return { memory: buffer, pixelsAt, make };
}

/** Puts a row of samples into a memory; the bits of a bitmap as 0 and 255. */
function rowWriter({
  width,
  channels,
  isBitmap,
  data,
}: Samples): (row: number, memory: Uint8Array, start: number) => void {
  const length = width * channels;
  if (!isBitmap) return (row, memory, start) => memory.set(data.subarray(row * length, (row + 1) * length), start);
  const stride = (width + 7) >> 3;
  return (row, memory, start) => {
    for (let at = row * stride, to = start; to < start + width; at += 1) {
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
