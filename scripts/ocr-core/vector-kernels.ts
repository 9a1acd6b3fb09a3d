// Out: simple loops over vectors of floats, in WebAssembly text, four values at once: what a cell of an LSTM does with its
// state (lstm/lstm.cpp), and what softmax ends with (lstm/functions.h).

/** What happens to a value, in operations of `shape` (f32x4, or f32 for what fills no vector): $to's value is on the stack. */
type Step = (shape: 'f32x4' | 'f32', load: (name: string) => string, all: (name: string) => string) => string;

const STEPS = {
  /** to = to · a */
  multiply: (shape, load) => `(${shape}.mul ${load('a')})`,
  /** to = a · b + to */
  accumulate: (shape, load) => `(${shape}.add (${shape}.mul ${load('a')} ${load('b')}))`,
  /** to = to / divisor */
  divide: (shape, _, all) => `(${shape}.div ${all('divisor')})`,
  /** to, but not beyond ±limit */
  clip: (shape, _, all) =>
    shape === 'f32x4'
      ? `(local.set $x) (f32x4.pmax (f32x4.pmin (local.get $x) ${all('limit')}) (f32x4.neg ${all('limit')}))`
      : `(f32.min ${all('limit')}) (f32.max (f32.neg ${all('limit')}))`,
} as const satisfies Readonly<Record<string, Step>>;

/** Names of the loops. */
export type VectorKernel = keyof typeof STEPS;

/** Parameters between the values' address and their count. */
const PARAMETERS: Readonly<Record<VectorKernel, string>> = {
  multiply: '(param $a i32)',
  accumulate: '(param $a i32) (param $b i32)',
  divide: '(param $divisor f32)',
  clip: '(param $limit f32)',
};

const VECTOR_KERNELS: readonly string[] = Object.keys(STEPS);

/** Whether a kernel is one of these. */
export function isVectorKernel(name: string): name is VectorKernel {
  return VECTOR_KERNELS.includes(name);
}

/** A module in text with one function `kernel` (to, … , count): addresses in bytes. */
export function vectorKernel(name: VectorKernel): string {
  const step: Step = STEPS[name];
  const parameters = PARAMETERS[name];
  const pointers = ['to', ...['a', 'b'].filter((pointer) => parameters.includes(`$${pointer} i32`))];
  const next = (bytes: number): string =>
    pointers
      .map((pointer) => `(local.set $${pointer} (i32.add (local.get $${pointer}) (i32.const ${bytes})))`)
      .join(' ');
  const vector = (pointer: string): string => `(v128.load align=4 (local.get $${pointer}))`;
  const single = (pointer: string): string => `(f32.load (local.get $${pointer}))`;
  return `(module
    (import "core" "memory" (memory 1))
    (func (export "kernel") (param $to i32) ${parameters} (param $count i32) (local $x v128)
      (block $few (loop $four
        (br_if $few (i32.lt_s (local.get $count) (i32.const 4)))
        (local.get $to) ${vector('to')} ${step('f32x4', vector, (value) => `(f32x4.splat (local.get $${value}))`)}
        (v128.store align=4)
        ${next(16)}
        (local.set $count (i32.sub (local.get $count) (i32.const 4)))
        (br $four)))
      (block $none (loop $one
        (br_if $none (i32.le_s (local.get $count) (i32.const 0)))
        (local.get $to) ${single('to')} ${step('f32', single, (value) => `(local.get $${value})`)}
        (f32.store)
        ${next(4)}
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $one)))))`;
}
