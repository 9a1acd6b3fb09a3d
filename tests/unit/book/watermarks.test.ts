// Watermarks on pages with too little text to run through them: the other pages tell.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageModel } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const DOCUMENT = { ...document, pageCount: 4, language: 'en' };

function marked(index: number, words: string, color: string): PageModel {
  const text = ['a', 'b', 'c', 'd'][index] ?? '';
  const filler = Array.from(
    { length: 14 },
    () => `it was a quiet evening in the house ${text} and nobody spoke a word`,
  );
  const model = typedPage([...filler, '', `{30}${words}`, '', `the end of part ${text}.`], index);
  const blocks = model.blocks.map((block) => {
    if (block.type !== 'text' || (block.lines[0]?.size ?? 0) < 30) return block;
    const lines = block.lines.map((line) => ({
      ...line,
      spans: line.spans.map((span) => ({ ...span, style: { ...span.style, color } })),
    }));
    return { ...block, lines };
  });
  return { ...model, blocks };
}

function rulesOf(pages: readonly PageModel[]): readonly (string | null)[] {
  const draft = analyse({ document: DOCUMENT, pages, options: defaultOptions, fileName: 'x.pdf' });
  return draft.pages.flatMap((page) =>
    page.items.flatMap((item) => (item.type === 'line' && item.line.size >= 30 ? [item.line.rule] : [])),
  );
}

describe('watermarks', () => {
  it('are the same light words at the same place on most pages', () => {
    const pages = [0, 1, 2, 3].map((i) => marked(i, 'DRAFT', '#dddddd'));
    expect(rulesOf(pages)).toEqual(['watermarks', 'watermarks', 'watermarks', 'watermarks']);
  });
  it('are no dark titles, and no light words that change', () => {
    expect(rulesOf([0, 1, 2, 3].map((i) => marked(i, 'DRAFT', '#000000')))).not.toContain('watermarks');
    expect(rulesOf([0, 1, 2, 3].map((i) => marked(i, `PART ${i}`, '#dddddd')))).not.toContain('watermarks');
  });
});
