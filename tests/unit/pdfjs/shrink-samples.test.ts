// Means over the cells of a smaller picture: where cells begin within bytes, where rows are missing.
import { expect, test } from 'vitest';
import { shrunkSize } from '../../../src/adapters/pdfjs/canvas-size.ts';
import { cellRow, shrinkBits } from '../../../src/adapters/pdfjs/shrink-samples.ts';

test('bits are counted cell by cell, also across the bounds of bytes', () => {
  // Two rows of 24: ones from the sixth bit to the eighteenth.
  const row = [0b00000111, 0b11111111, 0b11000000];
  const shares = shrinkBits(Uint8Array.from([...row, ...row]), { width: 24, height: 2 }, { width: 4, height: 1 });
  expect([...shares]).toEqual([43, 255, 255, 0]);
});

test('rows that the file does not have are white', () => {
  expect([...shrinkBits(Uint8Array.from([0]), { width: 8, height: 2 }, { width: 1, height: 2 })]).toEqual([0, 255]);
});

test('colours are averaged over rows and columns', () => {
  const cells = cellRow(4, 2);
  cells.add(Uint8ClampedArray.from([9, 9, 9, 0, 0, 0, 100, 0, 0, 100, 0, 8, 50, 50, 50]), 0);
  cells.add(Uint8ClampedArray.from([9, 9, 9, 0, 0, 0, 100, 0, 0, 100, 0, 8, 50, 50, 50]), 3);
  const rgba = new Uint8ClampedArray(8);
  cells.flush(rgba, 0);
  expect([...rgba]).toEqual([27, 2, 2, 255, 88, 12, 16, 255]);
});

test.each([
  [
    { width: 5_000, height: 7_000 },
    { width: 5_000, height: 7_000 },
  ],
  [
    { width: 30_000, height: 30_000 },
    { width: 6_000, height: 6_000 },
  ],
  [
    { width: 40_001, height: 10 },
    { width: 13_334, height: 4 },
  ],
])('%o is decoded as %o', (from, to) => {
  expect(shrunkSize(from)).toEqual(to);
});
