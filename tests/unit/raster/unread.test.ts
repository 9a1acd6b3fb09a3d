import { expect, test } from 'vitest';
import { letterRows } from '../../../src/raster/letter-rows.ts';
import { headRatio } from '../../../src/raster/skew.ts';
import { unreadLines } from '../../../src/raster/unread.ts';
import { letterBoxes } from './drawn-page.ts';

test('a line that was passed over is found', () => {
  const [first = [], second = []] = [300, 900].map((y0) => letterBoxes({ x0: 100, x1: 400, y0, lines: 1 }));
  const read = [{ x0: 90, y0: 290, x1: 410, y1: 330 }];
  expect(unreadLines([...first, ...second], read, 20)).toEqual([expect.objectContaining({ y0: 900, y1: 920 })]);
});

test('a page full of specks is no text, and costs no more than a look', () => {
  const specks = Array.from({ length: 200_000 }, (_, i) => {
    const [x, y] = [(i * 37) % 20_000, Math.floor((i * 37) / 20_000) * 50];
    return { x0: x, y0: y, x1: x + 10, y1: y + 20, area: 150 };
  });
  expect(unreadLines(specks, [], 20)).toEqual([]);
  expect(letterRows(specks).length).toBeGreaterThan(0);
  expect(headRatio(specks)).toBeGreaterThan(0);
});
