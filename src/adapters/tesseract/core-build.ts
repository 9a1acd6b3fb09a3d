// Which build of the core this browser can run, found by validating a tiny module for each feature.
import type { CoreBuild } from './ocr-assets.ts';

/** A module with one function that uses `f32x4.relaxed_madd`-family opcodes (WebAssembly relaxed SIMD). */
const RELAXED_SIMD_PROBE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15,
  253, 128, 2, 11,
];

/** A module with one function that uses `i8x16.splat` and `i8x16.popcnt` (WebAssembly fixed-width SIMD). */
const SIMD_PROBE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];

function accepts(module: readonly number[]): boolean {
  try {
    return WebAssembly.validate(new Uint8Array(module));
  } catch {
    return false;
  }
}

/** The fastest build that this engine's WebAssembly accepts. */
export function bestCoreBuild(): CoreBuild {
  if (accepts(RELAXED_SIMD_PROBE)) return 'relaxedsimd-lstm';
  return accepts(SIMD_PROBE) ? 'simd-lstm' : 'lstm';
}
