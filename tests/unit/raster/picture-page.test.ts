import { expect, test } from 'vitest';
import { isPicturePage } from '../../../src/raster/picture-page.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from './drawn-page.ts';

/** Pieces of all sizes strewn over the sheet, as leaves and faces leave them; the same at every run. */
function strewn(count: number) {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  return Array.from({ length: count }, () => {
    const [x0, y0] = [next(1100), next(1100)];
    return { x0, y0, x1: x0 + 8 + next(60), y1: y0 + 8 + next(60) };
  });
}

const none = () => 0;

test('grain without lines is a picture; the same with a caption is read', () => {
  const caption = Array.from({ length: 12 }, (_, i) => ({ x0: 300 + 16 * i, y0: 1400, x1: 312 + 16 * i, y1: 1420 }));
  expect(isPicturePage(strewn(150), none)).toBe(true);
  expect(isPicturePage([...strewn(150), ...caption], none)).toBe(false);
});

test('text is none, whichever way its lines run', () => {
  const text = letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 20 });
  const down = text.map(({ x0, y0, x1, y1 }) => ({ x0: y0, y0: x0, x1: y1, y1: x1 }));
  expect(isPicturePage(text, none)).toBe(false);
  expect(isPicturePage(down, none)).toBe(false);
});

test('a few specks are a picture only where one takes most of the sheet', () => {
  const specks = strewn(6);
  expect(isPicturePage(specks, () => 0.2)).toBe(false);
  expect(isPicturePage(specks, () => 0.8)).toBe(true);
  expect(prepareSheet(paint(sheet(1200, 1600), [{ x0: 100, y0: 100, x1: 1100, y1: 1500 }])).picture).toBe(true);
});

test('a page that is all picture is not levelled: its grain leans as it pleases', () => {
  const grain = strewn(300).map((piece) => ({
    ...piece,
    x1: piece.x0 + 6 + (piece.x1 % 14),
    y1: piece.y0 + 8 + (piece.y1 % 20),
  }));
  const { picture, skew, sideways } = prepareSheet(paint(sheet(1200, 1200), grain));
  expect({ picture, skew, sideways }).toEqual({ picture: true, skew: 0, sideways: false });
});
