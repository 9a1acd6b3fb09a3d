import { expect, test } from 'vitest';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

const [WIDTH, HEIGHT] = [1200, 1600];
const TEXT = { x0: 250, x1: 1000, y0: 200, lines: 18 };

/** A page on a black bed of so many pixels. */
const bedded = (rim: number) =>
  sheet(WIDTH, HEIGHT, (x, y) => (Math.min(x, y, WIDTH - 1 - x, HEIGHT - 1 - y) < rim ? 12 : 252));

test('rows of the facing page that the edge of the scan cuts are taken off, without a shadow too', () => {
  const cut = letterBoxes({ x0: 1128, x1: 1220, y0: 200, lines: 18 }).filter(({ x0 }) => x0 < WIDTH);
  const prepared = prepareSheet(paint(sheet(WIDTH, HEIGHT), [...letterBoxes(TEXT), ...cut]));
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length);
  expect(prepared.ink.components.filter((piece) => piece.x0 > 1100)).toEqual([]);
});

test('so are rows at the edge of the paper on a black bed, though no letter of them is cut', () => {
  const beside = letterBoxes({ x0: 58, x1: 120, y0: 260, lines: 10 });
  const prepared = prepareSheet(paint(bedded(50), [...letterBoxes(TEXT), ...beside]));
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length);
});

test.each([
  ['notes in the margin, away from the edge of the paper', bedded(50), { x0: 90, x1: 150, y0: 200, lines: 10 }],
  [
    'numbers of lines on a scan that is cropped to its text',
    sheet(WIDTH, HEIGHT),
    { x0: 4, x1: 40, y0: 200, lines: 10 },
  ],
  ['a few words at the edge', sheet(WIDTH, HEIGHT), { x0: -6, x1: 40, y0: 200, lines: 2 }],
])('%s stay', (_, paper, given) => {
  const notes = letterBoxes(given).filter(({ x1 }) => x1 > 0);
  const prepared = prepareSheet(
    paint(paper, [...letterBoxes(TEXT), ...notes.map((b) => ({ ...b, x0: Math.max(0, b.x0) }))]),
  );
  expect(prepared.letters.length).toBeGreaterThanOrEqual(letterBoxes(TEXT).length + notes.length - 2);
});

test('a page whose text is cut itself stays whole', () => {
  const text = letterBoxes({ x0: -6, x1: 1100, y0: 200, lines: 18 }).map((b) => ({ ...b, x0: Math.max(0, b.x0) }));
  const prepared = prepareSheet(paint(sheet(WIDTH, HEIGHT), text));
  expect(prepared.letters.length).toBeGreaterThanOrEqual(text.length - 18);
});
