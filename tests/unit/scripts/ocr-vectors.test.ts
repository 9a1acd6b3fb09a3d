// The loops over vectors of floats that the OCR engine gets, against plain arithmetic.
import { expect, test } from 'vitest';
import type { VectorKernel } from '../../../scripts/ocr-core/vector-kernels.ts';
import { numbers, PAGE_BYTES, started } from './ocr-kernel.ts';

const [TO, A, B] = [PAGE_BYTES, 2 * PAGE_BYTES, 3 * PAGE_BYTES] as const;
const COUNTS = [0, 1, 2, 4, 6, 7, 16, 99] as const;

const random = (count: number, size: number, seed: number): number[] => {
  const next = numbers(seed);
  return Array.from({ length: count }, () => Math.fround(next() * size));
};

type Case = readonly [
  kernel: VectorKernel,
  operands: readonly number[],
  expected: (to: number, a: number, b: number) => number,
];

const CASES: readonly Case[] = [
  ['multiply', [A], (to, a) => Math.fround(to * a)],
  ['accumulate', [A, B], (to, a, b) => Math.fround(Math.fround(a * b) + to)],
  ['divide', [0.3], (to) => Math.fround(to / Math.fround(0.3))],
  ['clip', [100], (to) => Math.max(-100, Math.min(100, to))],
];

test.each(CASES)('%s', async (name, operands, expected) => {
  const { kernel, memory } = await started(name);
  const floats = new Float32Array(memory.buffer);
  for (const count of COUNTS) {
    const [to, a, b] = [random(count, 300, 1), random(count, 2, 2), random(count, 2, 3)];
    floats.set([...to, 7], TO / 4);
    floats.set(a, A / 4);
    floats.set(b, B / 4);
    kernel(TO, ...operands, count);
    const made = to.map((value, n) => expected(value, a[n] ?? 0, b[n] ?? 0));
    expect([...floats.subarray(TO / 4, TO / 4 + count + 1)]).toEqual([...made, 7]);
  }
});

/** The C library's expf for numbers from -86 to 0 (musl, src/math/expf.c of FreeBSD's msun), each step rounded to a float. */
function exponential(x: number): number {
  const f = Math.fround;
  const size = Math.abs(x);
  if (size < 2 ** -14) return f(1 + x);
  let k = 0;
  if (size > f(0.346_573_6)) k = size < f(1.039_720_7) ? -1 : Math.trunc(f(f(f(1.442_695_02) * x) - 0.5));
  const high = f(x - f(k * f(0.693_145_75)));
  const low = f(k * f(1.428_606_77e-6));
  const rest = f(high - low);
  const square = f(rest * rest);
  const c = f(rest - f(square * f(f(square * f(-2.766_733_29e-3)) + f(1.666_662_84e-1))));
  const y = f(f(high - f(low - f(f(rest * c) / f(2 - c)))) + 1);
  return f(y * 2 ** k);
}

test.each([0, 1, 2, 3, 4, 7, 112])('the exponentials of %i values, and their sum', async (count) => {
  const { kernel, memory } = await started('softmax');
  const floats = new Float32Array(memory.buffer);
  const greatest = Math.fround(3.7);
  const far = [0, -86, -85.9, -86.1, -200, -1e-6, -6e-5, -7e-5, -0.3465, -0.3467, -1.039, -1.0398, -1.733, -20];
  const near = random(count, 20, 5).map((value) => -Math.abs(value));
  const values = [...far, ...near].slice(0, count).map((distance) => Math.fround(distance + greatest));
  floats.set([...values, 7], TO / 4);
  const sum = kernel(TO, count, greatest);
  const expected = values.map((value) => {
    const distance = Math.fround(value - greatest);
    return distance < -86 ? Math.fround(Math.exp(-86)) : exponential(distance);
  });
  expect([...floats.subarray(TO / 4, TO / 4 + count + 1)]).toEqual([...expected, 7]);
  expect(sum).toBe(expected.reduce((total, value) => Math.fround(total + value), 0));
  for (const [n, value] of expected.entries())
    expect(value / Math.exp(Math.max(-86, (values[n] ?? 0) - greatest))).toBeCloseTo(1, 5);
});
