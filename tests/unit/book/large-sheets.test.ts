// Small pages in the middle of large sheets: running heads stand far from the sheet's edges.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import { bookOfPages } from './book-of-pages.ts';
import { typedPage } from './typed-pages.ts';

/** Height of the sheet in those of the page, of which it stands in the middle. */
const LARGER = 1.41;

const WORDS = 'garden key gate cat roof spring winter stone bench leaf wall sea moon road market tale'.split(' ');
/** A full line of text that no other page has. */
function line(seed: number): string {
  let state = seed * 7919 + 13;
  const words = WORDS.map(() => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return WORDS[Math.floor(state / 65536) % WORDS.length] ?? '';
  });
  return words.join(' ').slice(0, 58).trim();
}

function onSheet(drawn: readonly string[], index: number, where: 'middle' | 'top' = 'middle'): PageModel {
  const page = typedPage(drawn, index);
  const down = where === 'top' ? 0 : (page.height * (LARGER - 1)) / 2;
  const moved = <T extends { readonly y0: number; readonly y1: number }>(box: T): T => ({
    ...box,
    y0: box.y0 + down,
    y1: box.y1 + down,
  });
  const blocks = page.blocks.flatMap((block) => {
    if (block.type !== 'text') return [];
    const lines = block.lines.map((own) => ({ ...own, box: moved(own.box), baseline: own.baseline + down }));
    return [{ ...block, box: moved(block.box), lines }];
  });
  return { ...page, height: page.height * LARGER, blocks };
}

const body = (i: number): string[] => Array.from({ length: 35 }, (_, k) => line(i * 40 + k));

function leftOut(pages: readonly PageModel[]): string[] {
  const book = bookOfPages(pages);
  return book.account.leftOut.map(({ rule, text }) => `${rule}: ${text}`);
}

describe('a small text block on a large sheet', () => {
  it('has its running heads where the text begins, not at the edge of the sheet', () => {
    const pages = [0, 1, 2, 3].map((i) => onSheet(['head: The House by the Sea', ...body(i)], i));
    expect(leftOut(pages)).toEqual(Array(4).fill('running-heads: The House by the Sea'));
  });
  it('has one over a page that holds more of notes than of text', () => {
    const notes = Array.from({ length: 30 }, (_, k) => `{8}${line(900 + k)} ${line(950 + k)}`);
    const drawn = [0, 1, 2, 3].map((i) => ['head: The House by the Sea', ...(i === 2 ? body(i).slice(0, 8) : body(i))]);
    const pages = drawn.map((rows, i) => onSheet(i === 2 ? [...rows, '', ...notes] : rows, i));
    expect(leftOut(pages)).toEqual(Array(4).fill('running-heads: The House by the Sea'));
  });
  it('has its page numbers under the text, however far from the edge of the sheet', () => {
    const pages = [0, 1, 2, 3].map((i) => onSheet([...body(i), `foot: ${i + 5}`], i, 'top'));
    expect(leftOut(pages)).toEqual([5, 6, 7, 8].map((n) => `folios: ${n}`));
  });
  it('takes no last number of a text for one', () => {
    const pages = [0, 1, 2, 3].map((i) => onSheet([...body(i).slice(0, 20 + i), '', `${i + 5}`], i, 'top'));
    expect(leftOut(pages)).toEqual([]);
  });
  it('keeps the numbers of chapters, which stand alone and large over their titles', () => {
    const chapter = (i: number) =>
      Array.from({ length: 9 }, () => '').concat(`{40}${i + 5}`, '', '{17}**The House**', '');
    const pages = [0, 1, 2, 3].map((i) => onSheet([...chapter(i), ...body(i).slice(0, 12)], i));
    expect(leftOut(pages)).toEqual([]);
  });
  it('loses no line of text to them', () => {
    expect(leftOut([0, 1, 2, 3].map((i) => onSheet(body(i), i)))).toEqual([]);
  });
});
