// The first layers of the OCR engine's network as the quicker loops work them out, against plain arithmetic.
import { describe, expect, test } from 'vitest';
import { groupedInputs } from '../../../scripts/ocr-core/dot-kernel.ts';
import { curveOf, numbers, ordered, PAGE_BYTES, started, table } from './ocr-kernel.ts';

/** A StrideMap for pictures of one size, the last of which has its own: from its address on, its vectors at 64 bytes more. */
function setMap(
  view: DataView,
  at: number,
  [pictures, rows, columns]: readonly [number, number, number],
  own = [rows, columns],
) {
  const set = (offset: number, value: number) => view.setInt32(at + offset, value, true);
  for (const [n, value] of [pictures, rows, columns, rows * columns, columns, 1].entries()) set(4 * n, value);
  for (const [n, size] of [rows, columns].entries()) {
    const from = 64 + 128 * n;
    set(24 + 12 * n, at + from);
    set(28 + 12 * n, at + from + 4 * pictures);
    for (let picture = 0; picture < pictures; picture += 1) set(from + 4 * picture, size);
    set(from + 4 * (pictures - 1), own[n] ?? size);
  }
}

/** A NetworkIO of integers: its values from `values` on, so many a step in time. */
function setValues(view: DataView, at: number, values: number, features: number, integers = 1) {
  view.setInt32(at + 28, values, true);
  view.setInt32(at + 40, features, true);
  view.setUint8(at + 48, integers);
}

describe('what is seen around pixels', () => {
  const [LAYER, INPUT, OUTPUT, PLACE, NOISE, MAP] = [1_000, 1_100, 1_200, 1_300, 1_350, 1_400] as const;
  const SEED = 2_000_000_011;
  const [SEEN, MADE] = [PAGE_BYTES, 2 * PAGE_BYTES] as const;
  const [COLUMNS, ROWS, OWN_COLUMNS, OWN_ROWS] = [9, 8, 7, 6] as const;

  type Layer = { readonly values?: number; readonly integers?: number; readonly half?: number };
  /** Two pictures, of which the second has fewer rows and columns of its own; the place is in the second one. */
  async function seen(x: number, y: number, { values = 1, integers = 1, half = 1 }: Layer = {}) {
    const { kernel, memory } = await started('surroundings');
    const view = new DataView(memory.buffer);
    const bytes = new Int8Array(memory.buffer);
    for (const [at, value] of [
      [20, values],
      [56, half],
      [60, half],
    ] as const)
      view.setInt32(LAYER + at, value, true);
    view.setInt32(LAYER + 52, NOISE, true);
    view.setUint32(NOISE, SEED, true);
    setValues(view, INPUT, SEEN, values, integers);
    setValues(view, OUTPUT, MADE, 9, integers);
    setMap(view, MAP, [2, ROWS, COLUMNS], [OWN_ROWS, OWN_COLUMNS]);
    const time = (row: number, column: number) => (ROWS + row) * COLUMNS + column;
    for (const [n, value] of [MAP, time(y, x), 1, y, x].entries()) view.setInt32(PLACE + 4 * n, value, true);
    for (let n = 0; n < 2 * ROWS * COLUMNS; n += 1) bytes[SEEN + n] = n;
    const done = Number(kernel(LAYER, INPUT, OUTPUT, PLACE));
    const made = [...bytes.subarray(MADE, MADE + 9 * 2 * ROWS * COLUMNS)];
    return { done, made, time, place: [...new Int32Array(memory.buffer, PLACE, 5)] };
  }

  /** Noise as Tesseract makes it: std::minstd_rand, between -127 and 127, rounded half away from zero. */
  function noise(): () => number {
    let seed = BigInt(SEED);
    return () => {
      seed = (seed * 48_271n) % 2_147_483_647n;
      const value = (254 * Number(seed)) / 2_147_483_647 - 127;
      return value >= 0 ? Math.trunc(value + 0.5) : -Math.trunc(0.5 - value);
    };
  }

  test.each([
    ['', 1, 1],
    ['', 3, OWN_ROWS - 2],
    [', with noise above,', 1, 0],
    [', with noise below,', 2, OWN_ROWS - 1],
  ])('is made%s from (%i, %i) on to the last pixel with neighbours', async (_, x, y) => {
    const { done, made, time, place } = await seen(x, y);
    const last = OWN_COLUMNS - 2;
    const expected = made.map(() => 0);
    const next = noise();
    for (let column = x; column <= last; column += 1) {
      const nine = [-1, 0, 1].flatMap((dx) =>
        [-1, 0, 1].map((dy) => (y + dy < 0 || y + dy >= OWN_ROWS ? next() : time(y + dy, column + dx))),
      );
      expected.splice(9 * time(y, column), 9, ...nine);
    }
    expect(done).toBe(1);
    expect(made).toEqual(expected);
    expect(place).toEqual([MAP, time(y, last), 1, y, last]);
  });

  test.each<[string, number, number, Layer]>([
    ['at the left edge', 0, 2, {}],
    ['at the right edge of its picture', OWN_COLUMNS - 1, 2, {}],
    ['of more values a pixel', 2, 2, { values: 3 }],
    ['of floats', 2, 2, { integers: 0 }],
    ['further around', 3, 3, { half: 2 }],
  ])('is left to the engine %s', async (_, x, y, layer) => {
    const { done, made, place, time } = await seen(x, y, layer);
    expect(done).toBe(0);
    expect(new Set(made)).toEqual(new Set([0]));
    expect(place).toEqual([MAP, time(y, x), 1, y, x]);
  });
});

