// A line over the title of the first page: a report's number, the section of a magazine.
import { expect, it } from 'vitest';
import type { BookDocument } from '../../../src/model/book.ts';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';

const PROSE = 'the rope of a well was let down by its keeper with some care';

function bookUnder(line: string, fontId: string): BookDocument {
  const prose = (from: number) => Array.from({ length: 9 }, (_, i) => run(50, from + 12 * i, 10, PROSE));
  const title = [run(50, 90, 24, 'Wells of the north'), run(50, 120, 10, 'By Anna Whitcombe', { fontId: 'italic' })];
  const runs = [
    run(50, 50, 10, line, { fontId }),
    ...title,
    ...prose(160),
    run(50, 300, 14, 'Of ropes'),
    ...prose(330),
  ];
  return bookOfPages([layOut(page({ runs }))], null);
}

it.each([
  ['Report 14 of the year', 'body'],
  ['TRAVEL', 'bold'],
])('is no chapter and no title: %s', (line, fontId) => {
  const { chapters, metadata } = bookUnder(line, fontId);
  expect(chapters.map(({ title }) => title)).toEqual(['Wells of the north']);
  expect(chapters[0]?.blocks.slice(0, 2).map(({ type }) => type)).toEqual(['paragraph', 'heading']);
  expect(metadata.title).toBe('Wells of the north');
});
