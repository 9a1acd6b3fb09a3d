// Checksums of pictures and of files in the zip: eight bytes a step, and what is left over.
import { crc32 as zlibCrc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/model/crc32.ts';

test('checksums are those of ISO 3309, whatever the length and the place in memory', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => (i * 167 + (i >> 3)) & 255);
  for (const [from, to] of [
    [0, 0],
    [0, 7],
    [1, 9],
    [3, 300],
    [5, 261],
  ])
    expect(crc32(bytes.subarray(from, to))).toBe(zlibCrc32(bytes.subarray(from, to)));
});
