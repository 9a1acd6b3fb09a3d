// Out: the product of a matrix of 8-bit weights with a vector of 8-bit inputs, in WebAssembly text, called as Tesseract's
// IntSimdMatrix calls it (arch/intsimdmatrix.h). A row has columns - 1 weights, filled up to an even number, and a bias.

/** Which multiplication the browser has: 16 bits twice, or 8 bits at once (relaxed SIMD). */
export type Dot = 'simd' | 'relaxed';

/** Rows and vectors of 16 inputs that are in hand together: measured the quickest for 2,048 rows of 608 inputs. */
const ROWS = 8;
const CHUNKS = 2;

/** Bytes that 16 inputs take once they are prepared: two vectors. */
const PREPARED = 32;

/** What Tesseract multiplies the bias by: its input is always 1, which is 127 as an integer. */
const UNIT = 127;

const HALVES = 'i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7';
const NEIGHBOURS = 'i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11';
const EVEN = 'i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27';
const ODD = 'i8x16.shuffle 4 5 6 7 20 21 22 23 12 13 14 15 28 29 30 31';
const FRONT = 'i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23';
const BACK = 'i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31';

type Flavour = {
  /** Makes two vectors of $u, the next 16 inputs, and adds to $signs what every row's sum has too much. */
  readonly prepare: string;
  /** The sum with 16 products more: the weights lie at `at`, the prepared inputs are `first` and `second`. */
  readonly step: (sum: string, at: string, offset: number, first: string, second: string) => string;
};

/**
 * The relaxed multiplication takes one factor of 7 bits, so the inputs go in as magnitudes, and their signs s (0 or -1) to
 * the weights: w·sign(u) = (w ^ s) - s, where the sum of s·|u| is the same for every row. Pairs stay within 16 bits.
 */
const FLAVOURS: Readonly<Record<Dot, Flavour>> = {
  simd: {
    prepare: `
      (v128.store (local.get $to) (i16x8.extend_low_i8x16_s (local.get $u)))
      (v128.store offset=16 (local.get $to) (i16x8.extend_high_i8x16_s (local.get $u)))`,
    step: (sum, at, offset, first, second) => `(i32x4.add (i32x4.add ${sum}
      (i32x4.dot_i16x8_s (v128.load8x8_s offset=${offset} align=1 ${at}) ${first}))
      (i32x4.dot_i16x8_s (v128.load8x8_s offset=${offset + 8} align=1 ${at}) ${second}))`,
  },
  relaxed: {
    prepare: `
      (local.set $s (i8x16.shr_s (local.get $u) (i32.const 7)))
      (local.set $u (i8x16.abs (local.get $u)))
      (v128.store (local.get $to) (local.get $u))
      (v128.store offset=16 (local.get $to) (local.get $s))
      (local.set $signs (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $s) (local.get $u) (local.get $signs)))`,
    step: (sum, at, offset, first, second) => `(i32x4.relaxed_dot_i8x16_i7x16_add_s
      (v128.xor (v128.load offset=${offset} align=1 ${at}) ${second}) ${first} ${sum})`,
  },
};

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

const get = (name: string): string => `(local.get $${name})`;

const each = (count: number, text: (n: number) => string): string => upTo(count).map(text).join('\n');

/** Prepares the inputs below the stack, with nothing for what lies behind them in the last vectors. */
function prepared({ prepare }: Flavour): string {
  return `
    (local.set $from ${get('input')})
    (local.set $left ${get('width')})
    (local.set $to ${get('inputs')})
    (loop $prepare
      (local.set $u (v128.and (v128.load align=1 ${get('from')}) (i8x16.gt_s
        (i8x16.splat (select (i32.const 16) ${get('left')} (i32.gt_s ${get('left')} (i32.const 16))))
        (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15))))
      ${prepare}
      (local.set $from (i32.add ${get('from')} (i32.const 16)))
      (local.set $left (i32.sub ${get('left')} (i32.const 16)))
      (br_if $prepare (i32.lt_u (local.tee $to (i32.add ${get('to')} (i32.const ${PREPARED}))) ${get('end')})))
    (local.set $signs (i32x4.add ${get('signs')} (${HALVES} ${get('signs')} ${get('signs')})))
    (local.set $signs (i32x4.add ${get('signs')} (${NEIGHBOURS} ${get('signs')} ${get('signs')})))`;
}

/** The sums of `rows` rows over all inputs, four lanes each: $sum0 and on; their weights begin at $w0 and on. */
function sums({ step }: Flavour, rows: number): string {
  const inputs = (n: number): string => `
    (local.set $u${n} (v128.load offset=${n * PREPARED} ${get('from')}))
    (local.set $s${n} (v128.load offset=${n * PREPARED + 16} ${get('from')}))`;
  const product = (row: number, n: number): string =>
    step(get(`sum${row}`), `(i32.add ${get(`w${row}`)} ${get('at')})`, 16 * n, get(`u${n}`), get(`s${n}`));
  return `
    ${each(rows, (row) => `(local.set $sum${row} (v128.const i32x4 0 0 0 0))`)}
    (local.set $from ${get('inputs')})
    (local.set $at (i32.const 0))
    (loop $more
      ${each(CHUNKS, inputs)}
      ${each(rows, (row) => each(CHUNKS, (n) => `(local.set $sum${row} ${product(row, n)})`))}
      (local.set $at (i32.add ${get('at')} (i32.const ${16 * CHUNKS})))
      (br_if $more (i32.lt_u (local.tee $from (i32.add ${get('from')} (i32.const ${PREPARED * CHUNKS}))) ${get('end')})))`;
}

