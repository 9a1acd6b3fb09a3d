// In: lists of contents in a scan, whose entries have numbers and no leaders: behind leaders OCR misreads too much to show. Out: the pages of those that say more than the book's own titles do: they are kept.
// Evidence: the book shows titles or chapters' labels for fewer than half of the entries: a part of it was scanned, or OCR
// lost its titles.
import type { SourceLine } from './draft.ts';
import { chapterLabel } from './heading-words.ts';

/** Part of the entries for which the book must show a title. */
const SHOWN_SHARE = 0.5;

/** A list: its lines, the number of its entries, and how many of these name titles that stand elsewhere. */
export type ListedTitles = { readonly lines: readonly SourceLine[]; readonly entries: number; readonly shown: number };

/** The pages of the lists to keep. `text`: the lines that are in no list. */
export function richPages(lists: readonly ListedTitles[], text: readonly SourceLine[]): ReadonlySet<number> {
  const labels = text.filter((line) => chapterLabel(line.text) !== null).length;
  const rich = lists.filter(({ lines, entries, shown }) => {
    return lines[0]?.source === 'ocr' && Math.max(shown, labels) < entries * SHOWN_SHARE;
  });
  return new Set(rich.flatMap(({ lines }) => lines.map((line) => line.pageIndex)));
}
