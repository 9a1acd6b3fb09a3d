// In: pieces of ink that make one small sign. Out: which fraction of one sign their shape is, also where its parts touch.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { Component, Ink } from './components.ts';
import { FRACTION_TEMPLATES } from './fraction-templates.ts';
import { gridOf, normalised, type SignShape, templatesOf } from './sign-shape.ts';

/** Cells of the grid that shapes are compared on, a side. */
const CELLS = 9;

/** What a difference of the logarithms of the aspects takes off a likeness. */
const ASPECT_COST = 0.35;

const TEMPLATES = templatesOf(FRACTION_TEMPLATES);

/** The likenesses of pieces to each sign, the likest first; the percent sign is one of them. */
export function fractionShapes(
  ink: Ink,
  starts: Int32Array,
  pieces: readonly Component[],
  box: Box,
): readonly SignShape[] {
  const grid = normalised(gridOf(ink, starts, pieces, box, CELLS, CELLS));
  const aspect = boxHeight(box) / boxWidth(box);
  const best = new Map<string, number>();
  for (const template of TEMPLATES) {
    let likeness = -ASPECT_COST * Math.abs(Math.log(aspect / template.aspect));
    grid.forEach((value, i) => {
      likeness += value * (template.grid[i] ?? 0);
    });
    best.set(template.sign, Math.max(best.get(template.sign) ?? Number.NEGATIVE_INFINITY, likeness));
  }
  return [...best].map(([sign, likeness]) => ({ sign, likeness })).sort((a, b) => b.likeness - a.likeness);
}
