import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { isUnspaced, withoutSpaces } from '../../../src/pipeline/unspaced.ts';

function lineOf(words: readonly (readonly [string, number, number])[]): OcrLine {
  const placed = words.map(([text, x0, x1]) => {
    return { text, box: { x0, y0: 0, x1, y1: 10 }, confidence: 90, language: 'chi_sim' };
  });
  return { box: { x0: 0, y0: 0, x1: 200, y1: 10 }, baseline: 9, rowHeight: 10, words: placed };
}

test('pieces of unspaced text are joined; words of alphabets and cells are not', () => {
  const line = lineOf([
    ['早晨', 0, 20],
    ['下', 21, 31],
    ['雨', 33, 43],
    ['Open', 46, 66],
    ['Source', 70, 96],
    ['，', 97, 102],
    ['表', 140, 150],
  ]);
  const [read] = withoutSpaces([line]);
  expect(read?.words.map((word) => word.text)).toEqual(['早晨下雨Open', 'Source，', '表']);
  expect(read?.words[0]?.box).toEqual({ x0: 0, y0: 0, x1: 66, y1: 10 });
});

test('a zero of Han figures is no figure of an alphabet', () => {
  const [read] = withoutSpaces([
    lineOf([
      ['二〇', 0, 20],
      ['〇三年', 21, 51],
      ['12', 53, 60],
      ['3', 63, 66],
    ]),
  ]);
  expect(read?.words.map((word) => word.text)).toEqual(['二〇〇三年12', '3']);
});

test('white that a box too narrow for its squares leaves is none', () => {
  const torn = lineOf([
    ['港の灯は夜も消えない', 0, 100],
    ['船を待つ', 125, 140],
  ]);
  expect(withoutSpaces([torn])[0]?.words).toHaveLength(1);
  const cells = lineOf([
    ['港の灯は夜も消えない', 0, 100],
    ['船を待つ', 125, 164],
  ]);
  expect(withoutSpaces([cells])[0]?.words).toHaveLength(2);
});

test('where no piece is long, squares are as wide as their line is high', () => {
  const title = lineOf([
    ['プロ', 0, 10],
    ['ジェ', 23, 52],
    ['クト', 44, 64],
  ]);
  expect(withoutSpaces([title])[0]?.words.map((word) => word.text)).toEqual(['プロジェクト']);
  const cells = lineOf([
    ['年', 0, 9],
    ['月', 23, 32],
  ]);
  expect(withoutSpaces([cells])[0]?.words).toHaveLength(2);
});

test('Korean keeps its spaces', () => {
  expect(['jpn', 'chi_tra', 'kor', 'eng'].map(isUnspaced)).toEqual([true, true, false, false]);
});
