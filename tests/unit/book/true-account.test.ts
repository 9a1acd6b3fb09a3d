// The check of accounts that every case goes through sees what is untrue.
import { expect, it } from 'vitest';
import { bookOf } from './book-of.ts';
import { untrueIn } from './true-account.ts';
import { typedPage } from './typed-pages.ts';

const page = typedPage(['The rain had stopped in the night.', '', 'Nobody went out before noon that day.'], 0);
const book = bookOf([page]);
const [line] = page.blocks.flatMap((block) => (block.type === 'text' ? block.lines : []));
const box = line?.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 };

it('finds nothing in a true account', () => expect(untrueIn(book, [page])).toEqual([]));

it('sees a line that the book has lost, and one that is left out and stands in it all the same', () => {
  expect(untrueIn({ ...book, chapters: [] }, [page])).toHaveLength(2);
  const text = 'Nobody went out before noon that day.';
  const leftOut = [{ pageIndex: 0, box, text, fate: 'furniture' as const, rule: 'planted' }];
  const planted = { ...book, account: { ...book.account, leftOut } };
  expect(untrueIn(planted, [page])).toEqual([
    `in the book, though left out: ${text.toLowerCase().replace(/[^a-z]/g, '')}`,
  ]);
});

it('sees a line that is not counted', () => {
  const account = { ...book.account, bodyLines: book.account.bodyLines - 1 };
  expect(untrueIn({ ...book, account }, [page])).toEqual(['1 lines are counted of 2']);
});
