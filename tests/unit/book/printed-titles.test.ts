// The title of a book whose running head is none: a last name, the head of a form, a short one of a title printed twice.
import { expect, it } from 'vitest';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';

const WORDS = 'the rope of a well was let down by its keeper with some care when rain fell on our town'.split(' ');
const wordsFrom = (at: number) => Array.from({ length: 12 }, (_, i) => WORDS[(at + 5 * i) % WORDS.length]).join(' ');
const PAGES = 5;

/** The title of a book of some pages of prose under a running head and, on each page, what else is given for it. */
function titleOf(head: string, over: Readonly<Record<number, readonly RawGlyphRun[]>>): string {
  const sheets = Array.from({ length: PAGES }, (_, index) => {
    const prose = Array.from({ length: 30 }, (_, i) => run(50, 200 + 12 * i, 10, wordsFrom(3 * index + i)));
    const runs = [run(300, 30, 10, `${head} ${index + 1}`), ...(over[index] ?? []), ...prose];
    return { ...layOut(page({ runs, index })), index };
  });
  return bookOfPages(sheets, null).metadata.title;
}

it('stands alone in the middle over the text where the head is a last name', () => {
  const front = [
    run(50, 60, 10, 'Ada Field'),
    run(50, 84, 10, 'Ropes 101'),
    run(122, 130, 10, 'On the Pressure of Wells'),
  ];
  expect(titleOf('Field', { 0: front })).toBe('On the Pressure of Wells');
});

it('is the heading that stands again over the text', () => {
  const heading = (y: number) => [run(100, y, 12, 'The Pressure of a Well in Spring')];
  expect(titleOf('PRESSURE OF WELLS', { 0: heading(90), 2: heading(150) })).toBe('The Pressure of a Well in Spring');
});

it('is the first heading of a form', () => {
  expect(titleOf('Wells, Student ID', { 0: [run(130, 90, 11.5, 'Examination on Wells')] })).toBe(
    'Examination on Wells',
  );
});

it('is the running head of pages that have nothing of these', () => {
  expect(titleOf('Notes on Wells', { 0: [run(50, 90, 11.5, 'Measuring')] })).toBe('Notes on Wells');
});

it('ends where the heading of the first chapter stands under it in its size', () => {
  const front = [run(50, 90, 15, 'The Keeping of Wells'), run(50, 130, 15, 'Introduction')];
  expect(titleOf('wells-1.2', { 0: front })).toBe('The Keeping of Wells');
});
