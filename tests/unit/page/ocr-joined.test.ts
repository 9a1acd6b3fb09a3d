import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { ocrSizes } from '../../../src/page/ocr-sizes.ts';

test('lines of joined letters have one size by the widths of these, whatever the heights of their boxes', () => {
  const joined = (text: string, baseline: number, height: number, letter: number): OcrLine => {
    const box = { x0: 50, y0: baseline - height, x1: 50 + text.length * letter, y1: baseline };
    return { box, baseline, rowHeight: height, words: [{ text, box, confidence: 92, language: 'ara' }] };
  };
  const heights = [12.3, 9.7, 13.1, 12.2, 9.6].map((height, i) =>
    joined('كانفيالمدينةالقديمة', 100 + 24 * i, height, 5.4),
  );
  const sizes = ocrSizes([joined('حكاياتمنالمدينةالقديمة', 50, 19.5, 8.5), ...heights]);
  expect(new Set(sizes.slice(1)).size).toBe(1);
  expect((sizes[0] ?? 0) / (sizes[1] ?? 1)).toBeCloseTo(8.5 / 5.4, 1);
});
