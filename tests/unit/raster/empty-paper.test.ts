// Pages as a scanner gives them, looked at coarsely: what is paper and its age is empty, what was written on it is not.
import { expect, test } from 'vitest';
import type { ColorImage } from '../../../src/model/raster.ts';
import { isEmptyPaper } from '../../../src/raster/empty-paper.ts';
import { noise } from './drawn-page.ts';

const DPI = 300;
const [WIDTH, HEIGHT] = [1600, 2400];
const BY = 8;

type Color = readonly [number, number, number];
type Set = (x: number, y: number, color: Color) => void;

const WHITE: Color = [245, 245, 240];
const YELLOWED: Color = [236, 222, 190];
const BLACK: Color = [15, 15, 15];

/** A page painted at 300 dpi, seen eight times smaller. */
function looksEmpty(draw: (set: Set) => void, paper: (x: number, y: number) => Color = () => WHITE): boolean {
  const pixels = new Uint8ClampedArray(3 * WIDTH * HEIGHT);
  const set: Set = (x, y, [red, green, blue]) => {
    const at = 3 * (Math.round(y) * WIDTH + Math.round(x));
    pixels[at] = red;
    pixels[at + 1] = green;
    pixels[at + 2] = blue;
  };
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) set(x, y, paper(x, y));
  draw(set);
  const [width, height] = [WIDTH / BY, HEIGHT / BY];
  const sums = new Float64Array(4 * width * height).fill(255 * BY * BY);
  for (let i = 0; i < sums.length; i++) if (i % 4 < 3) sums[i] = 0;
  for (let y = 0, at = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const to = 4 * (Math.floor(y / BY) * width + Math.floor(x / BY));
      for (let k = 0; k < 3; k++, at++) sums[to + k] = (sums[to + k] ?? 0) + (pixels[at] ?? 0);
    }
  }
  const look: ColorImage = { width, height, data: new Uint8ClampedArray(sums.map((sum) => sum / (BY * BY))) };
  return isEmptyPaper(look, DPI / BY);
}

const nothing = () => {};

function dot(cx: number, cy: number, radius: number, color: Color) {
  return (set: Set) => {
    for (let y = -radius; y <= radius; y++) {
      for (let x = -radius; x <= radius; x++) if (x * x + y * y <= radius * radius) set(cx + x, cy + y, color);
    }
  };
}

/** Waves of a pen, as a hand writes: one stroke a line. */
function strokes(lines: number, width: number, color: Color, length = 600) {
  return (set: Set) => {
    for (let line = 0; line < lines; line++) {
      for (let t = 0; t < length; t++) {
        const y = 400 + line * 150 + 22 * Math.sin(t / 14) + 14 * Math.sin(t / 6.1);
        for (let a = 0; a < width * width; a++) set(300 + t * 1.2 + (a % width), y + Math.floor(a / width), color);
      }
    }
  };
}

/** Dots here and there. */
function spots(count: number, radius: number, color: Color) {
  return (set: Set) => {
    for (let n = 0; n < count; n++) dot(300 + ((n * 617) % 1100), 300 + ((n * 911) % 1800), radius, color)(set);
  };
}

test('bare paper is empty, of whatever colour and grain', () => {
  expect(looksEmpty(nothing)).toBe(true);
  expect(looksEmpty(nothing, () => [230, 150, 160])).toBe(true);
  expect(looksEmpty(nothing, (x, y) => [220 + 16 * noise(x, y), 220 + 16 * noise(x, y), 210 + 16 * noise(x, y)])).toBe(
    true,
  );
});

test('aged paper is empty: brown spots, a brown rim, the shadow of a gutter', () => {
  expect(looksEmpty(spots(8, 45, [200, 165, 115]), () => YELLOWED)).toBe(true);
  expect(looksEmpty(spots(20, 32, [200, 165, 115]), () => YELLOWED)).toBe(true);
  expect(looksEmpty(spots(8, 45, [170, 170, 170]), () => [223, 223, 223])).toBe(true);
  const rim = (x: number, y: number): Color => {
    const k = Math.max(0, 1 - Math.min(x, y, WIDTH - 1 - x, HEIGHT - 1 - y) / 250);
    return [236 - 30 * k, 222 - 50 * k, 190 - 85 * k];
  };
  expect(looksEmpty(nothing, rim)).toBe(true);
  const gutter = (x: number): Color => {
    const level = 245 - 170 * Math.max(0, 1 - x / 300) ** 2;
    return [level, level, level];
  };
  expect(looksEmpty(nothing, gutter)).toBe(true);
});

test('a signature, faint pencil, thin ink in colour and a blot are no empty page', () => {
  expect(looksEmpty(strokes(1, 5, [40, 40, 60], 300))).toBe(false);
  expect(looksEmpty(strokes(8, 3, [200, 200, 198]))).toBe(false);
  expect(looksEmpty(strokes(8, 3, [191, 177, 145]), () => YELLOWED)).toBe(false);
  expect(looksEmpty(strokes(1, 3, [200, 30, 40]), () => YELLOWED)).toBe(false);
  expect(looksEmpty(strokes(2, 5, [230, 230, 230]), () => [30, 40, 35])).toBe(false);
  expect(looksEmpty(dot(800, 1200, 52, [0, 0, 0]))).toBe(false);
});

