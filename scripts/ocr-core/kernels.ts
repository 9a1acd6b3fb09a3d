// Out: the WebAssembly text of each loop of our own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { curveKernel } from './curve-kernel.ts';
import { denseKernel } from './dense-kernel.ts';
import { type Dot, dotKernel } from './dot-kernel.ts';
import { isVectorKernel, type VectorKernel, vectorKernel } from './vector-kernels.ts';

export type Kernel =
  | 'curve'
  | 'dense'
  | 'quantise'
  | 'softmax'
  | 'surroundings'
  | 'pooling'
  | 'row-start'
  | 'balance'
  | VectorKernel;

/** The WebAssembly text of a kernel, for its own tests too. */
export function kernelText(kernel: Kernel | Dot): string {
  switch (kernel) {
    case 'simd':
    case 'relaxed':
      return dotKernel(kernel);
    case 'curve':
      return curveKernel();
    case 'dense':
      return denseKernel();
    default:
      if (isVectorKernel(kernel)) return vectorKernel(kernel);
      return readFileSync(join(import.meta.dirname, `${kernel}.wat`), 'utf8');
  }
}
