// Numbers of sections, and what only looks like one.
import { expect, it } from 'vitest';
import { chapterLabel, numberingDepth } from '../../../src/book/heading-words.ts';

it('a day is no section, a number before words is', () => {
  const days = ['3 May 2024', '3. Mai 2024', '12 de mayo de 2024', '1er mars 2024', '5 Sept. 1999'];
  expect(days.map(numberingDepth)).toEqual([null, null, null, null, null]);
  expect(['3 May', '3 Methods of 2024', '3.1 Results', '3. Garden 12'].map(numberingDepth)).toEqual([1, 1, 2, 1]);
});

it('a label may have lost the space before its number', () => {
  expect(['CHAPTER2', 'Kapitel 3', 'Chapter IV', 'Act1'].map(chapterLabel)).toEqual([
    'label',
    'label',
    'label',
    'label',
  ]);
  expect(['Partisan', 'Bookish 2', 'Sections2b'].map(chapterLabel)).toEqual([null, null, null]);
});

it('a label may have its number in digits before its word', () => {
  const labels = ['2. fejezet', '1. Bölüm', '1. kapitola', 'IV. FEJEZET', '3. Kapitel'];
  expect(labels.map(chapterLabel)).toEqual(labels.map(() => 'label'));
  expect(['2. fejezetek', '2. A fejezet', '2 fejezet', '12. lap'].map(chapterLabel)).toEqual([null, null, null, null]);
});
