// In: pieces of ink that make one small sign. Out: which figure or sign of a note their shape is, and how sure that is.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { Component, Ink } from './components.ts';
import { SIGN_TEMPLATES } from './sign-templates.ts';

/** Cells of the grid that shapes are compared on. */
const COLUMNS = 6;
const ROWS = 9;

/** What a difference of the logarithms of the aspects takes off a likeness. */
const ASPECT_COST = 0.35;

/** A shape is told from this likeness on, by so much more than the next sign. Nine free faces at 18–28 px: 99 % right. */
const LEAST_LIKENESS = 0.6;
const LEAST_MARGIN = 0.03;

/** The figure 1 that lost its thin strokes is a bar: so many times as high as wide, so much of its box ink. */
const BAR = { aspect: 3, ink: 0.55, likeness: 0.7 } as const;

export type SignShape = { readonly sign: string; readonly likeness: number };

/** Values about their mean, of length one: their product is the correlation. */
export function normalised(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centred = values.map((value) => value - mean);
  const length = Math.hypot(...centred);
  return centred.map((value) => (length === 0 ? 0 : value / length));
}

/** Shapes to compare with, of signs with their aspects and the rows of their grids as digits. */
export function templatesOf(drawn: readonly (readonly [string, number, string])[]) {
  return drawn.map(([sign, aspect, grid]) => ({ sign, aspect, grid: normalised(Array.from(grid, Number)) }));
}

const TEMPLATES = templatesOf(SIGN_TEMPLATES);

/** How much of each cell of a grid over the box is ink of the pieces: 0–1, row by row. */
export function gridOf(
  ink: Ink,
  starts: Int32Array,
  pieces: readonly Component[],
  box: Box,
  columns = COLUMNS,
  rows = ROWS,
): readonly number[] {
  const cells = new Array<number>(columns * rows).fill(0);
  const [width, height] = [boxWidth(box) / columns, boxHeight(box) / rows];
  for (let y = Math.floor(box.y0); y < box.y1; y++) {
    for (let at = starts[y] ?? 0; at < (starts[y + 1] ?? 0); at += 4) {
      // Runs of a row stand in order: none beside the box tells anything.
      if ((ink.runs[at + 1] ?? 0) >= box.x1) break;
      if ((ink.runs[at + 2] ?? 0) <= box.x0) continue;
      const piece = ink.components[ink.runs[at + 3] ?? -1];
      if (piece === undefined || !pieces.includes(piece)) continue;
      const [x0, x1] = [(ink.runs[at + 1] ?? 0) - box.x0, (ink.runs[at + 2] ?? 0) - box.x0];
      for (let row = Math.floor((y - box.y0) / height); row < rows && row * height < y + 1 - box.y0; row++) {
        const tall = Math.min((row + 1) * height, y + 1 - box.y0) - Math.max(row * height, y - box.y0);
        for (let column = Math.max(0, Math.floor(x0 / width)); column < columns && column * width < x1; column++) {
          const wide = Math.min((column + 1) * width, x1) - Math.max(column * width, x0);
          const cell = row * columns + column;
          if (tall > 0 && wide > 0) cells[cell] = (cells[cell] ?? 0) + (tall * wide) / (width * height);
        }
      }
    }
  }
  return cells;
}

/** A frame is this thin: ink in the cells within and in those of its sides; its corners tell a square from a circle. */
const MOST_WITHIN = 0.08;
const LEAST_SIDE = 0.15;
const LEAST_CORNER = 0.2;
const SQUARISH = 1.2;

function isWithin(cell: number): boolean {
  const [column, row] = [cell % COLUMNS, Math.floor(cell / COLUMNS)];
  return column > 0 && column < COLUMNS - 1 && row > 1 && row < ROWS - 2;
}

/** Whether a piece is the outline of an upright square: a box before an item. */
export function isBoxOutline(ink: Ink, starts: Int32Array, piece: Component): boolean {
  const [width, height] = [boxWidth(piece), boxHeight(piece)];
  if (Math.max(width, height) > SQUARISH * Math.min(width, height)) return false;
  const cells = gridOf(ink, starts, [piece], piece);
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / Math.max(1, of.length);
  const last = COLUMNS * (ROWS - 1);
  const corners = [0, COLUMNS - 1, last, last + COLUMNS - 1].map((cell) => cells[cell] ?? 0);
  const sides = [
    cells.slice(0, COLUMNS),
    cells.slice(last),
    cells.filter((_, cell) => cell % COLUMNS === 0),
    cells.filter((_, cell) => cell % COLUMNS === COLUMNS - 1),
  ];
  return (
    mean(cells.filter((_, cell) => isWithin(cell))) <= MOST_WITHIN &&
    sides.every((side) => Math.min(...side) >= LEAST_SIDE) &&
    Math.min(...corners) >= LEAST_CORNER
  );
}

/** The sign that pieces look like most; null where two are as likely. `starts` comes from `rowStarts`. */
export function signShape(ink: Ink, starts: Int32Array, pieces: readonly Component[], box: Box): SignShape | null {
  const cells = gridOf(ink, starts, pieces, box);
  const grid = normalised(cells);
  const aspect = boxHeight(box) / boxWidth(box);
  const share = cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
  if (aspect >= BAR.aspect && share >= BAR.ink) return { sign: '1', likeness: BAR.likeness };
  const best = new Map<string, number>();
  for (const template of TEMPLATES) {
    let likeness = -ASPECT_COST * Math.abs(Math.log(aspect / template.aspect));
    grid.forEach((value, i) => {
      likeness += value * (template.grid[i] ?? 0);
    });
    best.set(template.sign, Math.max(best.get(template.sign) ?? Number.NEGATIVE_INFINITY, likeness));
  }
  const [first, second] = [...best].sort((a, b) => b[1] - a[1]);
  if (first === undefined || second === undefined) return null;
  if (first[1] < LEAST_LIKENESS || first[1] - second[1] < LEAST_MARGIN) return null;
  return { sign: first[0], likeness: first[1] };
}
