// What Korean grammar says of a space between two halves, where it says anything.
import { describe, expect, it } from 'vitest';
import { grammarOdds } from '../../../src/book/hangul-grammar.ts';

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
  it('says nothing of other letters', () => expect(grammarOdds('Linux', '을')).toBe(0));
});
