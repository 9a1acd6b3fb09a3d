// Notes in a column of the margin, among remarks without a mark and captions.
import { expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import type { Box } from '../../../src/model/geometry.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageBlock } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const TEXT = [
  'The king was born in the north^1^ and lived there until he was a',
  'man, and then he went to the south^2^ with all of his people too.',
  ...Array.from({ length: 8 }, () => 'There he built a house that was as high as the oldest of trees'),
];
const MARGIN = [
  '{8}^1^ In the west, some',
  '{8}say, or in the east.',
  '',
  '{8}Read the map too.',
  '',
  '{8}^2^ By the old road.',
  '<P>{8}Figure 1: The road.',
];
const SHIFT = 330;
const moved = (box: Box): Box => ({ ...box, x0: box.x0 + SHIFT, x1: box.x1 + SHIFT });

it('end where white or a caption follows them', () => {
  const text = typedPage(TEXT, 0);
  const margin = typedPage(MARGIN, 0).blocks.map((block): PageBlock => {
    if (block.type !== 'text') return block;
    const lines = block.lines.map((line) => ({ ...line, box: moved(line.box) }));
    return { ...block, role: null, box: moved(block.box), column: { x0: 390, x1: 510 }, lines };
  });
  const pages = [{ ...text, width: 540, blocks: [...text.blocks, ...margin] }];
  const { notes } = analyse({ document, pages, options: defaultOptions, fileName: 'x.pdf' });
  expect(notes.map(({ lines }) => lines.map((line) => line.text))).toEqual([
    ['1 In the west, some', 'say, or in the east.'],
    ['2 By the old road.'],
  ]);
});
