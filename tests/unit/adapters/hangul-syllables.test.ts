import { expect, test } from 'vitest';
import { withAllSyllables } from '../../../src/adapters/tesseract/hangul-syllables.ts';

const UNICHARSET = 21;
const RECODER = 22;
const TYPES = 24;

type Listed = readonly (readonly [name: string, codes: readonly number[]])[];

function recoderOf(listed: Listed): Buffer {
  const entries = listed.map(([, codes]) => {
    const entry = Buffer.alloc(5 + 4 * codes.length);
    entry.writeInt8(1, 0);
    entry.writeInt32LE(codes.length, 1);
    for (const [i, code] of codes.entries()) entry.writeInt32LE(code, 5 + 4 * i);
    return entry;
  });
  const count = Buffer.alloc(4);
  count.writeInt32LE(listed.length);
  return Buffer.concat([count, ...entries]);
}

/** Language data with the two entries that matter and one more on either side. */
function dataOf(listed: Listed): Uint8Array<ArrayBuffer> {
  const lines = listed.map(([name], i) => `${name} 1 0,255,0,255,0,0,0,0,0,0 Hangul ${i} 0 ${i} ${name}`);
  const parts = new Map([
    [17, Buffer.from('network')],
    [UNICHARSET, Buffer.from(`${listed.length}\n${lines.join('\n')}\n`)],
    [RECODER, recoderOf(listed)],
    [23, Buffer.from('version')],
  ]);
  const head = Buffer.alloc(4 + 8 * TYPES, 0xff);
  head.writeInt32LE(TYPES);
  let at = head.length;
  for (const [type, bytes] of parts) {
    head.writeBigInt64LE(BigInt(at), 4 + 8 * type);
    at += bytes.length;
  }
  return new Uint8Array(Buffer.concat([head, ...parts.values()]));
}

function partOf(data: Uint8Array, type: number): Buffer {
  const buffer = Buffer.from(data);
  const offsets = Array.from({ length: TYPES }, (_, i) => Number(buffer.readBigInt64LE(4 + 8 * i)));
  const from = offsets[type] ?? 0;
  return buffer.subarray(
    from,
    offsets.find((offset) => offset > from),
  );
}

const LISTED: Listed = [
  ['NULL', [0]],
  ['a', [1]],
  ['가', [10, 20, 30]],
  ['타', [11, 20, 30]],
  ['닭', [12, 20, 31]],
];

test('syllables of letters that the network knows are listed', () => {
  const longer = withAllSyllables(dataOf(LISTED));
  const lines = partOf(longer, UNICHARSET).toString().trimEnd().split('\n');
  const names = lines.slice(1).map((line) => line.split(' ')[0]);
  expect(names).toEqual(['NULL', 'a', '가', '타', '닭', '갉', '다', '탉']);
  expect(lines[0]).toBe('8');
  const recoder = partOf(longer, RECODER);
  expect(recoder.readInt32LE(0)).toBe(8);
  const last = recoder.subarray(-12);
  expect([0, 4, 8].map((at) => last.readInt32LE(at))).toEqual([11, 20, 31]);
  expect(partOf(longer, 17).toString()).toBe('network');
  expect(partOf(longer, 23).toString()).toBe('version');
});

test('data that reads no Hangul, contradicts itself or is no such data stays as it is', () => {
  const latin = dataOf(LISTED.slice(0, 2));
  expect(withAllSyllables(latin)).toBe(latin);
  const contradiction = dataOf([...LISTED, ['개', [99, 21, 30]]]);
  expect(withAllSyllables(contradiction)).toBe(contradiction);
  const other = new Uint8Array([1, 2, 3]);
  expect(withAllSyllables(other)).toBe(other);
});
