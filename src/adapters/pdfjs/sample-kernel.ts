// The loops over an image's samples in WebAssembly: predictors undone, pixels summed in cells, rows shrunk.

/** scripts/raster/sample-rows.wat, assembled, two digits a byte: a test holds both together. */
export const SAMPLE_CODE = [
  '0061736d0100000001280560047f7f7f7f0060057f7f7f7f7f0060037f7f7f0060057f7f7f7f7f017f60067f7f7f7f7f7f00030c0b000101',
  '00020303020200040503010001074007066d656d6f7279020003706e67000504746966660006096772617943656c6c7300070a636f6c6f72',
  '43656c6c73000804646f776e0009066163726f7373000a0acb080b2d01017b0340200120042000fd5c0200fd6e2204fd5a02000020002003',
  '6a2100200120036a22012002490d000b0b5001027b03402004fd5c020021062000fd5c020020052006fd7b20052006fd514101fd0ffd4efd',
  '71fd6e210520012005fd5a020000200020036a2100200420036a2104200120036a22012002490d000b0b990101067b03402004fd5c0200fd',
  '8901210620062007fd9101210820052007fd9101210920082009fd8e01fd8001210a2008fd800121082009fd8001210941ff01fd102000fd',
  '5c0200fd89012005200620072009200afd33fd5220082009200afd9601fd33fd52fd8e01fd4e210520062107200120052005fd66fd5a0200',
  '00200020036a2100200420036a2104200120036a22012002490d000b0b3300034020012000fd0004002003fd000400fd6efd0b0400200041',
  '106a2100200341106a2103200141106a22012002490d000b0b2400034020012000fd000400fd0b0400200041106a2100200141106a220120',
  '02490d000b0ba70101047f02400340200520024f0d0120002d00002106200641044b0d01200041016a2100200120036b2107200120036a21',
  '080240200645044020002001200810040c010b20064101460440200020012008200410000c010b2006410246044020002001200820071003',
  '0c010b200641034604402000200120082004200710010c010b2000200120082004200710020b200020036a210020082101200541016a2105',
  '0c000b0b20050b3001017f034020002001200120036a20041000200020036a2100200120036a2101200541016a22052002490d000b20050b',
  '3d01017f200120024102746a2103034020012001fd0004002000fd000400fd7dfd7ffdae01fd0b0400200041106a2100200141106a220120',
  '03490d000b0b6702017f017b200120024104746a210303402000fd000400210420012001fd0004002004fd0c000000000000000000000000',
  '00000000fd0d000306090104070a0205080b10101010fd7dfd7ffdae01fd0b04002000410c6a2100200141106a22012003490d000b0bac01',
  '02037b017f2003fd102106200020026a210703402000fd00040021042004fd8901210520012001fd00040020052006fdbe014104fdad01fd',
  'ae01fd0b040020012001fd00041020052006fdbf014104fdad01fdae01fd0b04102004fd8a01210520012001fd00042020052006fdbe0141',
  '04fdad01fdae01fd0b042020012001fd00043020052006fdbf014104fdad01fdae01fd0b0430200141c0006a2101200041106a2200200749',
  '0d000b0ba70104017f017b027f017b200120024102746a21062005fd11210a034020002802002108200020034102746a210941808020fd11',
  '21070340200041046a210020072008fd0004002000fd090200fdb501fdae012107200820046a210820002009490d000b200041046a210020',
  '074114fdad01210720072007fd8601210720072007fd66210720014180808078fd112007200afd0efd50fd5a020000200141046a22012006',
  '490d000b0b',
].join('');

/** Addresses are those of the kernel's memory; up to 16 bytes behind what is written, and 64 behind sums, are overwritten. */
type Kernel = {
  readonly memory: WebAssembly.Memory;
  /** Undoes PNG's filters of `rows` rows of so many bytes, `step` from pixel to pixel; gives how many rows it knew. */
  png(from: number, to: number, rows: number, length: number, step: number): number;
  /** Undoes TIFF's predictor of samples of 8 bits; gives how many rows there were. */
  tiff(from: number, to: number, rows: number, length: number, step: number): number;
  /** Adds a row of gray pixels to the sums of cells of four, one word each. */
  grayCells(from: number, sums: number, cells: number): void;
  /** The same for pixels of three samples, four words a cell. */
  colorCells(from: number, sums: number, cells: number): void;
  /** Adds a row to sums by its weight of 4,096ths, 4 bits less. */
  down(from: number, sums: number, length: number, weight: number): void;
  /** Adds neighbouring pixels of sums by their weights, for each of `width` opaque pixels of four bytes. */
  across(taken: number, to: number, width: number, taps: number, stride: number, order: number): void;
};

const PAGE_BYTES = 65_536;

let compiled: WebAssembly.Module | undefined;

/** The kernel with so many bytes of memory of its own; null where the browser has no WebAssembly SIMD. */
export function sampleKernel(bytes: number): Kernel | null {
  try {
    compiled ??= new WebAssembly.Module(
      Uint8Array.from(SAMPLE_CODE.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
    );
    const kernel = new WebAssembly.Instance(compiled).exports as unknown as Kernel;
    const missing = bytes - kernel.memory.buffer.byteLength;
    if (missing > 0) kernel.memory.grow(Math.ceil(missing / PAGE_BYTES));
    return kernel;
  } catch {
    return null;
  }
}
