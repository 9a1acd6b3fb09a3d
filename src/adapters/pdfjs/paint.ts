// In: path, clip, image and shading operators. Out: entries of the drawing, in paint order and under its caps.
import { type Box, boxHeight, boxWidth, intersectBox, unionBox } from '../../model/geometry.ts';
import type { RawPath } from '../../model/raw-page.ts';
import { type Drawing, isShown } from './drawing.ts';
import { boxThrough, finite, isIndexed, matrixFrom, recordFrom, rounded } from './numbers.ts';
import { MAX_IMAGES, MAX_PATHS } from './page-limits.ts';
import { pathsFrom } from './path-shape.ts';
import { paintsText } from './text-clip.ts';

/** Adds a painted path; once the page is full, only the extent of what follows is kept. */
export function paintPath(drawing: Drawing, painted: RawPath['painted'], data: unknown): void {
  drawing.order += 1;
  if (!isIndexed(data) || !isShown(drawing)) return;
  const { state } = drawing;
  if (painted === 'fill' && state.fillAlpha === 0) return;
  const room = MAX_PATHS - drawing.paths.length;
  const paint = {
    painted,
    fill: state.fill,
    stroke: state.stroke,
    lineWidth: state.lineWidth,
    order: drawing.order,
    clip: state.clip,
  };
  for (const path of pathsFrom(data, state.ctm, paint, room)) addPath(drawing, path);
}

function addPath(drawing: Drawing, path: RawPath): void {
  if (!touches(path.box, drawing.page) || paintsText(drawing, path.box)) return;
  if (drawing.paths.length < MAX_PATHS) drawing.paths.push(path);
  else drawing.overflow = drawing.overflow === null ? path.box : unionBox(drawing.overflow, path.box);
}

/** The paths of the page; what was over the cap is one stroke around it: nothing tells that its extent is filled. */
export function paintedPaths({ paths, overflow, order }: Drawing): readonly RawPath[] {
  if (overflow === null) return paths;
  return [...paths, { box: overflow, kind: 'shape', painted: 'stroke', color: '#000000', lineWidth: 0, order }];
}

/** Like `intersectBox`, but a box without area counts where it lies on the page. */
function touches(box: Box, page: Box): boolean {
  return box.x1 >= page.x0 && box.x0 <= page.x1 && box.y1 >= page.y0 && box.y0 <= page.y1;
}

/** Narrows the clip to the box of a path; the true outline does not matter for placing things. */
export function clipTo(drawing: Drawing, bounds: unknown): void {
  if (!isIndexed(bounds) || bounds.length < 4) return;
  const { state } = drawing;
  const [x0, y0, x1, y1] = [0, 1, 2, 3].map((i) => finite(bounds[i], Number.NaN));
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
  if (Number.isNaN(x0 + y0 + x1 + y1)) return;
  const box = boxThrough(state.ctm, x0, y0, x1, y1);
  state.clip = intersectBox(state.clip, box) ?? { x0: box.x0, y0: box.y0, x1: box.x0, y1: box.y0 };
}

/** A smooth shading fills the clip. */
export function paintShading(drawing: Drawing): void {
  drawing.order += 1;
  const { clip, fill } = drawing.state;
  if (!isShown(drawing) || boxWidth(clip) <= 0 || boxHeight(clip) <= 0) return;
  addPath(drawing, {
    box: clip,
    kind: 'shape',
    painted: 'fill',
    color: fill,
    lineWidth: 0,
    order: drawing.order,
  });
}

/** Places an image XObject or inline image on the unit square (ISO 32000-2 §8.9.5). */
export function paintImage(drawing: Drawing, ref: unknown, width: unknown, height: unknown, mask: boolean): void {
  drawing.order += 1;
  if (!isShown(drawing) || typeof ref !== 'string' || drawing.images.length >= MAX_IMAGES) return;
  const { ctm, clip, fill } = drawing.state;
  const full = boxThrough(ctm, 0, 0, 1, 1);
  const box = intersectBox(full, clip);
  if (box === null || drawing.state.fillAlpha === 0 || paintsText(drawing, box)) return;
  const widthPx = Math.max(0, Math.round(finite(width)));
  const heightPx = Math.max(0, Math.round(finite(height)));
  if (mask && widthPx <= 1 && heightPx <= 1) {
    addPath(drawing, { box, kind: 'rect', painted: 'fill', color: fill, lineWidth: 0, order: drawing.order });
    return;
  }
  const matrix = matrixFrom(ctm.map(rounded)) ?? ctm;
  const { mcid } = drawing.marked;
  const marked = mcid === null ? {} : { mcid };
  drawing.images.push({ ref, box, matrix, widthPx, heightPx, mask, order: drawing.order, ...marked });
}

/** Mask images come as one object of fields. */
export function paintMask(drawing: Drawing, data: unknown): void {
  const record = recordFrom(data);
  if (record !== null) paintImage(drawing, record.ref ?? record.data, record.width, record.height, true);
}
