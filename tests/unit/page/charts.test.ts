// Charts of bars, tiles and panels on hand-made pages: one figure each, while tables and listings stay what they are.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawGlyphRun, RawPath } from '../../../src/model/raw-page.ts';
import { layOut, page, path, rule, run, textsOf } from './synthetic-page.ts';

const SENTENCE = 'the ledger of that year was kept by two hands and nobody knows why';
const prose = (y: number): RawGlyphRun[] => [0, 12, 24].map((dy) => run(50, y + dy, 10, SENTENCE));
const tile = (x0: number, y0: number, x1: number, y1: number, color: string): RawPath => ({
  ...path({ x0, y0, x1, y1 }, 'rect', 'both'),
  color,
});

/** Three columns of tiles that are cut at different heights, each with its number. */
const MOSAIC: readonly RawPath[] = [
  tile(100, 200, 150, 250, '#cccccc'),
  tile(100, 252, 150, 300, '#777777'),
  tile(153, 200, 220, 230, '#cccccc'),
  tile(153, 232, 220, 300, '#777777'),
  tile(223, 200, 260, 275, '#cccccc'),
  tile(223, 277, 260, 300, '#777777'),
];
const LABELS: readonly RawGlyphRun[] = [
  run(115, 196, 7, 'First'),
  run(175, 196, 7, 'Second'),
  run(230, 196, 7, 'Crew'),
  ...[115, 175, 235].flatMap((x, i) => [run(x, 220, 7, `${i}4`), run(x, 292, 7, `${i}9`)]),
];

const kindsOf = (model: PageModel): string[] => model.blocks.map((block) => block.type);
const figureOf = (model: PageModel) => model.blocks.find((block) => block.type === 'figure');

describe('charts', () => {
  it('makes one figure of a mosaic over its caption, labels and all', () => {
    const runs = [...prose(100), ...LABELS, run(120, 330, 10, 'Figure 3: Who sailed in which class'), ...prose(360)];
    const model = layOut(page({ runs, paths: [...MOSAIC] }));
    expect(kindsOf(model)).toEqual(['text', 'figure', 'text', 'text']);
    expect(textsOf(model)[1]).toBe('Figure 3: Who sailed in which class');
    expect(figureOf(model)).toMatchObject({ kind: 'diagram', text: 'First Second Crew 04 14 24 09 19 29' });
  });
  it('finds a chart under its caption', () => {
    const runs = [...prose(100), run(120, 180, 10, 'Abb. 3: Wer in welcher Klasse fuhr'), ...LABELS, ...prose(340)];
    expect(kindsOf(layOut(page({ runs, paths: [...MOSAIC] })))).toEqual(['text', 'text', 'figure', 'text']);
  });
  it('keeps a table whose cells are tinted, named as a table or as a figure', () => {
    const cells = [0, 1, 2].flatMap((row) =>
      [0, 1, 2].map((column) =>
        tile(100 + 60 * column, 200 + 20 * row, 160 + 60 * column, 220 + 20 * row, row === 0 ? '#cccccc' : '#eeeeee'),
      ),
    );
    const words = [0, 1, 2].flatMap((row) =>
      [0, 1, 2].map((column) =>
        run(105 + 60 * column, 214 + 20 * row, 9, row === 0 ? `head${column}` : `${row}${column}`),
      ),
    );
    for (const name of ['Table 2', 'Figure 2']) {
      const runs = [...prose(100), ...words, run(120, 290, 10, `${name}: Weights`), ...prose(320)];
      expect(kindsOf(layOut(page({ runs, paths: cells })))).toContain('table');
    }
  });
  it('leaves the table between its own caption and the chart below it', () => {
    const table = [
      run(100, 150, 9, 'Table 1: Two ports'),
      ...['Place One Two', 'Kiel 12 48', 'Lund 3 21'].flatMap((row, i) =>
        row.split(' ').map((cell, c) => run(110 + 50 * c, 165 + 12 * i, 9, cell)),
      ),
    ];
    const moved = MOSAIC.map((part) => ({ ...part, box: { ...part.box, y0: part.box.y0 + 40, y1: part.box.y1 + 40 } }));
    const labels = LABELS.map((label) => ({ ...label, glyphs: label.glyphs.map((g) => ({ ...g, y: g.y + 40 })) }));
    const rules = [rule(100, 155, 260), rule(100, 168, 260), rule(100, 194, 260)];
    const runs = [...table, ...labels, run(120, 370, 10, 'Figure 3: Who sailed'), ...prose(400)];
    const kinds = kindsOf(layOut(page({ runs, paths: [...rules, ...moved] })));
    expect(kinds.filter((kind) => kind === 'table' || kind === 'figure')).toEqual(['table', 'figure']);
  });
  it('makes one figure of two panels of a plot with ticks, which no caption names', () => {
    const panel = (x: number): RawPath[] => [
      path({ x0: x, y0: 200, x1: x + 100, y1: 212 }, 'rect', 'both'),
      path({ x0: x, y0: 212, x1: x + 100, y1: 300 }, 'rect'),
      path({ x0: x + 5, y0: 230, x1: x + 95, y1: 280 }, 'shape'),
      ...[220, 240, 260, 280].map((y) => path({ x0: x - 4, y0: y, x1: x, y1: y }, 'line')),
    ];
    const words = [run(120, 209, 7, 'group one'), run(230, 209, 7, 'group two'), run(180, 195, 7, 'Yield by group')];
    const numbers = [220, 240, 260, 280].map((y, i) => run(84, y + 2, 7, `${40 - 10 * i}`));
    const runs = [...prose(100), ...words, ...numbers, ...prose(340)];
    const model = layOut(page({ runs, paths: [...panel(100), ...panel(212)] }));
    expect(kindsOf(model)).toEqual(['text', 'figure', 'text']);
    expect(textsOf(model).join(' ')).not.toContain('group');
  });
});
