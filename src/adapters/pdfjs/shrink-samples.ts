// In: samples of a large image, row by row. Out: means over the squares of a smaller one.
import type { Size } from './canvas-size.ts';

/** Where each cell of `to` begins among `from`, and one past the last; every cell holds at least one. */
export function cellStarts(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to + 1 }, (_, i) => Math.floor((i * from) / to));
}

const ONES = Uint8Array.from({ length: 256 }, (_, byte) => {
  let count = 0;
  for (let bits = byte; bits > 0; bits >>= 1) count += bits & 1;
  return count;
});

/** Ones among the bits `start` to `end` (exclusive) counted from a byte, most significant bit first. */
function onesIn(bytes: Uint8Array, row: number, start: number, end: number): number {
  const first = row + (start >> 3);
  const last = row + ((end - 1) >> 3);
  const head = 0xff >> (start & 7);
  const tail = 0xff << (7 - ((end - 1) & 7));
  if (first === last) return ONES[(bytes[first] ?? 0) & head & tail] ?? 0;
  let count = (ONES[(bytes[first] ?? 0) & head] ?? 0) + (ONES[(bytes[last] ?? 0) & tail & 0xff] ?? 0);
  for (let at = first + 1; at < last; at += 1) count += ONES[bytes[at] ?? 0] ?? 0;
  return count;
}

/** The share of ones (0 to 255) in each cell of a bitmap whose rows start at whole bytes; what is missing counts as ones, which are white. */
export function shrinkBits(bytes: Uint8Array, from: Size, to: Size): Uint8Array<ArrayBuffer> {
  const stride = (from.width + 7) >> 3;
  const xs = cellStarts(from.width, to.width);
  const ys = cellStarts(from.height, to.height);
  const rows = Math.floor(bytes.length / stride);
  const shares = new Uint8Array(to.width * to.height);
  const counts = new Uint32Array(to.width);
  for (let v = 0; v < to.height; v += 1) {
    const [top, bottom] = [ys[v] ?? 0, Math.max(ys[v + 1] ?? 0, (ys[v] ?? 0) + 1)];
    const missing = bottom - Math.max(top, Math.min(bottom, rows));
    for (let u = 0; u < to.width; u += 1) counts[u] = missing * Math.max((xs[u + 1] ?? 0) - (xs[u] ?? 0), 1);
    for (let y = top; y < Math.min(bottom, rows); y += 1) {
      const row = y * stride;
      for (let u = 0; u < to.width; u += 1) {
        const start = xs[u] ?? 0;
        counts[u] = (counts[u] ?? 0) + onesIn(bytes, row, start, Math.max(xs[u + 1] ?? 0, start + 1));
      }
    }
    for (let u = 0; u < to.width; u += 1) {
      const area = (bottom - top) * Math.max((xs[u + 1] ?? 0) - (xs[u] ?? 0), 1);
      shares[v * to.width + u] = Math.round((255 * (counts[u] ?? 0)) / area);
    }
  }
  return shares;
}

/** Adds rows of RGB to a row of cells, and takes its means. */
export type CellRow = {
  /** `rgb` holds one row, from byte `at` on. */
  add(rgb: Uint8ClampedArray, at: number): void;
  /** Writes the means as opaque RGBA from byte `at` on, and starts anew. */
  flush(rgba: Uint8ClampedArray, at: number): void;
};

/** One row of cells over rows of `from` pixels. */
export function cellRow(from: number, to: number): CellRow {
  const xs = cellStarts(from, to);
  const sums = new Float64Array(to * 3);
  let rows = 0;
  return {
    add(rgb, at) {
      rows += 1;
      for (let u = 0; u < to; u += 1) {
        const start = xs[u] ?? 0;
        const end = Math.max(xs[u + 1] ?? 0, start + 1);
        let [r, g, b] = [0, 0, 0];
        for (let i = at + start * 3; i < at + end * 3; i += 3) {
          r += rgb[i] ?? 0;
          g += rgb[i + 1] ?? 0;
          b += rgb[i + 2] ?? 0;
        }
        const k = u * 3;
        sums[k] = (sums[k] ?? 0) + r;
        sums[k + 1] = (sums[k + 1] ?? 0) + g;
        sums[k + 2] = (sums[k + 2] ?? 0) + b;
      }
    },
    flush(rgba, at) {
      for (let u = 0; u < to; u += 1) {
        const area = rows * Math.max((xs[u + 1] ?? 0) - (xs[u] ?? 0), 1);
        for (let c = 0; c < 3; c += 1) rgba[at + u * 4 + c] = (sums[u * 3 + c] ?? 0) / area;
        rgba[at + u * 4 + 3] = 255;
      }
      sums.fill(0);
      rows = 0;
    },
  };
}
