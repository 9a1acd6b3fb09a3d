// A scan's own pixels as the page's: where they fall on the page's, how they are placed, and bitmaps in two levels.
import { expect, test } from 'vitest';
import { everyFourth, lumasByKernel } from '../../../src/adapters/pdfjs/frame-pixels.ts';
import { luma } from '../../../src/adapters/pdfjs/luma.ts';
import { grayOfBits, onPage, placeOf } from '../../../src/adapters/pdfjs/straight-gray.ts';
import type { Matrix } from '../../../src/model/geometry.ts';

const SCALE = 300 / 72;
const IMAGE = { width: 1759, height: 2489 };
const upright = (width: number, height: number): Matrix => [width, 0, 0, -height, 0, height];

test('an image of as many pixels as are asked for, or a half, is taken as it is', () => {
  const whole = placeOf(IMAGE, upright(422.16, 597.36), SCALE);
  expect(whole).toEqual({ by: 1, size: IMAGE, x: 0, y: 0 });
  const half = placeOf({ width: 3517, height: 4978 }, upright(422.16, 597.36), SCALE);
  expect(half).toEqual({ by: 2, size: IMAGE, x: 0, y: 0 });
  // Cut to whole points, a scan is a fraction of a pixel off.
  expect(placeOf(IMAGE, upright(422, 597.3), SCALE)?.by).toBe(1);
});

test('an image of other pixels, turned or mirrored, is drawn', () => {
  expect(placeOf(IMAGE, upright(500, 700), SCALE)).toBeNull();
  expect(placeOf(IMAGE, upright(421.5, 597.36), SCALE)).toBeNull();
  expect(placeOf(IMAGE, [0, 422.16, 597.36, 0, 0, 0], SCALE)).toBeNull();
  expect(placeOf(IMAGE, [422.16, 0, 0, 597.36, 0, 0], SCALE)).toBeNull();
  expect(placeOf(IMAGE, [-422.16, 0, 0, -597.36, 422.16, 597.36], SCALE)).toBeNull();
});

test('an image that stands off the page’s corner is pasted on white and cut to the page', () => {
  const pixels = Uint8Array.from([1, 2, 3, 4, 5, 6]);
  const size = { width: 3, height: 2 };
  const page = { width: 4, height: 3 };
  expect(Array.from(onPage(pixels, { by: 1, size, x: 1, y: 1 }, page))).toEqual([
    ...[255, 255, 255, 255],
    ...[255, 1, 2, 3],
    ...[255, 4, 5, 6],
  ]);
  expect(Array.from(onPage(pixels, { by: 1, size, x: -1, y: -1 }, page))).toEqual([
    ...[5, 6, 255, 255],
    ...Array(8).fill(255),
  ]);
  expect(onPage(pixels, { by: 1, size, x: 0, y: 0 }, size)).toBe(pixels);
});

test('bits become levels row by row, in either order, shrunk to means; what is missing is white', () => {
  const from = { width: 10, height: 2 };
  const bytes = Uint8Array.from([0b10100000, 0b01000000, 0b11111111, 0b00000000]);
  const [o, w] = [0, 255];
  const rows = [...[w, o, w, o, o, o, o, o, o, w], ...[w, w, w, w, w, w, w, w, o, o]];
  expect(Array.from(grayOfBits(bytes, from, from, [0, 255]))).toEqual(rows);
  expect(Array.from(grayOfBits(bytes, from, from, [255, 0]))).toEqual(rows.map((level) => 255 - level));
  expect(Array.from(grayOfBits(bytes, from, { width: 5, height: 1 }, [0, 200]))).toEqual([150, 150, 100, 100, 50]);
  expect(Array.from(grayOfBits(bytes.subarray(0, 2), from, from, [0, 255]).subarray(10))).toEqual(Array(10).fill(w));
});

test('every fourth byte is taken, of any number of pixels', () => {
  for (const count of [1, 3, 4, 9, 640]) {
    const bytes = Uint8Array.from({ length: 4 * count }, (_, i) => (i * 37) & 255);
    const out = new Uint8Array(new ArrayBuffer((8 + count + 3) & ~3), 0, 8 + count).fill(7);
    everyFourth(bytes, out, 8, count);
    expect(Array.from(out)).toEqual([...Array(8).fill(7), ...Array.from({ length: count }, (_, i) => bytes[4 * i])]);
  }
});

test.each([0, 2])('the luma of pixels whose red is byte %i is the same by the kernel', (red) => {
  const count = 1001;
  const bytes = Uint8Array.from({ length: 4 * count }, (_, i) => (i * 7919) >> 3);
  bytes.fill(255, 0, 40);
  const plain = Array.from({ length: count }, (_, i) =>
    luma(bytes[4 * i + red] ?? 0, bytes[4 * i + 1] ?? 0, bytes[4 * i + 2 - red] ?? 0),
  );
  expect(Array.from(lumasByKernel(count, red)?.(bytes) ?? [])).toEqual(plain);
});
