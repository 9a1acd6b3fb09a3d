// How the halves of a letter's place differ, as the OCR engine's quicker loop counts it, against plain arithmetic.
import { expect, test } from 'vitest';
import { numbers, PAGE_BYTES, started } from './ocr-kernel.ts';

const [STATS, COLUMNS] = [64, PAGE_BYTES] as const;
const [LEAST, GREATEST] = [5, 90] as const;

test('columns are compared from both ends to the middle, the outermost ones for those beyond', async () => {
  const { kernel, memory } = await started('balance');
  const random = numbers(3);
  const columns = Array.from({ length: GREATEST - LEAST + 1 }, () => Math.max(-1, Math.round(random() * 3)));
  new Int32Array(memory.buffer, STATS, 2).set([LEAST, GREATEST]);
  new Int32Array(memory.buffer, COLUMNS, columns.length).set(columns);
  const isEmpty = (at: number) => (columns[Math.min(Math.max(at, LEAST), GREATEST) - LEAST] ?? 0) <= 0;
  const counts = new Set<unknown>();
  for (const first of [-3, 4, 5, 6, 40, 77, 88, 95]) {
    for (let length = -1; length < 45; length += 1) {
      let expected = 0;
      for (let n = 0; first + n < first + length - n; n += 1)
        expected += Number(isEmpty(first + n) !== isEmpty(first + length - n));
      const counted = kernel(COLUMNS, STATS, first, first + length);
      expect(counted, `${length} columns from ${first}`).toBe(expected);
      counts.add(counted);
    }
  }
  expect(counts.size).toBeGreaterThan(10);
});
