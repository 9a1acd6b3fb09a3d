import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { ok } from '../../../src/model/result.ts';
import type { OcrEngine } from '../../../src/pipeline/ports.ts';
import { readUnits } from '../../../src/pipeline/read-units.ts';
import { pieceFinder } from '../../../src/raster/letter-grid.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { paint, sheet } from '../raster/drawn-page.ts';

const POINT = 0.24;

/** Three figures, a sign behind a space, a square; in pixels. */
const INK: readonly Box[] = [
  ...[0, 1, 2].map((i) => ({ x0: 300 + 20 * i, x1: 314 + 20 * i, y0: 200, y1: 230 })),
  { x0: 374, x1: 390, y0: 206, y1: 236 },
  { x0: 396, x1: 426, y0: 200, y1: 230 },
];

/** What becomes of "100" and a word behind it, where the letters' data reads so. */
async function unitOf(word: string, read: string, confidence: number, more: readonly Box[] = []): Promise<unknown> {
  const page = prepareSheet(paint(sheet(900, 600), [...INK, ...more]));
  const ocr: OcrEngine = {
    async recognize() {
      const box = { x0: 12, y0: 12, x1: 60, y1: 40 };
      return ok({
        confidence,
        lines: [{ box, baseline: 40, rowHeight: 28, words: [{ text: read, box, confidence }] }],
        pictures: [],
        rules: [],
      });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
  const box = (x0: number, x1: number) => ({ x0: x0 * POINT, y0: 200 * POINT, x1: x1 * POINT, y1: 230 * POINT });
  const squares = /[가-힣]/.test(word);
  const line: OcrLine = {
    box: box(300, 426),
    baseline: 230 * POINT,
    rowHeight: 8,
    words: [
      { text: '100', box: box(300, 354), confidence: 92, language: 'kor' },
      { text: word, box: box(374, squares ? 426 : 390), confidence: 85, language: 'kor' },
    ],
  };
  const told = await readUnits(ocr, page, pieceFinder(page.ink), line, ['eng']);
  return told.ok ? told.value.words.map(({ text }) => text).join(' ') : null;
}

test('a unit behind its number is read with it', async () => {
  expect(await unitOf('8에', '100 g', 90)).toBe('100 g에');
  expect(await unitOf('ㅁＬ', '100 mL', 80)).toBe('100 mL');
  expect(await unitOf('6,', '100g,', 66)).toBe('100 g,');
  expect(await unitOf('8의', '100 ¢', 82)).toBe('100 g의');
});

test('where the number differs or the letters are no unit the word stands', async () => {
  expect(await unitOf('8에', '700 g', 90)).toBe('100 8에');
  expect(await unitOf('8에', '100 8', 90)).toBe('100 8에');
});

test('a quotation mark behind a number is a degree where the other data reads a C; a C is one with its ring', async () => {
  expect(await unitOf('“에', '100 C', 53)).toBe('100 °C에');
  expect(await unitOf('“에', '100 "', 53)).toBe('100 “에');
  expect(await unitOf('C', '100 C', 90)).toBe('100 C');
  expect(await unitOf('C', '100 C', 90, [{ x0: 362, x1: 370, y0: 203, y1: 212 }])).toBe('100 °C');
});
