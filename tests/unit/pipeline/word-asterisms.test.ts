import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withAsterisms } from '../../../src/pipeline/word-asterisms.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

const TEXT = [
  ...letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 4 }),
  ...letterBoxes({ x0: 150, x1: 1050, y0: 560, lines: 4 }),
];
const marksAt = (xs: readonly number[]): readonly Box[] => xs.map((x0) => ({ x0, y0: 470, x1: x0 + 18, y1: 488 }));

function lineOf(text: string, y0: number, confidence: number, x0 = 150, x1 = 1050): OcrLine {
  const box = { x0: x0 * 0.24, y0: y0 * 0.24, x1: x1 * 0.24, y1: (y0 + 20) * 0.24 };
  return { box, baseline: box.y1, rowHeight: 5, words: [{ text, box, confidence, language: 'eng' }] };
}

const BEFORE = lineOf('before', 380, 95);
const AFTER = lineOf('after', 560, 95);

function textsOf(marks: readonly Box[], read: readonly OcrLine[]): readonly string[] {
  const lines = withAsterisms(prepareSheet(paint(sheet(1200, 900), [...TEXT, ...marks])), read);
  return lines.map((line) => line.words.map((word) => word.text).join(' '));
}

test('a row of marks between scenes is asterisks, misread or passed over', () => {
  const row = marksAt([560, 610, 660]);
  const misread = lineOf('*ok', 468, 30, 560, 680);
  expect(textsOf(row, [BEFORE, misread, AFTER])).toEqual(['before', '* * *', 'after']);
  expect(textsOf(row, [BEFORE, AFTER])).toEqual(['before', '* * *', 'after']);
});

test('marks at uneven distances are none, nor are letters that were read surely', () => {
  expect(textsOf(marksAt([560, 600, 690]), [BEFORE, AFTER])).toEqual(['before', 'after']);
  const sure = lineOf('ooo', 468, 95, 560, 680);
  expect(textsOf(marksAt([560, 610, 660]), [BEFORE, sure, AFTER])).toEqual(['before', 'ooo', 'after']);
});
