import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInk, inkUpsideDown, inkWithout } from '../../../src/raster/components.ts';
import { crop, turn, withMargin } from '../../../src/raster/crop.ts';
import { bestGrid, gridStrength } from '../../../src/raster/letter-grid.ts';
import { oncePer } from '../../../src/raster/once-per.ts';
import { shrink } from '../../../src/raster/resample.ts';
import { findRules } from '../../../src/raster/rulings.ts';
import { textParts } from '../../../src/raster/text-parts.ts';
import { unreadLines } from '../../../src/raster/unread.ts';
import { wordShapes } from '../../../src/raster/word-shape.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

const images = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([width, height]) =>
  fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((data) => ({
    width,
    height,
    data: new Uint8Array(data),
    dpi: 100,
  })),
);

test('four quarter turns are none, and two are a half turn', () => {
  fc.assert(
    fc.property(images, (image) => {
      expect(turn(turn(turn(turn(image, 90), 90), 90), 90)).toEqual(image);
      expect(turn(turn(image, 90), 90)).toEqual(turn(image, 180));
      expect(turn(turn(image, 90), 270)).toEqual(image);
    }),
  );
});

test('a clockwise turn takes the top left corner to the top right', () => {
  const image = { width: 2, height: 1, data: new Uint8Array([10, 20]), dpi: 100 };
  expect(turn(image, 90)).toEqual({ width: 1, height: 2, data: new Uint8Array([10, 20]), dpi: 100 });
  expect(turn(image, 270)).toEqual({ width: 1, height: 2, data: new Uint8Array([20, 10]), dpi: 100 });
});

test('cropping a margin away gives the image back', () => {
  fc.assert(
    fc.property(images, fc.integer({ min: 0, max: 5 }), (image, margin) => {
      const box = { x0: margin, y0: margin, x1: margin + image.width, y1: margin + image.height };
      expect(crop(withMargin(image, margin), box)).toEqual(image);
    }),
  );
});

test('shrinking keeps the mean gray', () => {
  const image = sheet(90, 60, (x, y) => (x * 7 + y * 13) % 256);
  const small = shrink(image, 1 / 3);
  const mean = (data: Uint8Array) => data.reduce((sum, value) => sum + value, 0) / data.length;
  expect([small.width, small.height, small.dpi]).toEqual([30, 20, 100]);
  expect(mean(small.data)).toBeCloseTo(mean(image.data), 0);
});

test('shrinking to less than half, too', () => {
  const image = sheet(97, 61, (x, y) => (x * 7 + y * 13) % 256);
  const small = shrink(image, 0.21);
  const mean = (data: Uint8Array) => data.reduce((sum, value) => sum + value, 0) / data.length;
  expect([small.width, small.height]).toEqual([20, 13]);
  expect(Math.abs(mean(small.data) - mean(image.data))).toBeLessThan(2);
  expect(shrink(sheet(97, 61), 0.7).data.every((value) => value === 255)).toBe(true);
});

test('the ink of a page is every pixel below the level, none else', () => {
  const wide = fc.record({
    width: fc.integer({ min: 1, max: 23 }),
    level: fc.constantFrom(1, 60, 127, 128, 129, 200, 255),
    values: fc.array(fc.constantFrom(0, 1, 59, 60, 126, 127, 128, 129, 199, 200, 254, 255, 255, 255, 255), {
      minLength: 23,
      maxLength: 120,
    }),
  });
  fc.assert(
    fc.property(wide, ({ width, level, values }) => {
      const height = Math.floor(values.length / width);
      const image = { width, height, data: new Uint8Array(values.slice(0, width * height)), dpi: 100 };
      const { runs } = findInk(image, level);
      const drawn = new Uint8Array(width * height);
      for (let at = 0; at < runs.length; at += 4) {
        const row = (runs[at] ?? 0) * width;
        drawn.fill(1, row + (runs[at + 1] ?? 0), row + (runs[at + 2] ?? 0));
      }
      expect([...drawn]).toEqual([...image.data].map((value) => Number(value < level)));
    }),
  );
});

test('ink is turned over as its image is, and goes piece by piece', () => {
  fc.assert(
    fc.property(images, (image) => {
      const ink = findInk(image, 128);
      const over = inkUpsideDown(ink);
      const read = findInk(turn(image, 180), 128);
      const byPlace = (pieces: typeof read.components) =>
        [...pieces].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0 || a.area - b.area);
      expect(byPlace(over.components)).toEqual(byPlace(read.components));
      const places = (runs: Int32Array) => [...runs].filter((_, i) => i % 4 !== 3);
      expect(places(over.runs)).toEqual(places(read.runs));
      const [first] = ink.components;
      const rest = inkWithout(ink, (piece) => piece === first);
      expect(rest.components).toEqual(ink.components.slice(1));
      const left = rest.runs.reduce((sum, value, i) => sum + (i % 4 === 2 ? value : i % 4 === 1 ? -value : 0), 0);
      expect(left).toBe(rest.components.reduce((sum, piece) => sum + piece.area, 0));
    }),
  );
});

