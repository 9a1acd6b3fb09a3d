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

test('the short last column of an index is a column, though each of its rows stands beside one of the other', () => {
  const left = rows(40, 50, (i) => 100 + ((i * 37) % 60));
  const right = rows(217, 13, (i) => 280 + ((i * 29) % 60));
  const columns = columnsOf([...left, ...right], { rightToLeft: false, em: 9, width: 420 });
  expect(columns.map(({ items }) => items.length)).toEqual([50, 13]);
});

test('entries of an index are columns, however few they are and though each stands beside another', () => {
  const entries = (x0: number) =>
    rows(x0, 8, (i) => x0 + (i === 3 ? 160 : 50)).map((row) => ({ ...row, part: 'entry' as const }));
  const columns = columnsOf([...entries(40), ...entries(217)], { rightToLeft: false, em: 9, width: 420 });
  expect(columns.map(({ items }) => items.length)).toEqual([8, 8]);
});

test('as few short rows beside others are no columns where they are no entries', () => {
  const left = rows(40, 8, (i) => (i === 3 ? 200 : 90));
  const right = rows(217, 8, (i) => (i === 3 ? 377 : 267));
  expect(columnsOf([...left, ...right], { rightToLeft: false, em: 9, width: 420 })).toHaveLength(1);
});
