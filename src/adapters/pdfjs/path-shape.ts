// In: one painted path of the operator list. Out: rulings, rectangles and shapes in page points.
import type { Box, Matrix } from '../../model/geometry.ts';
import { boxHeight, boxWidth, intersectBox, unionBox } from '../../model/geometry.ts';
import type { RawPath } from '../../model/raw-page.ts';
import { finite, rounded } from './numbers.ts';

/** Verbs of a pdf.js 6.5 path buffer and how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Thickest ruling in points; heavier bars are boxes. Table rules are 0.4 to 1.5, decorative rules reach 3. */
const MAX_RULE_THICKNESS = 3;

/** A ruling is at least this many times longer than thick. */
const RULE_ASPECT = 3;

/** Points by which an edge may lean and still count as parallel to an axis. */
const AXIS_TOLERANCE = 0.1;

/** More segments than this in one open line is a drawing (a curve of a chart), not rulings. */
const MAX_RULING_SEGMENTS = 12;

/** Thinnest line that is drawn; a width of 0 means one device pixel. ISO 32000-2 §8.4.3.2. */
const HAIRLINE = 0.1;

export type Paint = {
  readonly painted: RawPath['painted'];
  readonly fill: string;
  readonly stroke: string;
  /** User-space line width. */
  readonly lineWidth: number;
  readonly order: number;
  /** Nothing is painted outside of it, page points. */
  readonly clip: Box;
};

type Subpath = { readonly points: number[]; closed: boolean; curved: boolean };

/** Splits a path into its rulings and boxes; all that is neither becomes one shape. */
export function pathsFrom(data: ArrayLike<unknown>, ctm: Matrix, paint: Paint, room: number): readonly RawPath[] {
  const width = Math.max(HAIRLINE, finite(paint.lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]))));
  const found: RawPath[] = [];
  let rest: Box | null = null;
  for (const subpath of subpathsOf(data, ctm)) {
    const pieces = found.length < room ? classify(subpath, paint, width) : null;
    if (pieces !== null) {
      found.push(...pieces);
      continue;
    }
    const box = visible(boxOf(subpath.points), paint.clip);
    if (box !== null) rest = rest === null ? box : unionBox(rest, box);
  }
  if (rest !== null) found.push(pathOf('shape', rest, paint, width));
  return found;
}

function* subpathsOf(data: ArrayLike<unknown>, ctm: Matrix): Generator<Subpath> {
  let current: Subpath = { points: [], closed: false, curved: false };
  const push = (x: number, y: number): void => {
    current.points.push(ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5]);
  };
  const at = (i: number): number => finite(data[i], Number.NaN);
  let i = 0;
  while (i < data.length) {
    const verb = data[i];
    if (verb === MOVE) {
      if (current.points.length > 2) yield current;
      current = { points: [], closed: false, curved: false };
      push(at(i + 1), at(i + 2));
      i += 3;
    } else if (verb === LINE) {
      push(at(i + 1), at(i + 2));
      i += 3;
    } else if (verb === CURVE || verb === QUADRATIC) {
      current.curved = true;
      const numbers = verb === CURVE ? 6 : 4;
      for (let k = 1; k < numbers; k += 2) push(at(i + k), at(i + k + 1));
      i += numbers + 1;
    } else if (verb === CLOSE) {
      current.closed = true;
      i += 1;
    } else {
      break;
    }
  }
  if (current.points.length > 2) yield current;
}

/** Rulings and boxes of one subpath, or null where it is neither. */
function classify(subpath: Subpath, paint: Paint, width: number): readonly RawPath[] | null {
  const filled = paint.painted !== 'stroke';
  // A fill takes the shape of the clip that it lies under; a stroke may be as thin as the clip's edge.
  const box = filled ? visible(boxOf(subpath.points), paint.clip) : boxOf(subpath.points);
  if (box === null) return [];
  if (subpath.curved) return null;
  if (isRectangle(subpath, filled)) return [filled ? filledBox(box, paint, width) : strokedBox(box, paint, width)];
  if (filled) return null;
  return strokedLines(subpath, paint, width);
}

function filledBox(box: Box, paint: Paint, width: number): RawPath {
  const thickness = Math.min(boxWidth(box), boxHeight(box));
  const length = Math.max(boxWidth(box), boxHeight(box));
  if (thickness <= MAX_RULE_THICKNESS && length >= thickness * RULE_ASPECT && length > 0) {
    return pathOf('line', box, paint, Math.max(HAIRLINE, thickness));
  }
  return pathOf('rect', box, paint, width);
}

