// Captions without a name beside pictures: told by their place and their type.
import { expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { document, layOut, page, run, scan } from '../page/synthetic-page.ts';

const SENTENCE = 'the ledger of that year was kept by two hands and nobody knows why';
const prose = (y: number): RawGlyphRun[] => [0, 12, 24, 36].map((dy) => run(50, y + dy, 10, SENTENCE));
const picture = { ...scan, ref: 'one', box: { x0: 50, y0: 160, x1: 200, y1: 260 } };

/** The words of the caption that the picture has in the book. */
function captionOf(caption: readonly RawGlyphRun[]): string {
  const laid = layOut(page({ runs: [...prose(100), ...caption, ...prose(290)], images: [picture] }));
  const shown: PageModel = {
    ...laid,
    blocks: laid.blocks.map((block) => (block.type === 'figure' ? { ...block, resourceId: 'one' } : block)),
  };
  const book = assembleBook({
    document,
    pages: [shown],
    options: defaultOptions,
    fileName: 'case.pdf',
    identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    modified: '2026-01-01T00:00:00Z',
    resources: [{ id: 'one', mediaType: 'image/png', width: 10, height: 10 }],
    coverResourceId: null,
  });
  const figure = book.chapters.flatMap((chapter) => chapter.blocks).find((block) => block.type === 'figure');
  return (figure?.caption ?? [])
    .flatMap((part) => (part.type === 'emphasis' ? part.children : [part]))
    .map((part) => (part.type === 'text' ? part.text : ' '))
    .join('');
}

it('makes a caption of italic type beside a picture', () => {
  const caption = [
    run(210, 240, 10, 'The house from the west,', { fontId: 'italic' }),
    run(210, 252, 10, 'as it was then.', { fontId: 'italic' }),
  ];
  expect(captionOf(caption)).toBe('The house from the west, as it was then.');
});

it('makes none of text in the type of the book', () => {
  const caption = [run(210, 240, 10, 'The house from the west,'), run(210, 252, 10, 'as it was then.')];
  expect(captionOf(caption)).toBe('');
});
