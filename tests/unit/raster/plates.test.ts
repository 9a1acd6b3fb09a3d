import { expect, test } from 'vitest';
import { turn } from '../../../src/raster/crop.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { findPictures } from '../../../src/raster/regions.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

const RIM = 50;
const [WIDTH, HEIGHT] = [1600, 1100];
const FOLD = WIDTH / 2;
const TEXT = { x0: 150, x1: 700, y0: 150, lines: 10 };

/** A portrait: a face and a shirt that are light, before a ground that is dark as the rim at its corners. */
function portrait(x: number, y: number): number {
  const [dx, dy] = [(x - 1200) / 260, (y - 480) / 330];
  const face = dx * dx + dy * dy < 1;
  const ground = 14 + Math.round(60 * Math.max(0, Math.sin(x / 190) * Math.cos(y / 170)));
  return face ? 150 + Math.round(70 * Math.sin(x / 60) * Math.cos(y / 80)) : ground;
}

/** An open book on a black bed, the shadow of its fold in the middle; what is on the right page is told by `right`. */
const spread =
  (right: (x: number, y: number) => number) =>
  (x: number, y: number): number => {
    if (Math.min(x, y, WIDTH - 1 - x, HEIGHT - 1 - y) < RIM) return 12;
    const shadow = 1 - 0.55 * Math.exp(-(((x - FOLD) / 36) ** 2));
    return Math.round(shadow * (x < FOLD ? 252 : right(x, y)));
  };

const picturesOf = (image: ReturnType<typeof sheet>) => {
  const prepared = prepareSheet(image);
  return { prepared, pictures: findPictures(prepared.ink, []) };
};

test('a photograph that fills one page of a spread is one whole picture, on a black bed too', () => {
  const { prepared, pictures } = picturesOf(paint(sheet(WIDTH, HEIGHT, spread(portrait)), letterBoxes(TEXT)));
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length);
  expect(pictures).toHaveLength(1);
  expect(pictures[0]?.x0).toBeGreaterThan(FOLD - 20);
  expect(pictures[0]?.x0).toBeLessThan(FOLD + 60);
  expect(pictures[0]).toMatchObject({ y0: RIM, x1: WIDTH - RIM, y1: HEIGHT - RIM });
});

test('a few spots in a row on it, as buttons are, do not make it text', () => {
  const buttons = [0, 1, 2, 3].map((i) => ({ x0: 1100 + i * 22, y0: 950, x1: 1112 + i * 22, y1: 970 }));
  const image = paint(sheet(WIDTH, HEIGHT, spread(portrait)), letterBoxes(TEXT));
  expect(picturesOf(paint(image, buttons, 240)).pictures).toMatchObject([{ y0: RIM, x1: WIDTH - RIM }]);
});

test('one on the left page of a spread that lies on its side, without a bed, is whole too', () => {
  const flat = sheet(WIDTH, HEIGHT, (x, y) => (x < FOLD ? 250 : portrait(x, y)));
  const { prepared, pictures } = picturesOf(turn(paint(flat, letterBoxes(TEXT)), 90));
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length);
  expect(pictures).toHaveLength(1);
  const [found] = pictures;
  // Whichever way the lines are turned, the plate is as broad and as high as its page, but for the white around it.
  const sides = [(found?.x1 ?? 0) - (found?.x0 ?? 0), (found?.y1 ?? 0) - (found?.y0 ?? 0)].sort((a, b) => a - b);
  expect(sides[0]).toBeGreaterThan(FOLD - 60);
  expect(sides[1]).toBeGreaterThan(HEIGHT - 60);
});

test('a page of text on a tint beside one on white is no plate', () => {
  const tinted = sheet(WIDTH, HEIGHT, (x) => (x < FOLD ? 252 : 190));
  const right = letterBoxes({ ...TEXT, x0: 900, x1: 1450 });
  const { prepared } = picturesOf(paint(tinted, [...letterBoxes(TEXT), ...right]));
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length + right.length);
});

test('a photograph with a line of text on it is read as before', () => {
  const row = letterBoxes({ x0: 900, x1: 1450, y0: 940, lines: 1 });
  const light = (x: number, y: number): number => (y > 900 ? 170 + Math.round(20 * Math.sin(x / 90)) : portrait(x, y));
  const { prepared } = picturesOf(paint(sheet(WIDTH, HEIGHT, spread(light)), [...letterBoxes(TEXT), ...row]));
  expect(prepared.letters.length).toBeGreaterThanOrEqual(letterBoxes(TEXT).length + row.length);
});
