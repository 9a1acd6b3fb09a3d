// A box, the pieces in it and those of its page in; out, the room that its lines have where it holds a list beside the text.
// Evidence: most rows leave much of the box's width free, begin at one edge, and running text stands beside the box.
import { type Box, boxWidth, overlapX, overlapY } from '../model/geometry.ts';
import type { ColumnEdges } from './blocks.ts';
import { chunksOf } from './chunks.ts';
import { isMonoPiece, type Piece } from './ink.ts';
import { type Row, rowsOf } from './rows.ts';

/** Rows of a list at least, its title with them, and of the text beside it. */
const MIN_ROWS = 4;
const BESIDE_ROWS = 3;
/** Widest list, as a part of the page. */
const MAX_WIDTH = 0.5;
/** Part of the rows that are short, part of the room that a short one fills at most, and of the longest where all are short. */
const SHORT_SHARE = 0.6;
const SHORT_FILL = 0.75;
const UNEVEN_SHARE = 0.3;
const UNEVEN_FILL = 0.85;
/** Part of the rows that begin at the commonest edge, and how much starts of one edge differ, em. */
const EDGE_SHARE = 0.7;
const EDGE_EM = 0.4;
/** Letters of a row of running text. */
const PROSE_GLYPHS = 25;
/** Part of the letters that are a typewriter's in a listing: its lines are kept elsewhere. */
const MONO_SHARE = 0.5;

const glyphsOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.glyphs.length, 0);

/** Whether rows of running text stand on one side of the box at its height. */
function hasTextBeside(box: Box, all: readonly Piece[]): boolean {
  const beside = all.filter((piece) => overlapX(piece.box, box) <= 0 && overlapY(piece.box, box) > 0);
  const isProse = (row: Row): boolean =>
    row.chunks.length === 1 && glyphsOf(row.chunks.flatMap((chunk) => chunk.pieces)) >= PROSE_GLYPHS;
  return rowsOf(chunksOf(beside)).filter(isProse).length >= BESIDE_ROWS;
}

function shareAtOneEdge(rows: readonly Row[], edge: (row: Row) => number): number {
  const counts = rows.map(
    (row) => rows.filter((other) => Math.abs(edge(other) - edge(row)) <= EDGE_EM * row.size).length,
  );
  return Math.max(...counts) / rows.length;
}

function areShort(rows: readonly Row[], room: number): boolean {
  const widths = rows.map((row) => boxWidth(row.box));
  const longest = Math.max(...widths);
  const [short, uneven] = [
    widths.filter((width) => width <= SHORT_FILL * room).length,
    widths.slice(0, -1).filter((width) => width <= UNEVEN_FILL * longest).length,
  ];
  return short >= SHORT_SHARE * rows.length && uneven >= UNEVEN_SHARE * (rows.length - 1);
}

/** The edges between which a list's lines may stand; null where the box holds none, or no text stands beside it. */
export function listRoom(
  box: Box,
  inside: readonly Piece[],
  all: readonly Piece[],
  page: { readonly width: number },
): ColumnEdges | null {
  if (boxWidth(box) > MAX_WIDTH * page.width) return null;
  if (glyphsOf(inside.filter(isMonoPiece)) > MONO_SHARE * glyphsOf(inside)) return null;
  const rows = rowsOf(chunksOf(inside));
  if (rows.length < MIN_ROWS || rows.some((row) => row.chunks.length > 1)) return null;
  const [x0, x1] = [Math.min(...rows.map((row) => row.box.x0)), Math.max(...rows.map((row) => row.box.x1))];
  // The white on both sides of a box's text is equally wide; the text's own side shows how wide.
  const rtl = box.x1 - x1 < x0 - box.x0 && shareAtOneEdge(rows, (row) => row.box.x1) >= EDGE_SHARE;
  if (!rtl && shareAtOneEdge(rows, (row) => row.box.x0) < EDGE_SHARE) return null;
  const padding = rtl ? box.x1 - x1 : x0 - box.x0;
  const room = { x0: Math.min(x0, box.x0 + padding), x1: Math.max(x1, box.x1 - padding) };
  return areShort(rows, room.x1 - room.x0) && hasTextBeside(box, all) ? room : null;
}
