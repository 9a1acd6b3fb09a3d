// Charts that neither a caption nor an axis tells, on hand-made pages; tinted tables, marked lines and panels stay text.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawGlyphRun, RawPath } from '../../../src/model/raw-page.ts';
import { layOut, page, path, run, textsOf } from './synthetic-page.ts';

const SENTENCE = 'the ledger of that year was kept by two hands and nobody knows why';
const prose = (y: number): RawGlyphRun[] => [0, 12, 24].map((dy) => run(50, y + dy, 10, SENTENCE));
const tile = (x0: number, y0: number, x1: number, y1: number, color = '#5588bb'): RawPath => ({
  ...path({ x0, y0, x1, y1 }, 'rect', 'fill'),
  color,
});
const drawn = (runs: readonly RawGlyphRun[], paths: readonly RawPath[]): PageModel =>
  layOut(page({ runs: [...prose(100), ...runs, ...prose(330)], paths: [...paths] }));
const kindsOf = (model: PageModel): string[] => model.blocks.map((block) => block.type);

const NAMES = ['North', 'South', 'East', 'West'];

describe('charts that only their boxes tell', () => {
  it('are bars on one ground line with their labels', () => {
    const bars = [40, 90, 60, 110].map((high, i) => tile(100 + 45 * i, 290 - high, 120 + 45 * i, 290));
    const labels = NAMES.map((name, i) => run(100 + 45 * i, 300, 8, name, { fontId: 'italic' }));
    const model = drawn(labels, bars);
    expect(kindsOf(model)).toEqual(['text', 'figure', 'text']);
    expect(model.blocks[1]).toMatchObject({ text: 'North South East West' });
  });
  it('are level bars right behind their names', () => {
    const bars = [90, 60, 120, 75].map((long, i) => tile(110, 180 + 25 * i, 110 + long, 195 + 25 * i));
    const labels = NAMES.map((name, i) => run(107 - 4 * name.length, 191 + 25 * i, 8, name));
    expect(kindsOf(drawn(labels, bars))).toEqual(['text', 'figure', 'text']);
  });
  it('are the bars of a schedule', () => {
    const bars = [100, 140, 190, 250].map((x, i) => tile(x, 180 + 25 * i, x + 50 + 5 * i, 195 + 25 * i));
    const labels = NAMES.map((name, i) => run(65, 191 + 25 * i, 8, name));
    expect(kindsOf(drawn(labels, bars))).toEqual(['text', 'figure', 'text']);
  });
  it('are tiles of several colours with a word in each', () => {
    const tiles = [
      tile(100, 170, 180, 290, '#aaccff'),
      tile(180, 170, 300, 220, '#ffccaa'),
      tile(180, 220, 240, 290, '#ccffaa'),
      tile(240, 220, 300, 290, '#ccaaff'),
    ];
    const words = [run(120, 230, 8, 'Alpha'), run(220, 195, 8, 'Beta'), run(195, 255, 8, 'Gamma')];
    expect(kindsOf(drawn(words, tiles))).toEqual(['text', 'figure', 'text']);
  });
});

describe('what is no chart', () => {
  it('is a tinted table', () => {
    const rows = [0, 1, 2, 3].map((row) =>
      tile(100, 200 + 16 * row, 280, 216 + 16 * row, row % 2 ? '#dddddd' : '#bbbbbb'),
    );
    const cells = [0, 1, 2, 3].flatMap((row) =>
      [0, 1, 2].map((c) => run(105 + 60 * c, 211 + 16 * row, 9, `c${row}${c}`)),
    );
    expect(kindsOf(drawn(cells, rows))).not.toContain('figure');
  });
  it('is a row of marked lines of text', () => {
    const lines = ['a short line', 'a line that is longer', 'a line that is the longest here'];
    const marks = lines.map((line, i) => tile(60, 200 + 14 * i, 60 + 5 * line.length, 211 + 14 * i, '#ffee66'));
    const runs = lines.map((line, i) => run(60, 208 + 14 * i, 10, line));
    const model = drawn(runs, marks);
    expect(kindsOf(model)).not.toContain('figure');
    expect(textsOf(model).join(' ')).toContain('the longest here');
  });
  it('is the grounds of titles', () => {
    const titles = ['Home', 'Far away', 'At work'].flatMap((title, i) => [
      run(55, 180 + 48 * i, 11, title),
      ...[0, 12].map((dy) => run(50, 200 + 48 * i + dy, 10, SENTENCE)),
    ]);
    const grounds = [32, 54, 44].map((long, i) => tile(50, 170 + 48 * i, 50 + long, 184 + 48 * i));
    expect(kindsOf(layOut(page({ runs: titles, paths: grounds })))).not.toContain('figure');
  });
  it('is the black over words of sentences', () => {
    const ends = [180, 200, 220, 190];
    const lines = ends.flatMap((end, i) => [
      run(50, 200 + 14 * i, 10, 'the name of'),
      run(end, 200 + 14 * i, 10, 'is no town'),
    ]);
    const black = ends.map((end, i) => tile(103 + i, 192 + 14 * i, end - 3, 202 + 14 * i, '#000000'));
    expect(kindsOf(drawn(lines, black))).not.toContain('figure');
  });
  it('is the pale fields of a form', () => {
    const fields = [60, 120, 90].map((long, i) => tile(150, 200 + 18 * i, 150 + long, 212 + 18 * i, '#eeeeff'));
    const names = ['Name', 'Place', 'Date'].map((name, i) => run(60, 209 + 18 * i, 10, name));
    expect(kindsOf(drawn(names, fields))).not.toContain('figure');
  });
});
