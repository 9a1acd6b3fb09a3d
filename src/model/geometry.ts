// Points, boxes and matrices in one coordinate space: PDF points, origin top left, y down,
// crop box and /Rotate already applied.

export type Point = { readonly x: number; readonly y: number };

/** An axis-parallel box: x0 <= x1, y0 <= y1. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** An affine map [a b c d e f]: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-2 §8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** A clockwise turn in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** Width of a box in its own units. */
export function boxWidth(box: Box): number {
  return box.x1 - box.x0;
}

/** Height of a box in its own units. */
export function boxHeight(box: Box): number {
  return box.y1 - box.y0;
}

/** Area of a box; 0 for a degenerate one. */
export function boxArea(box: Box): number {
  return Math.max(0, boxWidth(box)) * Math.max(0, boxHeight(box));
}

/** The smallest box that holds both. */
export function unionBox(a: Box, b: Box): Box {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}

/** The smallest box that holds all; null where there are none. */
export function unionBoxes(boxes: readonly Box[]): Box | null {
  let all: Box | null = null;
  for (const box of boxes) all = all === null ? box : unionBox(all, box);
  return all;
}

/** The part that both boxes share, or null. */
export function intersectBox(a: Box, b: Box): Box | null {
  const box = {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
  return box.x0 < box.x1 && box.y0 < box.y1 ? box : null;
}

/** Length that two intervals share along x; 0 where they are apart. */
export function overlapX(a: Box, b: Box): number {
  return Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0));
}

/** Length that two intervals share along y; 0 where they are apart. */
export function overlapY(a: Box, b: Box): number {
  return Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0));
}

/** Whether the middle of `inner` lies in `outer`, grown by `slack` on each side. */
export function holdsCentre(outer: Box, inner: Box, slack = 0): boolean {
  const x = (inner.x0 + inner.x1) / 2;
  const y = (inner.y0 + inner.y1) / 2;
  return x >= outer.x0 - slack && x <= outer.x1 + slack && y >= outer.y0 - slack && y <= outer.y1 + slack;
}

/** The product that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** The box around the unit square under a map: where all of an image stands, seen or not (ISO 32000-2 §8.9.5). */
export function unitBox([a, b, c, d, e, f]: Matrix): Box {
  const [left, top] = [Math.min(0, a) + Math.min(0, c), Math.min(0, b) + Math.min(0, d)];
  const [right, foot] = [Math.max(0, a) + Math.max(0, c), Math.max(0, b) + Math.max(0, d)];
  return { x0: e + left, y0: f + top, x1: e + right, y1: f + foot };
}
