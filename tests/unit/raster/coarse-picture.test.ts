// A photograph is told by a coarse look; a page of text on gray paper and a drawing are looked at closely.
import { expect, test } from 'vitest';
import { coarsePicture } from '../../../src/raster/coarse-picture.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

/** Gray that changes over the sheet, and dark pieces of all sizes strewn over it. */
function photograph() {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const pieces = Array.from({ length: 300 }, () => {
    const [x0, y0] = [next(1100), next(1400)];
    return { x0, y0, x1: x0 + 12 + next(60), y1: y0 + 12 + next(60) };
  });
  return paint(
    sheet(1200, 1500, (x, y) => Math.round(140 + 30 * Math.sin(x / 170) * Math.cos(y / 130))),
    pieces,
    20,
  );
}

test('a photograph is a picture at a coarse look', () => {
  const found = coarsePicture(photograph());
  expect(found?.picture).toBe(true);
  expect(found?.image.dpi).toBe(100);
});

test('text on gray paper is not', () => {
  const page = paint(
    sheet(1200, 1600, () => 170),
    letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 20 }),
    20,
  );
  expect(coarsePicture(page)).toBeNull();
});

test('text on white paper is not looked at coarsely', () => {
  expect(coarsePicture(paint(sheet(1200, 1600), letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 20 })))).toBeNull();
});

test('gray paper with no more than a sign on it may be a picture: its colours must tell', () => {
  const page = paint(
    sheet(1200, 1600, () => 150),
    letterBoxes({ x0: 150, x1: 180, y0: 200, lines: 1 }),
    60,
  );
  expect(coarsePicture(page)).toMatchObject({ picture: false });
});

test('a picture of gray tones without light and dark is a picture at a coarse look', () => {
  const tones = (x: number, y: number) => Math.round(130 + 20 * Math.sin(x / 37) * Math.cos(y / 53));
  expect(coarsePicture(sheet(1200, 1500, tones))?.picture).toBe(true);
});
