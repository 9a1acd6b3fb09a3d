// Roman numbers before the titles of a scan: the data for square scripts knows none.
import { expect, it } from 'vitest';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';

const PROSE = 'the rope of a well was let down by its keeper with some care';

/** The titles of the contents of a scan whose titles were read so. */
function titlesOf(titles: readonly string[]): readonly string[] {
  const runs = titles.flatMap((title, at) => [
    run(50, 80 + 110 * at, 14, title),
    ...Array.from({ length: 5 }, (_, i) => run(50, 110 + 110 * at + 12 * i, 10, PROSE)),
  ]);
  const book = bookOfPages([{ ...layOut(page({ runs })), source: 'ocr' }], null);
  return book.toc.map(({ title }) => title);
}

it('are put right where one of them says its place', () => {
  const read = ['1.Wells', '1. Ropes', 'III. Wheels', '17. Keepers'];
  expect(titlesOf(read)).toEqual(['I. Wells', 'II. Ropes', 'III. Wheels', 'IV. Keepers']);
});

it('are left alone where none does', () => {
  const read = ['1. Wells', '1. Ropes', '1. Wheels'];
  expect(titlesOf(read)).toEqual(read);
});
