// A quicker loop of the OCR engine at work by itself, for its tests.
import loadWabt from 'wabt';
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
