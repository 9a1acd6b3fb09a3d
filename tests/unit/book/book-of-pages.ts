// A book of given pages, for tests that ask what became of them.
import { assembleBook } from '../../../src/book/assemble.ts';
import type { BookDocument } from '../../../src/model/book.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageModel } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';

/** The book of pages in English, whose file is titled "T" or as given; null where it names no title. */
export function bookOfPages(pages: readonly PageModel[], title: string | null = 'T'): BookDocument {
  return assembleBook({
    document: { ...document, pageCount: pages.length, title, language: 'en' },
    pages,
    options: defaultOptions,
    fileName: 'x.pdf',
    identifier: 'urn:uuid:0',
    modified: '2000-01-01T00:00:00Z',
    resources: [],
    coverResourceId: null,
  });
}
