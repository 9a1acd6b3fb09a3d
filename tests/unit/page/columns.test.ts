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

test('the end of a text in two columns is columns, however short: paragraphs of two lines that begin where none beside does', () => {
  const at = (x0: number, x1: number, y1: number) => ({ text: true, box: { x0, x1, y0: y1 - 9, y1 } });
  const left = [at(40, 240, 59), at(40, 60, 70), at(40, 90, 92), at(45, 236, 114), at(51, 100, 125)];
  const right = [at(266, 466, 59), at(271, 300, 70), at(266, 462, 81), at(271, 300, 92)];
  const feet = [at(40, 80, 700), at(440, 466, 700)];
  const options = { rightToLeft: false, em: 10, width: 500 };
  const columns = columnsOf([...left, ...right, ...feet], options);
  expect(columns.map(({ items }) => items.length)).toEqual([5, 4, 2]);
  const cells = (x0: number) => [at(x0, x0 + 200, 59), at(x0, x0 + 30, 70), at(x0, x0 + 190, 92), at(x0, x0 + 20, 103)];
  expect(columnsOf([...cells(40), ...cells(266)], options)).toHaveLength(1);
});
