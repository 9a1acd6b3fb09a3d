// The quick ways of shrinking, of levelling, of making even and of finding ink: their code is what its text says, and they give what the plain ways give.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import loadWabt from 'wabt';
import { tileLevels, whiten } from '../../../src/raster/background.ts';
import { deskew } from '../../../src/raster/deskew.ts';
import { EVEN_CODE, evenKernel } from '../../../src/raster/even-kernel.ts';
import { inkRuns, plainRuns } from '../../../src/raster/ink-runs.ts';
import { LEVEL_CODE, levelKernel } from '../../../src/raster/level-kernel.ts';
import { shrink } from '../../../src/raster/resample.ts';
import { RUNS_CODE, runsKernel } from '../../../src/raster/runs-kernel.ts';
import { SHRINK_CODE, shrinkKernel } from '../../../src/raster/shrink-kernel.ts';
import { STROKES_CODE, strokesKernel } from '../../../src/raster/strokes-kernel.ts';
import { thinStrokes } from '../../../src/raster/thin-strokes.ts';

test.each([
  ['shrink-row', SHRINK_CODE, shrinkKernel],
  ['ink-runs', RUNS_CODE, runsKernel],
  ['level-row', LEVEL_CODE, levelKernel],
  ['even-row', EVEN_CODE, evenKernel],
  ['stroke-rows', STROKES_CODE, strokesKernel],
])('the code of %s is its text, assembled', async (name, code, kernel) => {
  const wabt = await loadWabt();
  const parsed = wabt.parseWat(name, readFileSync(`scripts/raster/${name}.wat`, 'utf8'), {});
  expect(code).toBe(Buffer.from(parsed.toBinary({}).buffer).toString('hex'));
  expect(kernel()).not.toBeNull();
});

/** A picture of levels that look random and are the same each time. */
function noise(width: number, height: number) {
  let state = width * 31 + height;
  const data = Uint8Array.from({ length: width * height }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 20;
  });
  return { width, height, data, dpi: 300 };
}

test.each([
  [61, 47, 2 / 3],
  [173, 90, 0.5],
  [64, 64, 0.51],
  [1759, 31, 0.6667],
  [40, 300, 0.97],
  [17, 5, 0.3],
  [3, 2, 0.5],
  [1, 1, 0.7],
  [5000, 4, 0.9],
])('%i × %i pixels shrunk to %f are the same levels either way', (width, height, scale) => {
  const image = noise(width, height);
  for (const margin of [0, 3]) {
    const [quick, plain] = [shrink(image, scale, margin), shrink(image, scale, margin, false)];
    expect({ ...quick, data: Buffer.from(quick.data) }).toEqual({ ...plain, data: Buffer.from(plain.data) });
  }
});

test('a margin is white around what is shrunk', () => {
  const image = { width: 4, height: 4, dpi: 300, data: new Uint8Array(16) };
  const shrunk = shrink(image, 0.5, 1);
  const [w, i] = [255, 0];
  expect(Array.from(shrunk.data)).toEqual([...[w, w, w, w], ...[w, i, i, w], ...[w, i, i, w], ...[w, w, w, w]]);
  expect(shrunk).toMatchObject({ width: 4, height: 4, dpi: 150 });
  expect(shrink(image, 1, 1)).toMatchObject({ width: 6, height: 6, dpi: 300 });
});

test('the same runs of ink are found either way, whatever picture was looked at before', () => {
  inkRuns({ ...noise(3000, 40), data: new Uint8Array(120_000).fill(255) }, 128);
  for (const [width, height] of [
    [1, 1],
    [15, 3],
    [16, 33],
    [17, 2],
    [333, 70],
    [2001, 3],
  ] as const) {
    const image = noise(width, height);
    // Stretches of one level, so that runs cross the borders of what is looked at at once.
    for (let i = 40; i < image.data.length; i += 97) image.data.fill(i % 2 === 0 ? 0 : 255, i, i + 45);
    for (const level of [0, 1, 60, 128, 200, 255]) {
      const [quick, plain] = [inkRuns(image, level), plainRuns(image, level)];
      expect(Buffer.from(quick.buffer).equals(Buffer.from(plain.buffer))).toBe(true);
    }
  }
});

test.each([
  [300, 400, 1.3],
  [301, 290, -5.9],
  [40, 700, 6],
  [900, 20, -0.55],
  [5, 5, 3],
  [1, 1, 2],
  [64, 64, 0],
])('%i × %i pixels turned by %f degrees are the same levels either way', (width, height, degrees) => {
  const image = noise(width, height);
  const [quick, plain] = [deskew(image, degrees), deskew(image, degrees, false)];
  expect(Buffer.from(quick.data).equals(Buffer.from(plain.data))).toBe(true);
});

test.each([
  [300, 200],
  [37, 90],
  [1001, 75],
  [10, 10],
  [1, 1],
])('the paper of %i × %i pixels is made even to the same levels either way', (width, height) => {
  const image = noise(width, height);
  const tiles = tileLevels(image);
  const [quick, plain] = [whiten(image, tiles), whiten(image, tiles, false)];
  expect(Buffer.from(quick.data).equals(Buffer.from(plain.data))).toBe(true);
});

test.each([
  [1, 1, 100],
  [15, 3, 150],
  [16, 64, 150],
  [17, 130, 200],
  [333, 70, 75],
])('thin strokes of %i × %i pixels at %i dots an inch are the same levels either way', (width, height, dpi) => {
  const image = { ...noise(width, height), dpi };
  const [quick, plain] = [thinStrokes(image), thinStrokes(image, false)];
  expect(Buffer.from(quick.dark.data)).toEqual(Buffer.from(plain.dark.data));
  expect(Buffer.from(quick.light.data)).toEqual(Buffer.from(plain.light.data));
});
