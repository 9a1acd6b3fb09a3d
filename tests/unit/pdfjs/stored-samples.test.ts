// Samples of a page's image, looked at and shrunk without pixels of all of them.
import { expect, test } from 'vitest';
import { coarseSamples, type Times } from '../../../src/adapters/pdfjs/coarse-samples.ts';
import { luma } from '../../../src/adapters/pdfjs/luma.ts';
import { shrinkSamples } from '../../../src/adapters/pdfjs/shrunk-samples.ts';
import { pairLumas } from '../../../src/adapters/pdfjs/square-means.ts';
import type { Rgb, Samples } from '../../../src/adapters/pdfjs/stored-samples.ts';

const INK: Rgb = [20, 40, 60];
const PAPER: Rgb = [250, 240, 230];

function samplesOf(width: number, height: number, channels: 1 | 3, isBitmap = false): Samples {
  const length = isBitmap ? ((width + 7) >> 3) * height : width * height * channels;
  let state = width * 31 + height;
  const data = Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 20;
  });
  return { width, height, channels, isBitmap, data, colors: isBitmap ? [INK, PAPER] : [INK, INK], space: null };
}

/** One channel of a pixel; those beyond the last are like the last. */
function levelAt({ width, channels, isBitmap, data, colors }: Samples, x: number, y: number, c: number): number {
  const at = Math.min(x, width - 1);
  if (!isBitmap) return data[(y * width + at) * channels + (channels === 1 ? 0 : c)] ?? 0;
  const bit = ((data[y * ((width + 7) >> 3) + (at >> 3)] ?? 0) >> (7 - (at & 7))) & 1;
  return colors[bit === 1 ? 1 : 0][c] ?? 0;
}

/** The mean over a square, of what is there of its rows; of a bitmap also of its columns. */
function meanAt(samples: Samples, by: number, x: number, y: number, c: number): number {
  let [sum, count] = [0, 0];
  for (let v = y * by; v < Math.min(samples.height, (y + 1) * by); v += 1) {
    for (let u = x * by; u < (x + 1) * by; u += 1) {
      if (samples.isBitmap && u >= samples.width) continue;
      sum += levelAt(samples, u, v, c);
      count += 1;
    }
  }
  return sum / count;
}

/** All bands, one under the other. */
function shrunkSamples(samples: Samples, size: { readonly width: number; readonly height: number }) {
  const data = new Uint8ClampedArray(4 * size.width * size.height);
  const isShrunk = shrinkSamples(samples, size, (band, top) => {
    expect(band.width).toBe(size.width);
    data.set(band.data, 4 * size.width * top);
  });
  return isShrunk ? { ...size, data } : null;
}

const KINDS = [
  [3, 5, 1, false],
  [3, 5, 3, false],
  [48, 32, 1, false],
  [37, 19, 1, false],
  [48, 32, 3, false],
  [20, 150, 3, false],
  [41, 27, 3, false],
  [64, 24, 1, true],
  [45, 21, 1, true],
] as const;

test.each(KINDS)('%i × %i pixels of %i channels (bitmap: %s) are looked at by the means of squares', (...kind) => {
  const samples = samplesOf(...kind);
  for (const by of [2, 4, 8] as const satisfies readonly Times[]) {
    const look = coarseSamples(samples, by);
    expect(look).toMatchObject({ width: Math.ceil(samples.width / by), height: Math.ceil(samples.height / by) });
    const off = Array.from(look?.data ?? [], (level, i) => {
      const [at, c] = [i >> 2, i & 3];
      const width = look?.width ?? 1;
      return c === 3 ? 255 - level : level - meanAt(samples, by, at % width, Math.floor(at / width), c);
    });
    expect(Math.max(...off.map(Math.abs))).toBeLessThanOrEqual(0.5);
  }
});

test.each(KINDS.filter(([, , , isBitmap]) => !isBitmap))(
  '%i × %i pixels of %i channels give the gray of the means of squares of two',
  (...kind) => {
    const samples = samplesOf(...kind);
    const look = coarseSamples(samples, 2);
    const grays = Array.from({ length: (look?.data.length ?? 0) / 4 }, (_, i) =>
      luma(look?.data[4 * i] ?? 0, look?.data[4 * i + 1] ?? 0, look?.data[4 * i + 2] ?? 0),
    );
    expect(Array.from(pairLumas(samples)?.data ?? [])).toEqual(grays);
    expect(pairLumas(samples)).toMatchObject({ width: look?.width, height: look?.height });
  },
);

test.each(KINDS)('%i × %i pixels of %i channels (bitmap: %s) are shrunk by the means of what is covered', (...kind) => {
  const samples = samplesOf(...kind);
  const { width, height } = samples;
  for (const scale of [1, 0.66, 0.5, 0.34, 0.23]) {
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const shrunk = shrunkSamples(samples, size);
    expect(shrunk).toMatchObject(size);
    const [right, down] = [width / size.width, height / size.height];
    const shareOf = (from: number, step: number, at: number) =>
      Math.max(0, Math.min(at + 1, (from + 1) * step) - Math.max(at, from * step)) / step;
    let most = 0;
    for (let y = 0; y < size.height; y += 1) {
      for (let x = 0; x < size.width; x += 1) {
        for (let c = 0; c < 3; c += 1) {
          let mean = 0;
          for (let v = Math.floor(y * down); v < Math.min(height, (y + 1) * down); v += 1)
            for (let u = Math.floor(x * right); u < Math.min(width, (x + 1) * right); u += 1)
              mean += levelAt(samples, u, v, c) * shareOf(y, down, v) * shareOf(x, right, u);
          most = Math.max(most, Math.abs((shrunk?.data[4 * (y * size.width + x) + c] ?? 0) - mean));
        }
      }
    }
    expect(most).toBeLessThan(1.5);
    expect(shrunk?.data.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
  }
});

test('white stays white', () => {
  const samples = { ...samplesOf(60, 40, 3), data: new Uint8Array(60 * 40 * 3).fill(255) };
  expect(shrunkSamples(samples, { width: 41, height: 27 })?.data.every((level) => level === 255)).toBe(true);
  expect(coarseSamples(samples, 4)?.data.every((level) => level === 255)).toBe(true);
});
