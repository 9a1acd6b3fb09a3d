// What is left of a shadow beside a rim, a gutter or the edge is no ink and no paper: it goes, letters stay.
import { expect, test } from 'vitest';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

const TEXT = { x0: 250, x1: 1050, y0: 200, lines: 20 };

/** Grain, the same for the same place. */
const grain = (x: number, y: number): number => ((x * 7919 + y * 104_729) % 17) - 8;

function grayLeft({ image }: ReturnType<typeof prepareSheet>, x0: number, x1: number): number {
  let gray = 0;
  for (let y = 0; y < image.height; y++)
    for (let x = x0; x < x1; x++) if ((image.data[y * image.width + x] ?? 255) < 230) gray++;
  return gray / (image.height * (x1 - x0));
}

test('paper that falls into a dark gutter at the edge is left white, without grains of ink', () => {
  const fall = (x: number, y: number): number => Math.min(240, 60 + Math.round(x * 1.6)) + grain(x, y);
  const prepared = prepareSheet(paint(sheet(1200, 1600, fall), letterBoxes(TEXT), 30));
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length);
  expect(prepared.ink.components.filter((piece) => piece.x0 < 200)).toEqual([]);
  expect(grayLeft(prepared, 0, 200)).toBeLessThan(0.005);
});

test('so is the foot of the shadow beside a facing page', () => {
  const gutter = (x: number, y: number): number =>
    240 - Math.round(Math.max(0, 1 - Math.abs(x - 120) / 60) * 190) + grain(x, y);
  const cutWords = letterBoxes({ x0: 5, x1: 60, y0: 200, lines: 20 });
  const prepared = prepareSheet(paint(sheet(1200, 1600, gutter), [...letterBoxes(TEXT), ...cutWords], 30));
  expect(prepared.letters).toHaveLength(letterBoxes(TEXT).length);
  expect(grayLeft(prepared, 0, 240)).toBeLessThan(0.005);
});

test('a wide black rim does not break thin strokes', () => {
  const thin = letterBoxes(TEXT).flatMap(({ x0, y0, y1 }) => [
    { x0, y0, x1: x0 + 3, y1 },
    { x0: x0 + 9, y0, x1: x0 + 12, y1 },
  ]);
  const hair = letterBoxes(TEXT).map(({ x0, x1, y0 }) => ({ x0, x1, y0: y0 + 9, y1: y0 + 11 }));
  const image = paint(
    paint(
      sheet(1600, 2000, () => 235),
      hair,
      150,
    ),
    thin,
    60,
  );
  paint(image, [
    { x0: 1150, y0: 0, x1: 1600, y1: 2000 },
    { x0: 0, y0: 1650, x1: 1600, y1: 2000 },
  ]);
  expect(prepareSheet(image).letters).toHaveLength(letterBoxes(TEXT).length);
});
