import { expect, test } from 'vitest';
import { ok } from '../../../src/model/result.ts';
import type { OcrEngine } from '../../../src/pipeline/ports.ts';
import { withCells } from '../../../src/pipeline/read-cells.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

/** Two cells of three figures each, `white` pixels apart; 24 pixels high. */
function cells(white: number) {
  const figure = (x0: number) => ({ x0, x1: x0 + 16, y0: 400, y1: 424 });
  return [0, 20, 40, 56 + white, 76 + white, 96 + white].map((x) => figure(150 + x));
}

/** What a word over both cells is read as, where each part that is read alone is "235". */
async function read(text: string, confidence: number, white: number, second = 95): Promise<string> {
  const ocr: OcrEngine = {
    async recognize(image) {
      const box = { x0: 14, y0: 14, x1: image.width - 14, y1: image.height - 14 };
      const words = [{ text: '235', box, confidence: second }];
      const line = { box, baseline: box.y1, rowHeight: 20, words };
      return ok({ confidence: second, lines: [line], pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
  const prose = letterBoxes({ x0: 150, x1: 750, y0: 100, lines: 4 });
  const page = prepareSheet(paint(sheet(900, 600), [...prose, ...cells(white)]));
  const box = { x0: 148 * 0.24, y0: 398 * 0.24, x1: (264 + white) * 0.24, y1: 426 * 0.24 };
  const line = { box, baseline: 424 * 0.24, rowHeight: 8, words: [{ text, box, confidence, language: 'eng' }] };
  const lines = await withCells(ocr, page, [line], ['eng']);
  return lines.ok ? lines.value.flatMap((one) => one.words.map((word) => word.text)).join(' ') : '';
}

test('figures of two cells that were read as one unsure word are read cell by cell', async () => {
  expect(await read('23:50182;1', 0, 40)).toBe('235 235');
});

test('a sure word, a word of one cell, and cells that are not sure stay', async () => {
  expect(await read('23:50182;1', 90, 40)).toBe('23:50182;1');
  expect(await read('23:50182;1', 0, 10)).toBe('23:50182;1');
  expect(await read('23:50182;1', 0, 40, 50)).toBe('23:50182;1');
  expect(await read('wordy', 0, 40)).toBe('wordy');
});
