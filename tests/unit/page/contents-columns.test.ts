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

test('the title of the text below a contents in two columns is no part of the left one', () => {
  const head = run(30, 190, 14, '1 The mill');
  const below = [
    'The mill stands at the old ford of the river, and it is older than the bridge',
    'of the town by far',
  ].map((text, i) => run(30, 212 + 13 * i, 10, text));
  const runs = [...column(30, 6, 1), ...column(30 + 5 * WIDTH + 10 + 5 + 14, 4, 7), head, ...below];
  const texts = textsOf(layOut(page({ runs })));
  expect(texts.indexOf('1 The mill')).toBe(texts.findIndex((text) => text.startsWith('The mill stands')) - 1);
});

test('entries whose numbers stand at the last lines of their titles are no table', () => {
  const led = (x: number, y: number, title: string) => run(x, y, 10, `${title} ${'.'.repeat(20 - title.length)}`);
  const runs = [
    ...['1.1', '1.2', '1.3', '1.4'].map((number, i) => run(30, 100 + 26 * i, 10, number)),
    ...[0, 1, 2, 3].map((i) => run(60, 100 + 26 * i, 10, 'How the geese came to')),
    ...['the pond', 'the mill', 'the ferry', 'the toll'].map((title, i) => led(60, 113 + 26 * i, title)),
    ...['1', '2', '4', '5'].map((number, i) => run(180, 113 + 26 * i, 10, number)),
  ];
  expect(layOut(page({ runs })).blocks.map(({ type }) => type)).not.toContain('table');
});
