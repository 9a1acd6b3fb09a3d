// The quicker loops of the OCR engine against plain arithmetic, and the engine that they are put into.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import loadWabt from 'wabt';
import { weightOrder } from '../../../scripts/ocr-core/dot-kernel.ts';
import { kernelText, quickened } from '../../../scripts/ocr-core/quicken.ts';

const PAGE_BYTES = 65_536;
const CORE = 'node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm';

/** Tesseract's tables: 4,096 values, a 256th apart. */
const TABLE = 4_096;
const table = (curve: (x: number) => number): Float32Array =>
  Float32Array.from({ length: TABLE }, (_, n) => curve(n / 256));

type Kernel = (...operands: number[]) => unknown;

/** The kernel at work on memory of its own, with the stack at its first page's end. */
async function started(
  name: Parameters<typeof kernelText>[0],
): Promise<{ kernel: Kernel; memory: WebAssembly.Memory }> {
  const wabt = await loadWabt();
  const { buffer } = wabt.parseWat(name, kernelText(name), { relaxed_simd: true }).toBinary({});
  const memory = new WebAssembly.Memory({ initial: 8 });
  const stack = new WebAssembly.Global({ value: 'i32', mutable: true }, PAGE_BYTES);
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(buffer), { core: { memory, stack } });
  return { kernel: instance.exports.kernel as Kernel, memory };
}

/** Numbers that look random and are the same each time, from -1 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state / 0x7fffffff) * 2 - 1;
  };
}

describe('the product of a matrix and a vector', () => {
  const WEIGHTS = PAGE_BYTES;
  const SCALES = 4 * PAGE_BYTES;
  const INPUT = 5 * PAGE_BYTES;
  const OUTPUT = 6 * PAGE_BYTES;

  /** The weights as IntSimdMatrix::Init orders them (arch/intsimdmatrix.cpp); the last of a row is its bias. */
  function ordered(rows: readonly (readonly number[])[]): number[] {
    const [lanes = 0, most = 0, , inputs = 0] = weightOrder('simd');
    const width = (rows[0]?.length ?? 0) - 1;
    const all = Math.ceil(rows.length / lanes) * lanes;
    const weights: number[] = [];
    let first = 0;
    for (let vectors = most; vectors >= 1; vectors /= 2) {
      for (; first + vectors * lanes <= all; first += vectors * lanes) {
        const set = Array.from({ length: vectors * lanes }, (_, n) => rows[first + n] ?? []);
        for (let from = 0; from < width; from += inputs) {
          for (const row of set)
            for (let n = from; n < from + inputs; n += 1) weights.push(n < width ? (row[n] ?? 0) : 0);
        }
        weights.push(...set.map((row) => row[width] ?? 0));
      }
    }
    return weights;
  }

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
    bytes.set(ordered(rows), WEIGHTS);
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

  /** lstm/functions.h, in floats. */
  function curveOf(entries: Float32Array, x: number, below: (y: number) => number): number {
    if (x < 0) return below(curveOf(entries, -x, below));
    const scaled = Math.fround(x * 256);
    const index = Math.trunc(scaled);
    if (index >= TABLE - 1) return 1;
    const first = entries[index] ?? 0;
    const step = Math.fround((entries[index + 1] ?? 0) - first);
    return Math.fround(Math.fround(step * Math.fround(scaled - index)) + first);
  }

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

describe('a column of what is seen around a pixel', () => {
  const [LAYER, INPUT, OUTPUT, PLACE, MAP, HEIGHTS] = [1_000, 1_100, 1_200, 1_300, 1_400, 1_500] as const;
  const [SEEN, MADE] = [PAGE_BYTES, 2 * PAGE_BYTES] as const;
  const [WIDTH, ROWS, OWN_ROWS, HALF, OUTPUTS] = [5, 8, 6, 1, 9] as const;

  /** Two pictures of 8 rows, of which the second has 6 of its own; the place is in the second one. */
  async function column(row: number, values = 1, integers = 1): Promise<{ done: number; made: number[] }> {
    const { kernel, memory } = await started('column');
    const view = new DataView(memory.buffer);
    const bytes = new Int8Array(memory.buffer);
    const set = (at: number, value: number) => view.setInt32(at, value, true);
    set(LAYER + 20, values);
    set(LAYER + 60, HALF);
    bytes[INPUT + 48] = integers;
    set(INPUT + 28, SEEN);
    set(INPUT + 40, 1);
    set(OUTPUT + 28, MADE);
    set(OUTPUT + 40, OUTPUTS);
    set(MAP + 4, ROWS);
    set(MAP + 16, WIDTH);
    set(MAP + 24, HEIGHTS);
    set(MAP + 28, HEIGHTS + 8);
    set(HEIGHTS, ROWS);
    set(HEIGHTS + 4, OWN_ROWS);
    const time = ROWS * WIDTH + row * WIDTH + 2;
    for (const [n, value] of [MAP, time, 1, row, 2].entries()) set(PLACE + 4 * n, value);
    for (let n = 0; n < 2 * ROWS * WIDTH; n += 1) bytes[SEEN + n] = n;
    const done = Number(kernel(LAYER, INPUT, OUTPUT, PLACE, 3, 4));
    return { done, made: [...bytes.subarray(MADE + 3 * OUTPUTS + 3, MADE + 3 * OUTPUTS + 8)] };
  }

  test('is copied from above to below', async () => {
    expect(await column(1)).toEqual({ done: 1, made: [0, 42, 47, 52, 0] });
    expect(await column(OWN_ROWS - 2)).toEqual({ done: 1, made: [0, 57, 62, 67, 0] });
  });

  test.each([
    ['at the upper edge', 0],
    ['at the lower edge of its picture', OWN_ROWS - 1],
    ['of more values a pixel', 2, 3],
    ['of floats', 2, 1, 0],
  ])('is left to the engine %s', async (_, row, values = 1, integers = 1) => {
    expect(await column(row, values, integers)).toEqual({ done: 0, made: [0, 0, 0, 0, 0] });
  });
});

