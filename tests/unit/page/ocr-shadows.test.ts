import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withoutShadows } from '../../../src/page/ocr-shadows.ts';
import { ocrLine as line } from './ocr-page-of.ts';

/** A line of which some words are bold. */
function bold(read: OcrLine, ...at: readonly number[]): OcrLine {
  return { ...read, words: read.words.map((word, i) => ({ ...word, bold: at.includes(i) })) };
}

const boldOf = (lines: readonly OcrLine[]) =>
  lines.flatMap(({ words }) => words.filter((word) => word.bold === true).map(({ text }) => text));

const title = bold(line('Second chapter', 60), 0, 1);
const above = bold(line('out of its windows yellow light on wet', 100), 7);
const under = bold(line('stones of a street and there was a boy', 113), 8);

test('last words right above one another are not bold where nothing else in a line is', () => {
  expect(boldOf(withoutShadows([title, above, under]))).toEqual(['Second', 'chapter']);
});

test('a phrase that goes on in the next line stays bold, and so do words of a page with others', () => {
  const phrase = [above, bold(line('stones of a street and there was a boy', 113), 0)];
  expect(boldOf(withoutShadows(phrase))).toEqual(['wet', 'stones']);
  const more = [above, under, bold(line('who had a name that nobody ever knew', 126), 3)];
  expect(boldOf(withoutShadows(more))).toEqual(['wet', 'boy', 'name']);
});

test('first words right above one another are not bold in full lines, and stay so where terms begin lines of their own', () => {
  const prose = [
    bold(line('and out of its windows yellow light on wet', 100), 0),
    bold(line('fog of a street and there was yet a bad boy', 113), 0),
    line('who had a name that nobody ever knew at all', 126),
  ].map((read) => ({ ...read, box: { ...read.box, x1: 270 } }));
  expect(boldOf(withoutShadows(prose))).toEqual([]);
  const terms = ['abate to become less strong', 'abet to help someone do wrong', 'abhor to hate very much'];
  const glossary = terms.map((text, i) => bold(line(text, 100 + 13 * i), 0));
  expect(boldOf(withoutShadows(glossary))).toEqual(['abate', 'abet', 'abhor']);
});
