// Out: the product of a matrix of 8-bit weights with a vector of 8-bit inputs, in WebAssembly text, called as Tesseract's
// IntSimdMatrix calls it (arch/intsimdmatrix.h), and the order of the weights that it asks IntSimdMatrix::Init for: rows in
// sets of as many as there are sums in hand, in each set the weights of a few neighbouring inputs row by row, then the next
// few, and the biases at its end. So weights are read as they lie, and those of inputs that are all 0 are left out: of the
// largest layer's, every seventh group of four and every third pair.

/** Which multiplication the browser has: 16 bits twice, or 8 bits at once (relaxed SIMD). */
export type Dot = 'simd' | 'relaxed';

/** Sums in a vector, and vectors in hand at most: more than 8 do not stay in the 16 registers of a processor. */
const LANES = 4;
const MOST_VECTORS = 8;

/** What Tesseract multiplies the bias by: its input is always 1, which is 127 as an integer. */
const UNIT = 127;

const HALVES = 'i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7';
const NEIGHBOURS = 'i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11';

type Flavour = {
  /** Neighbouring inputs that are multiplied together. */
  readonly inputs: number;
  /** Bytes that a prepared group takes: where its weights begin in a set of most vectors, its inputs, and their signs. */
  readonly entry: number;
  /** Makes groups of $u, the next 16 inputs, and adds to $signs what every row's sum has too much. */
  readonly prepare: string;
  /** The sum with the products of the group at $from more; its weights lie `offset` bytes behind $at. */
  readonly step: (sum: string, offset: number) => string;
  /** Gets ready what all steps of a group share. */
  readonly load: string;
};

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

const get = (name: string): string => `(local.get $${name})`;

const each = (count: number, text: (n: number) => string): string => upTo(count).map(text).join('\n');

/** Bytes of a group's weights in a set of most vectors. */
const groupBytes = (inputs: number): number => MOST_VECTORS * LANES * inputs;

/** Keeps the group whose inputs are in lane `lane` of `vector`, unless all of them are 0: the next one takes its place. */
function kept(inputs: number, entry: number, vector: string, lane: number, more = ''): string {
  return `
    (i32.store ${get('to')} ${get('at')})
    (i32.store offset=4 ${get('to')} (local.tee $group (i32x4.extract_lane ${lane} ${vector})))
    ${more}
    (local.set $at (i32.add ${get('at')} (i32.const ${groupBytes(inputs)})))
    (local.set $to (i32.add ${get('to')} (select (i32.const ${entry}) (i32.const 0) ${get('group')})))`;
}

const SIGNED = (lane: number): string => `(i32.store offset=8 ${get('to')} (i32x4.extract_lane ${lane} ${get('s')}))`;

/**
 * The relaxed multiplication takes one factor of 7 bits, so the inputs go in as magnitudes, and their signs s (0 or -1) to
 * the weights: w·sign(u) = (w ^ s) - s, where the sum of s·|u| is the same for every row. Pairs stay within 16 bits.
 */
const FLAVOURS: Readonly<Record<Dot, Flavour>> = {
  simd: {
    inputs: 2,
    entry: 8,
    prepare: `
      (local.set $s (i16x8.extend_high_i8x16_s ${get('u')}))
      (local.set $u (i16x8.extend_low_i8x16_s ${get('u')}))
      ${each(4, (lane) => kept(2, 8, get('u'), lane))}
      ${each(4, (lane) => kept(2, 8, get('s'), lane))}`,
    load: `(local.set $u (v128.load32_splat offset=4 ${get('from')}))`,
    step: (sum, offset) =>
      `(i32x4.add ${sum} (i32x4.dot_i16x8_s (v128.load8x8_s offset=${offset} align=1 ${get('at')}) ${get('u')}))`,
  },
  relaxed: {
    inputs: 4,
    entry: 12,
    prepare: `
      (local.set $s (i8x16.shr_s ${get('u')} (i32.const 7)))
      (local.set $u (i8x16.abs ${get('u')}))
      (local.set $signs (i32x4.relaxed_dot_i8x16_i7x16_add_s ${get('s')} ${get('u')} ${get('signs')}))
      ${each(4, (lane) => kept(4, 12, get('u'), lane, SIGNED(lane)))}`,
    load: `
      (local.set $u (v128.load32_splat offset=4 ${get('from')}))
      (local.set $s (v128.load32_splat offset=8 ${get('from')}))`,
    step: (sum, offset) => `(i32x4.relaxed_dot_i8x16_i7x16_add_s
      (v128.xor (v128.load offset=${offset} align=1 ${get('at')}) ${get('s')}) ${get('u')} ${sum})`,
  },
};

/** Neighbouring inputs whose weights lie together. */
export function groupedInputs(dot: Dot): number {
  return FLAVOURS[dot].inputs;
}

/** How IntSimdMatrix is to order the weights: outputs a register, registers at most, inputs a register and a group. */
export function weightOrder(dot: Dot): readonly number[] {
  return [LANES, MOST_VECTORS, 1, groupedInputs(dot)];
}

