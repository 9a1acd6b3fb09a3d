// Making a row's paper even in WebAssembly, a third of what it takes as plain code, to the same levels.
import { kernelOf, type WithMemory } from './kernel.ts';

/** scripts/raster/even-row.wat, assembled, two digits a byte: a test holds both together. */
export const EVEN_CODE = [
  '0061736d01000000010a0160067f7f7f7f7f7f00030201000503010001071102066d656d6f72790200046576656e00000ad30201d0020303',
  '7f027c027b20022a0200bb2109200321070340200720054a0440200521070bfd0c0000000000000000000000000000f03f210b2006210802',
  '400340200820074e0d01200020086afd5c0200fd8901fda901210cfd0cff000000ff000000ff000000ff000000200cfdff012009fd14200b',
  '200afd14fdf201fdf001fdf201fdfd01200c200cfd0d08090a0b0c0d0e0f08090a0b0c0d0e0ffdff012009fd14200bfd0c00000000000000',
  '400000000000000040fdf001200afd14fdf201fdf001fdf201fdfd01fd0d00010203040506071011121314151617fdb701210c200c200cfd',
  '8601210c200120086a200c200cfd66fd1b00360200200bfd0c00000000000010400000000000001040fdf001210b200841046a21080c000b',
  '0b200721062006200548044020022a0200bb210920022a0204bb2009a12004b7a3210a200241046a2102200620046a21070c010b0b0b',
].join('');

type EvenKernel = WithMemory & {
  /** Multiplies levels by gains (32-bit floats, the last one twice) that stand in the middles of tiles. */
  even(source: number, target: number, gains: number, half: number, tile: number, width: number): void;
};

export const evenKernel = kernelOf<EvenKernel>(EVEN_CODE);
