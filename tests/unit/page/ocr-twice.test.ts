import { expect, test } from 'vitest';
import { partTwice } from '../../../src/page/ocr-twice.ts';
import { ocrLine as line } from './ocr-page-of.ts';

test('the lower part of a row that was read again, its words in pieces, takes no word out of the row, however sure', () => {
  const row = line('the volume of a gas grows evenly', 100, { confidence: 90 });
  const told = row.words.map(({ box }) => ({ ...box, y0: box.y1 - 3 }));
  const piece = (at: number, text: string, from: number, to: number) => {
    const box = told[at] ?? row.box;
    const step = (box.x1 - box.x0) / (row.words[at]?.text.length ?? 1);
    return {
      text,
      box: { ...box, x0: box.x0 + from * step, x1: box.x0 + to * step },
      confidence: 97,
      language: 'eng',
    };
  };
  const words = [piece(0, 'the', 0, 3), piece(1, 'vol', 0, 3), piece(5, 'g', 0, 1), piece(5, ':rows', 1, 5)];
  const torn = { ...row, words, box: { ...row.box, y0: 97 } };
  const parted = partTwice([row, torn]);
  expect(parted.once).toEqual([row]);
  expect(parted.twice).toEqual([torn]);
});
