import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { RawPage } from '../../../src/model/raw-page.ts';
import { ok } from '../../../src/model/result.ts';
import { guessLanguages } from '../../../src/pipeline/guess-languages.ts';
import { readPageByOcr } from '../../../src/pipeline/ocr-page.ts';
import type { OcrEngine, OcrRequest, PdfSource } from '../../../src/pipeline/ports.ts';
import { turn } from '../../../src/raster/crop.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

/** A page whose letters stand in columns: lines that run across, turned a quarter. */
const ACROSS = paint(sheet(1600, 1200), letterBoxes({ x0: 150, x1: 1450, y0: 150, lines: 14 }));
const DOWN = turn(ACROSS, 90);

const RAW = { index: 0, width: 288, height: 384, label: null } as unknown as RawPage;

const pdf = {
  document: { language: null, title: null, authors: [] },
  gray: async () => ok(DOWN),
  releasePage: () => {},
} as unknown as PdfSource;

const COLUMNS: readonly (readonly [string, Box])[] = [
  ['雨がふる町の朝', { x0: 700, y0: 100, x1: 740, y1: 800 }],
  ['まち', { x0: 742, y0: 420, x1: 760, y1: 500 }],
  ['人はいない', { x0: 600, y0: 100, x1: 640, y1: 600 }],
];

/** Reads columns at 92, but where their sheet lies `hanging` at first. */
function engineOf(hanging = false): OcrEngine & { readonly requests: OcrRequest[] } {
  const requests: OcrRequest[] = [];
  return {
    requests,
    async recognize(_, request) {
      requests.push(request);
      const down = request.segmentation === 'vertical';
      const turned = hanging && requests.filter(({ segmentation }) => segmentation === 'vertical').length % 2 === 1;
      const confidence = down && !turned ? 92 : 20;
      const lines = (down ? COLUMNS : COLUMNS.slice(0, 1)).map(([text, box]) => ({
        box,
        baseline: box.y1,
        rowHeight: 40,
        words: [{ text, box, confidence }],
      }));
      return ok({ confidence, lines, pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
}

test('columns are read as they stand, without the readings beside their letters', async () => {
  const ocr = engineOf();
  const page = await readPageByOcr({ pdf, ocr }, RAW, ['jpn_vert']);
  if (!page.ok) throw new Error('failed');
  expect(page.value).toMatchObject({ width: 288, height: 384, turn: 0 });
  expect(page.value.lines.map((line) => [line.words[0]?.text, line.vertical])).toEqual([
    ['雨がふる町の朝', true],
    ['人はいない', true],
  ]);
  expect(ocr.requests).toEqual([{ languages: ['jpn_vert'], segmentation: 'vertical' }]);
});

test('a page of level lines in such a book is read with the data for these', async () => {
  const level = { ...pdf, gray: async () => ok(ACROSS) } as unknown as PdfSource;
  const ocr = engineOf();
  await readPageByOcr({ pdf: level, ocr }, RAW, ['jpn_vert']);
  expect(ocr.requests[0]).toEqual({ languages: ['jpn'], segmentation: 'column' });
});

test('letters in columns that no common script explains are tried with data for columns', async () => {
  const ocr = engineOf();
  const guessed = await guessLanguages({ pdf, ocr: async () => ok(ocr) }, [0], ['eng', 'jpn', 'jpn_vert', 'kor']);
  expect(guessed).toEqual(ok(['jpn_vert']));
});

test('columns that hang upside down are read the other way up, and guessed so', async () => {
  const page = await readPageByOcr({ pdf, ocr: engineOf(true) }, RAW, ['jpn_vert']);
  expect(page.ok && [page.value.turn, page.value.confidence]).toEqual([180, 92]);
  const ocr = engineOf(true);
  const guessed = await guessLanguages({ pdf, ocr: async () => ok(ocr) }, [0], ['eng', 'jpn', 'jpn_vert', 'kor']);
  expect(guessed).toEqual(ok(['jpn_vert']));
});
