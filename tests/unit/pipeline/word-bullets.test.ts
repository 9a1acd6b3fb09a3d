import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withBullets } from '../../../src/pipeline/word-bullets.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { paint, sheet } from '../raster/drawn-page.ts';

/** A disc of 12 pixels, row by row. */
function disc(x: number, y: number): Box[] {
  return Array.from({ length: 12 }, (_, row) => {
    const half = Math.sqrt(36 - (row - 5.5) ** 2);
    return { x0: x + 6 - half, y0: y + row, x1: x + 6 + half, y1: y + row + 1 };
  });
}

/** The outline of a square of 28 pixels, 3 thick. */
function frame(x: number, y: number): Box[] {
  const side = { x0: x, y0: y, x1: x + 28, y1: y + 28 };
  return [
    { ...side, y1: y + 3 },
    { ...side, y0: y + 25 },
    { ...side, x1: x + 3 },
    { ...side, x0: x + 25 },
  ];
}

const points = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 * 0.24, y0: y0 * 0.24, x1: x1 * 0.24, y1: y1 * 0.24 });

/** A line of two drawn words at 300 dpi, x-height 20, and the signs that the engine read before them. */
function line(y: number, signs: readonly { text: string; box: Box; confidence: number }[] = []): OcrLine {
  const words = [
    ...signs.map(({ text, box, confidence }) => ({ text, box: points(box), confidence, language: 'eng' })),
    ...[200, 400].map((x) => ({
      text: 'name',
      box: points({ x0: x, y0: y - 20, x1: x + 120, y1: y }),
      confidence: 95,
      language: 'eng',
    })),
  ];
  return { box: points({ x0: 200, y0: y - 20, x1: 520, y1: y }), baseline: y * 0.24, rowHeight: 10, words };
}

function textsOf(ink: readonly Box[], lines: readonly OcrLine[]): readonly string[] {
  const words = lines.flatMap(({ baseline }) =>
    [200, 240, 280, 400, 440, 480].map((x) => ({ x0: x, y0: baseline / 0.24 - 20, x1: x + 30, y1: baseline / 0.24 })),
  );
  const read = withBullets(prepareSheet(paint(sheet(800, 900), [...ink, ...words])), lines);
  return read.map((own) => own.words.map((word) => word.text).join(' '));
}

test('a disc before a line is a bullet, whatever the engine read there', () => {
  const sign = { text: '«', box: { x0: 150, y0: 284, x1: 162, y1: 296 }, confidence: 30 };
  expect(textsOf(disc(150, 284), [line(300, [sign])])).toEqual(['• name name']);
});

test('bullets that the engine passed over are found in a column', () => {
  const lines = [line(300), line(400), line(500)];
  expect(textsOf([...disc(150, 284), ...disc(151, 384)], lines)).toEqual(['• name name', '• name name', 'name name']);
});

test('a lone speck is no bullet, nor is a dash, nor a high dot', () => {
  expect(textsOf(disc(150, 284), [line(300), line(400)])).toEqual(['name name', 'name name']);
  const dash = { text: '—', box: { x0: 140, y0: 288, x1: 166, y1: 291 }, confidence: 90 };
  expect(textsOf([dash.box], [line(300, [dash])])).toEqual(['— name name']);
  const high = { text: '°', box: { x0: 150, y0: 262, x1: 162, y1: 274 }, confidence: 60 };
  expect(textsOf(disc(150, 262), [line(300, [high])])).toEqual(['° name name']);
});

test('a box before a line is one, read as a letter or passed over; a full square is none', () => {
  const read = { text: '디', box: { x0: 150, y0: 272, x1: 178, y1: 300 }, confidence: 85 };
  expect(textsOf([...frame(150, 272), ...frame(150, 372)], [line(300, [read]), line(400)])).toEqual([
    '□ name name',
    '□ name name',
  ]);
  expect(textsOf([read.box], [line(300, [read])])).toEqual(['디 name name']);
});
