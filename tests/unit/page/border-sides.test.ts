// Borders of one side, as writers of CSS draw them: two rectangles of one path.
import { expect, it } from 'vitest';
import type { RawPath } from '../../../src/model/raw-page.ts';
import { borderSides } from '../../../src/page/border-sides.ts';

const rect = (y0: number, order: number, x1 = 300): RawPath => ({
  box: { x0: 40, y0, x1, y1: 500 },
  kind: 'rect',
  painted: 'fill',
  color: '#000000',
  lineWidth: 1,
  order,
});

it('takes what lies between two rectangles of one path for a line', () => {
  const [side, ...others] = borderSides([rect(440.5, 7), rect(440, 7)]);
  expect(others).toEqual([]);
  expect(side).toMatchObject({ kind: 'line', box: { x0: 40, x1: 300, y0: 440, y1: 440.5 } });
});

it('leaves boxes alone that differ at more sides, by more, or are drawn apart', () => {
  expect(borderSides([rect(440, 7), rect(440.5, 7, 299)])).toEqual([]);
  expect(borderSides([rect(440, 7), rect(460, 7)])).toEqual([]);
  expect(borderSides([rect(440, 7), rect(440.5, 8)])).toEqual([]);
});
