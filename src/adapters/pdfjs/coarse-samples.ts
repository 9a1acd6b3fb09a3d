// In: the samples of a page's image. Out: the page so many times smaller each way, each pixel the mean of a square of samples.
import type { ColorImage } from '../../model/raster.ts';
import { squareMeans } from './square-means.ts';
import { colored, type Samples } from './stored-samples.ts';

/** How many times smaller a look may be. */
export type Times = 1 | 2 | 4 | 8;

/** Writes the means of a row of squares of so many rows of samples, RGB. */
type WriteMeans = (top: number, rows: number, means: Uint8Array) => void;

/** Null where the browser lacks what makes it quick. */
export function coarseSamples(samples: Samples, by: Times): ColorImage | null {
  if (!samples.isBitmap && by > 2) return squareMeans(samples)?.[by === 4 ? 4 : 8] ?? null;
  const size = { width: Math.ceil(samples.width / by), height: Math.ceil(samples.height / by) };
  const write = samples.isBitmap ? bitMeans(samples, by) : by === 1 ? asTheyAre(samples) : pairMeans(samples);
  const means = new Uint8Array(3 * size.width);
  const words = new Uint32Array(size.width * size.height);
  for (let y = 0, to = 0; y < size.height; y += 1) {
    write(y * by, Math.min(by, samples.height - y * by), means);
    for (let at = 0; at < means.length; at += 3, to += 1) {
      words[to] = (means[at] ?? 0) | ((means[at + 1] ?? 0) << 8) | ((means[at + 2] ?? 0) << 16) | 0xff000000;
    }
  }
  return colored({ ...size, data: new Uint8ClampedArray(words.buffer) }, samples.space);
}

/** All samples. */
function asTheyAre({ width, channels, data }: Samples): WriteMeans {
  const stride = width * channels;
  return (top, _, means) => {
    const row = data.subarray(top * stride, (top + 1) * stride);
    if (channels === 3) means.set(row);
    else for (let i = 0, to = 0; to < means.length; i += 1, to += 3) means.fill(row[i] ?? 0, to, to + 3);
  };
}

/** Squares of two, as coarse looks at pages of few pixels are made of. */
function pairMeans({ width, channels, data }: Samples): WriteMeans {
  const stride = width * channels;
  return (top, rows, means) => {
    const above = top * stride;
    const below = above + (rows - 1) * stride;
    for (let i = 0, x = 0; i < means.length; i += 3, x += 2 * channels) {
      const next = x + channels < stride ? x + channels : x;
      for (let c = 0; c < 3; c += 1) {
        const k = channels === 1 ? 0 : c;
        const upper = (data[above + x + k] ?? 0) + (data[above + next + k] ?? 0);
        means[i + c] = (upper + (data[below + x + k] ?? 0) + (data[below + next + k] ?? 0) + 2) >> 2;
      }
    }
  };
}

const ONES = Uint8Array.from({ length: 256 }, (_, byte) => {
  let count = 0;
  for (let bits = byte; bits > 0; bits >>= 1) count += bits & 1;
  return count;
});

/** Ones are counted instead of made pixels of. */
function bitMeans({ width, data, colors }: Samples, by: Times): WriteMeans {
  const stride = (width + 7) >> 3;
  const last = 0xff << (8 * stride - width);
  const mask = (1 << by) - 1;
  const counts = new Uint16Array((8 / by) * stride);
  const [zero, one] = colors;
  return (top, rows, means) => {
    counts.fill(0);
    for (let y = top; y < top + rows; y += 1) {
      for (let x = 0, to = 0, at = y * stride; x < stride; x += 1, at += 1) {
        const byte = (data[at] ?? 0) & (x === stride - 1 ? last : 0xff);
        for (let shift = 8 - by; shift >= 0; shift -= by, to += 1) {
          counts[to] = (counts[to] ?? 0) + (ONES[(byte >> shift) & mask] ?? 0);
        }
      }
    }
    for (let i = 0, x = 0; i < means.length; i += 3, x += by) {
      const share = (counts[x / by] ?? 0) / (Math.min(by, width - x) * rows);
      for (let c = 0; c < 3; c += 1) means[i + c] = (zero[c] ?? 0) + ((one[c] ?? 0) - (zero[c] ?? 0)) * share + 0.5;
    }
  };
}
