// Out: the layer that makes 16 features of the 9 values around each pixel (lstm/fullyconnected.cpp, with tanh), in WebAssembly
// text: for all pixels at once, where Tesseract calls five functions for each. The steps are the same: sums of integers with
// the bias as the weight of one more input, times a scale, tanh from its table, and integers of 8 bits again.
import { HALF_CURVE, HALF_CURVE_CONSTANTS, HALF_CURVE_LOCALS } from './curve-kernel.ts';

const INPUTS = 9;
const FEATURES = 16;

/** Four features to a vector of sums; inputs are multiplied in pairs, the bias's input being the last. */
const VECTORS = FEATURES / 4;
const PAIRS = (INPUTS + 1) / 2;

/** The bias's input as an integer. */
const UNIT = 127;

/** Tesseract's number for tanh (lstm/network.h, NT_TANH), and for a network that is trained (TS_ENABLED). */
const TANH = 19;
const TRAINED = 1;

/** 2^23 added to a whole number below leaves it in the last bits of a float. */
const WHOLE = 2 ** 23;
const WHOLE_BITS = 0x4b000000;

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

const get = (name: string): string => `(local.get $${name})`;

const each = (count: number, text: (n: number) => string): string => upTo(count).map(text).join('\n');

const floats = (value: number): string => `(v128.const f32x4 ${Array(4).fill(value).join(' ')})`;

const integers = (value: number): string => `(v128.const i32x4 ${Array(4).fill(value).join(' ')})`;

const unless = (condition: string): string => `(if (i32.eqz ${condition}) (then (return (i32.const 0))))`;

const has = (object: string, offset: number, value: number): string =>
  `(i32.eq (i32.load offset=${offset} ${get(object)}) (i32.const ${value}))`;

const holdsIntegers = (object: string): string => `(i32.eq (i32.load8_u offset=48 ${get(object)}) (i32.const 1))`;

/**
 * The weights as integers of 16 bits below the stack: of each pair of inputs those of all features. They come ordered by
 * groups of $group inputs, in each feature by feature, and the biases behind them.
 */
const WEIGHTS = `
  (loop $eachInput
    (local.set $feature (i32.const 0))
    (loop $eachFeature
      (local.set $place (i32.add (i32.load offset=216 ${get('layer')})
        (if (result i32) (i32.eq ${get('number')} (i32.const ${INPUTS}))
          (then (i32.add ${get('feature')} (i32.mul ${get('group')} (i32.mul (i32.const ${FEATURES})
            (i32.div_u (i32.add (i32.const ${INPUTS - 1}) ${get('group')}) ${get('group')})))))
          (else (i32.add
            (i32.mul ${get('group')} (i32.add ${get('feature')}
              (i32.mul (i32.const ${FEATURES}) (i32.div_u ${get('number')} ${get('group')}))))
            (i32.rem_u ${get('number')} ${get('group')}))))))
      (i32.store16
        (i32.add ${get('weights')} (i32.add
          (i32.mul (i32.const ${4 * FEATURES}) (i32.shr_u ${get('number')} (i32.const 1)))
          (i32.add (i32.shl ${get('feature')} (i32.const 2))
            (i32.shl (i32.and ${get('number')} (i32.const 1)) (i32.const 1)))))
        (i32.load8_s ${get('place')}))
      (br_if $eachFeature
        (i32.lt_u (local.tee $feature (i32.add ${get('feature')} (i32.const 1))) (i32.const ${FEATURES}))))
    (br_if $eachInput
      (i32.le_u (local.tee $number (i32.add ${get('number')} (i32.const 1))) (i32.const ${INPUTS}))))`;

/** Inputs 2n and 2n + 1, in every lane. */
function pair(n: number): string {
  const [first, bytes] = [4 * (n % 4), [0, 1, 2, 3]];
  const lanes = upTo(4).flatMap(() => bytes.map((byte) => first + byte));
  return `(i8x16.shuffle ${lanes.join(' ')} ${get(n < 4 ? 'inputs' : 'last')} ${get(n < 4 ? 'inputs' : 'last')})`;
}

/** The sums of four features. */
function sum(vector: number): string {
  const product = (n: number): string =>
    `(i32x4.dot_i16x8_s ${get(`pair${n}`)} (v128.load offset=${16 * (n * VECTORS + vector)} ${get('weights')}))`;
  return upTo(PAIRS)
    .map(product)
    .reduce((total, next) => `(i32x4.add ${total} ${next})`);
}

