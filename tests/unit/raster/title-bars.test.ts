import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import { titleBars } from '../../../src/raster/title-bars.ts';

const piece = (box: Box) => ({ ...box, area: (box.x1 - box.x0) * (box.y1 - box.y0) });

/** Letters of a title, 40 pixels high, from 140 on. */
const TITLE = [140, 190, 240, 290].map((x) => piece({ x0: x, y0: 120, x1: x + 38, y1: 160 }));
const BAR = piece({ x0: 100, y0: 104, x1: 116, y1: 176 });

test('a thick stroke that reaches over and under the title behind it is a bar', () => {
  expect(titleBars([BAR, ...TITLE])).toEqual([BAR]);
});

test('letters, thin strokes and strokes within a line are none', () => {
  const letter = piece({ x0: 110, y0: 118, x1: 122, y1: 160 });
  const thin = piece({ x0: 110, y0: 104, x1: 115, y1: 176 });
  const before = piece({ x0: 40, y0: 120, x1: 78, y1: 160 });
  for (const pieces of [[letter], [thin], [before, BAR]]) expect(titleBars([...pieces, ...TITLE])).toEqual([]);
  expect(titleBars([BAR, ...TITLE.slice(0, 2)])).toEqual([]);
});
