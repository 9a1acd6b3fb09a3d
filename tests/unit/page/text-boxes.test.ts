// Framed and tinted boxes that hold running text: laid out by themselves, and the text around them whole.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawPath } from '../../../src/model/raw-page.ts';
import { blockText, layOut, page, path, run } from './synthetic-page.ts';

const AROUND = [
  run(50, 100, 10, 'the quick brown fox jumped over all of the lazy dogs'),
  run(50, 112, 10, 'and over all of the other lazy dogs of the same town'),
  run(50, 124, 10, 'until the evening came and it was far too dark to go'),
  run(50, 230, 10, 'any further down the road to the mill by the old sea'),
  run(50, 242, 10, 'where the bear slept and the cat sat upon the stones'),
  run(50, 254, 10, 'of the wall and waited for the moon to rise that day'),
];
const WITHIN = [
  run(60, 160, 10, 'Of dogs', { fontId: 'bold' }),
  run(60, 174, 10, 'Dogs are the oldest of our companions, and the best'),
  run(60, 186, 10, 'of them are lazy, as everyone who keeps one says to'),
  run(60, 198, 10, 'anybody who asks.'),
];
const tint = (color: string): RawPath => ({
  ...path({ x0: 50, y0: 145, x1: 340, y1: 210 }, 'rect', 'fill'),
  color,
});

function boxedTexts(model: PageModel): string[] {
  return model.blocks.flatMap((b) => (b.type === 'text' && b.boxed !== undefined ? [blockText(b)] : []));
}

describe('boxes of text', () => {
  it('a tinted box holds its own blocks', () => {
    const model = layOut(page({ runs: [...AROUND, ...WITHIN], paths: [tint('#eeeeff')] }));
    expect(boxedTexts(model)).toEqual([
      'Of dogs',
      'Dogs are the oldest of our companions, and the best / of them are lazy, as everyone who keeps one says to / anybody who asks.',
    ]);
    expect(model.blocks.every((b) => b.type === 'text')).toBe(true);
  });
  it('a row of prose and a short one are a paragraph in a box as wide as the text', () => {
    const model = layOut(
      page({ runs: [...AROUND, ...WITHIN.slice(0, 2), run(60, 186, 10, 'of all.')], paths: [tint('#eeeeff')] }),
    );
    expect(boxedTexts(model)).toEqual(['Of dogs', 'Dogs are the oldest of our companions, and the best / of all.']);
  });
  it('four rules are a frame', () => {
    const side = (x0: number, y0: number, x1: number, y1: number) => path({ x0, y0, x1, y1 }, 'line');
    const paths = [
      side(50, 145, 340, 145.4),
      side(50, 209.6, 340, 210),
      side(50, 145, 50.4, 210),
      side(339.6, 145, 340, 210),
    ];
    expect(boxedTexts(layOut(page({ runs: [...AROUND, ...WITHIN], paths })))).toHaveLength(2);
  });
  it('a frame around the title over one around its text is no table', () => {
    const side = (x0: number, y0: number, x1: number, y1: number) => path({ x0, y0, x1, y1 }, 'line');
    const title = [
      side(50, 138, 150, 138.4),
      side(50, 150, 150, 150.4),
      side(150, 138, 150.4, 150),
      side(50, 138, 50.4, 150),
    ];
    const body = [
      side(50, 150, 340, 150.4),
      side(50, 209.6, 340, 210),
      side(50, 150, 50.4, 210),
      side(339.6, 150, 340, 210),
    ];
    const runs = [...AROUND, run(60, 147, 10, 'Of dogs', { fontId: 'bold' }), ...WITHIN.slice(1)];
    const { blocks } = layOut(page({ runs, paths: [...title, ...body] }));
    expect(blocks.some((block) => block.type === 'table')).toBe(false);
  });
  it('white is no tint, and two fills that differ in one side are a line', () => {
    expect(boxedTexts(layOut(page({ runs: [...AROUND, ...WITHIN], paths: [tint('#ffffff')] })))).toEqual([]);
    const grey = tint('#cccccc');
    const paths = [grey, { ...grey, box: { ...grey.box, y0: grey.box.y0 - 0.5 } }];
    expect(boxedTexts(layOut(page({ runs: [...AROUND, ...WITHIN], paths })))).toEqual([]);
  });
  it('a page whose text all lies in boxes has none: slides and labels', () => {
    expect(boxedTexts(layOut(page({ runs: WITHIN, paths: [tint('#eeeeff')] })))).toEqual([]);
  });
  it('text over the edge of a box, and listings, are not boxed', () => {
    const over = [...AROUND, ...WITHIN, run(40, 180, 10, 'over the edge')];
    expect(boxedTexts(layOut(page({ runs: over, paths: [tint('#eeeeff')] })))).toEqual([]);
    const code = WITHIN.map((r) => ({ ...r, fontId: 'mono' }));
    expect(boxedTexts(layOut(page({ runs: [...AROUND, ...code], paths: [tint('#eeeeff')] })))).toEqual([]);
  });
  it('a box among the rows of a table that one column holds is not lost', () => {
    const prose = (x: number, from: number, to: number) =>
      Array.from({ length: (to - from) / 12 }, (_, i) =>
        run(x, from + 12 * i, 10, 'the quick brown fox jumped over all of the lazy dogs'),
      );
    const row = (y: number, cells: string) => cells.split(' ').map((cell, c) => run(320 + 70 * c, y, 10, cell));
    const runs = [
      ...prose(40, 100, 496),
      ...prose(310, 100, 220),
      ...['ash 12 33 71', 'elm 14 35 81'].flatMap((cells, i) => row(240 + 12 * i, cells)),
      run(320, 274, 10, 'Dogs are the oldest of our companions and the best'),
      run(320, 286, 10, 'of them are lazy, as all who keep one say of them.'),
      ...['fir 16 37 91', 'oak 18 39 11', 'yew 20 41 21', 'may 22 43 31', 'bay 24 45 41'].flatMap((cells, i) =>
        row(310 + 12 * i, cells),
      ),
      ...prose(310, 388, 496),
    ];
    const frame = path({ x0: 312, y0: 262, x1: 570, y1: 294 }, 'rect');
    const model = layOut(page({ width: 612, runs, paths: [frame] }));
    expect(model.blocks.map((b) => b.type)).toContain('table');
    expect(boxedTexts(model).join()).toContain('Dogs are the oldest of our companions');
  });
});
