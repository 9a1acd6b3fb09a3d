// Margins with pictures and captions among their notes: each caption is its float's, and no note loses words to a picture.
import { expect, test } from 'vitest';
import { blockText, layOut, page, path, rule, run } from './synthetic-page.ts';

const TEXT = [
  'the quick brown fox jumped over all of the lazy dogs',
  'and over all of the other lazy dogs of the same town',
];
const text = Array.from({ length: 14 }, (_, i) => run(30, 100 + i * 12, 10, TEXT[i % 2] ?? ''));
const wheel = [
  path({ x0: 310, y0: 170, x1: 350, y1: 210 }, 'shape'),
  path({ x0: 310, y0: 190, x1: 350, y1: 190.4 }, 'line'),
  path({ x0: 320, y0: 170, x1: 340, y1: 210 }, 'shape'),
];
const table = [
  rule(30, 272, 230),
  rule(30, 286, 230),
  rule(30, 326, 230),
  ...['coast first second', 'north 31 49', 'south 48 112', 'west 81 94'].map((cells, i) => [
    282 + 13 * i,
    cells.split(' '),
  ]),
];
const paths = [...wheel, ...table.flatMap((part) => (Array.isArray(part) ? [] : [part]))];
const cells = table.flatMap((part) =>
  Array.isArray(part) && Array.isArray(part[1])
    ? part[1].map((cell, c) => run(32 + 80 * c, Number(part[0]), 10, cell))
    : [],
);
const notes = [
  run(310, 112, 8, 'here it is said'),
  run(310, 121, 8, 'that foxes jump'),
  run(310, 157, 8, 'as all dogs did not in'),
  run(310, 166, 8, 'Spain.'),
  run(310, 222, 8, 'Figure 1: A wheel'),
  run(310, 231, 8, 'of a mill.'),
  run(310, 284, 8, 'Table 1: Lengths'),
  run(310, 293, 8, 'of coasts.'),
];
const after = run(30, 350, 10, 'and when the dogs awoke the fox was far away.');

test('a caption in the margin stands behind its drawing or table, a note keeps its last word', () => {
  const { blocks } = layOut(page({ runs: [...text, ...cells, ...notes, after], paths }));
  const told = blocks.map((block) => (block.type === 'text' ? blockText(block) : block.type));
  const at = (start: string) => told.findIndex((words) => words.startsWith(start));
  expect(told).toContain('as all dogs did not in / Spain.');
  expect(told[at('figure') + 1]).toBe('Figure 1: A wheel / of a mill.');
  expect(told[at('table') + 1]).toBe('Table 1: Lengths / of coasts.');
  expect(at('table')).toBeLessThan(at('and when'));
  const roles = blocks.flatMap((block) => (block.type === 'text' && block.role === 'Aside' ? [blockText(block)] : []));
  expect(roles).toEqual(['here it is said / that foxes jump', 'as all dogs did not in / Spain.']);
});
