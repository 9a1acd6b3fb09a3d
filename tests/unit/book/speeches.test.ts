// Novels with long paragraphs and short speeches: lines of speech stand under one another at the indent of all first lines.
import { expect, it } from 'vitest';
import { bookOfPages } from './book-of-pages.ts';
import { bookOutline } from './book-outline.ts';
import { typedPage } from './typed-pages.ts';

const FULL = 'the ferry went over the water and came back with nobody on it';
const SPEECHES = [
  '   “Never what?”',
  '   “No, you don’t. You have never—”',
  '   “It burned,” Tobias said. “That’s the whole of it.”',
];

const page = (index: number) =>
  typedPage(
    [
      ...Array.from({ length: 24 }, () => FULL),
      'and it was late.',
      '   The ferry went over the water once more, and came back with',
      ...Array.from({ length: 6 }, () => FULL),
      'and it was later.',
      ...SPEECHES,
      '   “And the papers?”',
      `   What a thing is memory: it keeps the buttons of a coat and`,
      ...Array.from({ length: 12 }, () => FULL),
    ],
    index,
  );

it('are paragraphs of their own, and so is the text behind them', () => {
  const outline = bookOutline(bookOfPages(Array.from({ length: 8 }, (_, i) => page(i))));
  expect(outline.filter((line) => line.startsWith('quote'))).toEqual([]);
  expect(outline.filter((line) => line.endsWith('p “No, you don’t. You have never—”'))).toHaveLength(8);
  expect(outline.filter((line) => line.startsWith('p What a thing is memory'))).toHaveLength(8);
});
