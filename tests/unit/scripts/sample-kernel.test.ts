// The loops over an image's samples: their code is what its text says, and predictors are undone as their standards say.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import loadWabt from 'wabt';
import { SAMPLE_CODE, sampleKernel } from '../../../src/adapters/pdfjs/sample-kernel.ts';

test('the code of sample-rows is its text, assembled', async () => {
  const wabt = await loadWabt();
  const parsed = wabt.parseWat('sample-rows', readFileSync('scripts/raster/sample-rows.wat', 'utf8'), {});
  expect(SAMPLE_CODE).toBe(Buffer.from(parsed.toBinary({}).buffer).toString('hex'));
});

/** Bytes that look random and are the same each time. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 20;
  });
}

/** What a filter of PNG adds to a byte (ISO/IEC 15948 §9.2). */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const plane = left + above - corner;
  const [a, b, c] = [Math.abs(plane - left), Math.abs(plane - above), Math.abs(plane - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function plainly(stored: Uint8Array, above: Uint8Array, rows: number, length: number, step: number): Uint8Array {
  const out = new Uint8Array((rows + 1) * length);
  out.set(above);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (length + 1);
    const to = (row + 1) * length;
    for (let x = 0; x < length; x += 1) {
      const left = x < step ? 0 : (out[to + x - step] ?? 0);
      const corner = x < step ? 0 : (out[to - length + x - step] ?? 0);
      const up = out[to - length + x] ?? 0;
      out[to + x] = (stored[from + 1 + x] ?? 0) + predicted(stored[from] ?? 0, left, up, corner);
    }
  }
  return out.subarray(length);
}

test.each([
  [40, 1],
  [39, 3],
  [7, 1],
  [64, 4],
  [33, 2],
])('rows of %i bytes with pixels of %i are put together as PNG says', (length, step) => {
  const rows = 40;
  const stored = noise(rows * (length + 1), length * step);
  for (let row = 0; row < rows; row += 1) stored[row * (length + 1)] = row % 5;
  const above = noise(length, 7);
  const input = (rows + 1) * length + 64;
  const kernel = sampleKernel(input + stored.length + 64);
  const memory = new Uint8Array(kernel?.memory.buffer ?? new ArrayBuffer(0));
  memory.set(above);
  memory.set(stored, input);
  expect(kernel?.png(input, length, rows, length, step)).toBe(rows);
  expect(Buffer.from(memory.slice(length, (rows + 1) * length))).toEqual(
    Buffer.from(plainly(stored, above, rows, length, step)),
  );
  // Behind a filter that nobody knows nothing is put together.
  memory[input + 3 * (length + 1)] = 5;
  expect(kernel?.png(input, length, rows, length, step)).toBe(3);
});

test('the predictor of TIFF adds up along each row alone', () => {
  const kernel = sampleKernel(1000);
  const memory = new Uint8Array(kernel?.memory.buffer ?? new ArrayBuffer(0));
  memory.set([10, 20, 30, 1, 2, 3, 250, 0, 255, 5, 5, 5, 1, 1, 1, 1, 1, 1], 500);
  expect(kernel?.tiff(500, 0, 2, 9, 3)).toBe(2);
  expect(Array.from(memory.slice(0, 18))).toEqual([10, 20, 30, 11, 22, 33, 5, 22, 32, 5, 5, 5, 6, 6, 6, 7, 7, 7]);
});
