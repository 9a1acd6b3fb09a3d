// The page behind the title whose paragraphs stand in: the inset is its margin, they are not set in the middle.
import { expect, it } from 'vitest';
import { bookOfPages } from './book-of-pages.ts';
import { typedPage } from './typed-pages.ts';

const PROSE = 'The pressure of a well is measured with a rope that is let down.';
const TITLE = ['', '', '{26}        The Pressure of a Well'];
const TEXT = ['{20}Ropes', '', ...Array.from({ length: 14 }, () => PROSE)];

function blocksOf(imprint: readonly string[]) {
  const pages = [TITLE, imprint, TEXT, TEXT, TEXT].map((rows, i) => typedPage(rows, i));
  const { chapters } = bookOfPages(pages, 'The Pressure of a Well');
  return chapters.flatMap((c) => c.blocks).filter((b) => b.provenance.some((p) => p.pageIndex === 1));
}

it('has its list', () => {
  const rows = ['Copies may be made and sold.', '', 'Those who helped:', '', '• Ada Field', '• Bo Lake', '• Cy Rill'];
  const blocks = blocksOf(rows.map((row) => (row === '' ? row : `      ${row}`)));
  expect(blocks.map((b) => b.type)).toEqual(['paragraph', 'paragraph', 'list']);
  expect(blocks.map((b) => (b.type === 'paragraph' ? b.align : null))).toEqual(['start', 'start', null]);
});

it('is none where a dedication stands alone', () => {
  const blocks = blocksOf(['', '', '', `${' '.repeat(14)}To the keeper of wells`]);
  expect(blocks.map((b) => (b.type === 'paragraph' ? b.align : b.type))).toEqual(['center']);
});
