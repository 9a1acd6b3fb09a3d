// The search for runs of ink in WebAssembly, a quarter of what it takes as plain code, to the same runs.
import { kernelOf, type WithMemory } from './kernel.ts';

/** scripts/raster/ink-runs.wat, assembled, two digits a byte: a test holds both together. */
export const RUNS_CODE = [
  '0061736d01000000010a0160057f7f7f7f7f017f030201000503010001071102066d656d6f727902000472756e7300000ae00101dd010201',
  '7b067f2003fd0f210502400340200620014e0d01200020066afd0004002005fd26fd642107200120066b411048044020074101200120066b',
  '7441016b7121070b41ffff032007200741017420097273712108024003402008450d0120062008686a210b2008200841016b712108200941',
  '0173210920090440200b210a05200420023602002004200a3602042004200b3602082004410036020c200441106a21040b0c000b0b200641',
  '106a21060c000b0b20090440200420023602002004200a360204200420013602082004410036020c200441106a21040b20040b',
].join('');

type RunsKernel = WithMemory & {
  /** Writes the runs of `width` levels at `at` that are under `level`, 16 bytes each, and gives the place behind the last. */
  runs(at: number, width: number, row: number, level: number, out: number): number;
};

export const runsKernel = kernelOf<RunsKernel>(RUNS_CODE);
