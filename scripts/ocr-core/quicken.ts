// In: a build of tesseract.js-core. Out: the same core with the loops that take most of a page's time replaced by quicker
// ones with the same results, bit by bit (decision 17). Throws where the code is not what the replacements were made for.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import loadWabt from 'wabt';
import { bytePattern, type Found } from './byte-pattern.ts';
import { curveKernel } from './curve-kernel.ts';
import { type Dot, dotKernel, weightOrder } from './dot-kernel.ts';
import {
  type AddedFunction,
  leb128,
  onlyType,
  readModule,
  tableIndex,
  type WasmModule,
  withData,
  writeModule,
} from './wasm-module.ts';

/** The product of matrix and vector in each build, by the SHA-256 of its code in tesseract.js-core 7.0.0. */
const DOT_CODE: Readonly<Record<Dot, string>> = {
  relaxed: 'a8dfbcc8124f569fed74e5a1acc93ef03166897e4b7d96da81bef06e31f0d5f9',
  simd: 'ffe085ee2e9d92fd0a5a0afecbe90619fae5b7c8cc4db81db80b8b6999874f61',
};

/** The value of the curve at X, for X below 0 and for the others: both halves of lstm/functions.h. */
const CURVE = `
  43 00000000 5d 0440 (430000803f)? 20 XX 43 000080c3 94 22 SC fc01 22 IN 41fe1f 4d 047d
  20 IN 4102 74 22 OF 41 TABLE 6a 2a0204 20 OF 2a02 TABLE 22 LO 93 20 SC 20 IN b3 93 94 20 LO 92 05 430000803f 0b (8c|93)
  0c01 0b 430000803f 20 XX 43 00008043 94 22 SC fc01 22 IN 41fe1f 4b 0d00 1a
  20 IN 4102 74 22 OF 41 TABLE 6a 2a0204 20 OF 2a02 TABLE 22 LO 93 20 SC 20 IN b3 93 94 20 LO 92 0b 21 RE`;

/** One more value, until there are no more. */
const NEXT = '20 II 4101 6a 22 II 20 NN 47 0d00 0b';

const CURVE_IN_PLACE = bytePattern(`
  0340 027d 20 PP 20 II 4102 74 6a 22 AT 2a0200 22 XX ${CURVE} 20 AT 20 RE 380200 ${NEXT}`);

const CURVE_AND_GATE = bytePattern(`
  0340 027d 20 PP 20 II 4102 74 22 AT 6a 2a0200 22 XX ${CURVE} 20 QQ 20 AT 6a 20 RE 20 GG 20 AT 6a 2a0200 94 380200 ${NEXT}`);

/** The address of the next byte: the index and the start, in either order. */
const quantise = (address: string): RegExp =>
  bytePattern(`
    0340 ${address} 6a 41ff00 41817f 027f 20 FF 20 II 4102 74 6a 2a0200 43 0000fe42 94 22 XX 43 00000000 60 0440
    20 XX 43 0000003f 92 fc00 0c01 0b 4100 43 0000003f 20 XX 93 fc00 6b 0b
    22 TT 20 TT 41817f 4c 1b 22 TT 20 TT 41ff00 4e 1b 3a0000 ${NEXT}`);

/** Around the pixels, place by place: the loop's head up to the question whether there are columns. */
const SURROUNDINGS = bytePattern('0340 20 SELF 280238 22 XX 4100 4e 0440 20 FP 280230 21 TT 4100 21 OO');

/** From the place of the first pixel to the end of the function. */
const POOLING = bytePattern(`
  20 FP 20 TO 4134 6a 36022c 0340 20 FP 280230 21 TT 20 SELF 28026c 21 YY 20 SELF 280268 21 XX
  20 FP 20 FP 280234 360220 20 FP 20 MAP 360218 20 FP 20 XX 20 FP 28023c 6c 360228 20 FP 20 YY 20 FP 280238 6c 360224
  20 FP 4118 6a 10 OTHER 20 SELF 280274 ...
  20 FP 412c 6a 10 FUNCTION 0d00 0b 20 FP 4140 6b 2400 0b`);

