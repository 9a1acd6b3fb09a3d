// The title page of a thesis names much besides its title, and the chapters have larger titles than the book.
import { expect, it } from 'vitest';
import { bookOfPages } from './book-of-pages.ts';
import { typedPage } from './typed-pages.ts';

const NAMES = ['School of Ropes', 'Degree of Keeper', 'Ada B. Field', 'number: 123456', 'Supervisor', 'prof. Bo Lake'];
const PLACES = ['Keeper of wells', 'Rope company of Wells', 'In the year 1615', 'In the town of Wells'];
const PROSE = 'The pressure of a well is measured with a rope that is let down.';
const SUMMARY = ['{26}Summary', '', PROSE, PROSE, PROSE];

function titleOf(front: readonly string[]): string {
  const pages = [front.flatMap((row) => [row, '']), SUMMARY].map((rows, i) => typedPage(rows, i));
  return bookOfPages(pages, null).metadata.title;
}

it('is found on a page of many short lines', () => {
  expect(titleOf(['{18}University of Wells', ...NAMES, '{20}The Pressure of a Well', ...PLACES, ...PLACES])).toBe(
    'The Pressure of a Well',
  );
});

it('is no larger line of a page of prose', () => {
  expect(titleOf(['{20}The Pressure of a Well', ...Array.from({ length: 14 }, () => PROSE)])).toBe('Summary');
});
