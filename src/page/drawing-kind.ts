// A cluster of paths in, whether it is a drawing out: graphs, bars, boxes with arrows, sketches; not frames, rules and icons.
import type { Box } from '../model/geometry.ts';
import { boxArea, boxHeight, boxWidth, unionBox } from '../model/geometry.ts';
import type { RawPath } from '../model/raw-page.ts';

export type Part = { readonly box: Box; readonly kind: RawPath['kind']; readonly filled: boolean };
export type Cluster = { box: Box; shapes: number; straight: number; upright: number; level: number; parts: Part[] };

/** Curves, or straight parts, from which a cluster is a drawing. */
const MIN_SHAPES = 3;
const MIN_STRAIGHT = 12;
/** Smaller side of a graph's curve, in points, and the straight lines that its axes and ticks have at least. */
const MIN_CURVE = 20;
const MIN_AXES = 4;
/** Filled bars on one ground line, of at least so many heights. */
const MIN_BARS = 3;
const MIN_BAR_HEIGHTS = 2;
/** Boxes with lines between them that make a flow chart, and lines or arrow heads between them. */
const MIN_BOXES = 2;
const MIN_LINKS = 2;
/** Boxes of a flow chart that can be read on a page; more are a map's or a plan's, which other signs show. */
const MAX_CHART_BOXES = 200;
/** Ends in points within which bars stand on one line, and a part lies outside of a box. */
const SAME_LINE = 1;
/** Part of its cluster that the strokes of a sketch cover. */
const SKETCH_SHARE = 0.5;
/** Smallest side of a drawing in points; smaller ones are ornaments, icons, list marks. */
export const MIN_SIDE = 40;
/** Points within which a part lies on its cluster's edge. */
const EDGE_WIDTH = 4;
/** Part of its cluster that a ground covers. */
const GROUND_SHARE = 0.6;
/** Grounds that a stroke is compared with: a box of text has one or two, a map of 20,000 parts is no box of text. */
const MAX_GROUNDS = 100;
/** Part of a frame's area up to which small drawings in it are an icon. */
const ICON_SHARE = 0.25;

/** Whether a part is a side or a strip of a frame: as wide or high as its cluster, or close to the edge all along. */
function isFrameSide({ box: part, kind }: Part, box: Box): boolean {
  const [w, h] = [boxWidth(part), boxHeight(part)];
  // The curve of a chart is as wide as its axes.
  if (kind === 'shape' && Math.min(w, h) > EDGE_WIDTH) return false;
  if (w > 0.9 * boxWidth(box) || h > 0.9 * boxHeight(box)) return true;
  return (
    part.x1 < box.x0 + EDGE_WIDTH ||
    part.x0 > box.x1 - EDGE_WIDTH ||
    part.y1 < box.y0 + EDGE_WIDTH ||
    part.y0 > box.y1 - EDGE_WIDTH
  );
}

/** Whether what is drawn within a frame is only an icon beside its text, as in boxed notes and warnings. */
function isIcon(drawn: readonly Part[], area: number): boolean {
  if (drawn.length === 0) return false;
  const box = drawn.map((part) => part.box).reduce(unionBox);
  return Math.min(boxWidth(box), boxHeight(box)) < MIN_SIDE && boxArea(box) < ICON_SHARE * area;
}

/** Whether some of the boxes end on one line, with lengths of several sizes. Boxes come in the order of their ends. */
function areOnOneLine(ends: readonly { readonly end: number; readonly length: number }[]): boolean {
  const lengths = new Map<number, number>();
  const count = (length: number, by: number): void => {
    const left = (lengths.get(length) ?? 0) + by;
    if (left === 0) lengths.delete(length);
    else lengths.set(length, left);
  };
  let from = 0;
  let to = 0;
  return ends.some(({ end }) => {
    for (; (ends[to]?.end ?? Infinity) <= end + SAME_LINE; to++) count(ends[to]?.length ?? 0, 1);
    for (; (ends[from]?.end ?? Infinity) < end - SAME_LINE; from++) count(ends[from]?.length ?? 0, -1);
    return to - from >= MIN_BARS && lengths.size >= MIN_BAR_HEIGHTS;
  });
}

/** Whether filled boxes of different heights stand on one line, or reach out from one. */
function hasBars(drawn: readonly Part[]): boolean {
  const bars = drawn.filter((part) => part.kind === 'rect' && part.filled).map((part) => part.box);
  const inOrder = (end: (b: Box) => number, length: (b: Box) => number) =>
    bars.map((b) => ({ end: end(b), length: Math.round(length(b)) })).sort((a, b) => a.end - b.end);
  return areOnOneLine(inOrder((b) => b.y1, boxHeight)) || areOnOneLine(inOrder((b) => b.x0, boxWidth));
}

