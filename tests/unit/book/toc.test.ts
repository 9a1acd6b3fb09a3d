// Titles of the contents, from an outline that runs label and title together.
import { expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

it('has the spaces that are printed and the letters of the outline', () => {
  const page = typedPage(
    ['{14}CHAPTER 1', '', '{18}THE ARRIVAL AT NIGHT', '', 'Nobody had come to meet the coach that day.'],
    0,
  );
  const destination = { pageIndex: 0, x: null, y: null };
  const book = assembleBook({
    document: {
      ...document,
      pageCount: 1,
      outline: [{ title: 'Chapter 1The Arrival at Night', destination, children: [] }],
    },
    pages: [page],
    options: defaultOptions,
    fileName: 'case.pdf',
    identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    modified: '2026-01-01T00:00:00Z',
    resources: [],
    coverResourceId: null,
  });
  expect(book.toc.map(({ title }) => title)).toEqual(['Chapter 1 The Arrival at Night']);
});
