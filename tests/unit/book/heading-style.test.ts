import { expect, test } from 'vitest';
import type { BodyStyle, Segment, SourceLine } from '../../../src/book/draft.ts';
import { headingStyle } from '../../../src/book/heading-style.ts';
import { isAllCapitals } from '../../../src/book/script.ts';

function keyOf(text: string): string {
  const look = { bold: 0, italic: 0, mono: 0, smallCaps: 0, capitals: isAllCapitals(text), family: 'Serif' };
  const line = { text, size: 18, look } as SourceLine;
  const segment = { kind: 'text', lines: [line], align: 'center' } as unknown as Segment;
  return headingStyle(segment, { size: 10, family: 'Serif', bold: false, italic: false } as BodyStyle).key;
}

test('roman numbers of one letter and of more look the same; titles in capitals look otherwise', () => {
  const keys = ['I', 'II', 'III', 'IV', 'V'].map(keyOf);
  expect(new Set(keys).size).toBe(1);
  expect(keyOf('THE ROAD')).not.toBe(keys[0]);
});
