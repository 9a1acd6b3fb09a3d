import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withPoints } from '../../../src/pipeline/word-points.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

const FOOT = 330;
/** Pixels of a sheet of 300 dpi in points. */
const POINT = 0.24;

/** A figure of 16 by 30 pixels. */
const figure = (x0: number): Box => ({ x0, x1: x0 + 16, y0: FOOT - 30, y1: FOOT });

function read(text: string, marks: readonly Box[]): string | undefined {
  const prose = letterBoxes({ x0: 150, x1: 500, y0: 200, lines: 2 });
  const page = prepareSheet(paint(sheet(900, 600), [...prose, ...marks]));
  const edges = (a: 'x0' | 'y0' | 'x1' | 'y1') => marks.map((mark) => mark[a] * POINT);
  const box = {
    x0: Math.min(...edges('x0')),
    y0: Math.min(...edges('y0')),
    x1: Math.max(...edges('x1')),
    y1: Math.max(...edges('y1')),
  };
  const words = [{ text, box, confidence: 90, language: 'eng' }];
  const line: OcrLine = { box, baseline: FOOT * POINT, rowHeight: 10, words };
  return withPoints(page, [line])[0]?.words[0]?.text;
}

const dot = (x0: number): Box => ({ x0, x1: x0 + 5, y0: FOOT - 5, y1: FOOT });
const comma = (x0: number): Box => ({ x0, x1: x0 + 5, y0: FOOT - 4, y1: FOOT + 6 });

test('a point that the ink shows stands between the figures', () => {
  expect(read('124', [figure(150), figure(170), dot(191), figure(201)])).toBe('12.4');
});

test('a comma reaches under the figures', () => {
  expect(read('1204', [figure(150), comma(171), figure(181), figure(201), figure(221)])).toBe('1,204');
});

test('a speck between figures that stand as near as others is no point', () => {
  expect(read('124', [figure(150), figure(170), dot(187), figure(193)])).toBe('124');
});

test('a dot that is high between the figures, and signs that were read, change nothing', () => {
  const high = { ...dot(191), y0: FOOT - 20, y1: FOOT - 15 };
  expect(read('124', [figure(150), figure(170), high, figure(201)])).toBe('124');
  expect(read('12.4', [figure(150), figure(170), dot(191), figure(201)])).toBe('12.4');
});

/** Two figures that touch. */
const pair = (x0: number): Box => ({ ...figure(x0), x1: x0 + 36 });

test('figures that touch count by their width', () => {
  expect(read('2240', [pair(150), dot(191), figure(201), figure(221)])).toBe('22.40');
  expect(read('6061', [figure(150), pair(170), dot(211), figure(221)])).toBe('606.1');
  expect(read('606', [figure(150), pair(170), dot(211), figure(221)])).toBe('606');
});

test('all signs of a number are put in, and those that were read stand', () => {
  const ink = [figure(150), comma(171), figure(181), figure(201), figure(221), dot(242), figure(252)];
  expect(read('12045', ink)).toBe('1,204.5');
  expect(read('1204.5', ink)).toBe('1,204.5');
  expect(read('1.2045', ink)).toBe('1.204.5');
  expect(read('12.045', ink)).toBe('12.045');
});

test('a point before the first figure begins the number, the last one of a row of points does not', () => {
  const number = [dot(150), figure(160), figure(180)];
  expect(read('25', number)).toBe('.25');
  expect(read('25', [dot(110), dot(130), ...number])).toBe('25');
});

test('a minus sign that was read as equals is one stroke in the ink', () => {
  const stroke = (y: number): Box => ({ x0: 130, x1: 146, y0: FOOT - y, y1: FOOT - y + 3 });
  const number = [figure(150), figure(170), dot(191), figure(201)];
  expect(read('=12.4', [stroke(15), ...number])).toBe('-12.4');
  expect(read('=12.4', [stroke(19), stroke(10), ...number])).toBe('=12.4');
});

test('a stroke that was read as a tilde is a minus sign, one that waves is a tilde', () => {
  const number = [figure(150), figure(170)];
  expect(read('~20', [{ x0: 130, x1: 146, y0: FOOT - 15, y1: FOOT - 12 }, ...number])).toBe('-20');
  const waves = [-3, 0, 0, -3, -3, 0].map((up, i) => {
    const x0 = 126 + 3 * i;
    return { x0, x1: x0 + 3, y0: FOOT - 15 + up, y1: FOOT - 11 + up };
  });
  expect(read('~20', [...waves, ...number])).toBe('~20');
});

test('a point is told behind a sign of less and more', () => {
  const less = { x0: 130, x1: 146, y0: FOOT - 24, y1: FOOT - 4 };
  expect(read('<05', [less, figure(170), dot(191), figure(201)])).toBe('<0.5');
});

test('a dash between two numbers that was not read stands in the ink', () => {
  const dash = { x0: 222, x1: 236, y0: FOOT - 13, y1: FOOT - 10 };
  const [first, second] = [
    [figure(150), dot(171), figure(181)],
    [figure(240), dot(261), figure(271)],
  ];
  expect(read('6.59.5', [...first, dash, ...second])).toBe('6.5–9.5');
  expect(read('6.59.5', [...first, ...second])).toBe('6.59.5');
});
