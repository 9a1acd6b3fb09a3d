// A note in the margin, a term in bold over what it means, is one remark, and its ragged lines are no verse.
import { expect, it } from 'vitest';
import type { PageBlock, PageModel } from '../../../src/model/page.ts';
import { bookOf } from './book-of.ts';
import { bookOutline } from './book-outline.ts';
import { typedPage } from './typed-pages.ts';

const TEXT = [
  'A river carries away the rain that falls on its basin, which is',
  'bounded by a line of high ground from which the water runs to one',
  'side or to the other, as the case may be and as the hills lie.',
];
const NOTE = ['**basin**', 'the whole area', 'from which water flows to one', 'river'];

it('keeps a term and its meaning in one note', () => {
  const page = typedPage(TEXT, 0);
  const note = typedPage(NOTE, 0).blocks.map(
    (block): PageBlock => (block.type === 'text' ? { ...block, role: 'Aside' } : block),
  );
  const model: PageModel = { ...page, blocks: [...page.blocks, ...note] };
  expect(bookOutline(bookOf([model], 'en'))).toEqual([
    `p ${TEXT.join(' ')}`,
    'aside',
    '  p **basin** / the whole area from which water flows to one river',
  ]);
});