test('ink that touches at a corner is one piece, apart it is two', () => {
  const touching = paint(sheet(10, 10), [
    { x0: 1, y0: 1, x1: 3, y1: 3 },
    { x0: 3, y0: 3, x1: 5, y1: 5 },
    { x0: 7, y0: 7, x1: 9, y1: 9 },
  ]);
  expect(findInk(touching, 128).components).toEqual([
    { x0: 1, y0: 1, x1: 5, y1: 5, area: 8 },
    { x0: 7, y0: 7, x1: 9, y1: 9, area: 4 },
  ]);
});

test('pieces that meet only further down are one (the arms of a U)', () => {
  const u = paint(sheet(10, 10), [
    { x0: 1, y0: 1, x1: 2, y1: 8 },
    { x0: 7, y0: 1, x1: 8, y1: 8 },
    { x0: 1, y0: 7, x1: 8, y1: 8 },
  ]);
  expect(findInk(u, 128).components).toHaveLength(1);
});

test('columns under a heading are read one by one', () => {
  const heading = Array.from({ length: 50 }, (_, i) => ({ x0: 100 + i * 18, y0: 100, x1: 112 + i * 18, y1: 120 }));
  const left = letterBoxes({ x0: 100, x1: 560, y0: 250, lines: 10 });
  const right = letterBoxes({ x0: 640, x1: 1100, y0: 250, lines: 10 });
  const parts = textParts([...right, ...heading, ...left], 20);
  expect(parts.map((part) => [part.x0, part.y0])).toEqual([
    [100, 100],
    [100, 250],
    [640, 250],
  ]);
});

test('a single column stays whole', () => {
  expect(textParts(letterBoxes({ x0: 100, x1: 1100, y0: 100, lines: 20 }), 20)).toHaveLength(1);
});

test('letters outside of all lines read come back as lines', () => {
  const read = { x0: 90, y0: 190, x1: 1110, y1: 620 };
  const text = letterBoxes({ x0: 100, x1: 1100, y0: 200, lines: 7 });
  const number = { x0: 590, y0: 80, x1: 600, y1: 110 };
  const speck = { x0: 300, y0: 50, x1: 304, y1: 54 };
  expect(unreadLines([...text, number, speck], [read], 20)).toEqual([number]);
});

test('strokes are measured, and their lean', () => {
  const stems = (width: number, lean: number) =>
    [0, 1, 2, 3].flatMap((i) =>
      Array.from({ length: 40 }, (_, y) => {
        const x = 40 + i * 30 + Math.round((40 - y) * Math.tan((lean * Math.PI) / 180));
        return { x0: x, y0: 20 + y, x1: x + width, y1: 21 + y };
      }),
    );
  const box = { x0: 20, y0: 20, x1: 190, y1: 60 };
  for (const [width, lean] of [
    [5, 0],
    [9, 0],
    [5, 12],
  ] as const) {
    const ink = findInk(paint(sheet(220, 90), stems(width, lean)), 128);
    expect(wordShapes(ink)(box)).toEqual({ stroke: width, lean });
  }
});

test('the best grid is the one that trying every pitch by true sines finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 3, maxLength: 60 }), (places) => {
      const sorted = places.map((place) => place / 2).sort((a, b) => a - b);
      const span = Math.max(36, (sorted.at(-1) ?? 0) - (sorted[0] ?? 0));
      let best = { pitch: 22, strength: 0 };
      for (let pitch = 22; pitch <= 36; pitch += pitch ** 2 / (8 * span)) {
        const strength = gridStrength(sorted, pitch);
        if (strength > best.strength) best = { pitch, strength };
      }
      expect(bestGrid(sorted, 22, 36)).toEqual(best);
    }),
  );
});

test('what is worked out once is not worked out again', () => {
  let worked = 0;
  const lengthOf = oncePer((list: readonly number[]) => {
    worked++;
    return list.length;
  });
  const list = [1, 2];
  expect([lengthOf(list), lengthOf(list), lengthOf([3])]).toEqual([2, 2, 1]);
  expect(worked).toBe(2);
});

test('an upright rule is found with small breaks, one with large breaks is not', () => {
  const broken = (gap: number) =>
    Array.from({ length: 12 }, (_, i) => ({ x0: 333, y0: 100 + i * 50, x1: 337, y1: 150 + i * 50 - gap }));
  const found = (gap: number) => {
    const image = paint(sheet(700, 900), [...broken(gap), ...letterBoxes({ x0: 20, x1: 300, y0: 40, lines: 12 })]);
    return findRules(findInk(image, 128));
  };
  expect(found(3)).toEqual([{ x0: 333, y0: 100, x1: 337, y1: 697 }]);
  expect(found(5)).toEqual([]);
});
