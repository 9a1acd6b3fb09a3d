import { expect, test } from 'vitest';
import { withCurlyQuotes } from '../../../src/page/ocr-quotes.ts';
import { ocrLine as line } from './ocr-page-of.ts';

const told = (...texts: readonly string[]) =>
  withCurlyQuotes(texts.map((text, i) => line(text, 100 + 13 * i))).map(({ words }) =>
    words.map(({ text }) => text).join(' '),
  );

test('straight signs are curled on a page of curly ones, and stay where the page is set with them', () => {
  expect(
    told("“You're going, then,” said a voice", '“I know,” he said', '“I don’t know,” I said', '"Sit down," she said'),
  ).toEqual([
    '“You’re going, then,” said a voice',
    '“I know,” he said',
    '“I don’t know,” I said',
    '“Sit down,” she said',
  ]);
  const typed = ['"You can\'t," he said', '"Don\'t ask," she said, 5\' 10" of her'];
  expect(told(...typed)).toEqual(typed);
});

test('feet and inches are no quotation marks', () => {
  const texts = ['“It is 5\' 10" high,” he said', '“No,” she said, “and yet” it is'];
  expect(told(...texts)).toEqual(texts);
});

test('quotations open as the others of the page do', () => {
  expect(told('”Hej”, sade han', '”Nej”, sade hon', '"Kom hit!" sade han')[2]).toBe('”Kom hit!” sade han');
});
