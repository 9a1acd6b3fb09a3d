import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { ok } from '../../../src/model/result.ts';
import type { OcrEngine } from '../../../src/pipeline/ports.ts';
import { withMarkers } from '../../../src/pipeline/read-markers.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

const SHEET = prepareSheet(paint(sheet(1200, 1600), letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 12 })));

type Place = readonly [text: string, x0: number, y0: number, x1: number, y1: number, confidence?: number];

function lineOf([text, x0, y0, x1, y1, confidence = 95]: Place): OcrLine {
  const box = { x0, y0, x1, y1 };
  return { box, baseline: y1, rowHeight: 10, words: [{ text, box, confidence, language: 'eng' }] };
}

/** An engine that reads the same texts one under the other in every image. */
function engineOf(texts: readonly string[], confidence: number): OcrEngine & { calls: number } {
  return {
    calls: 0,
    async recognize(image) {
      this.calls++;
      const lines = texts.map((text, i) => {
        const box = { x0: 12, y0: 12 + i * 30, x1: image.width - 12, y1: 32 + i * 30 };
        return { box, baseline: box.y1, rowHeight: 20, words: [{ text, box, confidence }] };
      });
      return ok({ confidence, lines, pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
}

async function told(ocr: OcrEngine, places: readonly Place[]): Promise<readonly string[]> {
  const read = await withMarkers(ocr, SHEET, places.map(lineOf), ['eng']);
  return read.ok ? read.value.map((line) => line.words.map((word) => word.text).join(' ')) : [];
}

const LIST: readonly Place[] = [
  ['What there was to sell:', 36, 40, 250, 50],
  ['. baskets of willow', 66, 60, 250, 70],
  ['. rope, by the ell', 66, 75, 250, 85],
  ['Bw —', 60, 60, 65, 100, 20],
  ['. tar', 66, 90, 250, 100],
  ['Nobody came to buy.', 36, 110, 250, 120],
];
const READ = ['1. baskets of willow', '2. rope, by the ell', '3. tar'];

test('figures that were taken for a line that runs down are read again with their lines', async () => {
  expect(await told(engineOf(READ, 93), LIST)).toEqual(['What there was to sell:', ...READ, 'Nobody came to buy.']);
});

test('a reading that is less sure, of fewer lines or bare again is left', async () => {
  const before = LIST.map(([text]) => text);
  expect(await told(engineOf(READ, 40), LIST)).toEqual(before);
  expect(await told(engineOf(['1. baskets'], 96), LIST)).toEqual(before);
  expect(await told(engineOf(['. baskets', '. rope', '. tar'], 96), LIST)).toEqual(before);
});

test('a title that runs down beside prose costs no reading', async () => {
  const ocr = engineOf(READ, 96);
  const prose = LIST.map(([text, ...place]): Place => [text.replace(/^\. /u, ''), ...place]);
  expect(await told(ocr, prose)).toEqual(prose.map(([text]) => text));
  expect(ocr.calls).toBe(0);
});
