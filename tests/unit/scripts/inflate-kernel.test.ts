// Inflating in WebAssembly: its code is what its text says, it gives what was deflated, and nothing of what is damaged.
import { readFileSync } from 'node:fs';
import { constants, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import loadWabt from 'wabt';
import { INFLATE_CODE, inflateAtOnce } from '../../../src/adapters/pdfjs/inflate-kernel.ts';

test('the code of inflate is its text, assembled', async () => {
  const wabt = await loadWabt();
  const parsed = wabt.parseWat('inflate', readFileSync('scripts/raster/inflate.wat', 'utf8'), {});
  expect(INFLATE_CODE).toBe(Buffer.from(parsed.toBinary({}).buffer).toString('hex'));
});

/** Numbers that look random and are the same each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 8;
  };
}

/** Inflated, and whether it was whole. */
function inflated(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): { isSound: boolean | null; bytes: Buffer } {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const isSound = inflateAtOnce(bytes, (piece) => {
    pieces.push(piece.slice());
    length += piece.length;
    return length < most;
  });
  return { isSound, bytes: Buffer.concat(pieces) };
}

/** Longer than what is read, and what is written, at once. */
const LENGTH = 300_001;

const next = random(7);
const SOURCES: readonly (readonly [string, (i: number) => number])[] = [
  ['noise', () => next()],
  ['few levels', () => next() % 7],
  ['colours with a white third', (i) => (i % 3 === 0 ? 255 : next() % 2)],
  ['nothing', () => 0],
  ['patterns', (i) => (i >> 3) % 11],
  ['a level now and then', () => (next() % 50 === 0 ? next() : 9)],
  ['from one level to noise', (i) => (next() % LENGTH < i ? next() : 7)],
];

const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE } = constants;

test.each(SOURCES)('%s comes as it was deflated, however that was', (_, level) => {
  for (const length of [0, 1, 100, LENGTH]) {
    const source = Uint8Array.from({ length }, (_, i) => level(i));
    for (const options of [
      { level: 0 },
      { level: 1, memLevel: 1 },
      { level: 9, windowBits: 9 },
      ...[Z_DEFAULT_STRATEGY, Z_FILTERED, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE].map((strategy) => ({ strategy })),
    ]) {
      const deflated = deflateSync(source, options);
      const found = inflated(deflated);
      expect(found.isSound).toBe(true);
      expect(found.bytes.equals(source)).toBe(true);
      // The checksum behind the end is not asked for; where something is missing before, nothing may look whole.
      if (length > 0) expect(inflated(deflated.subarray(0, deflated.length - 6)).isSound).toBe(false);
    }
  }
});

test('it stops where no more is wanted', () => {
  const deflated = deflateSync(new Uint8Array(100e6));
  const found = inflated(deflated, 1_000_000);
  expect(found.isSound).toBe(true);
  expect(found.bytes.length).toBeLessThan(1_200_000);
});

test('what is damaged gives no more than there is, and stops nothing', () => {
  const source = Uint8Array.from({ length: 60_000 }, (_, i) => (i % 5 === 0 ? next() : i));
  const deflated = deflateSync(source);
  for (let n = 0; n < 300; n += 1) {
    const damaged = Uint8Array.from(deflated);
    const at = 2 + (next() % (damaged.length - 2));
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (next() & 7));
    expect(inflated(damaged, 1e6).isSound).toBeTypeOf('boolean');
  }
});

test.each([
  ['another method', [0x79, 0x9c]],
  ['a dictionary', [0x78, 0xbb]],
  ['a wrong check', [0x78, 0x9d]],
  ['nothing', []],
  ['no kind of block', [0x78, 0x9c, 0x07]],
  ['a copy of nothing', [0x78, 0x9c, 0x03, 0x02, 0x00]],
])('%s is not taken', (_, bytes) => {
  expect(inflated(Uint8Array.from(bytes))).toEqual({ isSound: false, bytes: Buffer.alloc(0) });
});
