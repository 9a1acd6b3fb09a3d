// What Korean grammar says of a space between two halves, where it says anything.
import { describe, expect, it } from 'vitest';
import { goesOnQuote, grammarOdds, isCutEnding, numberOdds } from '../../../src/book/hangul-grammar.ts';

describe('grammarOdds', () => {
  it.each([
    ['담장', '을'],
    ['바다', '를'],
    ['누이', '에게서는'],
  ])('is silent or against a space before %s + %s', (a, b) => expect(grammarOdds(a, b)).toBeLessThanOrEqual(0));
  it('needs the particle that fits the final consonant', () => {
    expect([grammarOdds('담장', '을'), grammarOdds('바다', '을')].map(Math.sign)).toEqual([-1, 0]);
    expect([grammarOdds('바다', '를'), grammarOdds('담장', '를')].map(Math.sign)).toEqual([-1, 0]);
  });
  it('lets nouns take on their verb, and parts it from an object', () => {
    expect([grammarOdds('청소', '하는'), grammarOdds('청소를', '하는')].map(Math.sign)).toEqual([-1, 1]);
  });
  it('has a space before dependent nouns after an attribute only', () => {
    expect([grammarOdds('건널', '수가'), grammarOdds('교', '수가')].map(Math.sign)).toEqual([1, 0]);
  });
  it('has a space after a negation or a likeness', () => {
    expect([grammarOdds('않아', '한'), grammarOdds('같아', '한'), grammarOdds('새', '한')].map(Math.sign)).toEqual([
      1, 1, 0,
    ]);
  });
  it('has a space behind words that take no ending, but not before their particles', () => {
    expect(
      [grammarOdds('이제', '겨우'), grammarOdds('아직', '도'), grammarOdds('어제', '겨우')].map(Math.sign),
    ).toEqual([1, 0, 0]);
  });
  it('has a space before words of measure', () => {
    expect([grammarOdds('나흘', '이상이'), grammarOdds('비', '이상한')].map(Math.sign)).toEqual([1, 0]);
  });
  it('has a space before numbers, but none within an ordinal', () => {
    expect([numberOdds('보냈으나'), numberOdds('제')].map(Math.sign)).toEqual([1, -1]);
  });
  it('says nothing of other letters', () => expect(grammarOdds('Linux', '을')).toBe(0));
});

describe('isCutEnding', () => {
  it.each([
    ['보고 있었', '다'],
    ['웃었으', '며'],
    ['걸어갔', '고'],
    ['말하', '였다'],
    ['괜찮', '을까'],
    ['읽', '었습니다'],
    ['열리면', '서'],
  ])('knows one word cut in two: %s + %s', (a, b) => expect(isCutEnding(a.split(' ').at(-1) ?? '', b)).toBe(true));
  it.each([
    ['집으로', '갔다'],
    ['값', '하나'],
    ['닭', '두'],
    ['그는', '며칠'],
    ['밖', '으로'],
    ['Linux', '며'],
  ])('says nothing of %s + %s', (a, b) => expect(isCutEnding(a, b)).toBe(false));
});

describe('goesOnQuote', () => {
  it('knows the particles that follow the words of another', () => {
    expect(['고', '라는', '을', '까지', '그는', '하늘'].map(goesOnQuote)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
