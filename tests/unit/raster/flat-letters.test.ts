import { expect, test } from 'vitest';
import { flatLetters } from '../../../src/raster/flat-letters.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { textParts } from '../../../src/raster/text-parts.ts';
import { paint, sheet } from './drawn-page.ts';

const EM = 30;
const ROWS = [200, 260, 320, 380, 440, 500];

/** Rows of squares with a level stroke in place of the eleventh. */
const boxes = ROWS.flatMap((y) =>
  Array.from({ length: 20 }, (_, i) =>
    i === 10
      ? { x0: 200 + i * 36 + 2, y0: y + 14, x1: 200 + i * 36 + 30, y1: y + 17 }
      : { x0: 200 + i * 36, y0: y, x1: 200 + i * 36 + EM, y1: y + EM },
  ),
);

test('strokes that are letters, under each other, are no white between columns', () => {
  const prepared = prepareSheet(paint(sheet(1200, 800), boxes));
  expect(textParts(prepared.letters, EM)).toHaveLength(2);
  const flat = flatLetters(prepared.ink, prepared.letters, EM);
  expect(flat).toHaveLength(ROWS.length);
  expect(textParts([...prepared.letters, ...flat], EM)).toHaveLength(1);
});

test('a stroke away from letters is a rule', () => {
  const rule = { x0: 500, y0: 700, x1: 530, y1: 703 };
  const prepared = prepareSheet(paint(sheet(1200, 800), [...boxes, rule]));
  expect(flatLetters(prepared.ink, prepared.letters, EM)).toHaveLength(ROWS.length);
});