/** The way to the first word of a row, from the page's first word on: all of it, but for the start. */
const ROW_START = bytePattern(`
  20 SELF 4101 4100 10 FUNCTION 1a 20 SELF 4100 4100 10 FUNCTION 1a 20 ROW 20 SELF 280214 47 0440
  0340 20 SELF 4100 4100 10 FUNCTION 1a 20 SELF 280214 20 ROW 47 0d00 0b 0b 20 SELF 280210 0b`);

type Kernel = 'curve' | 'quantise' | 'surroundings' | 'pooling' | 'row-start';

type Replacement = {
  readonly kernel: Kernel;
  readonly loop: RegExp;
  /** What takes the place of the instructions; `call` calls the kernel. */
  readonly replaced: (call: string, found: Found, matched: string) => string;
  /** How many such loops the core has. */
  readonly count: number;
};

const LOCAL_GET = '\x20';
const CONSTANT = '\x41';
const NONE = `${CONSTANT}\0`;

/** The instruction that makes 1 - y of y: only the logistic function has it before its branch. */
const ONE_MINUS = '\x93\x0c\x01';

const isLogistic = (matched: string): string => `${CONSTANT}${matched.includes(ONE_MINUS) ? '\x01' : '\0'}`;

const curve = ({ PP, NN, TABLE }: Found, matched: string): string =>
  `${LOCAL_GET}${PP}${LOCAL_GET}${NN}${CONSTANT}${TABLE}${isLogistic(matched)}`;

const quantised = ({ FF, NN, PP }: Found): string => `${LOCAL_GET}${FF}${LOCAL_GET}${NN}${LOCAL_GET}${PP}`;

/** A layer's input and output are the third and the sixth parameter of its function. */
const IN_AND_OUT = `${LOCAL_GET}\x02${LOCAL_GET}\x05`;

/** The place lies 44 bytes above the frame pointer. */
const placeOf = (found: Found): string => `${LOCAL_GET}${found.FP}${CONSTANT}\x2c\x6a`;

const [BLOCK, IF, END, LEAVE_IF, IS_ZERO, AND] = ['\x02\x40', '\x04\x40', '\x0b', '\x0d\0', '\x45', '\x71'];

const REPLACEMENTS: readonly Replacement[] = [
  {
    kernel: 'curve',
    loop: CURVE_IN_PLACE,
    replaced: (call, found, matched) => `${curve(found, matched)}${NONE}${LOCAL_GET}${found.PP}${call}`,
    count: 7,
  },
  {
    kernel: 'curve',
    loop: CURVE_AND_GATE,
    replaced: (call, found, matched) => `${curve(found, matched)}${LOCAL_GET}${found.GG}${LOCAL_GET}${found.QQ}${call}`,
    count: 1,
  },
  { kernel: 'quantise', loop: quantise('20 PP 20 II'), replaced: (call, found) => quantised(found) + call, count: 1 },
  { kernel: 'quantise', loop: quantise('20 II 20 PP'), replaced: (call, found) => quantised(found) + call, count: 1 },
  // Where it has done the pixel and those behind it, the loop passes on.
  {
    kernel: 'surroundings',
    loop: SURROUNDINGS,
    replaced: (call, found, matched) =>
      matched.replace(IF, `${LOCAL_GET}${found.SELF}${IN_AND_OUT}${placeOf(found)}${call}${IS_ZERO}${AND}${IF}`),
    count: 1,
  },
  // Goes before the loop, and past it where it has done all.
  {
    kernel: 'pooling',
    loop: POOLING,
    replaced: (call, { SELF, FP }, matched) => {
      const end = `${LOCAL_GET}${FP}${CONSTANT}\x40\x6b\x24\0${END}`;
      const loop = matched.slice(0, -end.length);
      return `${BLOCK}${LOCAL_GET}${SELF}${IN_AND_OUT}${call}${LEAVE_IF}${loop}${END}${end}`;
    },
    count: 1,
  },
  // Tells whether the way begins with a block: the first parameter of the first step.
  {
    kernel: 'row-start',
    loop: ROW_START,
    replaced: (call, { SELF, ROW }, matched) =>
      `${matched.slice(0, 2)}${LOCAL_GET}${SELF}${LOCAL_GET}${ROW}${call}${matched.slice(4)}`,
    count: 1,
  },
];