/** Four features as integers, in $four0 and on. */
const fourFeatures = (vector: number): string => `
  (local.set $x (f32x4.mul (f32x4.convert_i32x4_s ${sum(vector)}) ${get(`scales${vector}`)}))
  ${HALF_CURVE}
  (f32x4.floor (f32x4.add (f32x4.mul ${get('unit')}) ${get('half')}))
  (i32x4.sub (f32x4.add ${get('whole')}) ${get('wholeBits')})
  (i32x4.sub (v128.xor ${get('x')}) ${get('x')})
  (local.set $four${vector})`;

/**
 * A module in text with one function `kernel` (layer, input, output, count, table, group): addresses in bytes; 1 if it made
 * the features of so many pixels, 0 leaves all to Tesseract, where the layer is another one. It uses the memory below the
 * stack pointer, and may read, but not use, up to 7 bytes behind the input.
 */
export function denseKernel(): string {
  const locals = ['inputs', 'last', 'unit', 'half', 'whole', 'wholeBits', 'x', 'y'].map(
    (name) => `(local $${name} v128)`,
  );
  return `(module
    (import "core" "memory" (memory 1))
    (import "core" "stack" (global $stack (mut i32)))
    (func (export "kernel") (param $layer i32) (param $input i32) (param $output i32) (param $count i32) (param $table i32)
      (param $group i32) (result i32)
      (local $weights i32) (local $number i32) (local $feature i32) (local $place i32) (local $from i32) (local $to i32)
      ${locals.join(' ')} ${HALF_CURVE_LOCALS}
      ${each(PAIRS, (n) => `(local $pair${n} v128)`)} ${each(VECTORS, (n) => `(local $scales${n} v128) (local $four${n} v128)`)}
      ;; Network: its kind at 4, whether it is trained at 8. WeightMatrix at 56: rows and columns at 92 and 96, scales at 132,
      ;; weights at 216. NetworkIO: integers at 28, values of a step in time at 40, whether it holds integers at 48.
      ${unless(has('layer', 4, TANH))}
      (if ${has('layer', 8, TRAINED)} (then (return (i32.const 0))))
      ${unless(has('layer', 92, FEATURES))}
      ${unless(has('layer', 96, INPUTS + 1))}
      ${unless(holdsIntegers('input'))}
      ${unless(holdsIntegers('output'))}
      ${unless(has('input', 40, INPUTS))}
      ${unless(has('output', 40, FEATURES))}
      (local.set $weights (i32.and (i32.sub (global.get $stack) (i32.const ${4 * FEATURES * PAIRS})) (i32.const -16)))
      ${WEIGHTS}
      ${each(VECTORS, (n) => `(local.set $scales${n} (v128.load offset=${16 * n} align=4 (i32.load offset=132 ${get('layer')})))`)}
      ${HALF_CURVE_CONSTANTS}
      (local.set $unit ${floats(UNIT)}) (local.set $half ${floats(0.5)}) (local.set $whole ${floats(WHOLE)})
      (local.set $wholeBits ${integers(WHOLE_BITS)})
      (local.set $from (i32.load offset=28 ${get('input')}))
      (local.set $to (i32.load offset=28 ${get('output')}))
      (block $done (loop $next
        (br_if $done (i32.le_s ${get('count')} (i32.const 0)))
        (local.set $inputs (v128.load align=1 ${get('from')}))
        (local.set $last (i16x8.replace_lane 1 (i16x8.extend_high_i8x16_s ${get('inputs')}) (i32.const ${UNIT})))
        (local.set $inputs (i16x8.extend_low_i8x16_s ${get('inputs')}))
        ${each(PAIRS, (n) => `(local.set $pair${n} ${pair(n)})`)}
        ${each(VECTORS, fourFeatures)}
        (v128.store align=1 ${get('to')} (i8x16.narrow_i16x8_s
          (i16x8.narrow_i32x4_s ${get('four0')} ${get('four1')})
          (i16x8.narrow_i32x4_s ${get('four2')} ${get('four3')})))
        (local.set $from (i32.add ${get('from')} (i32.const ${INPUTS})))
        (local.set $to (i32.add ${get('to')} (i32.const ${FEATURES})))
        (local.set $count (i32.sub ${get('count')} (i32.const 1)))
        (br $next)))
      (i32.const 1)))`;
}
