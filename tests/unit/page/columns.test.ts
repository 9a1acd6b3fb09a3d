import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/page/columns.ts';

function rows(x0: number, count: number, ends: (i: number) => number) {
  return Array.from({ length: count }, (_, i) => {
    const y0 = 50 + i * 11;
    return { text: true, box: { x0, x1: ends(i), y0, y1: y0 + 9 } };
  });
}

test('a column that is longer than the other stays whole, though one of its lower rows reaches further into the gutter', () => {
  const left = rows(40, 40, (i) => (i === 24 ? 208 : 205));
  const right = rows(217, 15, () => 382);
  const columns = columnsOf([...left, ...right], { rightToLeft: false, em: 9, width: 420 });
  expect(columns.map(({ items }) => items.length)).toEqual([40, 15]);
});
