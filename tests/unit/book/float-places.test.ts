// Tables that the typesetter had moved to the head of the next page, into another section.
import { describe, expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageBlock, PageModel, PageTableCell } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

/** The page with a table of two rows over its text, and the rest moved down by its height. */
function withTable(page: PageModel, cells: readonly (readonly string[])[]): PageModel {
  const rows = cells.map((texts, r) =>
    texts.map((text, c): PageTableCell => {
      const [drawn] = typedPage([text], 0).blocks;
      const box = { x0: 60 + c * 100, y0: 44 + r * 14, x1: 160 + c * 100, y1: 58 + r * 14 };
      return { rowSpan: 1, columnSpan: 1, header: false, box, lines: drawn?.type === 'text' ? drawn.lines : [] };
    }),
  );
  const box = { x0: 60, y0: 44, x1: 260, y1: 72 };
  const table: PageBlock = { type: 'table', box, layer: 'body', evidence: 'ruled', rows, columnCount: 2 };
  return { ...page, blocks: [table, ...page.blocks] };
}

function orderOf(caption: string, cite: string): readonly string[] {
  const first = [
    '{14}**1.1. The sharpening of spades**',
    '',
    'A spade that is blunt is no spade at all, and it makes the gardener',
    'tired. These stones are of use for it.',
    '',
    '{14}**1.2. Rakes and their teeth**',
    '',
    'A rake has teeth, and whoever steps on them is told so at once. The',
  ];
  const second = [
    caption,
    '',
    'teeth look up at the sky in the evening, when nobody looks at them',
    `and the path is dark.${cite}`,
  ];
  const pages = [
    typedPage(first, 0),
    withTable(typedPage(second, 1), [
      ['stone', 'grit'],
      ['slate', 'oil'],
    ]),
  ];
  const { chapters } = assembleBook({
    document: { ...document, pageCount: 2, language: 'en' },
    pages,
    options: defaultOptions,
    fileName: 'x.pdf',
    identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    modified: '2026-01-01T00:00:00Z',
    resources: [],
    coverResourceId: null,
  });
  return chapters.flatMap((chapter) => chapter.blocks.map((block) => block.type)).filter((t) => t !== 'paragraph');
}

describe('a table at the head of a page', () => {
  it('stands in the section whose title its caption repeats', () => {
    expect(orderOf('Table 1: Stones for sharpening spades', '')).toEqual(['heading', 'table', 'heading']);
  });

  it('stays where its caption repeats no other title', () => {
    expect(orderOf('Table 1: Stones and what they cost', '')).toEqual(['heading', 'heading', 'table']);
  });

  it('stays where the text cites it by its number', () => {
    expect(orderOf('Table 1: Stones for sharpening spades', ' See table 1.')).toEqual(['heading', 'heading', 'table']);
  });
});
