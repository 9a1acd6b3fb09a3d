import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withoutBlanks } from '../../../src/pipeline/word-blanks.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

/** Pixels of a sheet of 300 dpi in points. */
const POINT = 0.24;

const letters = (x0: number, count: number): Box[] =>
  Array.from({ length: count }, (_, i) => ({ x0: x0 + 20 * i, x1: x0 + 20 * i + 14, y0: 300, y1: 330 }));

function read(ink: readonly Box[], words: readonly (readonly [text: string, x0: number, x1: number])[]): OcrLine[] {
  const prose = letterBoxes({ x0: 150, x1: 500, y0: 200, lines: 1 });
  const page = prepareSheet(paint(sheet(900, 600), [...prose, ...ink]));
  const boxOf = (x0: number, x1: number): Box => ({ x0: x0 * POINT, x1: x1 * POINT, y0: 72, y1: 80 });
  const read = words.map(([text, x0, x1]) => ({ text, box: boxOf(x0, x1), confidence: 80, language: 'kor' }));
  const line: OcrLine = { box: boxOf(150, 700), baseline: 79.2, rowHeight: 8, words: read };
  return [...withoutBlanks(page, [line])];
}

const textsOf = (lines: readonly OcrLine[]) => lines.map((line) => line.words.map((word) => word.text));

test('white between two cells that was read as a stroke is white, and the cell ends where its ink does', () => {
  const lines = read(
    [...letters(150, 3), ...letters(500, 3)],
    [
      ['쌀보리', 150, 240],
      ['_', 300, 400],
      ['842', 500, 554],
    ],
  );
  expect(textsOf(lines)).toEqual([['쌀보리', '842']]);
  expect(Math.round((lines[0]?.words[0]?.box.x1 ?? 0) / POINT)).toBeLessThan(210);
});

test('a line begins and ends where its words do, without the white that was read as a stroke', () => {
  const cells = [...letters(300, 3), ...letters(500, 3)];
  const [line] = read(cells, [
    ['_', 150, 240],
    ['쌀보리', 300, 354],
    ['842', 500, 554],
    ['_', 600, 700],
  ]);
  expect(Math.round((line?.box.x0 ?? 0) / POINT)).toBe(300);
  expect(Math.round((line?.box.x1 ?? 0) / POINT)).toBe(554);
});

test('a stroke that is printed stays', () => {
  const stroke = { x0: 300, x1: 330, y0: 328, y1: 331 };
  expect(
    textsOf(
      read(
        [...letters(150, 3), stroke],
        [
          ['쌀보리', 150, 204],
          ['_', 298, 332],
        ],
      ),
    ),
  ).toEqual([['쌀보리', '_']]);
  expect(textsOf(read([...letters(150, 3), { ...stroke, x0: 210, x1: 230 }], [['abc_', 150, 231]]))).toEqual([
    ['abc_'],
  ]);
});

test('a stroke at the end of a word that ends in a figure is none', () => {
  expect(textsOf(read(letters(150, 3), [['842_', 150, 240]]))).toEqual([['842']]);
});

test('a line of nothing else is none', () => {
  expect(read(letters(150, 3), [['_', 500, 560]])).toEqual([]);
});
