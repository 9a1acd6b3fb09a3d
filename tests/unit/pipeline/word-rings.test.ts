// Numbers of two figures in rings, whose first figure is a one.
import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withRings } from '../../../src/pipeline/word-rings.ts';
import type { Component } from '../../../src/raster/components.ts';
import type { Sheet } from '../../../src/raster/prepare-sheet.ts';

const DPI = 300;
const POINT = 72 / DPI;
const ONE = 7;
const OTHER = 11;

/** Ink of a ring of 34 pixels with the figures of a number in it, as a scan has it. */
function ringOf(number: number, y: number): Component[] {
  const widths = [...String(number)].map((figure) => (figure === '1' ? ONE : OTHER));
  const total = widths.reduce((sum, width) => sum + width + 2, -2);
  let x = 167 - total / 2;
  const figures = widths.map((width) => {
    const piece = { x0: x, y0: y - 26, x1: x + width, y1: y - 8, area: width * 9 };
    x += width + 2;
    return piece;
  });
  return [{ x0: 150, y0: y - 34, x1: 184, y1: y, area: 240 }, ...figures];
}

function lineAt(y: number): OcrLine {
  const box = (x0: number, x1: number) => ({ x0: x0 * POINT, y0: (y - 34) * POINT, x1: x1 * POINT, y1: y * POINT });
  const word = (text: string, x0: number, x1: number, confidence: number) => ({
    text,
    box: box(x0, x1),
    confidence,
    language: 'kor',
  });
  const words = [word('@', 150, 184, 60), word('가나다라', 200, 340, 90), word('마바사아', 360, 500, 90)];
  return { box: box(150, 700), baseline: y * POINT, rowHeight: 34 * POINT, words };
}

/** What becomes of the marks of lines with these numbers in rings. */
function marksOf(numbers: readonly number[]): string {
  const places = numbers.map((_, i) => 200 + 60 * i);
  const components = numbers.flatMap((number, i) => ringOf(number, places[i] ?? 0));
  const size = { width: 1200, height: 1600, dpi: DPI };
  const image = { ...size, data: new Uint8Array() };
  const drawn = { image, ink: { ...size, components, runs: new Int32Array() } } as unknown as Sheet;
  return withRings(drawn, places.map(lineAt))
    .map((line) => line.words[0]?.text)
    .join('');
}

test('a count goes on over ten, eleven and twelve', () => {
  expect(marksOf(Array.from({ length: 13 }, (_, i) => i + 1))).toBe('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬');
});

test('eleven begins no count', () => {
  expect(marksOf([11, 12])).toBe('@@');
});

test('a one behind nine is left as it was read', () => {
  expect(marksOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2])).toBe('①②③④⑤⑥⑦⑧⑨@@');
});
