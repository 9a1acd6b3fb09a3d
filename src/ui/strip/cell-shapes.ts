// In: cells of the strip. Out: one SVG path a kind. Each kind has a shape of its own, so that colour is never alone.
import type { CellKind, StripCell } from './group-cells.ts';

/** Height of the strip in its own units. */
export const STRIP_HEIGHT = 16;

/** Bars of each kind as [top, bottom] in strip units: an "!" for failed, a frame's edges for a picture, dashes for OCR. */
const BARS: Readonly<Record<CellKind, readonly (readonly [number, number])[]>> = {
  waiting: [[13, 16]],
  reading: [[0, 16]],
  text: [[3, 16]],
  'ocr-sure': [
    [3, 6.5],
    [7.5, 11.5],
    [12.5, 16],
  ],
  'ocr-fair': [
    [7.5, 11.5],
    [12.5, 16],
  ],
  'ocr-unsure': [
    [7.5, 9],
    [12.5, 16],
  ],
  picture: [
    [3, 5.5],
    [13.5, 16],
  ],
  blank: [[15, 16]],
  failed: [
    [0, 10],
    [12, 16],
  ],
};

/** Gap between cells as a share of a cell, while cells are wide enough to afford one. */
const GAP = 0.22;

/** The path of one kind's bars, `width` units a cell. */
function bars(kind: CellKind, x: number, width: number): string {
  const inner = width * (1 - GAP);
  return BARS[kind].map(([top, bottom]) => `M${x} ${top}h${inner}V${bottom}h${-inner}z`).join('');
}

/** The paths of a strip: x runs from 0 to the number of cells. */
export function stripPaths(cells: readonly StripCell[]): ReadonlyMap<CellKind, string> {
  const paths = new Map<CellKind, string>();
  cells.forEach((cell, index) => {
    paths.set(cell.kind, (paths.get(cell.kind) ?? '') + bars(cell.kind, index, 1));
  });
  return paths;
}

/** The path of a single sample for the legend, in a box 6 wide and as high as the strip. */
export function samplePath(kind: CellKind): string {
  return bars(kind, 0, 6 / (1 - GAP));
}
