import { expect, test } from 'vitest';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { findPictures } from '../../../src/raster/regions.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

const TEXT = { x0: 250, x1: 1050, y0: 200, lines: 12 };

/** Paper with the shadow of a gutter that is darkest at `middle`, a little aslant. */
const gutter =
  (middle: number, dark: number) =>
  (x: number, y: number): number =>
    248 - Math.round(Math.max(0, 1 - Math.abs(x - middle - y / 80) / 60) * dark);

test('the strip of the facing page beyond the gutter is cut off, and the shadow with it', () => {
  const cutWords = letterBoxes({ x0: 5, x1: 50, y0: 200, lines: 12 });
  const prepared = prepareSheet(paint(sheet(1200, 1600, gutter(100, 200)), [...letterBoxes(TEXT), ...cutWords]));
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length);
  expect(prepared.ink.components.filter((piece) => piece.x0 < 200)).toEqual([]);
});

test('so is one at the right', () => {
  const text = { ...TEXT, x0: 150, x1: 950 };
  const cutWords = letterBoxes({ x0: 1160, x1: 1199, y0: 200, lines: 12 });
  const prepared = prepareSheet(paint(sheet(1200, 1600, gutter(1090, 180)), [...letterBoxes(text), ...cutWords]));
  expect(prepared.letters).toHaveLength(letterBoxes(text).length);
});

test('notes in the margin stay where no gutter runs between', () => {
  const notes = letterBoxes({ x0: 30, x1: 110, y0: 200, lines: 12 });
  const rule = { x0: 130, y0: 100, x1: 134, y1: 1500 };
  const prepared = prepareSheet(paint(sheet(1200, 1600), [...letterBoxes(TEXT), ...notes, rule]));
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length + notes.length);
});

/** A photograph: uneven gray, most of it lighter than ink. */
function photograph(x: number, y: number): number {
  return 90 + Math.round(40 * Math.sin(x / 23) + 35 * Math.cos(y / 31)) + ((x * 7 + y * 13) % 11);
}

test('paper is made even around a photograph, not in it', () => {
  const box = { x0: 300, y0: 1000, x1: 900, y1: 1400 };
  const inside = (x: number, y: number): boolean => x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;
  const image = sheet(1200, 1600, (x, y) => (inside(x, y) ? photograph(x, y) : 250 - Math.round(x / 12)));
  const prepared = prepareSheet(paint(image, letterBoxes(TEXT)));
  const [found] = findPictures(prepared.ink, []);
  expect(found?.x0).toBeLessThan(330);
  expect(found?.x1).toBeGreaterThan(870);
  expect(prepared.image.data[150 * 1200 + 1190]).toBe(255);
});
