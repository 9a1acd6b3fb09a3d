// Figures and tables that were set at the head or the foot of a column, and what their captions are called by.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import { floatReferences } from '../../../src/book/captions.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { FigureBlock, PageModel } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const DOCUMENT = { ...document, pageCount: 2, language: 'en' };

function figure(y0: number, y1: number): FigureBlock {
  return {
    type: 'figure',
    box: { x0: 100, y0, x1: 300, y1 },
    layer: 'body',
    picture: { from: 'crop' },
    resourceId: 'r',
    alt: null,
    text: '',
    kind: 'diagram',
  };
}

function order(pages: readonly PageModel[]): readonly string[] {
  const draft = analyse({ document: DOCUMENT, pages, options: defaultOptions, fileName: 'x.pdf' });
  return draft.segments.map((s) => (s.kind === 'figure' ? 'figure' : (s.lines[0]?.text.split(' ')[0] ?? '')));
}

const FIRST = [
  'Hens are drawn in Figure 1 as they were seen from the hill at noon',
  'on the first of May.',
  '',
  'Harbours are another thing and are not drawn at all, since there',
  'was no paper left.',
];
const SECOND = [
  'Figure 1: Hens seen from the hill.',
  '',
  'Nothing else was seen on that day by anyone who was there and told',
  'of it afterwards.',
];

describe('floats', () => {
  it('stand behind the paragraph that refers to them', () => {
    const second = typedPage(SECOND, 1);
    const pages = [typedPage(FIRST, 0), { ...second, blocks: [figure(20, 70), ...second.blocks] }];
    expect(order(pages)).toEqual(['Hens', 'figure', 'Harbours', 'Nothing']);
  });
  it('stay where text stands over and under them', () => {
    const page = typedPage([...FIRST, '', ...SECOND], 0);
    const at = page.blocks.findIndex((b) => b.type === 'text' && b.lines[0]?.spans[0]?.text.startsWith('Figure'));
    const top = page.blocks[at]?.box.y0 ?? 0;
    const blocks = [...page.blocks.slice(0, at), figure(top - 4, top - 2), ...page.blocks.slice(at)];
    expect(order([{ ...page, blocks }])).toEqual(['Hens', 'Harbours', 'figure', 'Nothing']);
  });
  it('are told by their names in several languages', () => {
    const labels = floatReferences('siehe Abb. 3 und Tabelle 2.1, see Figs. 4 and Table IV, not configure 5');
    expect(labels.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      'figure 3',
      'table 2.1',
      'figure 4',
      'table IV',
    ]);
  });
});
