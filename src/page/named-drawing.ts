// Paths next to a figure's caption in; out, whether they are a drawing: a curve, boxes with lines between them, an empty
// frame, lines that cross. The frame, ground and rules of text or of a listing are none.
import type { Box } from '../model/geometry.ts';
import { boxArea, boxHeight, boxWidth, holdsCentre, unionBox } from '../model/geometry.ts';
import { THIN } from './captioned-page.ts';
import type { ChartPart } from './chart-evidence.ts';
import { chunksOf } from './chunks.ts';
import { isMonoPiece, type Piece } from './ink.ts';
import { rowsOf } from './rows.ts';

/** Shortest and thinnest drawing, points. */
const MIN_LENGTH = 20;
const MIN_DEPTH = 6;
/** Smallest shape and smallest empty box of a drawing: smaller ones are bullets and signs. Points. */
const MIN_SHAPE = 8;
const MIN_BOX = 12;
/** Part of a shape's box that letters take at most, and the rows that it holds at most: a frame with round corners has more. */
const MAX_TEXT = 0.3;
const MAX_ROWS = 2;
/** Part of a drawing's box that letters take at most where it is nothing but boxes and lines. */
const MAX_WORDS = 0.2;
/** Part of the letters of a listing that are of equal widths at least, and its rows. */
const MONO_SHARE = 0.7;
const LISTING_ROWS = 3;
/** A frame is a figure's, however a word stands in it, from so many times as high as its letters. */
const TALL_FRAME = 4;
const NAME_GLYPHS = 25;
/** Boxes that are compared with one another. */
const MAX_BOXES = 40;

/** Letters that lie in a box. */
const within = (box: Box, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter((piece) => holdsCentre(box, piece.box));

const share = (pieces: readonly Piece[], box: Box): number =>
  pieces.reduce((sum, piece) => sum + boxArea(piece.box), 0) / Math.max(1, boxArea(box));

function isListing(pieces: readonly Piece[]): boolean {
  const all = pieces.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  const mono = pieces.filter(isMonoPiece).reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  return mono > MONO_SHARE * all && rowsOf(chunksOf(pieces)).length >= LISTING_ROWS;
}

/** Whether two boxes stand apart with a line between them. */
function areLinked(boxes: readonly Box[], lines: readonly Box[]): boolean {
  const compared = boxes.slice(0, MAX_BOXES);
  return compared.some((a) =>
    compared.some((b) => {
      const gapX = Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1);
      const gapY = Math.max(a.y0, b.y0) - Math.min(a.y1, b.y1);
      if (Math.max(gapX, gapY) < MIN_BOX) return false;
      const both = unionBox(a, b);
      return lines.some((line) => holdsCentre(both, line) && !holdsCentre(a, line) && !holdsCentre(b, line));
    }),
  );
}

/** Whether a frame holds nothing, or a word in far more room than text has. */
function isRoomy(frame: Box, words: readonly Piece[]): boolean {
  const [first] = words;
  if (first === undefined) return true;
  const glyphs = words.reduce((sum, piece) => sum + piece.glyphs.length, 0);
  return glyphs <= NAME_GLYPHS && boxHeight(frame) >= TALL_FRAME * first.size && rowsOf(chunksOf(words)).length === 1;
}

/** Whether paths next to a caption are a drawing, and not the frame, ground and rules of text. */
export function isDrawn(
  parts: readonly ChartPart[],
  box: Box,
  pieces: readonly Piece[],
  sideways: readonly Box[],
): boolean {
  const [length, depth] = [Math.max(boxWidth(box), boxHeight(box)), Math.min(boxWidth(box), boxHeight(box))];
  if (length < MIN_LENGTH || depth < MIN_DEPTH) return false;
  const inside = within(box, pieces);
  const isFree = (part: Box): boolean => {
    const own = within(part, inside);
    return share(own, part) <= MAX_TEXT && (own.length <= 1 || rowsOf(chunksOf(own)).length <= MAX_ROWS);
  };
  const side = ({ box: b }: ChartPart): number => Math.max(boxWidth(b), boxHeight(b));
  if (parts.some((part) => part.path.kind === 'shape' && side(part) >= MIN_SHAPE && isFree(part.box))) return true;
  if (isListing(inside)) return false;
  const rects = parts.flatMap(({ path, box: b }) =>
    path.kind === 'rect' && Math.min(boxWidth(b), boxHeight(b)) >= MIN_BOX ? [b] : [],
  );
  const lines = parts.flatMap(({ path, box: b }) => (path.kind === 'rect' ? [] : [b]));
  if (areLinked(rects, lines)) return true;
  if (share(inside, box) > MAX_WORDS || sideways.some((words) => holdsCentre(box, words))) return false;
  // Grounds are drawn line by line too: one with words shows what the empty ones are.
  if (rects.length > 0 && rects.every((rect) => isRoomy(rect, within(rect, inside)))) return true;
  const level = lines.some((b) => boxWidth(b) >= MIN_BOX && boxHeight(b) <= THIN);
  const upright = lines.some((b) => boxHeight(b) >= MIN_BOX && boxWidth(b) <= THIN);
  return level && upright && (inside.length === 0 || rects.length === 0);
}
