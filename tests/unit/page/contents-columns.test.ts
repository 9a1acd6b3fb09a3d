// Contents printed in two columns: the page numbers of the left one stand nearer to the right one than to their leaders.
import { expect, test } from 'vitest';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

const TITLES = ['The mill', 'The pond', 'The ferry', 'Geese', 'The lower bridge', 'The toll'];
const WIDTH = 30;

/** Entries of one column: titles with leaders, and their numbers at its right edge, the last entries without leaders. */
function column(x: number, rows: number, first: number) {
  return Array.from({ length: rows }, (_, i) => {
    const title = TITLES[i % TITLES.length] ?? '';
    const leader = i < rows - 2 ? ` ${'.'.repeat(WIDTH - 4 - title.length)}` : '';
    const number = run(x + 5 * WIDTH + 10, 100 + 14 * i, 10, String(first + i));
    return [run(x, 100 + 14 * i, 10, title + leader), number];
  }).flat();
}

test('the numbers of the left column stay with it', () => {
  // The right column begins 9.5 points behind the numbers, which stand further from their leaders.
  const runs = [...column(30, 8, 1), ...column(30 + 5 * WIDTH + 10 + 5 + 9.5, 8, 9)];
  const texts = textsOf(layOut(page({ runs })))
    .join(' / ')
    .split(' / ');
  expect(texts[0]).toMatch(/^The mill .*\.\s?1$/);
  expect(texts[7]).toMatch(/8$/);
  expect(texts[8]).toMatch(/^The mill .*\.\s?9$/);
});

test('the few last entries of both columns are read one column after the other', () => {
  const runs = [...column(30, 4, 1), ...column(30 + 5 * WIDTH + 10 + 5 + 14, 4, 5)];
  const texts = textsOf(layOut(page({ runs })))
    .join(' / ')
    .split(' / ');
  expect(texts.map((text) => /\d+$/.exec(text)?.[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
});
