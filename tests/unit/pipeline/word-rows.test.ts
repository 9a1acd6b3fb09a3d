import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withinLine } from '../../../src/pipeline/word-rows.ts';

function lineOf(box: Box, words: readonly Box[]): OcrLine {
  return {
    box,
    baseline: box.y1 - 2,
    rowHeight: 11,
    words: words.map((word) => ({ text: '発表', box: word, confidence: 90, language: 'jpn' })),
  };
}

test('boxes that reach over the rows above and below end with their line', () => {
  const line = lineOf({ x0: 58, y0: 448, x1: 566, y1: 458 }, [
    { x0: 58, y0: 446, x1: 227, y1: 461 },
    { x0: 228, y0: 444, x1: 443, y1: 462 },
    { x0: 445, y0: 450, x1: 566, y1: 457 },
  ]);
  const boxes = withinLine(line).words.map((word) => word.box);
  expect(boxes.map(({ y0, y1 }) => [y0, y1])).toEqual([
    [448, 458],
    [448, 458],
    [450, 457],
  ]);
  expect(boxes.map(({ x0, x1 }) => [x0, x1])).toEqual([
    [58, 227],
    [228, 443],
    [445, 566],
  ]);
});

test('a box beside its line gets the height of the line; lines that run down stay', () => {
  const line = lineOf({ x0: 0, y0: 100, x1: 90, y1: 110 }, [{ x0: 0, y0: 111, x1: 30, y1: 120 }]);
  expect(withinLine(line).words[0]?.box).toEqual({ x0: 0, y0: 100, x1: 30, y1: 110 });
  expect(withinLine({ ...line, vertical: true }).words[0]?.box.y0).toBe(111);
});
