import { expect, test } from 'vitest';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { findPictures } from '../../../src/raster/regions.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

const TEXT = { x0: 150, x1: 1050, y0: 200, lines: 8 };
const HEADING = letterBoxes({ x0: 180, x1: 600, y0: 840, lines: 1 });
const BAR = { x0: 150, y0: 810, x1: 1050, y1: 890 };

test('light type on a dark bar is brought to dark type on white', () => {
  const image = paint(sheet(1200, 1600), [...letterBoxes(TEXT), BAR]);
  const prepared = prepareSheet(paint(image, HEADING, 255));
  const inBar = prepared.letters.filter((letter) => letter.y0 > 800);
  expect(inBar).toHaveLength(HEADING.length);
  expect(prepared.image.data[850 * 1200 + 800]).toBe(255);
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length + HEADING.length);
});

test('a bar in a frame is turned, the frame stays', () => {
  const sides = [
    { x0: 150, y0: 810, x1: 154, y1: 1300 },
    { x0: 1046, y0: 810, x1: 1050, y1: 1300 },
    { x0: 150, y0: 1296, x1: 1050, y1: 1300 },
  ];
  const image = paint(sheet(1200, 1600), [...letterBoxes(TEXT), BAR, ...sides]);
  const prepared = prepareSheet(paint(image, HEADING, 255));
  expect(prepared.letters.filter((letter) => letter.y0 > 800)).toHaveLength(HEADING.length);
  expect(prepared.image.data[1100 * 1200 + 152]).toBe(0);
});

test('a dark block without type, and one with light spots, stay pictures', () => {
  const block = { x0: 200, y0: 900, x1: 800, y1: 1200 };
  const spots = [0, 1, 2, 3, 4].map((i) => ({
    x0: 230 + 97 * i,
    y0: 930 + 53 * i,
    x1: 240 + 97 * i,
    y1: 945 + 53 * i,
  }));
  const image = paint(paint(sheet(1200, 1600), [...letterBoxes(TEXT), block]), spots, 255);
  const prepared = prepareSheet(image);
  expect(findPictures(prepared.ink, [])).toEqual([expect.objectContaining(block)]);
});

test('the white in a heavy letter is no type', () => {
  const stems = [0, 1, 2, 3].map((i) => ({ x0: 300 + 40 * i, y0: 900, x1: 328 + 40 * i, y1: 1030 }));
  const image = paint(sheet(1200, 1600), [...letterBoxes(TEXT), ...stems, { x0: 300, y0: 1000, x1: 448, y1: 1030 }]);
  const ring = paint(image, [{ x0: 500, y0: 900, x1: 620, y1: 1030 }]);
  const before = paint(ring, [{ x0: 545, y0: 940, x1: 575, y1: 990 }], 255).data.slice();
  expect(Buffer.compare(prepareSheet(ring).image.data, before)).toBe(0);
});

test('a page of white type on black is turned to black type on white', () => {
  const prepared = prepareSheet(
    paint(
      sheet(1200, 1600, () => 25),
      letterBoxes(TEXT),
      250,
    ),
  );
  expect(prepared.picture).toBe(false);
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length);
});

test('a small page on a black bed is not turned', () => {
  const image = paint(
    sheet(1200, 1600, () => 15),
    [{ x0: 100, y0: 100, x1: 800, y1: 900 }],
    250,
  );
  const letters = letterBoxes({ x0: 200, x1: 700, y0: 200, lines: 8 });
  const prepared = prepareSheet(paint(image, letters));
  expect(prepared.image.data[500 * 1200 + 150]).toBeGreaterThan(200);
  expect(prepared.letters.length).toBeGreaterThanOrEqual(letters.length);
});
