import { expect, test } from 'vitest';
import { isWorn } from '../../../src/worker/worn.ts';

const MIB = 1024 * 1024;
const fresh = { textPages: 10, ocrPages: 10, ocrHeapBytes: 60 * MIB };

test('a worker is kept while its heap and its pages are few', () => {
  expect(isWorn(fresh)).toBe(false);
  expect(isWorn({ ...fresh, ocrPages: 199, textPages: 1_999, ocrHeapBytes: 100 * MIB })).toBe(false);
});

test('a worker goes after 200 pages of OCR, 2,000 of text, or with an OCR heap of more than 100 MiB', () => {
  expect(isWorn({ ...fresh, ocrPages: 200 })).toBe(true);
  expect(isWorn({ ...fresh, textPages: 2_000 })).toBe(true);
  expect(isWorn({ ...fresh, ocrHeapBytes: 100 * MIB + 1 })).toBe(true);
});
