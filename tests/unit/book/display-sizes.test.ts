// Titles of one size in scans, whose sizes OCR measures a little apart.
import { expect, it } from 'vitest';
import type { Block } from '../../../src/model/book.ts';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';

const PROSE = 'the rope of a well was let down by its keeper with some care';
const prose = (from: number) => Array.from({ length: 8 }, (_, i) => run(50, from + 12 * i, 10, PROSE));

/** The headings and lists of a scan of pages with these titles and what stands below. */
function scanOf(pages: readonly (readonly RawGlyphRun[])[]): readonly Block[] {
  const sheets = pages.map((runs, index) => ({ ...layOut(page({ runs, index })), index, source: 'ocr' as const }));
  return bookOfPages(sheets, null).chapters.flatMap((chapter) => chapter.blocks);
}

const titled = (title: string, size: number) => [run(50, 80, size, title), ...prose(130), ...prose(250)];

it('are headings of one level on either side of a step between two sizes', () => {
  const blocks = scanOf([
    titled('Of wells', 17.6),
    titled('Of ropes', 17.6),
    titled('Of wheels', 17),
    titled('Of men', 17.2),
  ]);
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
  expect(levels).toEqual([1, 1, 1, 1]);
});

it('and items that hang are no centred lines, though the first ends as far from the edge as it begins', () => {
  const item = (y: number, lines: readonly string[]) =>
    lines.map((text, i) => run(i === 0 ? 70 : 82, y + 12 * i, 10, text));
  const blocks = scanOf([
    [
      ...prose(80),
      ...item(200, [
        '1. Let the rope of the well down by some fathoms',
        'with care and let the keeper of it hold its ends.',
      ]),
      ...item(224, ['2. Draw it up.']),
    ],
  ]);
  expect(blocks.flatMap((block) => (block.type === 'list' ? [block.items.length] : []))).toEqual([2]);
});
