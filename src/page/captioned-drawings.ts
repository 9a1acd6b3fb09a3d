// Paths and lines of a page in; out, the drawings that are told by the caption right under, over or beside them: one curve,
// two boxes with a line between them, an empty frame. Without a caption such paths are frames, rules or ornaments.
// Evidence: paths next to a figure's caption that no running text parts from it.
import type { Box } from '../model/geometry.ts';
import { boxHeight, overlapX, overlapY, unionBoxes } from '../model/geometry.ts';
import { type Caption, type Captioned, framesAround, holds, isOfFrame, THIN } from './captioned-page.ts';
import { columnParts } from './chart-columns.ts';
import type { ChartPart } from './chart-evidence.ts';
import { isText } from './chart-text.ts';
import { isDrawn } from './named-drawing.ts';

/** White between a caption and what it names: the numbers and the title of an axis may stand there. Points. */
const CAPTION_WHITE = 42;
/** The same beside it, as a part of the page's width: a short caption leaves its column empty. */
const BESIDE_WHITE = 0.35;
/** White between the parts of a drawing, points: words stand in it. */
const PART_WHITE = 24;
/** Part of a caption's height that a drawing beside it takes at least. */
const BESIDE_SHARE = 0.5;

type Side = 'over' | 'under' | 'left' | 'right';
type Solid = {
  /** Tables, and what else is no drawing. */
  readonly solid: readonly Box[];
  /** What is a figure already. */
  readonly figures: readonly Box[];
};

/** How far a box lies from an edge towards a side, and its own far edge there. */
const GAP: Readonly<Record<Side, (box: Box, edge: number) => number>> = {
  over: (box, edge) => edge - box.y1,
  under: (box, edge) => box.y0 - edge,
  left: (box, edge) => edge - box.x1,
  right: (box, edge) => box.x0 - edge,
};
const EDGE: Readonly<Record<Side, (caption: Box) => number>> = {
  over: (caption) => caption.y0,
  under: (caption) => caption.y1,
  left: (caption) => caption.x0,
  right: (caption) => caption.x1,
};
const FAR: Readonly<Record<Side, (box: Box) => number>> = {
  over: (box) => box.y0,
  under: (box) => box.y1,
  left: (box) => box.x0,
  right: (box) => box.x1,
};

const isLevel = (side: Side): boolean => side === 'left' || side === 'right';

const whiteAt = ({ width }: Captioned, side: Side): number => (isLevel(side) ? BESIDE_WHITE * width : CAPTION_WHITE);

/** The paths nearest to a caption on one side, up to white that is too wide for one drawing. */
function nearest(parts: readonly ChartPart[], caption: Box, side: Side, white: number): readonly ChartPart[] {
  const start = EDGE[side](caption);
  const sorted = [...parts].sort((a, b) => GAP[side](a.box, start) - GAP[side](b.box, start));
  const own: ChartPart[] = [];
  let edge = start;
  for (const part of sorted) {
    if (GAP[side](part.box, edge) > (own.length === 0 ? white : PART_WHITE)) break;
    own.push(part);
    if (GAP[side](part.box, edge) > 0 || GAP[side](part.box, start) >= -THIN) {
      const far = FAR[side](part.box);
      edge = side === 'over' || side === 'left' ? Math.min(edge, far) : Math.max(edge, far);
    }
  }
  return own;
}

/** A rule across its column parts text: nothing of a drawing touches it. */
function isLoneRule({ box }: ChartPart, parts: readonly ChartPart[]): boolean {
  if (boxHeight(box) > THIN) return false;
  return !parts.some(
    ({ box: other }) =>
      boxHeight(other) > THIN &&
      other.x0 <= box.x1 + THIN &&
      other.x1 >= box.x0 - THIN &&
      other.y0 <= box.y1 + THIN &&
      other.y1 >= box.y0 - THIN,
  );
}

/** The room around a caption that no text and no table takes, and whether a figure ends it on a side. */
type Room = { readonly box: Box; readonly figureAt: ReadonlySet<Side> };

