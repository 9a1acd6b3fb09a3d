// In: ink. Out: boxes of pictures (photographs, halftones, drawings), tightened to their ink.
import { type Box, boxArea, boxHeight, boxWidth, holdsCentre, intersectBox, unionBox } from '../model/geometry.ts';
import type { Component, Ink } from './components.ts';
import { oncePer } from './once-per.ts';

/** Side of a tile of the density map, inches. */
const TILE = 0.08;

/** A tile with more ink than this is no text: body type covers 10–25 %, bold headings 35 %. */
const DENSE = 0.42;

/** Smallest picture, inches each way: smaller dense spots are heavy type, bullets or initials. */
const SMALLEST = 0.6;

/** A drawing is one piece of ink at least this big, inches each way, … */
const DRAWING = 0.8;

/** … and not so empty that it is only a frame around text. */
const FRAME_FILL = 0.02;

function densityOf(
  ink: Ink,
  tile: number,
): { readonly columns: number; readonly rows: number; readonly share: Float32Array } {
  const columns = Math.ceil(ink.width / tile);
  const rows = Math.ceil(ink.height / tile);
  const share = new Float32Array(columns * rows);
  for (let at = 0; at < ink.runs.length; at += 4) {
    const row = Math.floor((ink.runs[at] ?? 0) / tile) * columns;
    const end = ink.runs[at + 2] ?? 0;
    for (let x = ink.runs[at + 1] ?? 0; x < end; ) {
      const column = Math.floor(x / tile);
      const to = Math.min(end, (column + 1) * tile);
      share[row + column] = (share[row + column] ?? 0) + (to - x) / (tile * tile);
      x = to;
    }
  }
  return { columns, rows, share };
}

/** Boxes of side-by-side dense tiles. */
export const denseAreas = oncePer((ink: Ink): readonly Box[] => {
  const tile = Math.max(4, Math.round(ink.dpi * TILE));
  const { columns, rows, share } = densityOf(ink, tile);
  const seen = new Uint8Array(share.length);
  const areas: Box[] = [];
  for (let start = 0; start < share.length; start++) {
    if (seen[start] === 1 || (share[start] ?? 0) < DENSE) continue;
    const stack = [start];
    seen[start] = 1;
    const box = { x0: columns, y0: rows, x1: 0, y1: 0 };
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % columns;
      const y = (at - x) / columns;
      box.x0 = Math.min(box.x0, x);
      box.y0 = Math.min(box.y0, y);
      box.x1 = Math.max(box.x1, x + 1);
      box.y1 = Math.max(box.y1, y + 1);
      for (const [nx, ny] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        const next = ny * columns + nx;
        if (nx < 0 || ny < 0 || nx >= columns || ny >= rows || seen[next] === 1 || (share[next] ?? 0) < DENSE) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    areas.push({ x0: box.x0 * tile, y0: box.y0 * tile, x1: box.x1 * tile, y1: box.y1 * tile });
  }
  return areas;
});

/** Above this share of a piece's ink in straight rules, it is the grid of a table or a frame. */
const GRID_SHARE = 0.5;

function isDrawing(piece: Component, dpi: number, rules: readonly Box[]): boolean {
  const least = dpi * DRAWING;
  if (boxWidth(piece) < least || boxHeight(piece) < least || piece.area / boxArea(piece) <= FRAME_FILL) return false;
  const ruled = rules.reduce((sum, rule) => sum + (holdsCentre(piece, rule, 2) ? boxArea(rule) : 0), 0);
  return ruled < GRID_SHARE * piece.area;
}

function merged(boxes: readonly Box[]): Box[] {
  const out: Box[] = [];
  for (const box of boxes) {
    let all = box;
    for (let i = out.length - 1; i >= 0; i--) {
      const other = out[i];
      if (other === undefined || intersectBox(all, other) === null) continue;
      all = unionBox(all, other);
      out.splice(i, 1);
      i = out.length;
    }
    out.push(all);
  }
  return out;
}

/** The box of all ink whose middle lies in the area. */
function tightened(area: Box, ink: Ink): Box {
  let tight: Box | null = null;
  for (const piece of ink.components) {
    const inside = intersectBox(area, piece);
    if (inside === null || boxArea(inside) < boxArea(piece) / 2) continue;
    tight = tight === null ? inside : unionBox(tight, inside);
  }
  return tight ?? area;
}

/** Pictures of a page from its ink: areas of dense ink and large drawings, joined where they overlap; no grids of rules. */
export function findPictures(ink: Ink, rules: readonly Box[]): readonly Box[] {
  const least = ink.dpi * SMALLEST;
  const dense = denseAreas(ink).filter((area) => boxWidth(area) >= least && boxHeight(area) >= least);
  const drawings = ink.components.filter((piece) => isDrawing(piece, ink.dpi, rules));
  return merged([...dense, ...drawings]).map((area) => tightened(area, ink));
}
