import { expect, test } from 'vitest';
import { joinSyllables, parseTsv } from '../../../src/adapters/tesseract/tsv.ts';

const TSV = [
  '1\t1\t0\t0\t0\t0\t0\t0\t500\t300\t-1\t',
  '2\t1\t1\t0\t0\t0\t10\t10\t200\t60\t-1\t',
  '4\t1\t1\t1\t1\t0\t10\t10\t200\t20\t-1\t',
  '5\t1\t1\t1\t1\t1\t10\t12\t40\t18\t96.5\tTwo',
  '5\t1\t1\t1\t1\t2\t60\t12\t50\t18\t90.25\twords',
  '4\t1\t1\t1\t2\t0\t10\t40\t200\t20\t-1\t',
  '5\t1\t1\t1\t2\t1\t10\t40\t200\t20\t95\t ',
].join('\n');

test('TSV gives lines of words; lines without a word are left out', () => {
  expect(parseTsv(TSV)).toEqual([
    {
      box: { x0: 10, y0: 10, x1: 210, y1: 30 },
      words: [
        { text: 'Two', box: { x0: 10, y0: 12, x1: 50, y1: 30 }, confidence: 96.5 },
        { text: 'words', box: { x0: 60, y0: 12, x1: 110, y1: 30 }, confidence: 90.25 },
      ],
    },
  ]);
});

const syllable = (text: string, x0: number, confidence: number) => ({
  text,
  confidence,
  box: { x0, y0: 0, x1: x0 + 10, y1: 10 },
});

test('syllables are joined where the line has no space', () => {
  const words = [syllable('점', 0, 90), syllable('심', 10, 80), syllable('을', 20, 70), syllable('먹고', 40, 95)];
  expect(joinSyllables(words, '점심을 먹고\n')).toEqual([
    { text: '점심을', box: { x0: 0, y0: 0, x1: 30, y1: 10 }, confidence: 80 },
    { text: '먹고', box: { x0: 40, y0: 0, x1: 50, y1: 10 }, confidence: 95 },
  ]);
});

test('a line text that does not fit changes nothing', () => {
  const words = [syllable('a', 0, 90), syllable('b', 10, 80), syllable('c', 20, 80)];
  expect(joinSyllables(words, 'ab d')).toBe(words);
});
