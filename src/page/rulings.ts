// Paths of a page in, straight horizontal and vertical rulings out, collinear parts joined.
import type { Box } from '../model/geometry.ts';
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { RawPath } from '../model/raw-page.ts';

/** A ruling along one axis: `at` is its place on the other axis. */
export type Ruling = { readonly at: number; readonly from: number; readonly to: number };
export type Rulings = { readonly horizontal: readonly Ruling[]; readonly vertical: readonly Ruling[] };

/** Parts of a ruling that are at most this far apart, in points, are one: table cells draw their borders piece by piece. */
const JOIN_GAP = 2;
/** Rulings whose places differ by less, in points, lie on one line. */
const SAME_LINE = 1.2;
/** A ruling shorter than this, in points, is a tick mark, a minus sign or a fraction bar of one figure. */
const MIN_RULING = 6;
/** Rulings beyond this number belong to a drawing, not to tables. */
const MAX_RULINGS = 20_000;

function joined(parts: Ruling[]): Ruling[] {
  parts.sort((a, b) => a.at - b.at || a.from - b.from);
  const out: Ruling[] = [];
  for (let i = 0; i < parts.length; ) {
    // One line of parts: all that lie within the tolerance of its first.
    const first = parts[i];
    if (first === undefined) break;
    let end = i;
    while (end < parts.length && (parts[end]?.at ?? Infinity) - first.at <= SAME_LINE) end++;
    const row = parts.slice(i, end).sort((a, b) => a.from - b.from);
    let open: { at: number; from: number; to: number } | null = null;
    for (const part of row) {
      if (open !== null && part.from <= open.to + JOIN_GAP) open.to = Math.max(open.to, part.to);
      else {
        if (open !== null) out.push(open);
        open = { at: first.at, from: part.from, to: part.to };
      }
    }
    if (open !== null) out.push(open);
    i = end;
  }
  return out;
}

/** Height in points of a fill behind one row of a table, and of the highest row. */
const MIN_FILL = 6;
const MAX_FILL = 160;

/** Upper and lower edges of filled boxes, joined along rows: what stripes of colour part. White is no colour. */
export function fillEdgesOf(paths: readonly RawPath[], toFrame: (box: Box) => Box): readonly Ruling[] {
  const edges: Ruling[] = [];
  for (const path of paths) {
    if (path.kind !== 'rect' || path.painted === 'stroke' || path.color === '#ffffff') continue;
    if (edges.length >= MAX_RULINGS) break;
    const box = toFrame(path.box);
    const width = box.x1 - box.x0;
    const height = box.y1 - box.y0;
    if (width < MIN_RULING || height < MIN_FILL || height > MAX_FILL) continue;
    edges.push({ at: box.y0, from: box.x0, to: box.x1 }, { at: box.y1, from: box.x0, to: box.x1 });
  }
  return joined(edges);
}

/** Widest side of a border that is drawn as a polygon, points: browsers cut its ends aslant. */
const MAX_SIDE = 2;

/** Whether a filled polygon is one side of a border. */
function isMitred(path: RawPath, box: Box): boolean {
  return path.kind === 'shape' && path.painted === 'fill' && Math.min(boxWidth(box), boxHeight(box)) <= MAX_SIDE;
}

/** The horizontal rulings of a page as they are drawn, part by part. */
export function rulingPartsOf(paths: readonly RawPath[], toFrame: (box: Box) => Box): readonly Ruling[] {
  const parts: Ruling[] = [];
  for (const path of paths) {
    if (parts.length >= MAX_RULINGS) break;
    const box = toFrame(path.box);
    const isLong = boxWidth(box) >= MIN_RULING && boxWidth(box) >= boxHeight(box);
    if (!isLong || (path.kind !== 'line' && !isMitred(path, box))) continue;
    parts.push({ at: (box.y0 + box.y1) / 2, from: box.x0, to: box.x1 });
  }
  return parts;
}

/** Finds the rulings of a page: thin lines, and the edges of stroked boxes. */
export function rulingsOf(paths: readonly RawPath[], toFrame: (box: Box) => Box): Rulings {
  const horizontal: Ruling[] = [];
  const vertical: Ruling[] = [];
  const add = (box: Box): void => {
    const w = box.x1 - box.x0;
    const h = box.y1 - box.y0;
    if (w >= h && w >= MIN_RULING) horizontal.push({ at: (box.y0 + box.y1) / 2, from: box.x0, to: box.x1 });
    if (h > w && h >= MIN_RULING) vertical.push({ at: (box.x0 + box.x1) / 2, from: box.y0, to: box.y1 });
  };
  for (const path of paths) {
    if (horizontal.length + vertical.length >= MAX_RULINGS) break;
    const box = toFrame(path.box);
    if (path.kind === 'line' || isMitred(path, box)) add(box);
    else if (path.kind === 'rect' && path.painted !== 'fill') {
      add({ ...box, y1: box.y0 });
      add({ ...box, y0: box.y1 });
      add({ ...box, x1: box.x0 });
      add({ ...box, x0: box.x1 });
    }
  }
  return { horizontal: joined(horizontal), vertical: joined(vertical) };
}
