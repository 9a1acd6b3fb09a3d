// Blocks of a file: whole, in order, in one buffer, and also where streams cannot fill a buffer.
import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/worker/tasks/blocks-of.ts';

const bytes = Uint8Array.from({ length: 2_500 }, (_, i) => (i * 31) & 255);

async function readAll(file: Blob): Promise<{ lengths: number[]; all: number[] }> {
  const lengths: number[] = [];
  const all: number[] = [];
  for await (const block of blocksOf(file, 1_000)) {
    lengths.push(block.length);
    for (const byte of block) all.push(byte);
  }
  return { lengths, all };
}

test('every byte comes once, in blocks of the size that was asked for', async () => {
  const { lengths, all } = await readAll(new Blob([bytes.subarray(0, 701), bytes.subarray(701)]));
  expect(lengths).toEqual([1_000, 1_000, 500]);
  expect(all).toEqual([...bytes]);
});

test('slices serve where the browser has no byte streams of Blobs', async () => {
  const file = new Blob([bytes]);
  file.stream = () => new ReadableStream();
  expect((await readAll(file)).all).toEqual([...bytes]);
});

test('an empty file has no blocks', async () => {
  expect((await readAll(new Blob([]))).lengths).toEqual([]);
});
