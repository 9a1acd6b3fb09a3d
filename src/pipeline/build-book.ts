// In: all pages of a document. Out: the book, its files before zipping, and what to tell of it.
import { assembleBook } from '../book/assemble.ts';
import { writeEpub } from '../epub/write-epub.ts';
import type { BookDocument } from '../model/book.ts';
import type { BookDetails } from '../model/book-details.ts';
import type { EpubFile } from '../model/epub-file.ts';
import type { ConversionOptions } from '../model/options.ts';
import type { PageModel, ResourceInfo } from '../model/page.ts';
import type { RawDocument } from '../model/raw-page.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type ConversionWarning, isOfMissingPage } from '../model/warnings.ts';
import { bookDetails, doubtfulWordsOf, leftOutLinesOf } from './book-details.ts';
import { downloadName } from './download-name.ts';

/** Time of change of a book whose PDF tells none: fixed, so that the same PDF always gives the same bytes. */
const UNKNOWN_MODIFIED = '2000-01-01T00:00:00Z';

const BLANK: ConversionWarning = { code: 'book/blank' };

export type BookParts = {
  readonly document: RawDocument;
  readonly pages: readonly PageModel[];
  readonly options: ConversionOptions;
  readonly fileName: string;
  readonly identifier: string;
  readonly resources: readonly ResourceInfo[];
};

export type FinishedFiles = {
  readonly files: readonly EpubFile[];
  readonly book: BookDocument;
  readonly fileName: string;
  readonly counts: {
    readonly chapters: number;
    readonly pages: number;
    readonly ocrPages: number;
    readonly pictures: number;
    readonly doubtfulWords: number;
    readonly leftOutLines: number;
  };
  readonly details: BookDetails;
  readonly warnings: readonly ConversionWarning[];
};

/**
 * Assembles the book and writes its files. Blank pages make a blank book, with a warning; `pdf/nothing-to-read` where
 * there is nothing because pages could not be read.
 */
export function buildBook(parts: BookParts): Result<FinishedFiles> {
  const blank = !parts.pages.some(holdsContent);
  if (blank && parts.pages.some(isGap)) return fail({ code: 'pdf/nothing-to-read' });
  const cover = parts.resources.find((resource) => resource.id === 'cover') ?? null;
  const book = assembleBook({
    ...parts,
    modified: parts.document.modified ?? UNKNOWN_MODIFIED,
    coverResourceId: cover?.id ?? null,
  });
  const doubtfulWords = doubtfulWordsOf(parts.pages);
  const leftOutLines = leftOutLinesOf(book.account);
  return ok({
    files: writeEpub(book),
    book,
    fileName: downloadName(book.metadata.title, book.metadata.authors, parts.fileName),
    counts: {
      chapters: book.chapters.length,
      pages: parts.pages.length,
      ocrPages: parts.pages.filter(wasRead).length,
      pictures: parts.resources.filter((resource) => resource.id !== cover?.id).length,
      doubtfulWords: doubtfulWords.length,
      leftOutLines: leftOutLines.length,
    },
    details: bookDetails(doubtfulWords, leftOutLines),
    warnings: distinct([...(blank ? [BLANK] : []), ...book.warnings, ...parts.pages.flatMap((page) => page.warnings)]),
  });
}

function holdsContent(page: PageModel): boolean {
  return page.blocks.some((block) => {
    if (block.type === 'rule') return false;
    if (block.type === 'figure') return block.resourceId !== null || block.formula != null;
    return true;
  });
}

/** A page that an engine read something on: blank scans are of the same source, but need none. */
function wasRead(page: PageModel): boolean {
  return page.source === 'ocr' && page.confidence !== null;
}

/** A page of which nothing could be kept, unlike one on which there is nothing. */
function isGap(page: PageModel): boolean {
  return page.warnings.some((warning) => isOfMissingPage(warning) || warning.code === 'image/dropped');
}

function distinct(warnings: readonly ConversionWarning[]): readonly ConversionWarning[] {
  const seen = new Map(warnings.map((warning) => [JSON.stringify(warning), warning]));
  return [...seen.values()];
}