/** Four rows' results: lane r of the vector is row r, with its bias and scale. */
function fourResults(first: number): string {
  const row = (n: number): string => get(`sum${first + n}`);
  const bias = (n: number): string => `(i32.load8_s (i32.add ${get(`w${first + n}`)} ${get('bias')}))`;
  return `
    (local.set $u (i32x4.add (${EVEN} ${row(0)} ${row(1)}) (${ODD} ${row(0)} ${row(1)})))
    (local.set $s (i32x4.add (${EVEN} ${row(2)} ${row(3)}) (${ODD} ${row(2)} ${row(3)})))
    (local.set $u (i32x4.add (${FRONT} ${get('u')} ${get('s')}) (${BACK} ${get('u')} ${get('s')})))
    (local.set $s (i32x4.splat ${bias(0)}))
    ${each(3, (n) => `(local.set $s (i32x4.replace_lane ${n + 1} ${get('s')} ${bias(n + 1)}))`)}
    (local.set $s (i32x4.mul ${get('s')} (i32x4.splat (i32.const ${UNIT}))))
    (local.set $u (i32x4.add (i32x4.sub ${get('u')} ${get('signs')}) ${get('s')}))
    (v128.store offset=${4 * first} align=4 ${get('output')} (f32x4.mul
      (f32x4.convert_i32x4_s ${get('u')}) (v128.load offset=${4 * first} align=4 ${get('scales')})))`;
}

const ONE_RESULT = `
  (local.set $u (i32x4.add ${get('sum0')} (${HALVES} ${get('sum0')} ${get('sum0')})))
  (local.set $u (i32x4.add ${get('u')} (${NEIGHBOURS} ${get('u')} ${get('u')})))
  (f32.store ${get('output')} (f32.mul (f32.load ${get('scales')}) (f32.convert_i32_s (i32.add
    (i32x4.extract_lane 0 (i32x4.sub ${get('u')} ${get('signs')}))
    (i32.mul (i32.load8_s (i32.add ${get('w0')} ${get('bias')})) (i32.const ${UNIT}))))))`;

/** Goes on with `rows` rows at a time while so many are left. */
function rowLoop(name: string, rows: number, text: string): string {
  return `
    (block $${name}Done (loop $${name}
      (br_if $${name}Done (i32.lt_s ${get('rows')} (i32.const ${rows})))
      ${each(rows - 1, (n) => `(local.set $w${n + 1} (i32.add ${get(`w${n}`)} ${get('stride')}))`)}
      ${text}
      (local.set $w0 (i32.add ${get(`w${rows - 1}`)} ${get('stride')}))
      (local.set $output (i32.add ${get('output')} (i32.const ${4 * rows})))
      (local.set $scales (i32.add ${get('scales')} (i32.const ${4 * rows})))
      (local.set $rows (i32.sub ${get('rows')} (i32.const ${rows})))
      (br $${name})))`;
}

/**
 * A module in text with one function `kernel` (rows, columns, weights, scales, input, output): addresses in bytes, one
 * 32-bit float a row to the output. It uses the memory below the stack pointer, and may read, but not use, up to 31 bytes
 * behind the weights and the input. The inputs lie within ±127, as Tesseract makes them.
 */
export function dotKernel(dot: Dot): string {
  const flavour = FLAVOURS[dot];
  const width = `(i32.sub ${get('columns')} (i32.const 1))`;
  const block = 16 * CHUNKS;
  const padded = `(i32.and (i32.add ${get('width')} (i32.const ${block - 1})) (i32.const ${-block}))`;
  const names = (prefix: string, count: number): string =>
    upTo(count)
      .map((n) => `(local $${prefix}${n} v128)`)
      .join('');
  return `(module
    (import "core" "memory" (memory 1))
    (import "core" "stack" (global $stack (mut i32)))
    (func (export "kernel") (param $rows i32) (param $columns i32) (param $w0 i32) (param $scales i32) (param $input i32)
      (param $output i32)
      (local $width i32) (local $bias i32) (local $stride i32) (local $inputs i32) (local $end i32) (local $from i32)
      (local $left i32) (local $to i32) (local $at i32) ${each(ROWS - 1, (n) => `(local $w${n + 1} i32)`)}
      (local $u v128) (local $s v128) (local $signs v128) ${names('u', CHUNKS)} ${names('s', CHUNKS)} ${names('sum', ROWS)}
      (local.set $width ${width})
      (local.set $bias (i32.and ${get('columns')} (i32.const -2)))
      (local.set $stride (i32.add ${get('bias')} (i32.const 1)))
      (local.set $end (i32.and (global.get $stack) (i32.const -16)))
      (local.set $inputs (i32.sub ${get('end')} (i32.mul ${padded} (i32.const ${PREPARED / 16}))))
      (if (i32.eq ${get('inputs')} ${get('end')}) (then (local.set $inputs (i32.sub ${get('end')} (i32.const ${PREPARED * CHUNKS})))))
      ${prepared(flavour)}
      ${rowLoop('many', ROWS, sums(flavour, ROWS) + each(ROWS / 4, (n) => fourResults(4 * n)))}
      ${rowLoop('one', 1, sums(flavour, 1) + ONE_RESULT)}))`;
}
