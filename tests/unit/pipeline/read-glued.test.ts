import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { ok } from '../../../src/model/result.ts';
import type { OcrEngine } from '../../../src/pipeline/ports.ts';
import { mixedParts, readGluedWords } from '../../../src/pipeline/read-glued.ts';
import { pieceFinder } from '../../../src/raster/letter-grid.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { paint, sheet } from '../raster/drawn-page.ts';

test('only what may hide foreign letters is looked at', () => {
  const of = (text: string, confidence: number) => mixedParts({ text, confidence });
  expect(of('8105가', 93)).toEqual({ before: '', foreign: '8105', after: '가' });
  expect(of('이전“1610”', 54)).toEqual({ before: '이전“', foreign: '1610”', after: '' });
  expect(of('115*311입니다.', 69)).toEqual({ before: '', foreign: '115*311', after: '입니다.' });
  expect(of('2018년', 97)).toBeNull();
  expect(of('30분', 80)).toBeNull();
  expect(of('가운데', 40)).toBeNull();
  expect(of('install', 40)).toBeNull();
});

/** Four narrow letters, then two squares of 30 pixels. */
const LETTERS: readonly Box[] = [
  ...[0, 1, 2, 3].map((i) => ({ x0: 300 + 20 * i, x1: 314 + 20 * i, y0: 200, y1: 230 })),
  ...[0, 1].map((i) => ({ x0: 384 + 34 * i, x1: 414 + 34 * i, y0: 200, y1: 230 })),
];
const SHEET = prepareSheet(paint(sheet(900, 600), LETTERS));

function lineOf(text: string, confidence: number): OcrLine {
  const box = { x0: 300 * 0.24, y0: 200 * 0.24, x1: 448 * 0.24, y1: 230 * 0.24 };
  return { box, baseline: box.y1, rowHeight: 8, words: [{ text, box, confidence, language: 'kor' }] };
}

function engineOf(text: string, confidence: number): OcrEngine & { readonly widths: number[] } {
  const widths: number[] = [];
  return {
    widths,
    async recognize(image) {
      widths.push(image.width);
      const box = { x0: 12, y0: 12, x1: 60, y1: 40 };
      const words = [{ text, box, confidence }];
      return ok({ confidence, lines: [{ box, baseline: 40, rowHeight: 28, words }], pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
}

async function textOf(ocr: OcrEngine, line: OcrLine): Promise<string | undefined> {
  const read = await readGluedWords(ocr, SHEET, pieceFinder(SHEET.ink), line, ['eng']);
  return read.ok ? read.value.words[0]?.text : undefined;
}

test('foreign letters are cut out at the white before the squares, and read alone', async () => {
  const ocr = engineOf('BIOS', 95);
  expect(await textOf(ocr, lineOf('8105가나', 93))).toBe('BIOS가나');
  // From 300 to 379 at 300 dpi, read at 240, with 12 pixels of margin on each side.
  expect(ocr.widths[0]).toBeGreaterThan(79 * 0.8 + 20);
  expect(ocr.widths[0]).toBeLessThan(79 * 0.8 + 28);
});

test('figures stay where no letters are read, and where the reading is not sure', async () => {
  expect(await textOf(engineOf('8105', 95), lineOf('8105가나', 93))).toBe('8105가나');
  expect(await textOf(engineOf('BIOS', 60), lineOf('8105가나', 93))).toBe('8105가나');
});

test('figures and jamo that make no sense are read again as letters; figures that are sure are not', async () => {
  expect(await textOf(engineOf('Branch', 92), lineOf('87310', 0))).toBe('Branch');
  expect(await textOf(engineOf('master', 84), lineOf('ㅁ085006000130.008', 15))).toBe('master');
  expect(await textOf(engineOf('master', 50), lineOf('ㅁ085006000130.008', 15))).toBe('ㅁ085006000130.008');
  expect(await textOf(engineOf('IT', 90), lineOf('17', 90))).toBe('17');
});

test('a foreign word is read with the letters that its box cuts', async () => {
  const ocr = engineOf('master', 84);
  const line = lineOf('ㅁ085006000130.008', 15);
  const cut = line.words.map((word) => ({ ...word, box: { ...word.box, x0: 306 * 0.24, x1: 440 * 0.24 } }));
  expect(await textOf(ocr, { ...line, words: cut })).toBe('master');
  // From 300 to 440 at 300 dpi, read at 240, with 12 pixels of margin on each side.
  expect(ocr.widths[0]).toBeGreaterThan(140 * 0.8 + 22);
});