function isInside(part: Box, box: Box): boolean {
  return (
    part.x0 >= box.x0 - SAME_LINE &&
    part.x1 <= box.x1 + SAME_LINE &&
    part.y0 >= box.y0 - SAME_LINE &&
    part.y1 <= box.y1 + SAME_LINE
  );
}

/** Whether boxes stand apart from one another, with lines and arrow heads between them. */
function isFlowChart({ parts, box }: Cluster): boolean {
  const area = boxArea(box);
  const boxes = parts.filter((p) => p.kind === 'rect' && boxArea(p.box) < GROUND_SHARE * area);
  if (boxes.length > MAX_CHART_BOXES) return false;
  const apart = boxes.filter((a) => boxes.every((b) => a === b || !isInside(a.box, b.box) || isInside(b.box, a.box)));
  const links = parts.filter((p) => p.kind !== 'rect' && !boxes.some((b) => isInside(p.box, b.box)));
  const arrows = links.some((p) => p.kind === 'shape');
  return apart.length >= MIN_BOXES && arrows && links.length >= MIN_LINKS;
}

/** Whether a stroke goes around a ground of its own: the border of a box, whose corners may be round. */
function isBorder({ box }: Part, grounds: readonly Part[]): boolean {
  const meets = (a: number, b: number): boolean => Math.abs(a - b) <= EDGE_WIDTH;
  return grounds.some(
    ({ box: ground }) =>
      meets(ground.x0, box.x0) && meets(ground.x1, box.x1) && meets(ground.y0, box.y0) && meets(ground.y1, box.y1),
  );
}

/** Whether large strokes that are no straight rulings make a sketch: the paths alone cannot tell it from a round frame. */
function isSketch({ parts, box }: Cluster): boolean {
  const grounds = parts.filter((p) => p.filled).slice(0, MAX_GROUNDS);
  const strokes = parts.filter((p) => p.kind === 'shape' && !p.filled && !isBorder(p, grounds)).map((p) => p.box);
  const extent = strokes.length === 0 ? null : strokes.reduce(unionBox);
  if (extent === null || parts.length < 2 || boxArea(extent) < SKETCH_SHARE * boxArea(box)) return false;
  return strokes.some((b) => Math.min(boxWidth(b), boxHeight(b)) >= MIN_CURVE);
}

/** Whether one stroke alone goes around all that there is, and no lines but its own. */
function isRoundFrame({ parts, box, straight }: Cluster): boolean {
  const large = parts.filter((p) => p.kind === 'shape' && boxArea(p.box) >= SKETCH_SHARE * boxArea(box));
  return large.length < 2 && straight < MIN_AXES;
}

/** Whether a curve or a bent line in it is as large as a graph's. */
export function hasLargeStroke({ parts }: Cluster): boolean {
  return parts.some(({ kind, box }) => kind === 'shape' && Math.min(boxWidth(box), boxHeight(box)) >= MIN_CURVE);
}

/** What a cluster of paths is: a drawing for sure, a sketch if hardly any text lies in it, or neither (null). */
export function drawingKind(cluster: Cluster): 'sure' | 'sketch' | null {
  const { box } = cluster;
  if (boxWidth(box) < MIN_SIDE || boxHeight(box) < MIN_SIDE) return null;
  // Frames and grounds around text fill their cluster; what is drawn within them makes the drawing.
  const area = boxArea(box);
  const drawn = cluster.parts.filter((part) => boxArea(part.box) < GROUND_SHARE * area && !isFrameSide(part, box));
  // A large curve among straight lines is a graph with its axes: the axes and their ticks lie at its edge.
  const curves = drawn.filter(
    ({ box: b, kind }) => kind === 'shape' && Math.min(boxWidth(b), boxHeight(b)) >= MIN_CURVE,
  );
  const graph = curves.length > 0 && cluster.straight >= MIN_AXES;
  if (isIcon(drawn, area)) return isSketch(cluster) && !isRoundFrame(cluster) ? 'sketch' : null;
  if (graph || hasBars(drawn) || isFlowChart(cluster)) return 'sure';
  if (drawn.length < MIN_SHAPES) return isSketch(cluster) ? 'sketch' : null;
  if (cluster.shapes >= MIN_SHAPES) return 'sure';
  const many = cluster.straight + cluster.shapes >= MIN_STRAIGHT && cluster.upright >= 2 && cluster.level >= 2;
  return many ? 'sure' : isSketch(cluster) ? 'sketch' : null;
}
