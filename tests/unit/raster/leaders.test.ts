// Rows of dots between titles and page numbers.
import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import { findInk } from '../../../src/raster/components.ts';
import { findLeaders } from '../../../src/raster/leaders.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

function dots(x0: number, count: number, y: number, step = 15): Box[] {
  return Array.from({ length: count }, (_, i) => ({ x0: x0 + i * step, y0: y - 5, x1: x0 + i * step + 5, y1: y }));
}

function leadersOf(boxes: readonly Box[]) {
  return findLeaders(findInk(paint(sheet(1200, 600), boxes), 128), 20);
}

test('dots at even distances on one line are a leader; the first one may stand off the steps', () => {
  const [found, ...others] = leadersOf([
    ...letterBoxes({ x0: 100, x1: 300, y0: 80, lines: 1 }),
    ...dots(330, 1, 100),
    ...dots(352, 30, 100),
  ]);
  expect(others).toEqual([]);
  expect(found).toEqual({ box: { x0: 330, y0: 95, x1: 352 + 29 * 15 + 5, y1: 100 }, dots: 31 });
});

test('each line has its own', () => {
  expect(leadersOf([...dots(300, 20, 100), ...dots(300, 25, 160)])).toHaveLength(2);
});

test('an ellipsis, stops of a text and specks are none', () => {
  const stops = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => dots(100 + i * 120, 1, 100));
  const specks = Array.from({ length: 40 }, (_, i) => dots(100 + i * 23, 1, 200 + ((i * 37) % 90))).flat();
  expect(leadersOf([...dots(100, 3, 400), ...stops, ...specks])).toEqual([]);
});
