// Words on a page that is all picture: what the engine makes of grain beside them is none.
import { expect, test } from 'vitest';
import { ok } from '../../../src/model/result.ts';
import type { OcrEngine } from '../../../src/pipeline/ports.ts';
import { readCredits } from '../../../src/pipeline/read-credits.ts';
import { photograph } from '../raster/drawn-page.ts';

/** An engine that reads these words, one a line, with these confidences. */
function reads(words: readonly (readonly [string, number])[]): OcrEngine {
  const lines = words.map(([text, confidence], i) => {
    const box = { x0: 22, y0: 22 + 40 * i, x1: 322, y1: 42 + 40 * i };
    return { box, baseline: 38 + 40 * i, rowHeight: 20, words: [{ text, box, confidence }] };
  });
  const recognize: OcrEngine['recognize'] = async () => ok({ confidence: 90, lines, pictures: [], rules: [] });
  return { recognize, heapBytes: () => 0, dispose: async () => undefined };
}

test('a line that is sure brings none in that is not', async () => {
  const engine = reads([
    ['Photograph:Somebody', 95],
    ['vvi', 30],
  ]);
  const read = await readCredits(engine, photograph(3), ['eng']);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value?.flatMap((line) => line.words.map(({ text }) => text))).toEqual(['Photograph:Somebody']);
});
