// Blocks that stand side by side, one after the other in reading order: neither is the other's text.
import { expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageBlock } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { bookOutline } from './book-outline.ts';
import { typedPage } from './typed-pages.ts';

const DOCUMENT = { ...document, pageCount: 1, language: 'en' };

function raised(block: PageBlock, by: number): PageBlock {
  if (block.type !== 'text') return block;
  const up = <T extends { readonly y0: number; readonly y1: number }>(box: T): T => ({
    ...box,
    y0: box.y0 - by,
    y1: box.y1 - by,
  });
  const lines = block.lines.map((line) => ({ ...line, baseline: line.baseline - by, box: up(line.box) }));
  return { ...block, box: up(block.box), lines };
}

it('a block that begins beside the first line of the one before it is no text of a term', () => {
  const page = typedPage(
    [
      'The garden is kept by two people, and each of them keeps a half of',
      'it, which is the half that is next to the house.',
      '',
      '_Ann Archer_',
      '_Harbour House_',
      '',
      '                         Bob Baker',
      '                         Hen House',
    ],
    0,
  );
  const [prose, left, right] = page.blocks;
  if (!prose || !left || !right) throw new Error('three blocks are drawn');
  const beside = { ...page, blocks: [prose, left, raised(right, 33.6)] };
  const book = assembleBook({
    document: DOCUMENT,
    pages: [beside],
    options: defaultOptions,
    fileName: 'x.pdf',
    identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    modified: '2026-01-01T00:00:00Z',
    resources: [],
    coverResourceId: null,
  });
  const outline = bookOutline(book);
  expect(outline.join(' ')).toContain('Ann Archer');
  expect(outline.filter((row) => row.trim().startsWith('term'))).toEqual([]);
});
