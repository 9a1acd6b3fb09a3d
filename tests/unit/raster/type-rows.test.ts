// Rows of type are found on paper and on pictures, dark and light, across and up the side; what a picture has is none.
import { expect, test } from 'vitest';
import type { GrayImage } from '../../../src/model/raster.ts';
import { turn } from '../../../src/raster/crop.ts';
import { thinStrokes } from '../../../src/raster/thin-strokes.ts';
import { hasTypeRows, typeRows } from '../../../src/raster/type-rows.ts';
import { typeSheets } from '../../../src/raster/type-sheet.ts';
import { noise } from './drawn-page.ts';

const DPI = 150;
const [WIDTH, HEIGHT] = [600, 800];

type Ground = (x: number, y: number) => number;

/** Hills of light and shadow; leaves of many sizes over each other; a fence of posts with wires. */
const hills: Ground = (x, y) => 120 + 60 * Math.sin(x / 90) * Math.cos(y / 70) + 6 * noise(x, y);
const leaves: Ground = (x, y) =>
  125 + 55 * noise(x >> 2, y >> 2) + 30 * noise(x >> 4, y >> 4) + 20 * noise((x + y) >> 3, (x - y) >> 3);
const fence: Ground = (x, y) => (x % 24 < 4 || y % 40 < 2 ? 60 : 170) + 8 * noise(x, y);

function drawn(ground: Ground): GrayImage {
  const data = new Uint8Array(WIDTH * HEIGHT).map((_, i) => ground(i % WIDTH, Math.floor(i / WIDTH)));
  return { width: WIDTH, height: HEIGHT, data, dpi: DPI };
}

/** Words of four letters of two stems and a bar each, every third with a longer stem, as 7 pt type is seen at 150 dots an inch. */
function written(ground: Ground, x0: number, y0: number, level: number): GrayImage {
  const image = drawn(ground);
  const put = (x: number, y: number, width: number, height: number): void => {
    for (let row = y; row < y + height; row++) image.data.fill(level, row * WIDTH + x, row * WIDTH + x + width);
  };
  for (let n = 0, x = x0; n < 12; n++, x += n % 4 === 0 ? 12 : 9) {
    const top = n % 3 === 0 ? y0 : y0 + 3;
    put(x, top, 2, y0 + 10 - top);
    put(x + 4, y0 + 3, 2, 7);
    put(x, y0 + 3, 6, 1);
  }
  return image;
}

test('a picture has no rows of type', () => {
  for (const ground of [hills, leaves, fence]) expect(hasTypeRows(drawn(ground))).toBe(false);
});

test.each([
  ['paper', () => 245, 30],
  ['a picture, dark', hills, 0],
  ['a picture, light', hills, 255],
] as const)('three words on %s are a row of type, where they stand', (_, ground, level) => {
  const { across, down } = typeRows(written(ground, 300, 700, level));
  expect(down).toEqual([]);
  const own = across.filter(({ light }) => light === (level === 255));
  expect(own.length).toBeGreaterThan(0);
  for (const { x0, y0, x1, y1 } of own) {
    expect([x0 >= 296, y0 >= 697, x1 <= 430, y1 <= 713]).toEqual([true, true, true, true]);
  }
});

test('what is thin on a turned page is what is thin on the page, turned', () => {
  for (const ground of [leaves, fence]) {
    const image = drawn(ground);
    const [own, lying] = [thinStrokes(image), thinStrokes(turn(image, 90))];
    expect(Buffer.from(lying.dark.data).equals(turn(own.dark, 90).data)).toBe(true);
    expect(Buffer.from(lying.light.data).equals(turn(own.light, 90).data)).toBe(true);
  }
});

test('words up the side of a picture are a row that runs down', () => {
  const { across, down } = typeRows(turn(written(hills, 300, 700, 255), 270));
  expect(across).toEqual([]);
  // Turned back by a quarter, what was 700 pixels down is as far to the right, and what was 300 from the left is 300 from the top, where words end.
  const [row] = down;
  if (row === undefined) throw new Error('no row');
  expect([row.x0 >= 697, row.x1 <= 713, row.y1 > 290, row.y1 <= 304]).toEqual([true, true, true, true]);
});

test('an engine is given the words alone, dark on white, whatever they stood on', () => {
  const sheets = typeSheets(written(hills, 300, 700, 255));
  const across = sheets?.across;
  if (across == null) throw new Error('no row');
  expect(sheets?.down).toBeNull();
  expect(across.data[705 * WIDTH + 300]).toBeLessThan(60);
  expect(across.data[100 * WIDTH + 300]).toBe(255);
  expect(typeSheets(drawn(hills))).toEqual({ across: null, down: null });
});

test('a page with many rows is no picture with a few words on it', () => {
  const page = drawn(() => 200);
  for (let n = 0; n < 20; n++) {
    const one = written(() => 200, 100, 40 + 36 * n, 20);
    one.data.forEach((level, i) => {
      if (level < 200) page.data[i] = level;
    });
  }
  expect(typeSheets(page)).toBeNull();
});

test('strokes stand out by their levels over or under what is beside them; edges do not', () => {
  const image = drawn((x) => (x < 300 ? 80 : 180));
  for (let y = 0; y < HEIGHT; y++) image.data.fill(30, y * WIDTH + 100, y * WIDTH + 102);
  const { dark, light } = thinStrokes(image);
  expect([dark.data[101], dark.data[105], dark.data[299], dark.data[300]]).toEqual([205, 255, 255, 255]);
  expect(light.data.every((level) => level === 255)).toBe(true);
});

test('a newspaper of thousands of words is no picture with a few of them, and that is soon known', () => {
  const cell = written(() => 230, 10, 4, 20);
  const [width, height] = [2400, 3000];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = cell.data.subarray((y % 18) * WIDTH, (y % 18) * WIDTH + 130);
    for (let x = 0; x < width; x += row.length) data.set(row.subarray(0, width - x), y * width + x);
  }
  expect(typeSheets({ width, height, data, dpi: DPI })).toBeNull();
});
