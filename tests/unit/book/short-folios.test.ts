// Folios of short scans, whose fellows OCR lost or misread: they would stand in the middle of a paragraph.
import { expect, it } from 'vitest';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';

const PROSE = 'the rope of a well was let down by its keeper with some care';

/** A scan of pages of prose, each with what was read at its foot, so far from the edge. */
function bookWith(feet: readonly (string | null)[], x = 190, at = 490) {
  const sheets = feet.map((foot, index) => {
    const prose = Array.from({ length: 20 }, (_, i) => run(50, 100 + 12 * i, 10, PROSE));
    const number = foot === null ? [] : [run(x, at, 10, foot)];
    return { ...layOut(page({ runs: [...prose, ...number], index })), index, source: 'ocr' as const };
  });
  return bookOfPages(sheets, null);
}

const scanWith = (...given: Parameters<typeof bookWith>): string => JSON.stringify(bookWith(...given).chapters);

it('leave the text where no other page shows its number', () => {
  expect(scanWith(['1', null])).not.toContain('"text":"1"');
  expect(scanWith([null, '2'])).not.toContain('"text":"2"');
});

it('leave it where dashes around them were read as figures', () => {
  expect(scanWith([null, '22'])).not.toContain('22');
});

it('stay in it where the number is not the page\u2019s, or stands elsewhere', () => {
  expect(scanWith([null, '7'])).toContain('7');
  expect(scanWith([null, '2'], 90)).toContain('"text":"2"');
});

it('are the numbers that pages count with where these hold the pages\u2019 own', () => {
  expect(bookWith(['101', '102', '103']).pageList.map(({ label }) => label)).toEqual(['101', '102', '103']);
  expect(bookWith(['12', '13']).pageList.map(({ label }) => label)).toEqual(['12', '13']);
});
