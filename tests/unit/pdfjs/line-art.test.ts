// Line art of a scan is told from photographs, and its paper made white.
import { expect, test } from 'vitest';
import { lineArt } from '../../../src/adapters/pdfjs/line-art.ts';

type Color = readonly [number, number, number];

const SIDE = 200;
const PAPER: Color = [240, 236, 222];

function painted(color: (x: number, y: number) => Color): Uint8ClampedArray {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let i = 0; i < SIDE * SIDE; i++) data.set([...color(i % SIDE, Math.floor(i / SIDE)), 255], 4 * i);
  return data;
}

const grain = (x: number, y: number): number => ((x * 7919 + y * 104_729) % 13) - 6;
const lit = (color: Color, by: number): Color => [color[0] + by, color[1] + by, color[2] + by];

/** Lines with soft edges, and a ring. */
function drawing(x: number, y: number): Color {
  const ring = Math.abs(Math.hypot(x - 100, y - 100) - 60);
  const near = Math.min(ring, x % 50, Math.abs(y - 30));
  const share = Math.min(1, Math.max(0, near - 0.5));
  const [r, g, b] = PAPER;
  return lit([30 + (r - 30) * share, 28 + (g - 28) * share, 26 + (b - 26) * share], grain(x, y));
}

test('lines on tinted paper are line art: paper white, lines dark', () => {
  const levels = lineArt(painted(drawing));
  expect(levels?.[20 * SIDE + 20]).toBe(255);
  expect(levels?.[30 * SIDE + 20]).toBeLessThan(40);
  expect(new Set(levels).size).toBeLessThanOrEqual(16);
});

test('a photograph, a pale print and colours are not', () => {
  const sky = (x: number, y: number): Color => lit([20 + x, 20 + x, 20 + x], grain(x, y));
  const pale = (x: number, y: number): Color => (x % 20 < 2 ? lit(PAPER, -50) : lit(PAPER, grain(x, y)));
  const red = (x: number, y: number): Color => (x % 50 < 3 ? [200, 30, 40] : drawing(x, y));
  expect([sky, pale, red].map((color) => lineArt(painted(color)))).toEqual([null, null, null]);
});

test('a thin line in colour is kept in colour, a pale fill as it is; fringes of black lines are neither', () => {
  const curve = (x: number, y: number): Color => (x === 150 && y > 10 ? [190, 40, 50] : drawing(x, y));
  const yellow = (x: number, y: number): Color =>
    x > 100 && x < 145 && y > 40 && y < 90 ? [240, 234, 190] : drawing(x, y);
  const gray = (x: number, y: number): Color =>
    x > 100 && x < 145 && y > 40 && y < 120 ? lit([216, 212, 200], grain(x, y)) : drawing(x, y);
  const fringed = (x: number, y: number): Color => {
    const [r, g, b] = drawing(x, y);
    return x % 50 === 1 ? [r + 30, g, b - 30] : [r, g, b];
  };
  expect([curve, yellow, gray].map((color) => lineArt(painted(color)))).toEqual([null, null, null]);
  expect(lineArt(painted(fringed))).not.toBeNull();
});