const CALL = '\x10';

/** A kernel as a function that another module can take over: its one type, and its code, which names nothing but its own. */
async function compiled(name: string, text: string): Promise<AddedFunction> {
  const wabt = await loadWabt();
  const parsed = wabt.parseWat(name, text, { relaxed_simd: true });
  const module = readModule(Buffer.from(parsed.toBinary({}).buffer));
  parsed.destroy();
  const [body] = module.bodies;
  if (body === undefined) throw new Error(`${name} has no code`);
  return { type: onlyType(module), body };
}

/** The WebAssembly text of a kernel, for its own tests too. */
export function kernelText(kernel: Kernel | Dot): string {
  switch (kernel) {
    case 'simd':
    case 'relaxed':
      return dotKernel(kernel);
    case 'curve':
      return curveKernel();
    default:
      return readFileSync(join(import.meta.dirname, `${kernel}.wat`), 'utf8');
  }
}

/** Bytes of the last number's zeros, which a segment of data leaves out at its end. */
const LAST_ZEROS = 3;

/** IntSimdMatrix in memory: the function's place in the table, then outputs and registers, inputs a register and a group. */
const matrixOf = (place: number, order: readonly number[]): Buffer =>
  Buffer.from(Uint32Array.from([place, ...order]).buffer).subarray(0, -LAST_ZEROS);

/** How the package's product wants the weights: row by row, filled up to pairs. */
const ROW_BY_ROW = [1, 1, 1, 2] as const;

/** The core with our product of matrix and vector, and with the weights in the order that it reads them in. */
function withDot(bytes: Buffer, dot: Dot, kernel: Buffer): Buffer {
  const core = readModule(bytes);
  const at = core.bodies.findIndex((body) => createHash('sha256').update(body).digest('hex') === DOT_CODE[dot]);
  if (at < 0) throw new Error(`tesseract.js-core (${dot}) has another product of matrix and vector: see decision 17`);
  const place = tableIndex(core, core.imported + at);
  const ordered = withData(bytes, matrixOf(place, ROW_BY_ROW), matrixOf(place, weightOrder(dot)));
  return writeModule(ordered, core.bodies.with(at, kernel), []);
}

function withoutLoops(bodies: readonly Buffer[], replacement: Replacement, kernelIndex: number): readonly Buffer[] {
  let count = 0;
  const call = CALL + leb128(kernelIndex).toString('latin1');
  const replaced = bodies.map((body) => {
    const code = body.toString('latin1');
    const quicker = code.replace(replacement.loop, (matched: string, ...rest: unknown[]) => {
      count += 1;
      return replacement.replaced(call, rest.at(-1) as Found, matched);
    });
    return quicker === code ? body : Buffer.from(quicker, 'latin1');
  });
  if (count === replacement.count) return replaced;
  throw new Error(
    `tesseract.js-core has ${count}, not ${replacement.count} loops for ${replacement.kernel}: see decision 17`,
  );
}

/** Functions in the module's index space before the added ones. */
const functionCount = (core: WasmModule): number => core.imported + core.bodies.length;

/** The core with quicker loops; `dot` says which multiplication its browsers have. */
export async function quickened(bytes: Buffer, dot: Dot): Promise<Buffer> {
  const product = await compiled(dot, kernelText(dot));
  const withProduct = withDot(bytes, dot, product.body);
  const core = readModule(withProduct);
  const kernels: readonly Kernel[] = ['curve', 'quantise', 'surroundings', 'pooling', 'row-start'];
  const added = await Promise.all(kernels.map((kernel) => compiled(kernel, kernelText(kernel))));
  let { bodies } = core;
  for (const replacement of REPLACEMENTS) {
    bodies = withoutLoops(bodies, replacement, functionCount(core) + kernels.indexOf(replacement.kernel));
  }
  return writeModule(withProduct, bodies, added);
}
