import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { GrayImage } from '../../../src/model/raster.ts';
import { findInk } from '../../../src/raster/components.ts';
import { levelLines } from '../../../src/raster/level-lines.ts';
import { withoutLinkFrames } from '../../../src/raster/link-frames.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

/** Levels of gray of the colours that viewers draw frames in. */
const RED = 76;
const CYAN = 178;

/** Two lines of letters, 20 pixels high. */
const LETTERS = letterBoxes({ x0: 100, x1: 1100, y0: 200, lines: 2 });

/** The sides of a frame, 4 pixels thick, each so many rows lower at its right end. */
function sidesOf({ x0, y0, x1, y1 }: Box, drop = 0): readonly Box[] {
  const steps = Math.max(1, drop);
  const level = [y0, y1 - 4].flatMap((y) =>
    Array.from({ length: steps }, (_, i) => ({
      x0: x0 + ((x1 - x0) * i) / steps,
      x1: x0 + ((x1 - x0) * (i + 1)) / steps,
      y0: y + i,
      y1: y + i + 4,
    })),
  );
  const last = steps - 1;
  return [...level, { x0, y0, x1: x0 + 4, y1 }, { x0: x1 - 4, y0: y0 + last, x1, y1: y1 + last }];
}

/** A page with letters and what else is drawn at a level, under the letters. */
function pageOf(drawn: readonly Box[], level: number, letters: readonly Box[] = LETTERS): GrayImage {
  return paint(paint(sheet(1200, 600), drawn, level), letters);
}

function without(page: GrayImage): Uint8Array {
  return withoutLinkFrames(page, findInk(page, 128)).data;
}

const PLAIN = pageOf([], 0).data;

/** Round five letters, with as much white as viewers leave; round one, and round one on the next line. */
const WIDE = { x0: 90, y0: 190, x1: 194, y1: 230 };
const NARROW = { x0: 167, y0: 190, x1: 195, y1: 230 };
const UNDER = { x0: 191, y0: 226, x1: 219, y1: 288 };

test.each([
  ['a red frame round a word', sidesOf(WIDE), RED],
  ['a cyan one, that is no ink', sidesOf(WIDE), CYAN],
  ['one as dark as type', sidesOf(WIDE), 0],
  ['one that half a degree of skew slants', sidesOf({ x0: 90, y0: 190, x1: 760, y1: 230 }, 5), RED],
  ['a red frame round a letter', sidesOf(NARROW), RED],
  ['two that touch at a corner', [...sidesOf(NARROW), ...sidesOf(UNDER)], RED],
])('%s is taken off', (_, sides, level) => {
  const page = pageOf(sides, level);
  expect(Buffer.compare(page.data, PLAIN)).not.toBe(0);
  expect(Buffer.compare(without(page), PLAIN)).toBe(0);
});

test('a letter that hangs into a frame stays whole', () => {
  const letters = [...LETTERS, { x0: 150, y0: 220, x1: 154, y1: 236 }];
  expect(Buffer.compare(without(pageOf(sidesOf(WIDE), RED, letters)), pageOf([], 0, letters).data)).toBe(0);
});

test.each([
  ['a frame as dark as type round a letter, which may be a sign', sidesOf(NARROW), 0],
  ['a cell with white beside its word', sidesOf({ x0: 70, y0: 190, x1: 300, y1: 230 }), RED],
  ['a grid', [...sidesOf(WIDE), ...sidesOf({ ...WIDE, y0: 226, y1: 290 })], RED],
  ['a frame round nothing', sidesOf({ x0: 110, y0: 400, x1: 210, y1: 440 }), RED],
])('%s stays', (_, sides, level) => {
  const page = pageOf(sides, level);
  expect(Buffer.compare(without(page), page.data)).toBe(0);
});

test('an ideograph with a stroke all round, among others as high, stays', () => {
  const signs = Array.from({ length: 12 }, (_, i) => ({ x0: 100 + 50 * i, y0: 200, x1: 142 + 50 * i, y1: 242 }));
  const inside = { x0: 310, y0: 212, x1: 332, y1: 232 };
  const page = paint(pageOf(sidesOf(signs[4] ?? WIDE), 40, [...signs.slice(0, 4), ...signs.slice(5), inside]), []);
  expect(Buffer.compare(without(page), page.data)).toBe(0);
});

test('a letter without corners stays, specks of dust in it or not', () => {
  const letter = [
    { x0: 208, y0: 180, x1: 228, y1: 184 },
    { x0: 208, y0: 216, x1: 228, y1: 220 },
    { x0: 204, y0: 184, x1: 208, y1: 216 },
    { x0: 228, y0: 184, x1: 232, y1: 216 },
  ];
  const page = paint(pageOf(letter, 60), [{ x0: 214, y0: 192, x1: 222, y1: 208 }]);
  expect(Buffer.compare(without(page), page.data)).toBe(0);
});

test('a picture of a hundred thousand runs that touch is gone through as quickly as a page', () => {
  const picture = sheet(2400, 2000);
  // Rows of dashes, each begun elsewhere, so that all of them touch and few end alike.
  for (let y = 0; y < picture.height; y++) {
    for (let x = (y * 29) % 47; x < picture.width - 30; x += 36 + (y % 7))
      picture.data.fill(30, y * 2400 + x, y * 2400 + x + 30);
  }
  const lines = levelLines(picture, 128);
  expect(lines.length).toBeGreaterThan(50_000);
  expect(lines.every(({ y0, y1 }) => y1 - y0 <= 9)).toBe(true);
});
