import { expect, test } from 'vitest';
import { letterRows, squareHeight } from '../../../src/raster/letter-rows.ts';
import { letterBoxes } from './drawn-page.ts';

const TEXT = letterBoxes({ x0: 100, x1: 900, y0: 200, lines: 6 });

test('rows are told by the white between them; marks and larger type are none', () => {
  const quote = { x0: 100, y0: 190, x1: 104, y1: 195 };
  const title = { x0: 100, y0: 40, x1: 400, y1: 100 };
  expect(letterRows([...TEXT, quote, title])).toEqual(
    [0, 1, 2, 3, 4, 5].map((i) => ({ y0: 200 + 60 * i, y1: 220 + 60 * i })),
  );
});

test('letters of which some are parts have the height of the whole ones', () => {
  const parts = TEXT.flatMap((box) => [{ ...box, y1: box.y0 + 8 }, { ...box, y0: box.y0 + 11 }, box]);
  expect(squareHeight(parts)).toBe(20);
});
