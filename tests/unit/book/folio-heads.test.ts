// Running heads of short books, which hardly repeat: they bear the page's number, with wide white between.
import { expect, it } from 'vitest';
import type { BookDocument } from '../../../src/model/book.ts';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';

const WORDS = 'the rope of a well was let down by its keeper with some care when rain fell on our town'.split(' ');
const wordsFrom = (at: number) => Array.from({ length: 12 }, (_, i) => WORDS[(at + 5 * i) % WORDS.length]).join(' ');

/** A book of pages of prose, with what else is given for each. */
function bookWith(over: readonly (readonly RawGlyphRun[])[]): BookDocument {
  const sheets = over.map((more, index) => {
    const prose = Array.from({ length: 20 }, (_, i) => run(50, 100 + 12 * i, 10, wordsFrom(3 * index + i)));
    return { ...layOut(page({ runs: [...more, ...prose], index })), index };
  });
  return bookOfPages(sheets, null);
}

const headings = (book: BookDocument): string =>
  JSON.stringify(book.chapters)
    .match(/"type":"heading"/gu)
    ?.join() ?? '';

it('leave the text by the number that counts with the feet of the pages around', () => {
  const left = [run(50, 40, 10, '2'), run(140, 40, 10, 'THE KEEPER OF WELLS')];
  const book = bookWith([[run(170, 560, 10, '1')], left, [run(170, 560, 10, '3')]]);
  expect(headings(book)).toBe('');
  expect(JSON.stringify(book.chapters)).not.toContain('KEEPER OF WELLS');
});

it('stay where the number stands near the words, as a title\u2019s does', () => {
  const title = [run(50, 40, 10, '2 The keeper of wells')];
  const book = bookWith([[run(170, 560, 10, '1')], title, [run(170, 560, 10, '3')]]);
  expect(JSON.stringify(book.chapters)).toContain('keeper of wells');
});

it('of the left-hand pages of a short book name the book, those of the right-hand pages the chapter', () => {
  const right = (n: string) => [run(140, 40, 10, 'OF THE FIRST WELL'), run(320, 40, 10, n)];
  const left = [run(50, 40, 10, '2'), run(140, 40, 10, 'THE KEEPER OF WELLS')];
  expect(bookWith([right('1'), left, right('3')]).metadata.title).toBe('THE KEEPER OF WELLS');
});
