import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { ok } from '../../../src/model/result.ts';
import type { OcrEngine } from '../../../src/pipeline/ports.ts';
import { withRows } from '../../../src/pipeline/read-rows.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

const SHEET = prepareSheet(paint(sheet(1200, 800), letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 4 })));
const ROWS = [200, 260, 320, 380];

/** A line of one word from one pixel row to another. */
function lineOf(text: string, y0: number, y1: number, x1 = 1050): OcrLine {
  const box: Box = { x0: 150 * 0.24, y0: y0 * 0.24, x1: x1 * 0.24, y1: y1 * 0.24 };
  return { box, baseline: box.y1, rowHeight: 5, words: [{ text, box, confidence: 80, language: 'kor' }] };
}

function engineOf(confidence: number, reach = Number.POSITIVE_INFINITY): OcrEngine & { readonly heights: number[] } {
  const heights: number[] = [];
  return {
    heights,
    async recognize(image) {
      heights.push(image.height);
      const box = { x0: 12, y0: 12, x1: Math.min(reach, image.width - 12), y1: image.height - 12 };
      const words = [{ text: '다시', box, confidence }];
      return ok({ confidence, lines: [{ box, baseline: box.y1, rowHeight: 20, words }], pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
}

async function textsOf(ocr: OcrEngine, read: readonly OcrLine[]): Promise<readonly string[] | null> {
  const lines = await withRows(ocr, SHEET, SHEET.letters, read, 'kor');
  return lines.ok ? lines.value.map((line) => line.words.map((word) => word.text).join(' ')) : null;
}

test('rows that were run together or passed over are read one by one', async () => {
  const ocr = engineOf(90);
  const read = [lineOf('하나', 198, 222), lineOf('두셋줄', 258, 342)];
  expect(await textsOf(ocr, read)).toEqual(['하나', '다시', '다시', '다시']);
  expect(ocr.heights).toHaveLength(3);
});

test('rows that were read as they stand cost no other reading', async () => {
  const ocr = engineOf(90);
  expect(
    await textsOf(
      ocr,
      ROWS.map((y) => lineOf(`줄${y}`, y, y + 20)),
    ),
  ).toEqual(ROWS.map((y) => `줄${y}`));
  expect(ocr.heights).toEqual([]);
});

test('a reading that is not sure changes nothing', async () => {
  const read = [lineOf('하나', 198, 222), lineOf('두셋줄', 258, 342), lineOf('넷', 378, 402)];
  expect(await textsOf(engineOf(40), read)).toEqual(['하나', '두셋줄', '넷']);
});

const CUT_OFF = [...ROWS.slice(0, 3).map((y) => lineOf(`줄${y}`, y, y + 20)), lineOf('줄의', 380, 400, 880)];

test('a row whose end was left off is read again', async () => {
  const ocr = engineOf(90);
  expect(await textsOf(ocr, CUT_OFF)).toEqual(['줄200', '줄260', '줄320', '다시']);
  expect(ocr.heights).toHaveLength(1);
});

test('where the end is left off again, it is read alone', async () => {
  const ocr = engineOf(90, 500);
  expect(await textsOf(ocr, CUT_OFF)).toEqual(['줄200', '줄260', '줄320', '줄의 다시']);
  expect(ocr.heights).toHaveLength(2);
});

/** A line of words, each from one pixel column to another. */
function lineOfWords(words: readonly (readonly [string, number, number])[], y0: number): OcrLine {
  const box: Box = { x0: 150 * 0.24, y0: y0 * 0.24, x1: 1050 * 0.24, y1: (y0 + 20) * 0.24 };
  const placed = words.map(([text, x0, x1]) => ({
    text,
    box: { ...box, x0: x0 * 0.24, x1: x1 * 0.24 },
    confidence: 95,
    language: 'kor',
  }));
  return { box, baseline: box.y1, rowHeight: 5, words: placed };
}

const WHOLE = ROWS.slice(1).map((y) => lineOf('줄'.repeat(45), y, y + 20));

test('what was passed over between two words of a row is read alone, in the place of a mark that was read there', async () => {
  const ocr = engineOf(90);
  const before = lineOfWords(
    [
      ['켜'.repeat(16), 150, 430],
      ['-', 470, 476],
    ],
    200,
  );
  const after = lineOfWords([['말'.repeat(30), 520, 1050]], 200);
  const texts = await textsOf(ocr, [before, after, ...WHOLE]);
  expect(texts?.slice(0, 2)).toEqual([`${'켜'.repeat(16)} 다시`, '말'.repeat(30)]);
  expect(ocr.heights).toHaveLength(1);
});

test('a box that is too narrow for its word leaves nothing out', async () => {
  const ocr = engineOf(90);
  const narrow: readonly (readonly [string, number, number])[] = [
    ['켜'.repeat(24), 150, 430],
    ['말'.repeat(15), 520, 780],
    ['말'.repeat(15), 790, 1050],
  ];
  await textsOf(ocr, [lineOfWords(narrow, 200), ...WHOLE]);
  expect(ocr.heights).toEqual([]);
});
