import { expect, test } from 'vitest';
import { findInk } from '../../../src/raster/components.ts';
import { looseInk } from '../../../src/raster/loose-ink.ts';
import { paint, sheet } from './drawn-page.ts';

test('loose ink is what stands in no line that was read; dots are none, and a texture tells nothing', () => {
  const [letter, sum, dot] = [
    { x0: 100, y0: 100, x1: 120, y1: 130 },
    { x0: 300, y0: 80, x1: 340, y1: 150 },
    { x0: 500, y0: 100, x1: 503, y1: 103 },
  ];
  const lines = [{ x0: 90, y0: 95, x1: 200, y1: 135 }];
  expect(looseInk(findInk(paint(sheet(1200, 600), [letter, sum, dot]), 128), lines)).toEqual([sum]);
  const specks = Array.from({ length: 400 }, (_, i) => {
    const [x0, y0] = [20 + (i % 40) * 25, 20 + Math.floor(i / 40) * 25];
    return { x0, y0, x1: x0 + 12, y1: y0 + 12 };
  });
  expect(looseInk(findInk(paint(sheet(1200, 600), specks), 128), [])).toEqual([]);
});