describe('the greatest of neighbouring pixels', () => {
  const [LAYER, INPUT, OUTPUT] = [1_000, 2_000, 4_000] as const;
  const [SEEN, MADE] = [PAGE_BYTES, 3 * PAGE_BYTES] as const;
  const [ROWS, COLUMNS] = [7, 11] as const;

  async function pooled(features: number, pictures = 1, integers = 1) {
    const { kernel, memory } = await started('pooling');
    const view = new DataView(memory.buffer);
    const bytes = new Int8Array(memory.buffer);
    view.setInt32(LAYER + 104, 3, true);
    view.setInt32(LAYER + 108, 2, true);
    const [rows, columns] = [Math.ceil(ROWS / 2), Math.ceil(COLUMNS / 3)];
    setValues(view, INPUT, SEEN, features, integers);
    setMap(view, INPUT + 52, [pictures, ROWS, COLUMNS]);
    setValues(view, OUTPUT, MADE, features, integers);
    setMap(view, OUTPUT + 52, [pictures, rows, columns]);
    const random = numbers(features);
    const values = Array.from({ length: ROWS * COLUMNS * features }, () => Math.round(random() * 127));
    bytes.set(values, SEEN);
    const expected = Array.from({ length: rows * columns * features }, (_, n) => {
      const [feature, x, y] = [n % features, Math.floor(n / features) % columns, Math.floor(n / features / columns)];
      let most = -128;
      for (let row = 2 * y; row < Math.min(2 * y + 2, ROWS); row += 1) {
        for (let column = 3 * x; column < Math.min(3 * x + 3, COLUMNS); column += 1)
          most = Math.max(most, values[(row * COLUMNS + column) * features + feature] ?? 0);
      }
      return most;
    });
    const done = Number(kernel(LAYER, INPUT, OUTPUT));
    return { done, expected, made: [...bytes.subarray(MADE, MADE + expected.length)] };
  }

  test.each([16, 48])('of %i features each', async (features) => {
    const { done, made, expected } = await pooled(features);
    expect(done).toBe(1);
    expect(made).toEqual(expected);
  });

  test.each([
    ['for features that fill no vectors', 20],
    ['for more pictures than one', 16, 2],
    ['for floats', 16, 1, 0],
  ])('is left to the engine %s', async (_, features, pictures = 1, integers = 1) => {
    const { done, made } = await pooled(features, pictures, integers);
    expect(done).toBe(0);
    expect(new Set(made)).toEqual(new Set([0]));
  });
});

describe('sixteen features of nine values', () => {
  const [LAYER, INPUT, OUTPUT] = [1_000, 2_000, 3_000] as const;
  const [SEEN, MADE, WEIGHTS, SCALES, TABLE] = [1, 2, 3, 4, 5].map((page) => page * PAGE_BYTES) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const [TANH, LOGISTIC, PIXELS] = [19, 16, 40] as const;
  type Layer = {
    readonly kind?: number;
    readonly trained?: number;
    readonly integers?: number;
    readonly columns?: number;
  };

  async function features(
    dot: 'simd' | 'relaxed',
    { kind = TANH, trained = 0, integers = 1, columns = 10 }: Layer = {},
  ) {
    const { kernel, memory } = await started('dense');
    const view = new DataView(memory.buffer);
    const fields = [
      [4, kind],
      [8, trained],
      [92, 16],
      [96, columns],
      [132, SCALES],
      [216, WEIGHTS],
    ] as const;
    for (const [at, value] of fields) view.setInt32(LAYER + at, value, true);
    setValues(view, INPUT, SEEN, 9, integers);
    setValues(view, OUTPUT, MADE, 16, integers);
    const random = numbers(9);
    const byte = () => Math.round(random() * 127);
    const rows = Array.from({ length: 16 }, () => Array.from({ length: 10 }, byte));
    const seen = Array.from({ length: 9 * PIXELS }, byte);
    const scales = rows.map(() => Math.fround(random() / 5_000));
    const entries = table(Math.tanh);
    new Int8Array(memory.buffer).set(ordered(rows, dot), WEIGHTS);
    new Int8Array(memory.buffer).set([...seen, 99, 99, 99], SEEN);
    new Float32Array(memory.buffer).set(scales, SCALES / 4);
    new Float32Array(memory.buffer).set(entries, TABLE / 4);
    const expected = Array.from({ length: PIXELS }, (_, pixel) =>
      rows.map((row, n) => {
        const inputs = [...seen.slice(9 * pixel, 9 * pixel + 9), 127];
        const sum = row.reduce((total, weight, at) => total + weight * (inputs[at] ?? 0), 0);
        const y = curveOf(entries, Math.fround(Math.fround(sum) * (scales[n] ?? 0)), (value) => -value);
        const scaled = Math.fround(y * 127);
        return Math.trunc(Math.fround(Math.abs(scaled) + 0.5)) * (scaled < 0 ? -1 : 1) + 0;
      }),
    ).flat();
    const done = Number(kernel(LAYER, INPUT, OUTPUT, PIXELS, TABLE, groupedInputs(dot)));
    return { done, expected, made: [...new Int8Array(memory.buffer, MADE, 16 * PIXELS + 1)] };
  }

  test.each(['simd', 'relaxed'] as const)('with weights in the order of %s', async (dot) => {
    const { done, made, expected } = await features(dot);
    expect(done).toBe(1);
    expect(made).toEqual([...expected, 0]);
    expect(new Set(expected).size).toBeGreaterThan(100);
  });

  test.each<[string, Layer]>([
    ['of another function', { kind: LOGISTIC }],
    ['that is trained', { trained: 1 }],
    ['of floats', { integers: 0 }],
    ['of more values', { columns: 26 }],
  ])('are left to the engine in a layer %s', async (_, layer) => {
    const { done, made } = await features('simd', layer);
    expect(done).toBe(0);
    expect(new Set(made)).toEqual(new Set([0]));
  });
});
