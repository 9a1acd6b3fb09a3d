// Out: tanh or the logistic function of floats, in WebAssembly text, from Tesseract's table of 4,096 values a 256th apart
// (lstm/functions.h): between two values on a straight line, 1 behind the table, the other half by symmetry; times a gate's
// values where there are any. Four values at once and without a branch on their sign, which no processor can foresee. What
// stays the same is made before the loops: engines make constants of vectors anew each time round.

/**
 * A whole number below 2^13 added to 2^21 leaves four times itself in the last bits of a float: a place in the table.
 * Nothing is rounded, as the last of a float's 24 bits are quarters there.
 */
const QUARTERS = 2 ** 21;
const QUARTERS_BITS = 0x4a000000;

/** Where the table is at its end, and the last float below it. */
const END = 4_095;
const BELOW_END = 4_094.999_755_859_375;

const VECTORS = 'rest low high magnitude steps end belowEnd quarters places one zero';

/** Locals of `halfCurve`, besides $x and $y. */
export const HALF_CURVE_LOCALS: string = `(local $two i64) ${VECTORS.split(' ')
  .map((name) => `(local $${name} v128)`)
  .join(' ')}`;

const get = (name: string): string => `(local.get $${name})`;

const set = (name: string, value: string): string => `(local.set $${name} ${value})`;

const floats = (value: number): string => `(v128.const f32x4 ${Array(4).fill(value).join(' ')})`;

const integers = (value: number): string => `(v128.const i32x4 ${Array(4).fill(value).join(' ')})`;

/** From the places in the table in two lanes, both values there: each one and the next. */
const twoPairs = (half: number): string => `(v128.load64_lane align=4 1
  (i32.wrap_i64 (i64.shr_u (local.tee $two (i64x2.extract_lane ${half} ${get('low')})) (i64.const 32)))
  (v128.load64_zero align=4 (i32.wrap_i64 ${get('two')})))`;

/** What stays the same: to be made once. */
export const HALF_CURVE_CONSTANTS: string = `
  ${set('magnitude', integers(0x7fffffff))} ${set('steps', floats(256))} ${set('end', floats(END))}
  ${set('belowEnd', floats(BELOW_END))} ${set('quarters', floats(QUARTERS))} ${set('one', floats(1))}
  ${set('zero', floats(0))} ${set('places', `(i32x4.splat (i32.sub ${get('table')} (i32.const ${QUARTERS_BITS})))`)}`;

/** Leaves the curve's values at the magnitudes of the numbers $x on the stack, and whether these are below 0 in $x. */
export const HALF_CURVE: string = `
  ${set('rest', `(f32x4.mul (v128.and ${get('x')} ${get('magnitude')}) ${get('steps')})`)}
  ${set('y', `(v128.and (f32x4.ge ${get('rest')} ${get('end')}) ${get('one')})`)}
  ${set('rest', `(f32x4.pmin ${get('belowEnd')} ${get('rest')})`)}
  ${set('low', `(f32x4.floor ${get('rest')})`)}
  ${set('rest', `(f32x4.sub ${get('rest')} ${get('low')})`)}
  ${set('low', `(i32x4.add (f32x4.add ${get('low')} ${get('quarters')}) ${get('places')})`)}
  ${set('high', twoPairs(1))}
  ${set('low', twoPairs(0))}
  (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 ${get('low')} ${get('high')})
  ${set('low', `(i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 ${get('low')} ${get('high')})`)}
  (f32x4.sub ${get('low')}) (f32x4.mul ${get('rest')}) (f32x4.add ${get('low')})
  (f32x4.pmax ${get('y')})
  ${set('x', `(f32x4.lt ${get('x')} ${get('zero')})`)}`;

/** The curve's values $y at the four numbers at $from. */
function fourValues(logistic: boolean, gated: boolean): string {
  return `
    ${set('x', `(v128.load align=4 ${get('from')})`)}
    ${HALF_CURVE}
    (v128.xor (v128.and ${get('x')} ${get('sign')}))
    ${logistic ? `(f32x4.add (v128.and ${get('x')} ${get('one')}))` : ''}
    ${gated ? `(f32x4.mul (v128.load align=4 ${get('gate')}))` : ''}
    (local.set $y)`;
}

/** All values; of the last vector only as many as there are numbers. */
function loop(logistic: boolean, gated: boolean): string {
  const lane = (n: number): string => `
    (if (i32.gt_s ${get('count')} (i32.const ${n}))
      (then (f32.store offset=${4 * n} ${get('to')} (f32x4.extract_lane ${n} ${get('y')}))))`;
  const next = (pointer: string): string => set(pointer, `(i32.add ${get(pointer)} (i32.const 16))`);
  return `
    (loop $next
      ${fourValues(logistic, gated)}
      (if (i32.lt_s ${get('count')} (i32.const 4)) (then ${lane(0)} ${lane(1)} ${lane(2)} (return)))
      (v128.store align=4 ${get('to')} ${get('y')})
      ${next('from')} ${next('to')} ${gated ? next('gate') : ''}
      (br_if $next (i32.gt_s (local.tee $count (i32.sub ${get('count')} (i32.const 4))) (i32.const 0))))`;
}

/**
 * A module in text with one function `kernel` (from, count, table, logistic, gate, to): addresses in bytes, of the gate 0
 * where there is none. It may read, but not use, up to 12 bytes behind the last number. No number is a NaN.
 */
export function curveKernel(): string {
  return `(module
    (import "core" "memory" (memory 1))
    (func (export "kernel") (param $from i32) (param $count i32) (param $table i32) (param $logistic i32) (param $gate i32)
      (param $to i32)
      (local $x v128) (local $y v128) (local $sign v128) ${HALF_CURVE_LOCALS}
      ${HALF_CURVE_CONSTANTS} ${set('sign', integers(0x80000000))}
      (if ${get('gate')}
        (then (if ${get('logistic')} (then ${loop(true, true)}) (else ${loop(false, true)})))
        (else (if ${get('logistic')} (then ${loop(true, false)}) (else ${loop(false, false)}))))))`;
}
