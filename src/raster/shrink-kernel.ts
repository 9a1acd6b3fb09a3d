// The two steps of shrinking a row in WebAssembly, a quarter of what they take as plain code, to the same levels.

/** scripts/raster/shrink-row.wat, assembled, two digits a byte: a test holds both together. */
export const SHRINK_CODE = [
  '0061736d0100000001130260087f7f7f7f7f7f7f7f0060047f7f7f7f0003030200010503010001071a03066d656d6f7279020004646f776e',
  '0000066163726f737300010aea0402a00202067b017f2005fd10210b2006fd10210c2007fd10210d200020046a210e03402000fd000400fd',
  '890121082001fd000400fd890121092002fd000400fd8901210a20032008200bfdbe012009200cfdbe01fdae01200a200dfdbe01fdae0141',
  '04fdad01fd0b040020032008200bfdbf012009200cfdbf01fdae01200a200dfdbf01fdae014104fdad01fd0b04102000fd000400fd8a0121',
  '082001fd000400fd8a0121092002fd000400fd8a01210a20032008200bfdbe012009200cfdbe01fdae01200a200dfdbe01fdae014104fdad',
  '01fd0b042020032008200bfdbf012009200cfdbf01fdae01200a200dfdbf01fdae014104fdad01fd0b0430200041106a2100200141106a21',
  '01200241106a2102200341c0006a21032000200e490d000b0bc50202047b017f200220036a210803402000280200fd0004002001fd000400',
  'fdb50121042000280204fd0004002001fd000410fdb50121052000280208fd0004002001fd000420fdb5012106200028020cfd0004002001',
  'fd000430fdb501210720042005fd0d0001020304050607101112131415161720042005fd0d08090a0b0c0d0e0f18191a1b1c1d1e1ffdae01',
  '210420062007fd0d0001020304050607101112131415161720062007fd0d08090a0b0c0d0e0f18191a1b1c1d1e1ffdae01210620042006fd',
  '0d0001020308090a0b1011121318191a1b20042006fd0d040506070c0d0e0f141516171c1d1e1ffdae0121042004fd0c0000080000000800',
  '0000080000000800fdae014114fdad01210420042004fd86012104200220042004fd66fd1b00360200200041106a2100200141c0006a2101',
  '200241046a210220022008490d000b0b',
].join('');

export type ShrinkKernel = {
  readonly memory: WebAssembly.Memory;
  /** Adds three rows of `width` levels at a, b and c by their weights. Reads and writes whole 16 pixels. */
  down(a: number, b: number, c: number, sums: number, width: number, w0: number, w1: number, w2: number): void;
  /** Adds four sums, whose first one's address stands at `first`, by four weights for each of `width` levels: whole 4. */
  across(first: number, weights: number, target: number, width: number): void;
};

let started: ShrinkKernel | null | undefined;

/** Null where the browser has no WebAssembly SIMD. */
export function shrinkKernel(): ShrinkKernel | null {
  started ??= start();
  return started;
}

function start(): ShrinkKernel | null {
  const bytes = Uint8Array.from(SHRINK_CODE.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  if (!WebAssembly.validate(bytes)) return null;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  return exports as ShrinkKernel;
}
