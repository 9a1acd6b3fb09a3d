import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { ok } from '../../../src/model/result.ts';
import type { OcrEngine } from '../../../src/pipeline/ports.ts';
import { readTitleNumerals } from '../../../src/pipeline/read-numerals.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { paint, sheet } from '../raster/drawn-page.ts';

/** A title of so many strokes before its words, as the data for Hangul read it. */
type Title = { readonly strokes: number; readonly read: string; readonly title: string; readonly high?: number };

function lineOf({ read, title, high = 50 }: Title, y: number): OcrLine {
  const box = (x0: number, x1: number) => ({ x0: x0 * 0.24, y0: y * 0.24, x1: x1 * 0.24, y1: (y + high) * 0.24 });
  const words = [
    { text: read, box: box(150, 220), confidence: 40, language: 'kor' },
    { text: title, box: box(240, 600), confidence: 95, language: 'kor' },
  ];
  return { box: box(150, 600), baseline: (y + high) * 0.24, rowHeight: 8, words };
}

function drawn({ strokes, high = 50 }: Title, y: number): readonly Box[] {
  const stems = Array.from({ length: strokes }, (_, i) => ({
    x0: 155 + i * 16,
    x1: 161 + i * 16,
    y0: y,
    y1: y + high,
  }));
  const squares = Array.from({ length: 12 }, (_, i) => ({
    x0: 240 + i * 44 + (y % 40),
    x1: 280 + i * 44 + (y % 40),
    y0: y,
    y1: y + high,
  }));
  return [...stems, ...squares];
}

/** The titles as they are told by an engine that reads one text everywhere; and how many readings that took. */
async function told(titles: readonly Title[], text: string): Promise<readonly [string, number]> {
  const prose = Array.from({ length: 12 }, (): Title => ({ strokes: 2, read: '마을', title: '어귀에는', high: 36 }));
  const all = [...titles, ...prose];
  const place = (i: number): number => 150 + i * 90;
  const boxes = all.flatMap((title, i) => drawn(title, place(i)));
  let calls = 0;
  const ocr: OcrEngine = {
    async recognize(image) {
      calls++;
      const box = { x0: 12, y0: 12, x1: image.width - 12, y1: image.height - 12 };
      const lines = [{ box, baseline: box.y1, rowHeight: 20, words: [{ text, box, confidence: 80 }] }];
      return ok({ confidence: 80, lines, pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
  const page = prepareSheet(paint(sheet(900, 1700), boxes));
  const lines = all.map((title, i) => lineOf(title, place(i)));
  const read = await readTitleNumerals(ocr, page, lines, ['eng']);
  const texts = read.ok ? read.value.map((line) => line.words.map((word) => word.text).join(' ')) : [];
  return [texts.slice(0, titles.length).join(' / '), calls];
}

const title = (read: string, strokes = 2): Title => ({ strokes, read, title: '연구' });

test('Roman numerals before titles are read with the data for letters, strokes are counted', async () => {
  expect(await told([title('#.'), title('뷔.')], 'IV.')).toEqual(['IV. 연구 / IV. 연구', 2]);
  expect(await told([title('Ｌ.', 1), title('ㅁ', 3)], 'II.')).toEqual(['I. 연구 / III. 연구', 2]);
});

test('a V that no data reads is told by how it was drawn', async () => {
  expect(await told([title('\\/.')], 'Vv:')).toEqual(['V. 연구', 1]);
});

test('figures, syllables that count and words before titles stay, and cost nothing', async () => {
  expect(await told([title('2.'), title('나.'), title('우리')], 'IV.')).toEqual(['2. 연구 / 나. 연구 / 우리 연구', 0]);
});