test('pencil is told from the grain of its paper', () => {
  const grain = (x: number, y: number): Color => {
    const level = 230 + 16 * noise(x, y);
    return [level, level, level];
  };
  expect(looksEmpty(nothing, grain)).toBe(true);
  expect(looksEmpty(strokes(8, 3, [180, 180, 180]), grain)).toBe(false);
});

test('colours of the lightness of the paper are ink', () => {
  expect(
    looksEmpty(nothing, (x, y) => (x > 400 && x < 900 && y > 600 && y < 1200 ? [30, 133, 133] : [200, 60, 60])),
  ).toBe(false);
});

test('a picture of tones without light and dark is no empty page', () => {
  const tones = (x: number, y: number): Color => {
    const level = 128 + 22 * Math.sin(x / 37) * Math.cos(y / 53);
    return [level, level, level];
  };
  expect(looksEmpty(nothing, tones)).toBe(false);
});

test('dust, a hair, punch holes and folds leave a page empty', () => {
  expect(looksEmpty(spots(40, 6, [60, 60, 60]))).toBe(true);
  const hair = (set: Set) => {
    for (let t = 0; t < 90; t++) dot(900 + t, 1500 + Math.round(30 * Math.sin(t / 40)), 1, [160, 160, 160])(set);
  };
  expect(looksEmpty(hair)).toBe(true);
  const holes = (color: Color) => (set: Set) => {
    for (const y of [600, 1200, 1800]) dot(140, y, 42, color)(set);
  };
  expect(looksEmpty(holes(BLACK))).toBe(true);
  expect(looksEmpty(holes([200, 200, 200]))).toBe(true);
  const folds = (set: Set) => {
    for (let x = 0; x < WIDTH; x++) for (let a = 0; a < 5; a++) set(x, 1190 + x * 0.01 + a, [205, 205, 200]);
    for (let y = 0; y < HEIGHT; y++) for (let a = 0; a < 5; a++) set(790 + y * 0.008 + a, y, [205, 205, 200]);
    for (let x = 0; x < 700; x++) for (let a = 0; a < 5; a++) set(x, 700 - x + a, [185, 185, 180]);
  };
  expect(looksEmpty(folds)).toBe(true);
});

test('the dark border that a scanner leaves is no ink', () => {
  expect(looksEmpty(nothing, (x, y) => (x < 60 || y < 45 ? BLACK : WHITE))).toBe(true);
  expect(looksEmpty(nothing, (x) => (x > WIDTH - 180 ? BLACK : WHITE))).toBe(true);
  expect(looksEmpty(nothing, (x, y) => (x < 10 + y * 0.06 ? BLACK : WHITE))).toBe(true);
  expect(looksEmpty(strokes(1, 5, [40, 40, 60]), (x, y) => (x < 60 || y < 45 ? BLACK : WHITE))).toBe(false);
});

/** Rows of rings for letters, blurred as through paper; how dark at a place, 0 to 1. */
function otherSide(x: number, y: number): number {
  const isInk = (px: number, py: number): boolean => {
    const [u, v] = [px % 22, py % 58];
    const inBlock =
      px > 250 && px < 1350 && py > 300 && py < 2100 && (Math.floor(px / 22) * 7 + Math.floor(py / 58)) % 9 > 1;
    return inBlock && u < 16 && v < 26 && (u < 5 || u > 11 || v < 5 || v > 21);
  };
  let dark = 0;
  for (const dy of [-4, 0, 4]) for (const dx of [-4, 0, 4]) dark += isInk(x + dx, y + dy) ? 1 : 0;
  return dark / 9;
}

test('what shines through from the other side is no ink', () => {
  for (const contrast of [20, 35]) {
    const shone = (x: number, y: number): Color => {
      const level = 230 - contrast * otherSide(x, y) + 8 * noise(x, y);
      return [level, level, level];
    };
    expect(looksEmpty(nothing, shone)).toBe(true);
  }
});

test('a finer look tells the same', () => {
  const data = new Uint8ClampedArray(4 * 800 * 1200).fill(245);
  const line = (y: number) => {
    for (let x = 0; x < 200; x++)
      data.fill(
        20,
        4 * ((y + Math.round(9 * Math.sin(x / 5))) * 800 + 200 + x),
        4 * ((y + Math.round(9 * Math.sin(x / 5))) * 800 + 203 + x),
      );
  };
  expect(isEmptyPaper({ width: 800, height: 1200, data }, 150)).toBe(true);
  line(500);
  expect(isEmptyPaper({ width: 800, height: 1200, data }, 150)).toBe(false);
});
