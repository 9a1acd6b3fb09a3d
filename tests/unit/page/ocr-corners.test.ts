import { expect, test } from 'vitest';
import { partCorners } from '../../../src/page/ocr-corners.ts';
import { ocrLine as line } from './ocr-page-of.ts';

test('the rounded corners of a box are no letters; a letter at the end of a rule is one', () => {
  const rules = [
    { x0: 57, y0: 146, x1: 340, y1: 148 },
    { x0: 50.6, y0: 154, x1: 51.1, y1: 217 },
    { x0: 346.2, y0: 154, x1: 346.7, y1: 217 },
  ];
  const word = (text: string, x0: number) => ({
    text,
    box: { x0, y0: 148, x1: x0 + 6, y1: 153.5 },
    confidence: 45,
    language: 'kor',
  });
  const words = [word('쓸', 51), word('주', 340.5)];
  const edge = { box: { x0: 51, y0: 148, x1: 346.5, y1: 153.5 }, baseline: 153.5, rowHeight: 8, words };
  const goals = line('a b goals of this chapter', 169, { x: 60 });
  expect(partCorners([edge, goals], rules)).toEqual({ text: [goals], corners: [edge] });
  expect(partCorners([goals], rules)).toEqual({ text: [goals], corners: [] });
});
