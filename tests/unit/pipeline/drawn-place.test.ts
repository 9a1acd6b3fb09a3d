import { expect, test } from 'vitest';
import { onDrawnPage } from '../../../src/pipeline/drawn-place.ts';

const BOX = { x0: 300, y0: 500, x1: 400, y1: 560 };

test('a box of a page that lies as it is drawn stays where it is', () => {
  expect(onDrawnPage(BOX, { turn: 0, skew: 0, width: 600, height: 800 })).toEqual(BOX);
});

test('a box of a levelled page is found where it slants: its middle turned about that of the page', () => {
  const place = onDrawnPage(BOX, { turn: 0, skew: 3, width: 600, height: 800 });
  const [sin, cos] = [Math.sin(Math.PI / 60), Math.cos(Math.PI / 60)];
  expect((place.x0 + place.x1) / 2).toBeCloseTo(300 + 50 * cos - 130 * sin, 6);
  expect((place.y0 + place.y1) / 2).toBeCloseTo(400 + 50 * sin + 130 * cos, 6);
  expect([place.x1 - place.x0, place.y1 - place.y0, place.angle]).toEqual([
    expect.closeTo(100, 6),
    expect.closeTo(60, 6),
    -3,
  ]);
});

test('a box of a page that was turned is found on its side, and brought upright', () => {
  // The drawn page is 800 wide and 600 high; its left edge is the upright page's top.
  const place = onDrawnPage(BOX, { turn: 90, skew: 0, width: 600, height: 800 });
  expect([(place.x0 + place.x1) / 2, (place.y0 + place.y1) / 2]).toEqual([530, 250]);
  expect([place.x1 - place.x0, place.y1 - place.y0, place.angle]).toEqual([100, 60, 90]);
});
