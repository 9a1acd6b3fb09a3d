// What looks like cells set to the middle of their rows but says nothing: the parts of a matrix.
import { expect, test } from 'vitest';
import { chunksOf } from '../../../src/page/chunks.ts';
import { makeFrame } from '../../../src/page/frame.ts';
import { lineText } from '../../../src/page/line-text.ts';
import { piecesOf } from '../../../src/page/pieces.ts';
import { rowsOf } from '../../../src/page/rows.ts';
import { middledTables } from '../../../src/page/tables-middled.ts';
import { layOut, page, run } from './synthetic-page.ts';

function tablesIn(short: string, long: readonly [string, string]): number {
  const runs = [116, 144, 172].flatMap((y) => [
    run(60, y + 6, 10, short),
    run(130, y, 10, long[0]),
    run(130, y + 12, 10, long[1]),
    run(260, y + 6, 10, short),
  ]);
  const raw = page({ runs });
  const { pieces } = piecesOf(raw, makeFrame(raw, 0, false), 'painted');
  return middledTables(rowsOf(chunksOf(pieces))).length;
}

test('words are cells, the parts of brackets and dots are none', () => {
  expect(tablesIn('bora', ['cold and in gusts', 'from the hills'])).toBe(1);
  expect(tablesIn('|', ['.', '.'])).toBe(0);
});

test.each([1, 1.45])(
  'under a caption, cells of one line and of two may stand in any column, leading times %s',
  (leading) => {
    const at = (x: number, y: number, text: string) => run(x, 100 + leading * (y - 100), 10, text);
    const runs = [
      at(150, 100, 'Table 2. What was said of it'),
      at(100, 124, '2018'),
      at(100, 148, 'all'),
      at(140, 124, '2023'),
      at(140, 148, 'all'),
      at(60, 136, 'about'),
      at(180, 136, 'opinion'),
      ...[60, 100, 140].map((x, i) => at(x, 184, ['seats', '3.61', '3.74'][i] ?? '')),
      at(180, 172, 'there are few of them and the lamps'),
      at(180, 196, 'are dim after dusk'),
      ...[60, 100, 140, 180].map((x, i) => at(x, 222, ['staff', '4.02', '4.11', 'are kind to all'][i] ?? '')),
      ...[60, 100, 140, 180].map((x, i) => at(x, 248, ['books', '3.35', '3.29', 'come late'][i] ?? '')),
      at(60, 274, 'lessons'),
      at(60, 298, 'too'),
      ...[100, 140, 180].map((x, i) => at(x, 286, ['3.80', '3.97', 'more in the evening'][i] ?? '')),
    ];
    const tables = layOut(page({ runs })).blocks.filter((block) => block.type === 'table');
    const texts = tables.flatMap(({ rows }) =>
      rows.map((row) => row.map(({ lines }) => lines.map(lineText).join(' ')).join(' | ')),
    );
    expect(texts).toEqual([
      'about | 2018 all | 2023 all | opinion',
      'seats | 3.61 | 3.74 | there are few of them and the lamps are dim after dusk',
      'staff | 4.02 | 4.11 | are kind to all',
      'books | 3.35 | 3.29 | come late',
      'lessons too | 3.80 | 3.97 | more in the evening',
    ]);
  },
);

test('a contents list whose dots stand under those of each second line is none', () => {
  const entries: readonly (readonly [string, number])[] = [
    ['survey', 201],
    ['centreline', 207],
    ['scraps', 189],
    ['points.', 195],
    ['line', 189],
    ['area', 183],
    ['join', 189],
  ];
  const dot = (x: number, y: number) => run(x, y, 10, '.', { glyphs: [{ text: '.', x, y, width: 2.8 }] });
  const runs = entries.flatMap(([name, from], i) => {
    const y = 100 + 12.5 * i;
    const dots = Array.from({ length: 24 }, (_, d) => from + 12 * d).filter((x) => x < 442);
    return [run(149, y, 10, name), ...dots.map((x) => dot(x, y)), run(457, y, 10, `${15 + i}`)];
  });
  const raw = page({ runs });
  const { pieces } = piecesOf(raw, makeFrame(raw, 0, false), 'painted');
  expect(middledTables(rowsOf(chunksOf(pieces)))).toEqual([]);
});
