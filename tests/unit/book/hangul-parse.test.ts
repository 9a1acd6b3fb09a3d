// How likely Hangul is to be one word of Korean.
import { describe, expect, it } from 'vitest';
import { parseOdds, wordCost } from '../../../src/book/hangul-parse.ts';
import { formsOf } from '../../../src/book/hangul-stems.ts';

describe('formsOf', () => {
  it.each([
    ['돕ㅂ', ['돕', '도우', '도와']],
    ['걷ㄷ', ['걷', '걸으', '걸어']],
    ['낫ㅅ', ['낫', '나으', '나아']],
    ['그렇ㅎ', ['그렇', '그러', '그래']],
    ['흐르', ['흐르', '흐르', '흘러']],
    ['마시', ['마시', '마시', '마셔']],
    ['하', ['하', '하', '해']],
    ['살', ['살', '살', '살아']],
    ['이르러', ['이르', '이르', '이르러']],
  ])('conjugates %s', (entry, expected) => {
    const { plain, linked, open } = formsOf(entry);
    for (const [i, forms] of [plain, linked, open].entries()) {
      expect(forms.map((form) => form.normalize('NFC'))).toContain(expected[i]);
    }
  });
});

describe('wordCost', () => {
  it.each([
    ['정류장에서', '장에서류정'],
    ['걸어가면서', '면서걸어가'],
    ['조용히', '히용조'],
    ['아름다웠다', '다웠아름다'],
  ])('takes %s for a word rather than %s', (word, none) => expect(wordCost(word)).toBeLessThan(wordCost(none)));
  it('lets particles go on numbers and signs', () =>
    expect(wordCost('에서', 'sign')).toBeLessThan(wordCost('에서', 'start')));
});

describe('parseOdds', () => {
  it.each([
    ['', '전체', '정류장', 1],
    ['이', '동', '네에', -1],
    ['', '정', '류장에서', -1],
    ['', '먹을', '것이', 1],
  ])('weighs %s %s + %s', (previous, left, right, sign) =>
    expect(Math.sign(parseOdds(previous, left, right, '', 'start'))).toBe(sign),
  );
});
