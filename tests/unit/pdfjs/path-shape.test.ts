import { expect, test } from 'vitest';
import { type Paint, pathsFrom } from '../../../src/adapters/pdfjs/path-shape.ts';
import type { Matrix } from '../../../src/model/geometry.ts';

const M = 0;
const L = 1;
const C = 2;
const Z = 4;
const FLIP: Matrix = [1, 0, 0, -1, 0, 800];
const PAGE = { x0: 0, y0: 0, x1: 600, y1: 800 };
const paint = (painted: Paint['painted'], lineWidth = 1, clip = PAGE): Paint => ({
  painted,
  fill: '#112233',
  stroke: '#445566',
  lineWidth,
  order: 7,
  clip,
});
const rect = (x: number, y: number, w: number, h: number): number[] => [
  M,
  x,
  y,
  L,
  x + w,
  y,
  L,
  x + w,
  y + h,
  L,
  x,
  y + h,
  Z,
];

test('a thin filled rectangle is a line, as thick as it was', () => {
  expect(pathsFrom(rect(10, 100, 200, 0.4), FLIP, paint('fill'), 10)).toEqual([
    {
      box: { x0: 10, y0: 699.6, x1: 210, y1: 700 },
      kind: 'line',
      painted: 'fill',
      color: '#112233',
      lineWidth: 0.4,
      order: 7,
    },
  ]);
});

test('a stroked line covers half its width on either side', () => {
  const [line] = pathsFrom([M, 10, 100, L, 10, 300], FLIP, paint('stroke', 2), 10);
  expect(line).toMatchObject({
    kind: 'line',
    box: { x0: 9, y0: 500, x1: 11, y1: 700 },
    color: '#445566',
    lineWidth: 2,
  });
});

test('a line fatter than any ruling is a filled box', () => {
  expect(pathsFrom([M, 0, 100, L, 200, 100], FLIP, paint('stroke', 20), 10)).toMatchObject([
    { kind: 'rect', painted: 'fill', box: { y0: 690, y1: 710 } },
  ]);
});

test('boxes stay boxes, stroked and filled, closed or left open for the fill', () => {
  expect(pathsFrom(rect(0, 0, 50, 40), FLIP, paint('stroke'), 10)).toMatchObject([{ kind: 'rect', painted: 'stroke' }]);
  expect(pathsFrom(rect(0, 0, 50, 40).slice(0, -1), FLIP, paint('fill'), 10)).toMatchObject([{ kind: 'rect' }]);
});

test('a grid in one path comes apart into its rulings', () => {
  const grid = [M, 0, 0, L, 100, 0, M, 0, 20, L, 100, 20, M, 0, 0, L, 0, 20, M, 100, 0, L, 100, 20];
  expect(pathsFrom(grid, FLIP, paint('stroke', 0.5), 10).map((path) => path.kind)).toEqual([
    'line',
    'line',
    'line',
    'line',
  ]);
});

test('curves, slanted lines and long polylines are one shape', () => {
  const curve = [M, 0, 0, C, 10, 10, 20, 10, 30, 0, M, 50, 50, L, 80, 90];
  expect(pathsFrom(curve, FLIP, paint('stroke'), 10)).toMatchObject([
    { kind: 'shape', box: { x0: 0, y0: 710, x1: 80, y1: 800 } },
  ]);
  const saw = [M, 0, 0, ...Array.from({ length: 40 }, (_, i) => [L, (i + 1) * 5, i % 2 === 0 ? 9 : 0]).flat()];
  expect(pathsFrom(saw, FLIP, paint('stroke'), 10)).toMatchObject([{ kind: 'shape' }]);
});

test('a diamond is no rectangle', () => {
  expect(pathsFrom([M, 0, 50, L, 50, 100, L, 100, 50, L, 50, 0, Z], FLIP, paint('fill'), 10)).toMatchObject([
    { kind: 'shape' },
  ]);
});

test('beyond the room, only the extent is kept', () => {
  const many = Array.from({ length: 100 }, (_, i) => [M, 0, i * 4, L, 100, i * 4]).flat();
  const paths = pathsFrom(many, FLIP, paint('stroke'), 3);
  expect(paths.map((path) => path.kind)).toEqual(['line', 'line', 'line', 'shape']);
  expect(paths[3]?.box).toEqual({ x0: 0, y0: 404, x1: 100, y1: 788 });
});

test('a broken buffer and numbers that are none give nothing absurd', () => {
  expect(pathsFrom([M, Number.NaN, 0, L, Number.POSITIVE_INFINITY, 5], FLIP, paint('stroke'), 10)).toEqual([]);
  expect(pathsFrom([9, 9, 9], FLIP, paint('fill'), 10)).toEqual([]);
});

test('under a turn, rulings stay rulings', () => {
  const turned: Matrix = [0, 1, 1, 0, 0, 0];
  expect(pathsFrom([M, 10, 20, L, 110, 20], turned, paint('stroke'), 10)).toMatchObject([
    { kind: 'line', box: { x0: 19.5, y0: 10, x1: 20.5, y1: 110 } },
  ]);
});

test('a fill of the whole page under a clip is the box of the clip, or the ruling', () => {
  const filled = (clip: Paint['clip']) => pathsFrom(rect(0, 0, 600, 800), FLIP, paint('fill', 1, clip), 10);
  expect(filled({ x0: 60, y0: 100, x1: 500, y1: 220 })).toMatchObject([
    { kind: 'rect', box: { x0: 60, y0: 100, x1: 500, y1: 220 } },
  ]);
  expect(filled({ x0: 60, y0: 100, x1: 500, y1: 101 })).toMatchObject([{ kind: 'line', lineWidth: 1 }]);
});

test('what the clip hides is no path; a box that only touches it is none either', () => {
  const clip = { x0: 60, y0: 100, x1: 500, y1: 101 };
  expect(pathsFrom(rect(70, 500, 200, 199), FLIP, paint('fill', 1, clip), 10)).toEqual([]);
  expect(pathsFrom(rect(10, 10, 20, 30), FLIP, paint('fill', 1, clip), 10)).toEqual([]);
});
