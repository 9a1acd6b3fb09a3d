import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { holdsGarble, isMixedLine } from '../../../src/pipeline/mixed-lines.ts';

/** A line of words set side by side, each given as a text, its confidence and how wide it is. */
function line(words: readonly (readonly [string, number, number])[], height = 12): OcrLine {
  let x = 0;
  const set = words.map(([text, confidence, width]) => {
    const box = { x0: x, y0: 0, x1: x + width, y1: height };
    x += width + 4;
    return { text, confidence, box, language: 'eng' };
  });
  return { box: { x0: 0, y0: 0, x1: x, y1: height }, baseline: height, rowHeight: 12, words: set };
}

const ENGLISH = line([
  ['SHE', 63, 30],
  ['CH,', 0, 20],
  ['RAL', 22, 30],
  ['LEZLCE:', 15, 40],
  ['This', 97, 25],
  ['parcel', 97, 35],
  ['weighs', 97, 40],
]);
const KOREAN = line([
  ['무게를', 93, 30],
  ['재다,', 90, 20],
  ['무게가', 95, 30],
  ['나가다:', 92, 40],
  ['15', 3, 25],
  ['[3+ㅇ6!', 15, 35],
  ['/이안)5', 59, 40],
]);

test('a line that is sure in half of it holds a stretch of another script in the other', () => {
  expect(holdsGarble(ENGLISH)).toBe(true);
  expect(isMixedLine('kor', KOREAN, [ENGLISH], false)).toBe(true);
});

test('a line whose words are all sure, or that has but a formula, holds none', () => {
  const formula: readonly (readonly [string, number, number])[] = [
    ['This', 97, 25],
    ['x=+2', 20, 20],
    ['parcel', 97, 35],
  ];
  expect(holdsGarble(line(formula))).toBe(false);
});

test('squares where the first reading was sure, or that are unsure themselves, are none', () => {
  const sure = { ...ENGLISH, words: ENGLISH.words.map((word) => ({ ...word, confidence: 95 })) };
  expect(isMixedLine('kor', KOREAN, [sure], true)).toBe(false);
  const unsure = { ...KOREAN, words: KOREAN.words.map((word) => ({ ...word, confidence: 30 })) };
  expect(isMixedLine('kor', unsure, [ENGLISH], false)).toBe(false);
});

test('the wrong data may make one tall line of two rows', () => {
  const tall = { ...ENGLISH, box: { ...ENGLISH.box, y1: 26 } };
  expect(isMixedLine('kor', KOREAN, [tall], false)).toBe(true);
});

test('two letters that bear a word in brackets are enough on a page that has the script elsewhere', () => {
  const heading = line([['0{%|(Vocabulary)', 3, 100]]);
  const again = line([['어휘(4003644)', 45, 100]]);
  expect([false, true].map((known) => isMixedLine('kor', again, [heading], known))).toEqual([false, true]);
});
