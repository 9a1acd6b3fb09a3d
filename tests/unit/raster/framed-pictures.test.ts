// Photographs with white or pale parts: whole, up to their straight edges.
import { expect, test } from 'vitest';
import type { GrayImage } from '../../../src/model/raster.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { findPictures } from '../../../src/raster/regions.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

const [WIDTH, HEIGHT] = [1500, 1500];
const PHOTO = { x0: 210, y0: 405, x1: 1215, y1: 1010 };
const PAPER = 246;
const TEXT = { x0: 150, x1: 1300, y0: 150, lines: 4 };

/** A page with a photograph of which `scene` tells the levels, between two blocks of text. */
function pageWith(scene: (x: number, y: number) => number): GrayImage {
  const isIn = (x: number, y: number): boolean => x >= PHOTO.x0 && x < PHOTO.x1 && y >= PHOTO.y0 && y < PHOTO.y1;
  const image = sheet(WIDTH, HEIGHT, (x, y) => (isIn(x, y) ? Math.round(scene(x, y)) : PAPER));
  return paint(image, [...letterBoxes(TEXT), ...letterBoxes({ ...TEXT, y0: 1150 })]);
}

function picturesOf(image: GrayImage): readonly unknown[] {
  return findPictures(prepareSheet(image).ink, []);
}

const cloth = (x: number, y: number): number => 145 + 15 * Math.sin(x / 17) * Math.cos(y / 23);

test('a plate as light as paper that is cut off above and below parts its picture into no pieces', () => {
  const plate = (x: number, y: number): number => {
    const [dx, dy] = [(x - 712) / 400, (y - 707) / 330];
    return dx * dx + dy * dy < 0.3 ? cloth(3 * x, 3 * y) : dx * dx + dy * dy < 1 ? 231 : cloth(x, y);
  };
  const [picture, ...others] = picturesOf(pageWith(plate));
  expect(others).toEqual([]);
  expect(picture).toEqual(PHOTO);
});

test('a pale sky belongs to the picture of the hills below it', () => {
  const hills = (x: number, y: number): number => (y < 700 + 60 * Math.sin(x / 90) ? 225 : 0.7 * cloth(x, y));
  expect(picturesOf(pageWith(hills))).toEqual([PHOTO]);
});

test('a tinted box with a dark title is no picture, nor is one with lines of type', () => {
  const box = (_x: number, y: number): number => (y < 480 ? 120 : 225);
  expect(picturesOf(pageWith(box)).filter((one) => JSON.stringify(one) === JSON.stringify(PHOTO))).toEqual([]);
  const lines = letterBoxes({ x0: 260, x1: 1150, y0: 520, lines: 6 });
  const dark = (_x: number, y: number): number => (y < 700 ? 160 : 220);
  const prepared = prepareSheet(paint(pageWith(dark), lines));
  expect(prepared.letters.length).toBeGreaterThanOrEqual(lines.length);
});
