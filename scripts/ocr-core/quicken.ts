// In: a build of tesseract.js-core. Out: the same core with the loops that take most of a page's time replaced by quicker
// ones with the same results, bit by bit (decision 17). Throws where the code is not what the replacements were made for.
import { createHash } from 'node:crypto';
import loadWabt from 'wabt';
import type { Found } from './byte-pattern.ts';
import { type Dot, groupedInputs, weightOrder } from './dot-kernel.ts';
import { type Kernel, kernelText } from './kernels.ts';
import { type Replacement, replacementsIn } from './replacements.ts';
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
    `tesseract.js-core has ${count}, not ${replacement.count} of ${replacement.loop.source.slice(0, 40)} for ${replacement.kernel}: see decision 17`,
  );
}

/** Functions in the module's index space before the added ones. */
const functionCount = (core: WasmModule): number => core.imported + core.bodies.length;

/** The core with quicker loops; `dot` says which multiplication its browsers have. */
export async function quickened(bytes: Buffer, dot: Dot): Promise<Buffer> {
  const product = await compiled(dot, kernelText(dot));
  const withProduct = withDot(bytes, dot, product.body);
  const core = readModule(withProduct);
  const replacements = replacementsIn(core.bodies, groupedInputs(dot));
  const kernels = [
    ...new Set(replacements.flatMap(({ kernel }): readonly Kernel[] => (kernel === null ? [] : [kernel]))),
  ];
  const added = await Promise.all(kernels.map((kernel) => compiled(kernel, kernelText(kernel))));
  const order: readonly (Kernel | null)[] = kernels;
  let { bodies } = core;
  for (const replacement of replacements) {
    bodies = withoutLoops(bodies, replacement, functionCount(core) + order.indexOf(replacement.kernel));
  }
  return writeModule(withProduct, bodies, added);
}