/** Prepares the inputs below the stack, as groups from $inputs to $end; what lies behind the last input is nothing. */
function prepared({ prepare }: Flavour): string {
  return `
    (local.set $left (i32.sub ${get('columns')} (i32.const 1)))
    (local.set $to ${get('inputs')})
    (local.set $places (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15))
    (block $all (loop $prepare
      (br_if $all (i32.le_s ${get('left')} (i32.const 0)))
      (local.set $u (v128.load align=1 ${get('input')}))
      (if (i32.lt_s ${get('left')} (i32.const 16)) (then
        (local.set $u (v128.and ${get('u')} (i8x16.gt_s (i8x16.splat ${get('left')}) ${get('places')})))))
      ${prepare}
      (local.set $input (i32.add ${get('input')} (i32.const 16)))
      (local.set $left (i32.sub ${get('left')} (i32.const 16)))
      (br $prepare)))
    (local.set $end ${get('to')})
    (local.set $signs (i32x4.add ${get('signs')} (${HALVES} ${get('signs')} ${get('signs')})))
    (local.set $signs (i32x4.add ${get('signs')} (${NEIGHBOURS} ${get('signs')} ${get('signs')})))`;
}

/** Four rows' results with their bias and scale. The set's last ones may be fewer: rows are filled up to whole vectors. */
function fourResults(vector: number, last: boolean): string {
  const first = vector * LANES;
  const store = `(v128.store offset=${4 * first} align=4 ${get('output')} ${get('u')})`;
  const lane = (n: number): string => `
    (if (i32.gt_s ${get('rows')} (i32.const ${first + n}))
      (then (f32.store offset=${4 * (first + n)} ${get('output')} (f32x4.extract_lane ${n} ${get('u')}))))`;
  return `
    (local.set $u (i32x4.mul ${get('unit')}
      (i32x4.extend_low_i16x8_s (i16x8.extend_low_i8x16_s (v128.load32_zero offset=${first} align=1 ${get('bias')})))))
    (local.set $u (f32x4.mul
      (f32x4.convert_i32x4_s (i32x4.add (i32x4.sub ${get(`sum${vector}`)} ${get('signs')}) ${get('u')}))
      (v128.load offset=${4 * first} align=4 ${get('scales')})))
    ${last ? `(if (i32.ge_s ${get('rows')} (i32.const ${first + LANES})) (then ${store}) (else ${each(LANES, lane)}))` : store}`;
}

/** Goes on with sets of so many vectors while so many are left. */
function sets({ inputs, entry, load, step }: Flavour, vectors: number): string {
  const name = `set${vectors}`;
  const rows = vectors * LANES;
  const smaller = Math.log2(MOST_VECTORS / vectors);
  const inSet = (place: string): string => (smaller === 0 ? place : `(i32.shr_u ${place} (i32.const ${smaller}))`);
  return `
    (block $${name}Done (loop $${name}
      (br_if $${name}Done (i32.le_s ${get('rows')} (i32.const ${rows - LANES})))
      ${each(vectors, (vector) => `(local.set $sum${vector} (v128.const i32x4 0 0 0 0))`)}
      (local.set $from ${get('inputs')})
      (if (i32.lt_u ${get('from')} ${get('end')}) (then (loop $${name}Group
        (local.set $at (i32.add ${get('weights')} ${inSet(`(i32.load ${get('from')})`)}))
        ${load}
        ${each(vectors, (vector) => `(local.set $sum${vector} ${step(get(`sum${vector}`), vector * LANES * inputs)})`)}
        (br_if $${name}Group
          (i32.lt_u (local.tee $from (i32.add ${get('from')} (i32.const ${entry}))) ${get('end')})))))
      (local.set $bias (i32.add ${get('weights')} ${inSet(get('set'))}))
      ${each(vectors, (vector) => fourResults(vector, vector === vectors - 1))}
      (local.set $weights (i32.add ${get('bias')} (i32.const ${rows})))
      (local.set $output (i32.add ${get('output')} (i32.const ${4 * rows})))
      (local.set $scales (i32.add ${get('scales')} (i32.const ${4 * rows})))
      (local.set $rows (i32.sub ${get('rows')} (i32.const ${rows})))
      (br $${name})))`;
}

/**
 * A module in text with one function `kernel` (rows, columns, weights, scales, input, output): addresses in bytes, one
 * 32-bit float a row to the output. It uses the memory below the stack pointer, and may read, but not use, up to 15 bytes
 * behind the input and scales and biases up to a whole vector. The inputs lie within ±127, as Tesseract makes them.
 */
export function dotKernel(dot: Dot): string {
  const flavour = FLAVOURS[dot];
  const { inputs, entry } = flavour;
  const groups = `(i32.div_u (i32.add ${get('columns')} (i32.const ${inputs - 2})) (i32.const ${inputs}))`;
  const room = `(i32.mul (i32.add ${get('columns')} (i32.const 16)) (i32.const ${entry / inputs}))`;
  return `(module
    (import "core" "memory" (memory 1))
    (import "core" "stack" (global $stack (mut i32)))
    (func (export "kernel") (param $rows i32) (param $columns i32) (param $weights i32) (param $scales i32) (param $input i32)
      (param $output i32)
      (local $set i32) (local $bias i32) (local $inputs i32) (local $end i32) (local $from i32) (local $left i32)
      (local $to i32) (local $at i32) (local $group i32)
      (local $u v128) (local $s v128) (local $signs v128) (local $unit v128) (local $places v128)
      ${each(MOST_VECTORS, (n) => `(local $sum${n} v128)`)}
      (local.set $set (i32.mul ${groups} (i32.const ${groupBytes(inputs)})))
      (local.set $inputs (i32.and (i32.sub (global.get $stack) ${room}) (i32.const -16)))
      (local.set $unit (i32x4.splat (i32.const ${UNIT})))
      ${prepared(flavour)}
      ${[8, 4, 2, 1].map((vectors) => sets(flavour, vectors)).join('\n')}))`;
}