function strokedBox(box: Box, paint: Paint, width: number): RawPath {
  const thickness = Math.min(boxWidth(box), boxHeight(box));
  if (thickness <= Math.max(AXIS_TOLERANCE, width)) return ruling(box, paint, width);
  return pathOf('rect', box, paint, width);
}

/** A stroked ruling covers half its width on either side; a fat one is a filled box. */
function ruling(box: Box, paint: Paint, width: number): RawPath {
  const half = width / 2;
  const across = boxWidth(box) >= boxHeight(box);
  const covered = across
    ? { x0: box.x0, x1: box.x1, y0: box.y0 - half, y1: box.y1 + half }
    : { x0: box.x0 - half, x1: box.x1 + half, y0: box.y0, y1: box.y1 };
  if (width <= MAX_RULE_THICKNESS) return pathOf('line', covered, paint, width);
  return { ...pathOf('rect', covered, paint, width), painted: 'fill' };
}

function strokedLines(subpath: Subpath, paint: Paint, width: number): readonly RawPath[] | null {
  const { points, closed } = subpath;
  if (points.length / 2 > MAX_RULING_SEGMENTS) return null;
  const closedPoints = closed ? [...points, points[0] ?? 0, points[1] ?? 0] : points;
  const lines: RawPath[] = [];
  for (let i = 0; i + 3 < closedPoints.length; i += 2) {
    const box = boxOf(closedPoints.slice(i, i + 4));
    if (box === null) return [];
    if (Math.min(boxWidth(box), boxHeight(box)) > AXIS_TOLERANCE) return null;
    if (Math.max(boxWidth(box), boxHeight(box)) > 0) lines.push(ruling(box, paint, width));
  }
  return lines;
}

/** Four corners with axis-parallel edges (a degenerate one with two corners too); filling closes an open path. */
function isRectangle(subpath: Subpath, filled: boolean): boolean {
  const { points } = subpath;
  const count = points.length / 2;
  const returns =
    count === 5 && near(points[0], points[8]) && near(points[1], points[9]) && Number.isFinite(points[8] ?? Number.NaN);
  if (count === 2) return filled || subpath.closed;
  if (!returns && count !== 4) return false;
  if (!(returns || subpath.closed || filled)) return false;
  for (let i = 0; i < 8; i += 2) {
    const next = i === 6 ? 0 : i + 2;
    if (!near(points[i], points[next]) && !near(points[i + 1], points[next + 1])) return false;
  }
  return near(points[0], points[4]) || near(points[1], points[5]) ? isFlat(points) : true;
}

function isFlat(points: readonly number[]): boolean {
  const box = boxOf(points);
  return box !== null && Math.min(boxWidth(box), boxHeight(box)) <= MAX_RULE_THICKNESS;
}

function near(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= AXIS_TOLERANCE;
}

function boxOf(points: readonly number[]): Box | null {
  let x0 = Number.POSITIVE_INFINITY;
  let y0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  let y1 = Number.NEGATIVE_INFINITY;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i] ?? Number.NaN;
    const y = points[i + 1] ?? Number.NaN;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return x0 <= x1 && y0 <= y1 ? { x0, y0, x1, y1 } : null;
}

/** The part of a box that a clip leaves to be seen; a box without area is kept where it lies within the clip. */
function visible(box: Box | null, clip: Box): Box | null {
  if (box === null) return null;
  if (boxWidth(box) > 0 && boxHeight(box) > 0) return intersectBox(box, clip);
  const x0 = Math.max(box.x0, clip.x0);
  const y0 = Math.max(box.y0, clip.y0);
  const x1 = Math.min(box.x1, clip.x1);
  const y1 = Math.min(box.y1, clip.y1);
  return x0 <= x1 && y0 <= y1 ? { x0, y0, x1, y1 } : null;
}

function pathOf(kind: RawPath['kind'], box: Box, paint: Paint, width: number): RawPath {
  return {
    box: { x0: rounded(box.x0), y0: rounded(box.y0), x1: rounded(box.x1), y1: rounded(box.y1) },
    kind,
    painted: paint.painted,
    color: paint.painted === 'stroke' ? paint.stroke : paint.fill,
    lineWidth: rounded(width),
    order: paint.order,
  };
}
