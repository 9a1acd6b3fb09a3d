import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { verticalRuns } from '../../../src/page/ocr-vertical.ts';

function column(text: string, x0: number, width: number, y1: number): OcrLine {
  const box = { x0, y0: 100, x1: x0 + width, y1 };
  const words = [{ text, box, confidence: 90, language: 'jpn_vert' }];
  return { box, baseline: y1, rowHeight: width, words, vertical: true };
}

test('letters stand one under another, in the size of their pitch; letters of alphabets take half', () => {
  const [long, title, mixed] = verticalRuns([
    column('一二三四五六七八九十百千', 300, 10, 244),
    column('題名', 330, 15, 136),
    column('とOSは', 280, 10, 136),
  ]);
  expect(long).toMatchObject({ vertical: true, angle: 0, size: 12 });
  expect(long?.glyphs[1]).toEqual({ text: '二', x: 305, y: 112, width: 12 });
  expect(title?.size).toBe(18);
  expect(mixed?.glyphs.map((glyph) => glyph.width)).toEqual([12, 6, 6, 12]);
});
