// A contents page is read without its dots, and its numbers one by one.
import { expect, test } from 'vitest';
import type { GrayImage } from '../../../src/model/raster.ts';
import { ok } from '../../../src/model/result.ts';
import type { OcrEngine, OcrRequest } from '../../../src/pipeline/ports.ts';
import { readSheet } from '../../../src/pipeline/read-sheet.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

const LINES = 6;
/** Foot of each line's letters, pixels. */
const feet = Array.from({ length: LINES }, (_, i) => 220 + i * 60);
const titles = letterBoxes({ x0: 150, x1: 400, y0: 200, lines: LINES });
const dots = feet.flatMap((y) =>
  Array.from({ length: 30 }, (_, i) => ({ x0: 430 + i * 15, y0: y - 5, x1: 435 + i * 15, y1: y })),
);
const numbers = feet.map((y) => ({ x0: 900, y0: y - 26, x1: 912, y1: y }));

/** Ink of an image. */
function inked({ data }: GrayImage): number {
  return data.reduce((sum, level) => sum + (level < 128 ? 1 : 0), 0);
}

test('dots are put back as a word, the number behind them as it was read alone', async () => {
  const requests: OcrRequest[] = [];
  let seen = 0;
  let numbersRead = 0;
  const ocr: OcrEngine = {
    async recognize(image, request) {
      requests.push(request);
      if (request.segmentation === 'line') {
        numbersRead += 1;
        const box = { x0: 24, y0: 24, x1: 34, y1: 44 };
        const words = [{ text: String(numbersRead), box, confidence: 95 }];
        return ok({ confidence: 95, lines: [{ box, baseline: 44, rowHeight: 20, words }], pictures: [], rules: [] });
      }
      seen = inked(image);
      const scale = image.dpi / 300;
      const lines = feet.map((y) => {
        const at = (value: number) => value * scale + 12;
        const box = { x0: at(150), y0: at(y - 20), x1: at(400), y1: at(y) };
        return { box, baseline: at(y), rowHeight: 20 * scale, words: [{ text: 'Title', box, confidence: 95 }] };
      });
      return ok({ confidence: 95, lines, pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
  const page = prepareSheet(paint(sheet(1200, 800), [...titles, ...dots, ...numbers]));
  const read = await readSheet(ocr, page, ['eng']);
  if (!read.ok) throw new Error('failed');
  const texts = read.value.map((line) => line.words.map((word) => word.text.replace(/\.+/, '...')).join(' '));
  expect(texts).toEqual(['Title ... 1', 'Title ... 2', 'Title ... 3', 'Title ... 4', 'Title ... 5', 'Title ... 6']);
  expect(requests.map((request) => request.segmentation)).toEqual(['auto', ...feet.map(() => 'line')]);
  // Only the letters of the titles were shown to the engine, shrunk.
  const letters = titles.reduce((sum, box) => sum + (box.x1 - box.x0) * (box.y1 - box.y0), 0);
  expect(seen).toBeLessThan(letters);
});
