// In: the lines of the text, and those that were taken for entries of contents. Out: the lines that belong to a page of
// contents with them: all between its title and its last entry, so that the page is taken whole.
// Evidence: a line says "Contents", and entries stand below it on its page. OCR loses and invents numbers behind leaders, and
// what is left of such a page would make titles of chapters.
import type { SourceLine } from './draft.ts';

/** Entries below the title, at least. */
const MIN_ENTRIES = 2;

/** A line of more letters that has no leader is prose; where so great a share of the lines is, the page holds more than a list. */
const PROSE_LETTERS = 70;
const MAX_PROSE = 0.1;

/** A leader: dots in a row, no ellipsis, with what was read of a number behind it, in pieces or not at all. */
const LED = /(?:[.·…‥․]\s*){6,}(?:\S{1,4}\s?){0,3}$/u;

/** Whether a line leads to a page number by dots: it is an entry of a list, and no title. */
export function isLed(text: string): boolean {
  return LED.test(text);
}

/** The lines to take with the entries, by their keys. */
export function wholeContents(
  lines: readonly SourceLine[],
  entries: ReadonlySet<number>,
  isTitle: (text: string) => boolean,
): readonly number[] {
  return lines.flatMap((title, at) => {
    if (title.source !== 'ocr' || !isTitle(title.text)) return [];
    const below = lines.slice(at + 1).filter((line) => line.pageIndex === title.pageIndex);
    const isEntry = (line: SourceLine): boolean => entries.has(line.key) || isLed(line.text);
    if (below.filter(isEntry).length < MIN_ENTRIES) return [];
    const list = below.slice(0, below.findLastIndex(isEntry) + 1);
    const prose = list.filter((line) => !isEntry(line) && line.text.length > PROSE_LETTERS);
    return prose.length > MAX_PROSE * list.length ? [] : [title, ...list].map(({ key }) => key);
  });
}
