// Columns whose cells stand as close as words do: word processors and browsers pad cells by a few points.
import { expect, test } from 'vitest';
import { layOut, page, run } from './synthetic-page.ts';

type Placed = readonly [text: string, x: number];

/** The rows of the tables that some rows of words, 12 points apart, are read as. Letters are 5 points wide. */
function tablesOf(rows: readonly (readonly Placed[])[]): string[] {
  const runs = rows.flatMap((row, i) => row.map(([text, x]) => run(x, 100 + 12 * i, 10, text)));
  return layOut(page({ runs })).blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.map((row) =>
          row.map(({ lines }) => lines.flatMap(({ spans }) => spans.map((s) => s.text)).join(' ')).join(' | '),
        )
      : [],
  );
}

const yards: readonly (readonly Placed[])[] = [
  [
    ['leith', 60],
    ['gear a', 109],
    ['77,878', 143],
    ['10.9', 177],
  ],
  [
    ['stromness', 60],
    ['oars b', 109],
    ['62,335', 143],
    ['12.5', 177],
  ],
  [
    ['stromness', 60],
    ['rope c', 109],
    ['1,925', 148],
    ['18.2', 177],
  ],
  [
    ['wick', 60],
    ['sail d', 109],
    ['72,392', 143],
    ['4.7', 182],
  ],
  [
    ['leith', 60],
    ['nails', 109],
    ['2,392', 148],
    ['4.1', 182],
  ],
];

const asRows = (rows: readonly (readonly Placed[])[]): string[] =>
  rows.map((row) => row.map(([text]) => text).join(' | '));

test('are told by the numbers of their rows, without a caption or a head', () => {
  expect(tablesOf(yards)).toEqual(asRows(yards));
});

test('have a head whose words are one line of text without them', () => {
  const head: readonly Placed[] = [
    ['yard', 60],
    ['goods', 109],
    ['sum of', 143],
    ['part', 177],
  ];
  expect(tablesOf([head, ...yards])).toEqual(asRows([head, ...yards]));
});

test('are none in lines of prose that hold numbers', () => {
  const lines = [
    'in 1982 the yard made 12 boats and 340 oars',
    'and in 1990 only 7 boats and 5 oars for the',
    'men of 11 towns who paid 9 marks for a boat',
    'of 20 feet and 3 marks for 10 oars or fewer',
  ];
  expect(tablesOf(lines.map((line) => [[line, 60]]))).toEqual([]);
});
