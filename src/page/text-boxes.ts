// Paths, rulings and pieces of a page in; out, framed or tinted boxes that hold running text, each with its pieces.
// Evidence: a box of one tint or a frame around rows of prose that reach over no edge of it, with other text outside.
import type { Box } from '../model/geometry.ts';
import { boxArea, boxHeight, boxWidth, holdsCentre, overlapX, overlapY, unionBox } from '../model/geometry.ts';
import type { RawPath } from '../model/raw-page.ts';
import type { ColumnEdges } from './blocks.ts';
import { listRoom } from './boxed-lists.ts';
import { chunksOf } from './chunks.ts';
import { halvesOf } from './divided-boxes.ts';
import { isMonoPiece, type Piece } from './ink.ts';
import { type Row, rowsOf } from './rows.ts';
import { ruledBoxesInText } from './ruled-quotes.ts';
import type { Rulings } from './rulings.ts';

export type TextBox = {
  readonly box: Box;
  readonly pieces: ReadonlySet<Piece>;
  /** The room that the lines of a list in it have. */
  readonly room?: ColumnEdges;
};

/** Smallest width and height of a box around text, in points. */
const MIN_WIDTH = 72;
const MIN_HEIGHT = 24;
/** Part of the page from which a box is the page's frame or ground, and of its letters from which it is a slide. */
const PAGE_SHARE = 0.6;
const TEXT_SHARE = 0.75;
/** Edges that differ by less, in points, meet; letters may reach so far over an edge. */
const SAME_EDGE = 3;
const OVER_EDGE = 2;
/** Widest border of one side that is drawn as two boxes, points. */
const MAX_BORDER = 8;
/** A row of prose: so many glyphs, in this part of the box's width; and how many rows it takes. */
const PROSE_GLYPHS = 25;
const PROSE_FILL = 0.6;
const PROSE_ROWS = 2;
/** Part of the page's width from which a box is as wide as its text: a row and a part of one are prose in it. */
const WIDE = 0.5;
/** Part of the rows that are prose at least; that stand in parts, as cells do, at most; part of typewriter letters at most. */
const PROSE_SHARE = 0.3;
const PARTED_SHARE = 0.3;
const MONO_SHARE = 0.5;
/** Boxes that are looked at on one page; more are a chart. */
const MAX_BOXES = 200;
const MAX_PAIRS = 60;
/** Paths beyond this number are a drawing or a map. */
const MAX_PATHS = 4000;

function isLarge(box: Box, page: { readonly width: number; readonly height: number }): boolean {
  const fits = boxArea(box) <= PAGE_SHARE * page.width * page.height;
  return fits && boxWidth(box) >= MIN_WIDTH && boxHeight(box) >= MIN_HEIGHT;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_EDGE;

/** Boxes that four rulings make, a left and a right one of the same length with rules across both ends. */
function ruledBoxes({ horizontal, vertical }: Rulings): readonly Box[] {
  if (vertical.length > MAX_PAIRS) return [];
  const boxes: Box[] = [];
  for (const left of vertical) {
    for (const right of vertical) {
      if (right.at - left.at < MIN_WIDTH || !near(left.from, right.from) || !near(left.to, right.to)) continue;
      const closed = (y: number): boolean =>
        horizontal.some((h) => near(h.at, y) && h.from <= left.at + SAME_EDGE && h.to >= right.at - SAME_EDGE);
      if (closed(left.from) && closed(left.to)) {
        boxes.push({ x0: left.at, x1: right.at, y0: left.from, y1: left.to });
      }
    }
  }
  return boxes;
}

/** Whether two fills of one colour differ in one or two edges only: between them lies a line at that side, no ground. */
function isSideLine(a: RawPath, b: RawPath): boolean {
  const moved = [a.box.x0 - b.box.x0, a.box.y0 - b.box.y0, a.box.x1 - b.box.x1, a.box.y1 - b.box.y1].map(Math.abs);
  const [most, edges] = [Math.max(...moved), moved.filter((m) => m > 0).length];
  return a.color === b.color && most <= MAX_BORDER && edges > 0 && edges <= 2;
}

/** Boxes of one width that touch are parts of one: a title's bar over the text that it names. */
function stacked(boxes: readonly Box[]): readonly Box[] {
  const out: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.y0 - b.y0 || b.y1 - a.y1)) {
    const at = out.findIndex((o) => near(o.x0, box.x0) && near(o.x1, box.x1) && box.y0 <= o.y1 + SAME_EDGE);
    const over = out[at];
    if (over === undefined) out.push(box);
    else out[at] = unionBox(over, box);
  }
  return out;
}

