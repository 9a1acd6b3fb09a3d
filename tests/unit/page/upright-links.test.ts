import { expect, test } from 'vitest';
import type { Turn } from '../../../src/model/geometry.ts';
import { uprightLinks } from '../../../src/page/upright-links.ts';
import { onDrawnPage } from '../../../src/pipeline/convert-page.ts';

const TARGET = { type: 'external', href: 'https://harbour.example/' } as const;
const WORD = { x0: 60, y0: 100, x1: 120, y1: 112 };

test.each([0, 90, 180, 270] as const)('a link goes with the page that is turned by %i', (turn: Turn) => {
  const upright = { turn, skew: 0, width: 400, height: 600 };
  const [link] = uprightLinks([{ box: onDrawnPage(WORD, upright), target: TARGET }], upright);
  expect(link?.box).toEqual(WORD);
});

test('a link goes with the page that is levelled', () => {
  const upright = { turn: 0, skew: 2, width: 400, height: 600 } as const;
  const [link] = uprightLinks([{ box: { x0: 20, x1: 60, y0: 290, y1: 310 }, target: TARGET }], upright);
  // 160 points left of the middle, lines that sank by 2 degrees lay higher than they lie now.
  expect(link?.box.y0).toBeCloseTo(290 + 160 * Math.sin((2 * Math.PI) / 180), 1);
  expect(link?.box.x0).toBeCloseTo(20, 0);
});