function roomAround(page: Captioned, { box: whole, lines }: Caption, { solid, figures }: Solid): Room {
  let room: Box = { x0: 0, y0: 0, x1: page.width, y1: Infinity };
  const nearestFigure = new Map<Side, number>();
  const stop = (box: Box, isFigure: boolean): void => {
    const [x, y] = [overlapX(box, whole) > 0, overlapY(box, whole) > 0];
    if (x && box.y1 <= whole.y0 + THIN) {
      if (isFigure) nearestFigure.set('over', Math.max(nearestFigure.get('over') ?? 0, box.y1));
      if (box.y1 > room.y0) room = { ...room, y0: box.y1 };
    }
    if (x && box.y0 >= whole.y1 - THIN) {
      if (isFigure) nearestFigure.set('under', Math.min(nearestFigure.get('under') ?? Infinity, box.y0));
      if (box.y0 < room.y1) room = { ...room, y1: box.y0 };
    }
    if (y && box.x1 <= whole.x0 + THIN) {
      if (isFigure) nearestFigure.set('left', Math.max(nearestFigure.get('left') ?? 0, box.x1));
      if (box.x1 > room.x0) room = { ...room, x0: box.x1 };
    }
    if (y && box.x0 >= whole.x1 - THIN) {
      if (isFigure) nearestFigure.set('right', Math.min(nearestFigure.get('right') ?? Infinity, box.x0));
      if (box.x0 < room.x1) room = { ...room, x1: box.x0 };
    }
  };
  for (const chunk of page.text.chunks) if (isText(page.text, chunk) && !lines.has(chunk)) stop(chunk.box, false);
  for (const box of solid) stop(box, false);
  for (const box of figures) stop(box, true);
  const ends: Readonly<Record<Side, number>> = { over: room.y0, under: room.y1, left: room.x0, right: room.x1 };
  const figureAt = (['over', 'under', 'left', 'right'] as const).filter((side) => {
    const at = nearestFigure.get(side);
    return at === ends[side] && Math.abs(at - EDGE[side](whole)) <= whiteAt(page, side);
  });
  return { box: room, figureAt: new Set(figureAt) };
}

/** What is drawn on one side of a caption, if it is a drawing. */
function drawnAt(
  page: Captioned,
  caption: Caption,
  { box: room }: Room,
  frames: readonly Box[],
  side: Side,
): Box | null {
  const { box: whole, lines } = caption;
  const level = isLevel(side);
  const parts = level ? page.parts : columnParts(page, whole, (chunk) => !lines.has(chunk));
  const limits: Box = {
    x0: side === 'right' ? whole.x1 : level ? room.x0 : -Infinity,
    x1: side === 'left' ? whole.x0 : level ? room.x1 : Infinity,
    y0: side === 'under' ? whole.y1 : room.y0,
    y1: side === 'over' ? whole.y0 : room.y1,
  };
  const inside = parts.filter(
    ({ box }) => holds(limits, box) && !frames.some((frame) => isOfFrame(box, frame) || !holds(frame, box)),
  );
  const own = nearest(inside, whole, side, whiteAt(page, side)).filter((part) => !isLoneRule(part, inside));
  const drawn = unionBoxes(own.map((part) => part.box));
  if (drawn === null || (level && overlapY(drawn, whole) < BESIDE_SHARE * boxHeight(whole))) return null;
  const pieces = page.text.chunks.filter((chunk) => !lines.has(chunk)).flatMap((chunk) => chunk.pieces);
  return isDrawn(own, drawn, pieces, page.sideways) ? drawn : null;
}

function drawingOf(page: Captioned, caption: Caption, solid: Solid): Box | null {
  const room = roomAround(page, caption, solid);
  const frames = framesAround(caption.box, page.parts);
  if (room.figureAt.has('over')) return null;
  const over = drawnAt(page, caption, room, frames, 'over');
  if (over !== null || room.figureAt.has('under')) return over;
  const under = drawnAt(page, caption, room, frames, 'under');
  if (under !== null || room.figureAt.size > 0) return under;
  return drawnAt(page, caption, room, frames, 'left') ?? drawnAt(page, caption, room, frames, 'right');
}

/** The drawings that captions name and nothing else tells. */
export function captionedDrawings(page: Captioned, { solid, figures }: Solid): readonly Box[] {
  const found: Box[] = [];
  for (const caption of page.captions) {
    const drawn = drawingOf(page, caption, { solid, figures: [...figures, ...found] });
    if (drawn !== null) found.push(drawn);
  }
  return found;
}
