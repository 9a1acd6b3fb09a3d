// A quicker loop of the OCR engine at work by itself, for its tests.
import loadWabt from 'wabt';
import { type Dot, weightOrder } from '../../../scripts/ocr-core/dot-kernel.ts';
import { kernelText } from '../../../scripts/ocr-core/kernels.ts';

export const PAGE_BYTES = 65_536;

type Kernel = (...operands: number[]) => unknown;

/** The kernel at work on memory of its own, with the stack at its first page's end. */
export async function started(
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
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state / 0x7fffffff) * 2 - 1;
  };
}

/** Tesseract's tables: 4,096 values, a 256th apart. */
const TABLE = 4_096;
export const table = (curve: (x: number) => number): Float32Array =>
  Float32Array.from({ length: TABLE }, (_, n) => curve(n / 256));

/** lstm/functions.h, in floats. */
export function curveOf(entries: Float32Array, x: number, below: (y: number) => number): number {
  if (x < 0) return below(curveOf(entries, -x, below));
  const scaled = Math.fround(x * 256);
  const index = Math.trunc(scaled);
  if (index >= TABLE - 1) return 1;
  const first = entries[index] ?? 0;
  const step = Math.fround((entries[index + 1] ?? 0) - first);
  return Math.fround(Math.fround(step * Math.fround(scaled - index)) + first);
}

/** The weights as IntSimdMatrix::Init orders them (arch/intsimdmatrix.cpp); the last of a row is its bias. */
export function ordered(rows: readonly (readonly number[])[], dot: Dot): number[] {
  const [lanes = 0, most = 0, , inputs = 0] = weightOrder(dot);
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
