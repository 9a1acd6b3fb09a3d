// Paths of a page in, boxes of vector drawings out: paths that lie close together, with enough of them to be a picture.
import type { Box } from '../model/geometry.ts';
import { unionBox } from '../model/geometry.ts';
import type { RawPath } from '../model/raw-page.ts';
import { type Cluster, drawingKind, hasLargeStroke, MIN_SIDE } from './drawing-kind.ts';

/** Side of the raster in points: paths that share such a square belong together. */
const CELL = 6;
/** Squares marked for all paths of a page together; beyond them, only corners are marked. */
const MAX_MARKS = 400_000;
/** Part of the page from which a box is the page's frame or ground. */
const FRAME_SHARE = 0.6;

/** Small parts lie at most this far, in points, from the drawing that they belong to. */
const PART_GAP = 8;
/** Clusters that one is compared with. */
const MAX_COMPARED = 400;

function find(parents: Int32Array, at: number): number {
  let root = at;
  while (parents[root] !== root) root = parents[root] ?? root;
  let walk = at;
  while (parents[walk] !== root) {
    const next = parents[walk] ?? root;
    parents[walk] = root;
    walk = next;
  }
  return root;
}

function isFrame(box: Box, width: number, height: number): boolean {
  return (box.x1 - box.x0) * (box.y1 - box.y0) > FRAME_SHARE * width * height;
}

/** Marks the squares of each path and joins those that meet; returns a cluster number for each path. */
function clustersOf(boxes: readonly Box[], width: number, height: number): readonly Box[][] {
  const columns = Math.ceil(width / CELL) + 1;
  const rows = Math.ceil(height / CELL) + 1;
  const owner = new Int32Array(columns * rows).fill(-1);
  const parents = Int32Array.from({ length: boxes.length }, (_, i) => i);
  let marks = 0;
  const clamp = (value: number, top: number): number => Math.max(0, Math.min(top - 1, Math.floor(value / CELL)));
  boxes.forEach((box, i) => {
    const c0 = clamp(box.x0, columns);
    const c1 = clamp(box.x1, columns);
    const r0 = clamp(box.y0, rows);
    const r1 = clamp(box.y1, rows);
    const spare = marks < MAX_MARKS;
    for (let r = r0; r <= r1; r += spare ? 1 : Math.max(1, r1 - r0)) {
      for (let c = c0; c <= c1; c += spare ? 1 : Math.max(1, c1 - c0)) {
        marks++;
        const at = r * columns + c;
        const other = owner[at] ?? -1;
        if (other < 0) owner[at] = i;
        else parents[find(parents, i)] = find(parents, other);
      }
    }
  });
  const groups = new Map<number, Box[]>();
  boxes.forEach((box, i) => {
    const root = find(parents, i);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [box]);
    else group.push(box);
  });
  return [...groups.values()];
}

/** Joins clusters that overlap, and small ones with what lies next to them. */
function mergedClusters(clusters: readonly Cluster[]): readonly Cluster[] {
  let left = [...clusters];
  // Each round can bring clusters closer; a few are enough for what belongs together.
  for (let round = 0; round < 3; round++) {
    const out: Cluster[] = [];
    for (const cluster of left) {
      const other = out.slice(-MAX_COMPARED).find((o) => isNear(o, cluster));
      if (other === undefined) {
        out.push(cluster);
        continue;
      }
      other.box = unionBox(other.box, cluster.box);
      other.shapes += cluster.shapes;
      other.straight += cluster.straight;
      other.upright += cluster.upright;
      other.level += cluster.level;
      other.parts.push(...cluster.parts);
    }
    if (out.length === left.length) break;
    left = out;
  }
  return left;
}

function isSmall(box: Box): boolean {
  return Math.min(box.x1 - box.x0, box.y1 - box.y0) < MIN_SIDE;
}

function isNear(a: Cluster, b: Cluster): boolean {
  const gap = Math.max(a.box.x0 - b.box.x1, b.box.x0 - a.box.x1, a.box.y0 - b.box.y1, b.box.y0 - a.box.y1);
  // Long rules under or over a drawing are separators, not parts of it.
  const rule = (c: Cluster): boolean => c.straight === 1 && c.shapes === 0 && c.box.x1 - c.box.x0 > 4 * MIN_SIDE;
  if (rule(a) || rule(b)) return gap < -1;
  return gap <= (isSmall(a.box) || isSmall(b.box) ? PART_GAP : 0);
}

/** A drawing for sure; a sketch, if hardly any text lies in it; a few strokes, if the text leaves white for them. */
export type Drawing = { readonly box: Box; readonly kind: 'sure' | 'sketch' | 'strokes' };

/** Finds vector drawings. `taken` are boxes whose paths are explained already (tables); boxes are in the frame. */
export function drawingsOf(
  paths: readonly RawPath[],
  toFrame: (box: Box) => Box,
  page: { width: number; height: number },
  taken: readonly Box[],
): readonly Drawing[] {
  const drawnAs = new Map<Box, RawPath>();
  const boxes: Box[] = [];
  for (const path of paths) {
    const box = toFrame(path.box);
    if (isFrame(box, page.width, page.height) || !Number.isFinite(box.x0 + box.x1 + box.y0 + box.y1)) continue;
    const inTable = taken.some(
      (t) => box.x0 >= t.x0 - 3 && box.x1 <= t.x1 + 3 && box.y0 >= t.y0 - 3 && box.y1 <= t.y1 + 3,
    );
    if (inTable) continue;
    drawnAs.set(box, path);
    boxes.push(box);
  }
  const clusters = clustersOf(boxes, page.width, page.height).flatMap((group): Cluster[] => {
    const first = group[0];
    if (first === undefined) return [];
    const cluster: Cluster = { box: first, shapes: 0, straight: 0, upright: 0, level: 0, parts: [] };
    for (const box of group) {
      cluster.box = unionBox(cluster.box, box);
      const path = drawnAs.get(box);
      const kind = path?.kind ?? 'shape';
      cluster.parts.push({ box, kind, filled: path?.painted !== 'stroke' });
      if (kind === 'shape') cluster.shapes++;
      else cluster.straight++;
      if (box.y1 - box.y0 > box.x1 - box.x0) cluster.upright++;
      else cluster.level++;
    }
    return [cluster];
  });
  return mergedClusters(clusters).flatMap((cluster) => {
    const kind = drawingKind(cluster) ?? (hasLargeStroke(cluster) ? 'strokes' : null);
    return kind === null ? [] : [{ box: cluster.box, kind }];
  });
}
