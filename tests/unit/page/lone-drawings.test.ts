// A few strokes between paragraphs on hand-made pages: a drawing where the text leaves white for them; and the text around drawings.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, path, run, textsOf } from './synthetic-page.ts';

const SENTENCE = 'the ledger of that year was kept by two hands and nobody knows why';
const prose = (y: number): RawGlyphRun[] => [0, 12, 24].map((dy) => run(50, y + dy, 10, SENTENCE));
const ARC = path({ x0: 150, y0: 160, x1: 210, y1: 190 }, 'shape');

const kindsOf = (model: PageModel): string[] =>
  model.blocks.filter((block) => block.layer === 'body').map((block) => block.type);
const drawn = (runs: readonly RawGlyphRun[], paths = [ARC]): PageModel => layOut(page({ runs: [...runs], paths }));

describe('one bent line', () => {
  it('is a drawing between paragraphs', () => {
    expect(kindsOf(drawn([...prose(100), ...prose(210)]))).toEqual(['text', 'figure', 'text']);
  });
  it('is none with words in it or beside it', () => {
    const lines = [...prose(100), ...prose(210)];
    expect(kindsOf(drawn([...lines, run(160, 178, 10, 'once')]))).not.toContain('figure');
    expect(kindsOf(drawn([...lines, run(215, 178, 10, 'one of these two')]))).not.toContain('figure');
  });
  it('is none with a word right at it, as a branch has', () => {
    const lines = [...prose(100), ...prose(240)];
    expect(kindsOf(drawn([...lines, run(170, 156, 10, 'S')]))).not.toContain('figure');
    expect(kindsOf(drawn([...lines, run(150, 202, 10, 'NP')]))).not.toContain('figure');
  });
  it('is none at the head or the foot of a page, or where it is small', () => {
    expect(kindsOf(drawn(prose(210)))).not.toContain('figure');
    expect(kindsOf(drawn(prose(100)))).not.toContain('figure');
    const flourish = path({ x0: 150, y0: 170, x1: 210, y1: 182 }, 'shape');
    expect(kindsOf(drawn([...prose(100), ...prose(210)], [flourish]))).not.toContain('figure');
  });
});

describe('a short line over a drawing', () => {
  const roads = [
    path({ x0: 50, y0: 170, x1: 350, y1: 260 }, 'shape'),
    path({ x0: 60, y0: 172, x1: 340, y1: 258 }, 'shape'),
  ];
  const opener = (text: string, x: number) => drawn([...prose(100), run(x, 164, 10, text), ...prose(300)], roads);

  it('is of the text where it begins at the edge of the paragraphs', () => {
    expect(textsOf(opener('And this is it', 50))).toContain('And this is it');
  });
  it('is a label elsewhere, and where it is one word', () => {
    expect(textsOf(opener('And this is it', 80))).not.toContain('And this is it');
    expect(textsOf(opener('Roads', 50))).not.toContain('Roads');
  });
});
