// Pages of short lines ended by hand, in a book with a table's cell that is as wide as they are.
import { expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageBlock, PageModel } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const TEXT = Array.from({ length: 20 }, () => 'There he built a house that was as high as the oldest of trees');
const SHORT = Array.from({ length: 12 }, (_, n) => `he found no road ${'and on'.repeat(n % 3)} it went`);
const COLUMN = { x0: 60, x1: 250 };

/** Every block of the page stands in this column, as layout says where it sees no wider line. */
function narrow(page: PageModel, column: { readonly x0: number; readonly x1: number }): PageModel {
  const blocks = page.blocks.map((block): PageBlock => (block.type === 'text' ? { ...block, column } : block));
  return { ...page, blocks };
}

it('they end where the text does, not where the cell ends', () => {
  const cell = narrow(typedPage(['The name of a thing, and its use'], 2), COLUMN);
  const beside = narrow(typedPage([`${' '.repeat(44)}its size`], 2), { x0: 280, x1: 320 });
  const row = { ...cell, blocks: [...cell.blocks, ...beside.blocks] };
  const pages = [typedPage(TEXT, 0), row, narrow(typedPage(SHORT, 4), COLUMN)];
  const { segments } = analyse({
    document: { ...document, pageCount: 5 },
    pages,
    options: defaultOptions,
    fileName: 'x.pdf',
  });
  const ends = (page: number) =>
    new Set(segments.flatMap(({ lines }) => lines.filter((line) => line.pageIndex === page).map((l) => l.frame.end)));
  expect(ends(4)).toEqual(ends(0));
});
