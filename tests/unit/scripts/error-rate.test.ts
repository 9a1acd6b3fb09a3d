// The measure that OCR tests trust.
import { expect, test } from 'vitest';
import { characterErrorRate } from '../../e2e/error-rate.ts';

test('what is read right costs nothing, whatever stands around it', () => {
  expect(characterErrorRate('Contents The keeper woke. Notes', 'The keeper woke.')).toBe(0);
});

test('white space and the shape of quotation marks do not count', () => {
  expect(characterErrorRate('“The\u00a0keeper”', '"The keeper"')).toBe(0);
});

test('each wrong, missing or added letter counts once', () => {
  expect(characterErrorRate('abcdeXghij', 'abcdefghij')).toBeCloseTo(0.1);
  expect(characterErrorRate('abcdeghij', 'abcdefghij')).toBeCloseTo(0.1);
  expect(characterErrorRate('abcdeXfghij', 'abcdefghij')).toBeCloseTo(0.1);
  expect(characterErrorRate('', 'abcdefghij')).toBe(1);
});
