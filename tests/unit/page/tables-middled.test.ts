// What looks like cells set to the middle of their rows but says nothing: the parts of a matrix.
import { expect, test } from 'vitest';
import { chunksOf } from '../../../src/page/chunks.ts';
import { makeFrame } from '../../../src/page/frame.ts';
import { piecesOf } from '../../../src/page/pieces.ts';
import { rowsOf } from '../../../src/page/rows.ts';
import { middledTables } from '../../../src/page/tables-middled.ts';
import { page, run } from './synthetic-page.ts';

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
