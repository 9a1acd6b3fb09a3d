// Extremes of levels near each other in WebAssembly, a tenth of what they take as plain code, to the same levels.
import { kernelOf, type WithMemory } from './kernel.ts';

/** scripts/raster/stroke-rows.wat, assembled, two digits a byte: a test holds both together. */
export const STROKES_CODE = [
  '0061736d01000000010e0260037f7f7f0060047f7f7f7f000304030000010503010001072304066d656d6f72790200066869676865720000',
  '056c6f776572000105756e64657200020aaa01033301017f200020016a2103034020002000fd000400200020026afd000400fd79fd0b0400',
  '200041106a210020002003490d000b0b3301017f200020016a2103034020002000fd000400200020026afd000400fd77fd0b040020004110',
  '6a210020002003490d000b0b4001017f200220036a2104034020022000fd0004002001fd000400fd73fd4dfd0b0400200041106a21002001',
  '41106a2101200241106a210220022004490d000b0b',
].join('');

type StrokesKernel = WithMemory & {
  /** Makes each of `count` levels the higher of itself and the one `far` behind it; up to fifteen more are written. */
  higher(at: number, count: number, far: number): void;
  /** The same with the lower of both. */
  lower(at: number, count: number, far: number): void;
  /** Writes 255 less what levels are above others. */
  under(high: number, low: number, out: number, count: number): void;
};

export const strokesKernel = kernelOf<StrokesKernel>(STROKES_CODE);
