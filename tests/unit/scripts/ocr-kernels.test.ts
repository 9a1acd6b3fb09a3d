// The quicker loops of the OCR engine against plain arithmetic, and the engine that they are put into.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quickened } from '../../../scripts/ocr-core/quicken.ts';
import { curveOf, numbers, ordered, PAGE_BYTES, started, table } from './ocr-kernel.ts';

const CORE = 'node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm';

describe('the product of a matrix and a vector', () => {
  const WEIGHTS = PAGE_BYTES;
  const SCALES = 4 * PAGE_BYTES;
  const INPUT = 5 * PAGE_BYTES;
  const OUTPUT = 6 * PAGE_BYTES;

  test.each([
    [1, 1, 0],
    [1, 2, 0],
    [3, 17, 0],
    [4, 33, 0.5],
    [7, 34, 0.9],
    [8, 64, 1],
    [9, 65, 0.5],
    [29, 130, 0.8],
    [111, 513, 0.5],
  ])('%i rows of %i columns, %f of the inputs 0', async (count, columns, zeros) => {
    const { kernel, memory } = await started('simd');
    const bytes = new Int8Array(memory.buffer);
    const floats = new Float32Array(memory.buffer);
    const random = numbers(count * 1_000 + columns);
    const weight = () => Math.round(random() * 127);
    const inputs = Array.from({ length: columns - 1 }, () => (Math.abs(random()) < zeros ? 0 : weight()));
    const rows = Array.from({ length: count }, () => Array.from({ length: columns }, weight));
    // What lies behind the inputs must not count.
    bytes.set([...inputs, ...Array.from({ length: 64 }, weight)], INPUT);
    bytes.set(ordered(rows, 'simd'), WEIGHTS);
    const scales = rows.map(() => Math.fround(random()));
    floats.set(scales, SCALES / 4);
    const expected = rows.map((row, n) => {
      const sum = [...inputs, 127].reduce((total, input, at) => total + input * (row[at] ?? 0), 0);
      return Math.fround(Math.fround(sum) * (scales[n] ?? 0));
    });
    floats[OUTPUT / 4 + count] = 7;
    kernel(count, columns, WEIGHTS, SCALES, INPUT, OUTPUT);
    expect([...floats.subarray(OUTPUT / 4, OUTPUT / 4 + count)]).toEqual(expected);
    expect(floats[OUTPUT / 4 + count]).toBe(7);
  });
});

describe('tanh and the logistic function from their tables', () => {
  const TABLE_AT = PAGE_BYTES;
  const FROM = 3 * PAGE_BYTES;
  const GATE = 4 * PAGE_BYTES;
  const TO = 5 * PAGE_BYTES;
  const values = [0, -0, 1e-30, -1e-30, 0.5, -0.5, 3.1, -3.1, 15.99, -15.996, 15.998, 16, -16, 300, -1e9, 1e9, 1 / 256];

  test.each([
    ['tanh', false, Math.tanh, (y: number) => -y],
    ['the logistic function', true, (x: number) => 1 / (1 + Math.exp(-x)), (y: number) => Math.fround(1 - y)],
  ] as const)('%s, in place and through a gate', async (_, logistic, curve, below) => {
    const { kernel, memory } = await started('curve');
    const floats = new Float32Array(memory.buffer);
    const entries = table(curve);
    floats.set(entries, TABLE_AT / 4);
    const inputs = values.map(Math.fround);
    const expected = inputs.map((x) => curveOf(entries, x, below));
    floats.set([...inputs, 7], TO / 4);
    kernel(TO, inputs.length, TABLE_AT, Number(logistic), 0, TO);
    expect([...floats.subarray(TO / 4, TO / 4 + inputs.length + 1)]).toEqual([...expected, 7]);
    const gate = inputs.map((_, n) => Math.fround(n / 8));
    floats.set(inputs, FROM / 4);
    floats.set(gate, GATE / 4);
    kernel(FROM, inputs.length, TABLE_AT, Number(logistic), GATE, TO);
    const gated = expected.map((y, n) => Math.fround(y * (gate[n] ?? 0)));
    expect([...floats.subarray(TO / 4, TO / 4 + inputs.length + 1)]).toEqual([...gated, 7]);
  });
});

test.each([1, 2, 3, 4, 5, 15])('%i floats as integers of 8 bits, rounded half away from zero', async (count) => {
  const { kernel, memory } = await started('quantise');
  const bytes = new Int8Array(memory.buffer);
  const halves = [0.5, -0.5, 1.5, -1.5, 0.49, 126.5, -126.5, 127, -127.4].map((value) => value / 127);
  const values = [...halves, 1, -1, 5, -5, Number.NaN, 0].map(Math.fround).slice(0, count);
  const expected = values.map((value) => {
    const scaled = Math.fround(value * 127);
    if (Number.isNaN(scaled)) return 0;
    const rounded = Math.trunc(Math.fround(Math.abs(scaled) + 0.5));
    return Math.min(rounded, 127) * (scaled < 0 && rounded > 0 ? -1 : 1);
  });
  new Float32Array(memory.buffer).set(values, PAGE_BYTES / 4);
  bytes.fill(7, 0, 32);
  kernel(PAGE_BYTES, values.length, 0);
  expect([...bytes.subarray(0, values.length + 1)]).toEqual([...expected, 7]);
});

describe('the engine', () => {
  test('is a valid module with its loops replaced', async () => {
    const core = readFileSync(CORE);
    const quick = await quickened(core, 'simd');
    expect(WebAssembly.validate(Uint8Array.from(quick))).toBe(true);
    expect(quick.equals(core)).toBe(false);
    expect(WebAssembly.Module.exports(new WebAssembly.Module(Uint8Array.from(quick)))).toEqual(
      WebAssembly.Module.exports(new WebAssembly.Module(core)),
    );
  });

  test('of another version is refused, not half replaced', async () => {
    await expect(quickened(readFileSync(CORE), 'relaxed')).rejects.toThrow('another product of matrix and vector');
  });
});
