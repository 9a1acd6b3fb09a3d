import { expect, test } from 'vitest';
import { turn } from '../../../src/raster/crop.ts';
import { prepareSheet, sheetRules, upsideDown } from '../../../src/raster/prepare-sheet.ts';
import { findPictures } from '../../../src/raster/regions.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

const TEXT = { x0: 150, x1: 1050, y0: 200, lines: 20 };

test('a clean page is left as it is', () => {
  const image = paint(sheet(1200, 1600), letterBoxes(TEXT));
  const prepared = prepareSheet(image);
  expect(prepared.image).toBe(image);
  expect(prepared).toMatchObject({ turn: 0, skew: 0, xHeight: 20, sideways: false, blank: false });
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length);
});

test('a blank page is blank, whatever its paper', () => {
  expect(prepareSheet(sheet(600, 800)).blank).toBe(true);
  expect(prepareSheet(sheet(600, 800, (x) => 200 + (x % 3))).blank).toBe(true);
});

test('skew is measured and taken out', () => {
  const slope = Math.tan((2 * Math.PI) / 180);
  const prepared = prepareSheet(paint(sheet(1200, 1600), letterBoxes({ ...TEXT, slope })));
  expect(prepared.skew).toBeCloseTo(2, 0);
  const bottoms = prepared.letters.map((letter) => letter.y1).sort((a, b) => a - b);
  const first = bottoms.slice(0, 40);
  expect(Math.max(...first) - Math.min(...first)).toBeLessThan(8);
});

test('a sideways page is turned', () => {
  const prepared = prepareSheet(turn(paint(sheet(1200, 1600), letterBoxes(TEXT)), 270));
  expect(prepared.sideways).toBe(true);
  expect(prepared.turn).toBe(90);
  expect([prepared.image.width, prepared.image.height]).toEqual([1200, 1600]);
  expect(upsideDown(prepared).turn).toBe(270);
});

test('text survives a shadow that is darker than faint ink elsewhere', () => {
  const shadow = (x: number) => 250 - Math.round((x / 1200) * 130);
  const image = sheet(1200, 1600, shadow);
  for (const box of letterBoxes(TEXT)) paint(image, [box], Math.round(shadow(box.x0) * 0.45));
  const prepared = prepareSheet(image);
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length);
});

test('gray paper becomes white, with the photograph on it left gray', () => {
  const photograph = { x0: 300, y0: 700, x1: 900, y1: 1100 };
  const image = sheet(1200, 1600, () => 150);
  paint(image, letterBoxes({ ...TEXT, lines: 7 }), 50);
  for (let x = photograph.x0; x < photograph.x1; x += 60)
    paint(image, [{ ...photograph, x0: x, x1: x + 60 }], 60 + x / 30);
  const prepared = prepareSheet(image);
  expect(prepared.image.data[1500 * 1200 + 600]).toBe(255);
  expect(prepared.image.data[900 * 1200 + 600]).toBeLessThan(150);
  expect(prepared.letters).toHaveLength(letterBoxes({ ...TEXT, lines: 7 }).length);
});

test('a sign larger than letters is no blank page, a scratch is one', () => {
  expect(prepareSheet(paint(sheet(1200, 1600), [{ x0: 550, y0: 700, x1: 650, y1: 880 }])).blank).toBe(false);
  expect(prepareSheet(paint(sheet(1200, 1600), [{ x0: 550, y0: 700, x1: 553, y1: 880 }])).blank).toBe(true);
});

test('a scanner rim goes, text beside it stays', () => {
  const rim = [
    { x0: 0, y0: 0, x1: 60, y1: 1600 },
    { x0: 0, y0: 0, x1: 1200, y1: 40 },
  ];
  const prepared = prepareSheet(paint(sheet(1200, 1600), [...rim, ...letterBoxes(TEXT)]));
  expect(prepared.image.data[800 * 1200 + 20]).toBe(255);
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length);
});

test('rules are found level and upright; rows of letters are none', () => {
  const level = { x0: 150, y0: 1450, x1: 1050, y1: 1454 };
  const upright = { x0: 1100, y0: 200, x1: 1103, y1: 1200 };
  const touching = { x0: 150, x1: 1050, y0: 100, lines: 1 };
  const closeSet = letterBoxes(touching).map((box) => ({ ...box, x1: box.x1 + 3 }));
  const prepared = prepareSheet(paint(sheet(1200, 1600), [level, upright, ...closeSet, ...letterBoxes(TEXT)]));
  expect(sheetRules(prepared)).toEqual([level, upright]);
});

test('a photograph is a picture, the grid of a table is not', () => {
  const photograph = { x0: 200, y0: 200, x1: 700, y1: 600 };
  const grid = [0, 1, 2, 3].flatMap((i) => [
    { x0: 200, y0: 900 + i * 100, x1: 803, y1: 903 + i * 100 },
    { x0: 200 + i * 200, y0: 900, x1: 203 + i * 200, y1: 1203 },
  ]);
  const prepared = prepareSheet(paint(sheet(1200, 1600), [photograph, ...grid]));
  expect(findPictures(prepared.ink, sheetRules(prepared))).toEqual([
    expect.objectContaining({ x0: 200, y0: 200, x1: 700, y1: 600 }),
  ]);
});
