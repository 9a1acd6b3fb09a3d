import { expect, test } from 'vitest';
import type { Box, Turn } from '../../../src/model/geometry.ts';
import { uprightLinks } from '../../../src/page/upright-links.ts';

const TARGET = { type: 'external', href: 'https://harbour.example/' } as const;
const WORD = { x0: 60, y0: 100, x1: 120, y1: 112 };

const DRAWN: readonly (readonly [Turn, Box])[] = [
  [0, WORD],
  [90, { x0: 100, y0: 280, x1: 112, y1: 340 }],
  [180, { x0: 280, y0: 488, x1: 340, y1: 500 }],
  [270, { x0: 488, y0: 60, x1: 500, y1: 120 }],
];

test.each(DRAWN)('a link goes with the page that is turned by %i', (turn, box) => {
  const [link] = uprightLinks([{ box, target: TARGET }], { turn, skew: 0, width: 400, height: 600 });
  expect(link?.box).toEqual(WORD);
});

test('a link goes with the page that is levelled', () => {
  const upright = { turn: 0, skew: 2, width: 400, height: 600 } as const;
  const [link] = uprightLinks([{ box: { x0: 20, x1: 60, y0: 290, y1: 310 }, target: TARGET }], upright);
  // 160 points left of the middle, lines that sank by 2 degrees lay higher than they lie now.
  expect(link?.box.y0).toBeCloseTo(290 + 160 * Math.sin((2 * Math.PI) / 180), 1);
  expect(link?.box.x0).toBeCloseTo(20, 0);
});
