// In: pages and the book made of them. Out: what the book's account of lines says that is not so: lines of the body that do
// not stand in the text, furniture that does, lines that are not counted.
import type { BookDocument } from '../../../src/model/book.ts';
import type { Line, PageModel } from '../../../src/model/page.ts';

/** Letters by which a line is known wherever it stands. */
const MIN_LETTERS = 6;

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase();
const textOf = (line: Line): string => line.spans.map((span) => span.text).join('');

/** A list's marker may be left to the reader, also that of a list within which begins in one line, and a printed address to its link. */
const MARKER = /^\s*\S{1,4}\s+/u;
const ADDRESS = /:\/\//u;

/** All that is text in a part of the book. */
function words(node: unknown): string {
  if (Array.isArray(node)) return node.map(words).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, marker, label, base } = node as Readonly<Record<string, unknown>>;
  const own = [text, marker, type === 'page-break' ? '' : label, base].filter((part) => typeof part === 'string');
  return own.join('') + Object.values(node).map(words).join('');
}

function linesOf(page: PageModel): readonly string[] {
  return page.blocks.flatMap((block) => {
    if (block.type === 'text') return block.lines.map(textOf);
    if (block.type === 'table') return block.rows.flat().flatMap((cell) => cell.lines.map(textOf));
    return block.type === 'figure' ? [block.text] : [];
  });
}

const timesIn = (whole: string, part: string): number => whole.split(part).length - 1;

/** What is untrue in a book's account; empty where it is right. */
export function untrueIn(book: BookDocument, pages: readonly PageModel[]): readonly string[] {
  const inBook = letters(words(book.chapters));
  const { account } = book;
  const gone = account.leftOut.filter((line) => line.fate !== 'doubtful');
  const left = gone.map((line) => `${line.pageIndex} ${letters(line.text)}`);
  const body: string[] = [];
  let all = 0;
  for (const page of pages) {
    for (const line of linesOf(page).filter((text) => text.trim() !== '')) {
      all++;
      const at = left.indexOf(`${page.index} ${letters(line)}`);
      if (at >= 0) left.splice(at, 1);
      else body.push(line);
    }
  }
  const stands = (line: string): boolean => {
    const bare = line.replace(MARKER, '');
    return [line, bare, bare.replace(MARKER, '')].some((part) => inBook.includes(letters(part)));
  };
  const missing = body.filter((line) => !ADDRESS.test(line) && !stands(line));
  const inBody = letters(body.join(''));
  const kept = gone
    .map((line) => letters(line.text))
    .filter((line) => line.length >= MIN_LETTERS && timesIn(inBook, line) > timesIn(inBody, line));
  const counted = account.bodyLines + account.furnitureLines;
  return [
    ...missing.map((line) => `not in the book: ${line}`),
    ...kept.map((line) => `in the book, though left out: ${line}`),
    ...(counted === all ? [] : [`${counted} lines are counted of ${all}`]),
  ];
}
