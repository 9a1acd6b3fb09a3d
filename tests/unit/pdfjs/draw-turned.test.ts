import { expect, test } from 'vitest';
import { boxAround } from '../../../src/adapters/pdfjs/draw-turned.ts';

const PLACE = { x0: 100, y0: 200, x1: 180, y1: 240 };

test('around a place on its side lies a box of its height and width exchanged', () => {
  const { x0, y0, x1, y1 } = boxAround(PLACE, 270);
  expect([x0, y0, x1, y1].map(Math.round)).toEqual([120, 180, 160, 260]);
});

test('around a place at an angle lies a box that holds all of its corners', () => {
  const { x0, y0, x1, y1 } = boxAround(PLACE, -30);
  expect(x1 - x0).toBeCloseTo(80 * Math.cos(Math.PI / 6) + 40 / 2, 6);
  expect(y1 - y0).toBeCloseTo(80 / 2 + 40 * Math.cos(Math.PI / 6), 6);
  expect([(x0 + x1) / 2, (y0 + y1) / 2]).toEqual([expect.closeTo(140, 6), expect.closeTo(220, 6)]);
});
