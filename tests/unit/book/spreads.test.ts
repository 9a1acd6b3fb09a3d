// A document of spreads gives a book of pages, each with its own furniture, number and place.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import { bookOfPages } from './book-of-pages.ts';
import { bookOutline } from './book-outline.ts';
import { typedPage } from './typed-pages.ts';

const WIDTH = 420;

/** A sheet with two typed pages side by side. */
function sheet(left: readonly string[], right: readonly string[], index: number): PageModel {
  const [first, second] = [typedPage(left, index), typedPage(right, index)];
  const moved = second.blocks.flatMap((block) => {
    if (block.type !== 'text') return [];
    const by = <T extends { readonly x0: number; readonly x1: number }>(box: T): T => ({
      ...box,
      x0: box.x0 + WIDTH,
      x1: box.x1 + WIDTH,
    });
    const lines = block.lines.map((line) => ({ ...line, box: by(line.box) }));
    return [{ ...block, box: by(block.box), column: by(block.column), lines }];
  });
  return {
    ...first,
    width: 2 * WIDTH,
    fold: { x: WIDTH, rightFirst: false },
    blocks: [...first.blocks, ...moved],
  };
}

const HEAD = 'head: The House by the Sea';
const WORDS = 'garden key gate cat roof spring winter stone bench leaf wall sea moon road market tale'.split(' ');

/** A full line of text that no other page has. */
function line(seed: number): string {
  const words = WORDS.map((_, k) => WORDS[(seed * 7 + k * (seed + 3)) % WORDS.length] ?? '');
  return words.join(' ').slice(0, 58).trim();
}

const LEFT = (i: number) => [HEAD, line(i), line(i + 20), line(i + 40), line(i + 60)];
const RIGHT = (i: number) => [HEAD, line(i + 80), line(i + 100), `and so on to the end of number ${'abcd'[i] ?? ''}.`];

describe('books of spreads', () => {
  const numbered = (i: number) => sheet([...LEFT(i), `foot: ${2 * i + 10}`], [...RIGHT(i), `foot: ${2 * i + 11}`], i);
  it('have two pages a sheet, with their own numbers, and paragraphs that run over the fold', () => {
    const book = bookOfPages([0, 1, 2, 3].map(numbered));
    expect(book.pageList.map((entry) => entry.label)).toEqual(['10', '11', '12', '13', '14', '15', '16', '17']);
    const text = bookOutline(book).join('\n');
    expect(text).toContain(`${line(60)} {page 11}${line(80)}`);
    expect(text).not.toContain('The House');
  });
  it('say of every line on which sheet it stands', () => {
    const book = bookOfPages([0, 1, 2, 3].map(numbered));
    expect(Math.max(...book.account.leftOut.map((line) => line.pageIndex))).toBe(3);
    expect(book.account.pages.map((page) => page.pageIndex)).toEqual([0, 1, 2, 3]);
  });
  it('may have no printed numbers where they were scanned', () => {
    const scanned = (i: number): PageModel => ({ ...sheet(LEFT(i), RIGHT(i), i), source: 'ocr' });
    const book = bookOfPages([0, 1, 2, 3].map(scanned));
    expect(book.pageList.map((entry) => entry.label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    const counted = (i: number): PageModel => ({
      ...sheet([...LEFT(i), `foot: ${i + 10}`], RIGHT(i), i),
      source: 'ocr',
    });
    expect(bookOfPages([0, 1, 2, 3].map(counted)).pageList).toHaveLength(4);
    expect(bookOfPages([0, 1, 2, 3].map((i) => sheet(LEFT(i), RIGHT(i), i))).pageList).toHaveLength(4);
  });
  it('are so though numbers are missing on some of few sheets, and others look like those of sheets', () => {
    const foot = (lines: readonly string[], n?: number) => (n === undefined ? lines : [...lines, `foot: ${n}`]);
    const scanned = (i: number, left?: number, right?: number): PageModel => ({
      ...sheet(foot(LEFT(i), left), foot(RIGHT(i), right), i),
      source: 'ocr',
    });
    const book = bookOfPages([scanned(0, 1, 2), scanned(1, 3), scanned(2, undefined, 6)]);
    expect(book.pageList.map((entry) => entry.label)).toEqual(['1', '2', '3', '4', '5', '6']);
  });
  it('are only those whose halves are numbered in turn', () => {
    const book = bookOfPages([0, 1, 2, 3].map((i) => sheet([...LEFT(i), `foot: ${i + 10}`], RIGHT(i), i)));
    expect(book.pageList).toHaveLength(4);
  });
});
