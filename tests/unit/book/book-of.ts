// In: pages. Out: the book that they make under the usual options, without resources.
import { assembleBook } from '../../../src/book/assemble.ts';
import type { BookDocument } from '../../../src/model/book.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageModel } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';

/** `language` is what the PDF says of itself. */
export function bookOf(pages: readonly PageModel[], language: string | null = null): BookDocument {
  return assembleBook({
    document: { ...document, pageCount: pages.length, language },
    pages,
    options: defaultOptions,
    fileName: 'case.pdf',
    identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    modified: '2026-01-01T00:00:00Z',
    resources: [],
    coverResourceId: null,
  });
}
