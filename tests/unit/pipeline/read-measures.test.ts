import { expect, test } from 'vitest';
import { measureIn, raisedUnit } from '../../../src/pipeline/read-measures.ts';

const none = () => null;

test('a number that both data read, with its unit, is a measure', () => {
  expect(measureIn('25*6', '25°C', 96, none)).toBe('25°C');
  expect(measureIn('1.51', '1.5L', 96, none)).toBe('1.5L');
  expect(measureIn('2.5102', '2.5um', 68, none)).toBe('2.5µm');
});

test('the ink tells the power of a metre', () => {
  expect(measureIn('1207"', '12m?', 54, () => '2')).toBe('12m²');
  expect(measureIn('45000', '4,500m’', 88, () => '3')).toBe('4,500m³');
  expect(measureIn('1.28/0"', '1.2kg/m®', 35, () => '3')).toBe('1.2kg/m³');
  expect(measureIn('73107"', '73km', 90, () => '2')).toBe('73km²');
  expect(measureIn('1207"', '12m?', 54, none)).toBeNull();
});

test('another number, no unit and an unsure reading are no measure', () => {
  expect(measureIn('25《', '15°C', 90, none)).toBeNull();
  expect(measureIn('3.58', '3.58', 90, none)).toBeNull();
  expect(measureIn('3.58', '3.5g', 40, none)).toBeNull();
});

test('the ink tells the small figure of a unit that has no number', () => {
  expect(raisedUnit('g/cm’', '3')).toBe('g/cm³');
  expect(raisedUnit('kg/m’', null)).toBeNull();
  expect(raisedUnit('from’', '3')).toBeNull();
});
