// In: all pages and the book's account. Out: its doubtful words and the lines left out, for a reader to check.
import type { BookAccount } from '../model/book.ts';
import type { BookDetails, DoubtfulWord, LeftOutLine } from '../model/book-details.ts';
import type { PageModel } from '../model/page.ts';

/** OCR words under this confidence (0–100) are doubtful. */
const DOUBTFUL_CONFIDENCE = 60;

/** Entries of each list that are kept: more than anyone reads, well under 1 MB. */
const MAX_ENTRIES = 2_000;

/** Characters of an entry that are kept: a line of print has under 120. */
const MAX_TEXT = 200;

/** Every doubtful word of the pages' text, in page order. */
export function doubtfulWordsOf(pages: readonly PageModel[]): readonly DoubtfulWord[] {
  return pages.flatMap((page) =>
    page.blocks.flatMap((block) => {
      if (block.type !== 'text' || block.layer !== 'body') return [];
      return block.lines.flatMap((line) =>
        line.spans.flatMap(({ text, confidence }) =>
          confidence === null || confidence >= DOUBTFUL_CONFIDENCE
            ? []
            : [{ pageIndex: page.index, text: text.trim(), confidence }],
        ),
      );
    }),
  );
}

/** Every line that is not in the book's text, in page order; a line that is only doubtful is in it. */
export function leftOutLinesOf(account: BookAccount): readonly LeftOutLine[] {
  return (
    account.leftOut
      // What was printed twice is in the text once.
      .filter((line) => line.fate !== 'doubtful' && line.rule !== 'overprint')
      .map(({ pageIndex, text, rule }) => ({ pageIndex, text: text.trim(), rule }))
      .sort((a, b) => a.pageIndex - b.pageIndex)
  );
}

/** Both lists as they are kept beside the book. */
export function bookDetails(doubtfulWords: readonly DoubtfulWord[], leftOutLines: readonly LeftOutLine[]): BookDetails {
  return { doubtfulWords: capped(doubtfulWords), leftOutLines: capped(leftOutLines) };
}

function capped<T extends { readonly text: string }>(entries: readonly T[]): readonly T[] {
  return entries
    .slice(0, MAX_ENTRIES)
    .map((entry) => (entry.text.length > MAX_TEXT ? { ...entry, text: `${entry.text.slice(0, MAX_TEXT)}…` } : entry));
}
