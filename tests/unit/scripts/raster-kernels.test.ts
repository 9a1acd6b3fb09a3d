// The quick way of shrinking: its code is what its text says, and its levels are those of the plain way.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import loadWabt from 'wabt';
import { shrink } from '../../../src/raster/resample.ts';
import { SHRINK_CODE, shrinkKernel } from '../../../src/raster/shrink-kernel.ts';

test('the kernel’s code is its text, assembled', async () => {
  const wabt = await loadWabt();
  const parsed = wabt.parseWat('shrink-row', readFileSync('scripts/raster/shrink-row.wat', 'utf8'), {});
  expect(SHRINK_CODE).toBe(Buffer.from(parsed.toBinary({}).buffer).toString('hex'));
  expect(shrinkKernel()).not.toBeNull();
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
