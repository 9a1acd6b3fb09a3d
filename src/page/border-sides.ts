// Paths of a page in, the lines that are drawn as one side of a box out: writers of CSS borders fill what lies between the
// outer and the inner edge of the box, two rectangles of one path that differ at one side.
import type { Box } from '../model/geometry.ts';
import type { RawPath } from '../model/raw-page.ts';

/** Edges that differ by less, points, are one. */
const SAME_EDGE = 0.05;
/** Widest border that is a line, points. */
const MAX_WIDTH = 3;

const EDGES = ['x0', 'y0', 'x1', 'y1'] as const;

function sideOf(a: Box, b: Box): Box | null {
  const [side, ...others] = EDGES.filter((edge) => Math.abs(a[edge] - b[edge]) > SAME_EDGE);
  if (side === undefined || others.length > 0 || Math.abs(a[side] - b[side]) > MAX_WIDTH) return null;
  const [from, to] = [Math.min(a[side], b[side]), Math.max(a[side], b[side])];
  return side === 'x0' || side === 'x1' ? { ...a, x0: from, x1: to } : { ...a, y0: from, y1: to };
}

/** Borders on one side of a box, as lines. */
export function borderSides(paths: readonly RawPath[]): readonly RawPath[] {
  return paths.flatMap((path, i): RawPath[] => {
    const before = paths[i - 1];
    if (before === undefined || before.order !== path.order || before.color !== path.color) return [];
    if (path.kind !== 'rect' || before.kind !== 'rect' || path.painted !== 'fill') return [];
    const box = sideOf(before.box, path.box);
    return box === null ? [] : [{ ...path, kind: 'line', box }];
  });
}
