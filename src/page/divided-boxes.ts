// A box, the rulings of its page and the pieces in it in; out, its two halves where a line from top to foot divides it:
// a listing and what it makes, a text and its translation. Each is read by itself, the left one first.
// Evidence: one line alone, crossed by nothing, and rows that do not stand side by side as the cells of a table do.
import { type Box, boxHeight, holdsCentre } from '../model/geometry.ts';
import { chunksOf } from './chunks.ts';
import { isMonoPiece, type Piece } from './ink.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Ruling, Rulings } from './rulings.ts';

export type Half = { readonly box: Box; readonly pieces: ReadonlySet<Piece> };

/** Narrowest half, in points: some ten letters. */
const MIN_HALF = 48;
/** A line that ends so near to a box's edge reaches it; text may reach so far over the line. In points. */
const SAME_EDGE = 3;
/** Rows of the longer half at least. */
const MIN_ROWS = 2;
/** Part of a row's height within which the rows of both halves are at one height, and part of the rows that are so in a table. */
const SAME_HEIGHT = 0.15;
const PAIRED_SHARE = 0.6;
/** Part of the letters of a half that are typewriter's where it is a listing. */
const LISTING_SHARE = 0.9;

function divides(line: Ruling, box: Box): boolean {
  const inside = line.at > box.x0 + MIN_HALF && line.at < box.x1 - MIN_HALF;
  return inside && Math.abs(line.from - box.y0) <= SAME_EDGE && Math.abs(line.to - box.y1) <= SAME_EDGE;
}

/** Whether a line stands in a box and away from its edges. */
function isWithin(line: Ruling, low: number, high: number, from: number, to: number): boolean {
  return line.at > low + SAME_EDGE && line.at < high - SAME_EDGE && line.to > from && line.from < to;
}

const middleOf = (row: Row): number => (row.box.y0 + row.box.y1) / 2;

/** Whether most rows of the shorter half have one of the other at their height; beside a listing, all rows of both. */
function areCells(left: readonly Row[], right: readonly Row[], isListed: boolean): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const paired = few.filter((row) =>
    many.some((other) => Math.abs(middleOf(other) - middleOf(row)) <= SAME_HEIGHT * boxHeight(row.box)),
  ).length;
  return isListed ? paired === many.length : paired > PAIRED_SHARE * few.length;
}

function isListing(pieces: readonly Piece[]): boolean {
  const letters = (some: readonly Piece[]): number => some.reduce((sum, piece) => sum + piece.glyphs.length, 0);
  return letters(pieces.filter(isMonoPiece)) >= LISTING_SHARE * letters(pieces);
}

/** The halves of a divided box; none of any other. */
export function halvesOf(box: Box, { horizontal, vertical }: Rulings, inside: readonly Piece[]): readonly Half[] {
  const lines = vertical.filter((line) => isWithin(line, box.x0, box.x1, box.y0, box.y1));
  const [line] = lines;
  if (line === undefined || lines.length > 1 || !divides(line, box)) return [];
  const isCrossing = (rule: Ruling): boolean => rule.from < line.at - MIN_HALF && rule.to > line.at + MIN_HALF;
  if (horizontal.some((rule) => isWithin(rule, box.y0, box.y1, box.x0, box.x1) && isCrossing(rule))) return [];
  if (inside.some(({ box: { x0, x1 } }) => x0 < line.at - SAME_EDGE && x1 > line.at + SAME_EDGE)) return [];
  const first = new Set(inside.filter((piece) => holdsCentre({ ...box, x1: line.at }, piece.box)));
  const halves = [
    { box: { ...box, x1: line.at }, pieces: [...first] },
    { box: { ...box, x0: line.at }, pieces: inside.filter((piece) => !first.has(piece)) },
  ];
  const [left = [], right = []] = halves.map(({ pieces }) => rowsOf(chunksOf(pieces)));
  if (Math.min(left.length, right.length) === 0 || Math.max(left.length, right.length) < MIN_ROWS) return [];
  const listings = halves.filter(({ pieces }) => isListing(pieces)).length;
  if (areCells(left, right, listings === 1)) return [];
  return halves.map((half) => ({ box: half.box, pieces: new Set(half.pieces) }));
}
