// The opening page of an article whose headline stands under its columns; columns of a half spread that leans.
import { describe, expect, it } from 'vitest';
import { leanOf, upright } from '../../../src/page/lean.ts';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

const ROWS = [
  'the quick brown fox jumped over',
  'all of the lazy dogs and all of',
  'the other dogs of the same town',
  'until the evening came and then',
  'it was far too dark to go along',
  'any further down to the mill by',
];

const COLUMNS = [
  ...ROWS.map((row, i) => run(30, 60 + i * 12, 10, row)),
  ...ROWS.map((row, i) => run(210, 60 + i * 12, 10, row)),
];
const HEADLINE = run(30, 210, 30, 'What Foxes Want');
const BYLINE = run(30, 232, 10, 'By Reynard Grey');
const DECK = run(30, 172, 13, 'They told us themselves');
const CREDIT = run(30, 300, 6, 'drawn by a bear');

describe('a headline under the columns', () => {
  it('comes first, with its byline and its deck; a credit stays at the foot', () => {
    const model = layOut(page({ width: 400, height: 600, runs: [...COLUMNS, DECK, HEADLINE, BYLINE, CREDIT] }));
    expect(textsOf(model)).toEqual([
      'What Foxes Want',
      'By Reynard Grey',
      'They told us themselves',
      ROWS.join(' / '),
      ROWS.join(' / '),
      'drawn by a bear',
    ]);
  });
  it('stays where text follows it: it heads that text', () => {
    const more = ROWS.map((row, i) => run(30, 260 + i * 12, 10, row));
    const model = layOut(page({ width: 400, height: 600, runs: [...COLUMNS, HEADLINE, ...more] }));
    expect(textsOf(model)).toEqual([ROWS.join(' / '), ROWS.join(' / '), 'What Foxes Want', ROWS.join(' / ')]);
  });
  it('stays under columns that have a title over them', () => {
    const title = run(30, 36, 30, 'A Fox at the Mill');
    const call = run(30, 210, 24, 'SUBSCRIBE NOW TO IT');
    const model = layOut(page({ width: 400, height: 600, runs: [title, ...COLUMNS, call] }));
    expect(textsOf(model)).toEqual(['A Fox at the Mill', ROWS.join(' / '), ROWS.join(' / '), 'SUBSCRIBE NOW TO IT']);
  });
  it('stays under a single column', () => {
    const model = layOut(page({ width: 400, height: 600, runs: [...COLUMNS.slice(0, 6), HEADLINE] }));
    expect(textsOf(model).at(-1)).toBe('What Foxes Want');
  });
});

describe('columns that lean', () => {
  const lines = (lean: number) =>
    Array.from({ length: 30 }, (_, i) => {
      const by = lean * i * 12;
      const x0 = i % 5 === 0 ? 60 : 50;
      return { text: true, box: { x0: x0 + by, y0: i * 12 - 10, x1: 200 + by, y1: i * 12 } };
    });
  it('are measured by their left edges, and set upright', () => {
    const lean = leanOf(lines(-0.01), 10);
    expect(lean).toBeCloseTo(-0.01, 5);
    const edges = lines(-0.01).map(({ box }) => Math.round(upright(box, lean).x0));
    expect(new Set(edges)).toEqual(new Set([50, 60]));
  });
  it('are left alone where they stand upright, and where few lines say nothing', () => {
    expect(leanOf(lines(0), 10)).toBe(0);
    expect(leanOf(lines(-0.01).slice(0, 5), 10)).toBe(0);
  });
});
