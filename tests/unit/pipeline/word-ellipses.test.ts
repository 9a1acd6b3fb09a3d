import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withEllipses } from '../../../src/pipeline/word-ellipses.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

/** Letters 18 pixels apart, and under them three dots so far apart. */
function sheetWith(apart: number) {
  const dots = [0, 1, 2].map((i) => ({ x0: 150 + apart * i, x1: 156 + apart * i, y0: 334, y1: 340 }));
  const code = letterBoxes({ x0: 150, x1: 500, y0: 200, lines: 2 });
  return prepareSheet(paint(sheet(900, 600), [...code, ...dots]));
}

function lineAt(y0: number, monospace: boolean): OcrLine {
  const box = { x0: 150 * 0.24, y0: y0 * 0.24, x1: (150 + 6 * 18 - 4) * 0.24, y1: (y0 + 20) * 0.24 };
  const words = [{ text: 'repeat', box, confidence: 92, language: 'eng', monospace }];
  return { box, baseline: box.y1, rowHeight: 8, words };
}

const textsOf = (apart: number, monospace: boolean) =>
  withEllipses(sheetWith(apart), [lineAt(200, monospace), lineAt(260, monospace)]).map(({ words }) => words[0]?.text);

test('three dots on the grid of the code above them are a line of it', () => {
  expect(textsOf(18, true)).toEqual(['repeat', 'repeat', '...']);
});

test('dots of another pitch, and under prose, are none', () => {
  expect(textsOf(30, true)).toEqual(['repeat', 'repeat']);
  expect(textsOf(18, false)).toEqual(['repeat', 'repeat']);
});
