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

test('under a caption, cells of one line and of two may stand in any column, and fill theirs', () => {
  const runs = [
    run(150, 100, 10, 'Table 2. What was said of it'),
    run(100, 124, 10, '2018'),
    run(100, 148, 10, 'all'),
    run(140, 124, 10, '2023'),
    run(140, 148, 10, 'all'),
    run(60, 136, 10, 'about'),
    run(180, 136, 10, 'opinion'),
    ...[60, 100, 140].map((x, i) => run(x, 184, 10, ['seats', '3.61', '3.74'][i] ?? '')),
    run(180, 172, 10, 'there are few of them and the lamps'),
    run(180, 196, 10, 'are dim after dusk'),
    ...[60, 100, 140, 180].map((x, i) => run(x, 222, 10, ['staff', '4.02', '4.11', 'are kind to all'][i] ?? '')),
    ...[60, 100, 140, 180].map((x, i) => run(x, 248, 10, ['books', '3.35', '3.29', 'come late'][i] ?? '')),
    run(60, 274, 10, 'lessons'),
    run(60, 298, 10, 'too'),
    ...[100, 140, 180].map((x, i) => run(x, 286, 10, ['3.80', '3.97', 'more in the evening'][i] ?? '')),
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
});