describe('the start of the way to a row', () => {
  const ITERATOR = 64;
  /** Fields of an iterator over a list, from its start: list, before, at, behind, first; flags, of which the last says that it moved. */
  type Place = { list: number; before: number; at: number; behind: number; first: number; moved: number };

  /** Blocks of rows of words; true: a word that is part of another. Returns where elements lie, and what the kernel left. */
  async function wayTo(blocks: readonly (readonly (readonly boolean[])[])[], target: readonly [number, number]) {
    const { kernel, memory } = await started('row-start');
    const view = new DataView(memory.buffer);
    let free = 1_000;
    const ring = (list: number, count: number): number[] => {
      const elements = Array.from({ length: count }, (_, n) => free + 400 * n);
      free += 400 * count;
      for (const [n, element] of elements.entries()) {
        view.setUint32(element, elements[(n + 1) % count] ?? 0, true);
        view.setUint8(element + 265, 7);
      }
      view.setUint32(list, elements.at(-1) ?? 0, true);
      return elements;
    };
    const page = ring(512, blocks.length);
    const rows = blocks.map((rows, b) => ring((page[b] ?? 0) + 28, rows.length));
    for (const [b, row] of blocks.entries()) {
      for (const [r, words] of row.entries()) {
        const places = ring((rows[b]?.[r] ?? 0) + 20, words.length);
        for (const [w, part] of words.entries()) view.setUint8((places[w] ?? 0) + 265, Number(part));
      }
    }
    view.setUint32(ITERATOR + 40, 512, true);
    view.setUint32(ITERATOR + 56, page[0] ?? 0, true);
    const begins = kernel(ITERATOR, rows[target[0]]?.[target[1]] ?? 0);
    const place = (at: number): Place => {
      const [list = 0, before = 0, here = 0, behind = 0, first = 0] = new Uint32Array(memory.buffer, ITERATOR + at, 5);
      return { list, before, at: here, behind, first, moved: view.getUint8(ITERATOR + at + 22) };
    };
    return { begins, page, rows, block: place(40), row: place(64), word: place(88) };
  }

  const none: readonly boolean[] = [];
  const one = [false];

  test('is the first word of the row before', async () => {
    const { begins, page, rows, block, row, word } = await wayTo([[one, [true, false, false], one], [one]], [0, 2]);
    const [at = 0, , behind = 0] = [rows[0]?.[1], 0, rows[0]?.[2]];
    const [first = 0] = rows[0] ?? [];
    expect(begins).toBe(0);
    expect(block).toEqual({ list: 512, before: page[1], at: page[0], behind: page[1], first: page[0], moved: 0 });
    expect(row).toEqual({ list: (page[0] ?? 0) + 28, before: first, at, behind, first, moved: 1 });
    const { at: firstWord } = word;
    expect(word).toEqual({
      ...word,
      list: at + 20,
      first: firstWord,
      behind: firstWord + 400,
      before: firstWord + 800,
      moved: 0,
    });
  });

  test('is in the block before where the row is the first of its own', async () => {
    const { page, rows, block, row } = await wayTo([[one, one], [], [one], [one]], [3, 0]);
    expect(block).toEqual({ list: 512, before: page[1], at: page[2], behind: page[3], first: page[0], moved: 1 });
    expect(row).toMatchObject({ at: rows[2]?.[0], before: rows[2]?.[0], behind: rows[2]?.[0], moved: 0 });
  });

  test('passes by rows without words of their own', async () => {
    const { rows, row } = await wayTo([[one, none, [true, true], one]], [0, 3]);
    expect(row).toMatchObject({ at: rows[0]?.[0], moved: 0 });
  });

  test.each([
    ['first on the page', [[one, one]], [0, 0]],
    ['the first with words', [[[true], none, one]], [0, 2]],
    ['not there', [[one, one]], [5, 5]],
  ] as const)('is the start of the page where the row is %s', async (_, blocks, target) => {
    expect((await wayTo(blocks, target)).begins).toBe(1);
  });
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
