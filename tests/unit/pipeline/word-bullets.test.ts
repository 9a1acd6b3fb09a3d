import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withBullets } from '../../../src/pipeline/word-bullets.ts';
import { withRings } from '../../../src/pipeline/word-rings.ts';
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

function textsOf(ink: readonly Box[], lines: readonly OcrLine[], tell = withBullets): readonly string[] {
  const words = lines.flatMap(({ baseline }) =>
    [200, 240, 280, 400, 440, 480].map((x) => ({ x0: x, y0: baseline / 0.24 - 20, x1: x + 30, y1: baseline / 0.24 })),
  );
  const read = tell(prepareSheet(paint(sheet(800, 900), [...ink, ...words])), lines);
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

/** A ring of 34 pixels with a figure of some width in it, and what the engine read of it. */
function ring(y: number, width: number, text: string) {
  const box = { x0: 150, y0: y - 34, x1: 184, y1: y };
  const sides = [
    { ...box, y1: box.y0 + 2 },
    { ...box, y0: box.y1 - 2 },
    { ...box, x1: box.x0 + 2 },
    { ...box, x0: box.x1 - 2 },
  ];
  const figure = { x0: 167 - width / 2, y0: y - 27, x1: 167 + width / 2, y1: y - 7 };
  return { ink: [...sides, ...(width === 0 ? [] : [figure])], sign: { text, box, confidence: 80 } };
}

test('numbers in rings go on from the narrow one; a count is lost where a ring could not be seen', () => {
  const rings = [ring(200, 8, '0'), ring(300, 12, '(3)'), ring(400, 14, '@'), ring(600, 13, '0'), ring(700, 8, '0)')];
  const bare = { text: '0', box: { x0: 150, y0: 470, x1: 168, y1: 500 }, confidence: 90 };
  const lines = rings.map(({ sign }, i) => line([200, 300, 400, 600, 700][i] ?? 0, [sign]));
  const ink = rings.flatMap((one) => one.ink);
  const read = [...lines.slice(0, 3), line(500, [bare]), ...lines.slice(3)];
  expect(textsOf(ink, read, withRings).map((text) => text.slice(0, 2).trim())).toEqual(['①', '②', '③', '0', '0', '①']);
});

test('a ring without a figure, and figures without a ring, are no numbers in rings', () => {
  const [empty, first] = [ring(200, 0, 'O'), ring(300, 8, '0')];
  const lines = [line(200, [empty.sign]), line(300, [first.sign])];
  expect(textsOf([...empty.ink, ...first.ink], lines, withRings)[0]).toBe('O name name');
  expect(textsOf(empty.ink, lines, withRings)).toEqual(['O name name', '0 name name']);
});
