import { expect, test } from 'vitest';
import { withFractions } from '../../../src/pipeline/word-fractions.ts';
import { FRACTION_TEMPLATES } from '../../../src/raster/fraction-templates.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { SIGN_TEMPLATES } from '../../../src/raster/sign-templates.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

/** A figure 12 pixels wide and 18 high, of cells of two pixels that are mostly ink. */
function figure(sign: string, x: number, y: number) {
  const grids = SIGN_TEMPLATES.filter(([name]) => name === sign);
  const grid = (grids[3] ?? grids[0])?.[2] ?? '';
  return Array.from(grid).flatMap((ink, i) => {
    const [x0, y0] = [x + 2 * (i % 6), y + 2 * Math.floor(i / 6)];
    return Number(ink) >= 5 ? [{ x0, y0, x1: x0 + 2, y1: y0 + 2 }] : [];
  });
}

/** A slash from the foot at the left to the head at the right. */
const slash = (x: number, y: number) =>
  Array.from({ length: 32 }, (_, i) => ({
    x0: x + 20 - Math.floor(i / 2),
    y0: y + i,
    x1: x + 23 - Math.floor(i / 2),
    y1: y + i + 1,
  }));

/** A word read of a high figure, a slash and another figure, `low` pixels lower, behind `letters` figures. */
function read(text: string, high: string, other: string, low = 14, letters = 0) {
  const boxes = Array.from({ length: letters }, (_, i) => ({ x0: 100 + 20 * i, y0: 200, x1: 108 + 20 * i, y1: 232 }));
  const x = 100 + 20 * letters;
  const ink = [...boxes, ...figure(high, x, 200), ...slash(x + 2, 200), ...figure(other, x + 19, 200 + low)];
  const page = paint(sheet(900, 600), [...ink, ...letterBoxes({ x0: 100, x1: 600, y0: 300, lines: 4 })]);
  const box = { x0: 98 * 0.24, y0: 198 * 0.24, x1: (x + 34) * 0.24, y1: 234 * 0.24 };
  const words = [{ text, box, confidence: 60, language: 'eng' }];
  return withFractions(prepareSheet(page), [{ box, baseline: box.y1, rowHeight: 9, words }])[0]?.words[0]?.text;
}

test('a high figure, a slash and a low figure are the sign of their fraction', () => {
  expect([read('%', '1', '2'), read('¥', '3', '4'), read('%', '7', '8')]).toEqual(['½', '¾', '⅞']);
  expect([read('1%', '1', '4', 14, 1), read('12%', '1', '2', 14, 2)]).toEqual(['1¼', '12½']);
});

test('what is no fraction of one sign, and what letters were read of, stays', () => {
  expect([read('%', '0', '0'), read('%', '1', '2', 6)]).toEqual(['%', '%']);
  expect([read('half', '1', '2'), read('x%', '1', '4', 14, 1)]).toEqual(['half', 'x%']);
});

/** A sign of cells of four pixels, all in one piece, as a word of this text before another one. */
function touching(sign: string, text: string, next: string, confidence = 60) {
  const grid = FRACTION_TEMPLATES.find(([name]) => name === sign)?.[2] ?? '';
  const ink = Array.from(grid).flatMap((share, i) => {
    const [x0, y0] = [100 + 4 * (i % 9), 200 + 4 * Math.floor(i / 9)];
    return Number(share) >= 3 ? [{ x0, y0, x1: x0 + 4, y1: y0 + 4 }] : [];
  });
  const page = paint(sheet(900, 600), [...ink, ...letterBoxes({ x0: 100, x1: 600, y0: 300, lines: 4 })]);
  const box = { x0: 98 * 0.24, y0: 198 * 0.24, x1: 138 * 0.24, y1: 238 * 0.24 };
  const words = [
    { text, box, confidence, language: 'eng' },
    { text: next, box: { ...box, x0: 50, x1: 60 }, confidence: 95, language: 'eng' },
  ];
  return withFractions(prepareSheet(page), [{ box, baseline: box.y1, rowHeight: 9, words }])[0]?.words[0]?.text;
}

test('a fraction whose parts touch is told by its whole shape', () => {
  expect([touching('½', '¥', 'tsp'), touching('¾', '%', 'pint'), touching('¼', 'Ya', 'cup')]).toEqual(['½', '¾', '¼']);
  expect(touching('½', '%:', 'hour')).toBe('½');
});

test('a percent sign stays, and so does what was read surely before no unit', () => {
  expect(touching('%', '%', 'cup')).toBe('%');
  expect(touching('½', 'x', 'then', 95)).toBe('x');
  expect(touching('½', 'half', 'cup')).toBe('half');
});