const piecesIn = (box: Box, pieces: readonly Piece[]): ReadonlySet<Piece> =>
  new Set(pieces.filter((piece) => holdsCentre(box, piece.box)));

const glyphsOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.glyphs.length, 0);

function isProse(row: Row, box: Box): boolean {
  const glyphs = row.chunks.reduce((sum, chunk) => sum + glyphsOf(chunk.pieces), 0);
  const width = row.chunks.reduce((sum, chunk) => sum + boxWidth(chunk.box), 0);
  return glyphs >= PROSE_GLYPHS && width >= PROSE_FILL * boxWidth(box);
}

/** Whether text stands half in a box and half out of it. */
function isCrossed(box: Box, all: readonly Piece[]): boolean {
  return all.some(
    (piece) =>
      overlapY(piece.box, box) > 0.5 * boxHeight(piece.box) &&
      overlapX(piece.box, box) > OVER_EDGE &&
      (piece.box.x0 < box.x0 - OVER_EDGE || piece.box.x1 > box.x1 + OVER_EDGE),
  );
}

/** Whether a row of prose goes on in a shorter one: a paragraph of not quite two rows. */
function hasTail(rows: readonly Row[], box: Box): boolean {
  return rows.some((row, i) => {
    const next = rows[i + 1];
    return next !== undefined && isProse(row, box) && near(row.box.x0, next.box.x0) && row.size === next.size;
  });
}

/** Whether what lies in a box is running text. */
function holdsProse(box: Box, inside: readonly Piece[], page: { readonly width: number }): boolean {
  if (glyphsOf(inside.filter(isMonoPiece)) > MONO_SHARE * glyphsOf(inside)) return false;
  const rows = rowsOf(chunksOf(inside));
  const prose = rows.filter((row) => isProse(row, box)).length;
  const parted = rows.filter((row) => row.chunks.length > 2).length;
  const enough = prose >= PROSE_ROWS || (boxWidth(box) >= WIDE * page.width && hasTail(rows, box));
  return enough && prose >= PROSE_SHARE * rows.length && parted <= PARTED_SHARE * rows.length;
}

/** Finds the boxes of text; `taken` are tables and figures, which no such box holds or meets. */
export function textBoxes(
  drawn: { readonly paths: readonly RawPath[]; readonly rulings: Rulings; readonly taken: readonly Box[] },
  toFrame: (box: Box) => Box,
  page: { readonly width: number; readonly height: number },
  pieces: readonly Piece[],
): readonly TextBox[] {
  if (drawn.paths.length > MAX_PATHS) return [];
  const painted = drawn.paths.flatMap((path, i) => {
    if (path.kind === 'line' || (path.painted === 'fill' && path.color === '#ffffff')) return [];
    const others = [drawn.paths[i - 1], drawn.paths[i + 1]];
    return others.some((other) => other !== undefined && isSideLine(path, other)) ? [] : [toFrame(path.box)];
  });
  const found: TextBox[] = ruledBoxesInText(drawn.rulings, pieces, drawn.taken).map((box) => ({
    box,
    pieces: piecesIn(box, pieces),
  }));
  const large = [...painted, ...ruledBoxes(drawn.rulings)].filter((box) => isLarge(box, page));
  if (large.length > MAX_BOXES) return [];
  const outermost = [...stacked(large)].sort((a, b) => boxArea(b) - boxArea(a));
  for (const box of outermost) {
    const meets = (other: Box): boolean => overlapX(box, other) > SAME_EDGE && overlapY(box, other) > SAME_EDGE;
    const clear = !drawn.taken.some((t) => meets(t) && boxArea(t) >= boxArea(box));
    if (!clear || !isLarge(box, page) || found.some((f) => meets(f.box))) continue;
    const inside = pieces.filter((piece) => holdsCentre(box, piece.box));
    const halves = halvesOf(box, drawn.rulings, inside);
    if (halves.length > 0) {
      found.push(...halves);
      continue;
    }
    if (inside.length === 0 || isCrossed(box, pieces)) continue;
    const room = listRoom(box, inside, pieces, page);
    if (room !== null) found.push({ box, pieces: new Set(inside), room });
    else if (holdsProse(box, inside, page)) found.push({ box, pieces: new Set(inside) });
  }
  const held = found.reduce((sum, { pieces: own }) => sum + glyphsOf([...own]), 0);
  // Where hardly anything stands outside, the boxes are what the page is made of: slides, panels, labels.
  return held > TEXT_SHARE * glyphsOf(pieces) ? [] : found;
}
