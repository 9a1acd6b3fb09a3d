// The rulings and pieces of a page in; out, boxes that stand between two rules without sides, with the text flowing past them.
// Evidence: two rules of one length, nothing between them but larger type (a quotation) or prose in smaller type (an aside)
// that reaches over no end of theirs, text beside, of which a line over or under the box is longer: a title between two
// rules has its column for itself, and so has a table.
import { type Box, boxWidth, holdsCentre, overlapX, overlapY } from '../model/geometry.ts';
import { chunksOf } from './chunks.ts';
import { isMonoPiece, type Piece } from './ink.ts';
import { rowsOf } from './rows.ts';
import type { Ruling, Rulings } from './rulings.ts';

/** Shortest rules, and least and greatest distance between the two, in points: one line of type, and half a page. */
const MIN_LENGTH = 60;
const MIN_APART = 20;
const MAX_APART = 420;
/** Rules whose ends differ by less are of one length; letters may reach so far over an end. In points. */
const SAME_END = 3;
/** How much larger than the text beside it a quotation is set, and its letters at least. */
const LARGER = 1.15;
const MIN_LETTERS = 10;
/** How much smaller an aside is set than the text beside it; its own title is hardly larger than that text. */
const SMALLER = 0.95;
const TITLE_SIZE = 1.3;
/** An aside has so many rows of one part, of which so many fill so much of the width: cells and lists of steps do not. */
const MIN_ROWS = 3;
const ROW_FILL = 0.6;
const FILLED_SHARE = 0.5;
/** Distance in sizes of the text to the first lines over and under a box, the white around it included. */
const REACH = 4;
/** Rules that are looked at on one page; more are a table's or a form's. */
const MAX_RULES = 60;

const meets = (a: Box, b: Box): boolean => overlapX(a, b) > 0 && overlapY(a, b) > 0;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_END;

/** Boxes between two rules that follow one another. */
function between(rules: readonly Ruling[]): readonly Box[] {
  return rules.flatMap((top) => {
    const below = rules.filter((rule) => rule.at > top.at && near(rule.from, top.from) && near(rule.to, top.to));
    const foot = below.reduce<Ruling | null>(
      (first, rule) => (first === null || rule.at < first.at ? rule : first),
      null,
    );
    if (foot === null || foot.at - top.at < MIN_APART || foot.at - top.at > MAX_APART) return [];
    return [{ x0: top.from, x1: top.to, y0: top.at, y1: foot.at }];
  });
}

/** Whether a line close over or under a box goes on past the end of it where text stands beside. */
function isPassed(box: Box, beside: readonly Piece[], pieces: readonly Piece[], size: number): boolean {
  const ends = [
    ...(beside.some((piece) => piece.box.x1 <= box.x0 + SAME_END) ? [box.x0] : []),
    ...(beside.some((piece) => piece.box.x0 >= box.x1 - SAME_END) ? [box.x1] : []),
  ];
  return chunksOf(pieces).some((line) => {
    const apart = Math.max(box.y0 - line.baseline, line.baseline - box.y1);
    if (apart < 0 || apart > REACH * size) return false;
    return ends.some((end) => line.box.x0 < end - SAME_END && line.box.x1 > end + SAME_END);
  });
}

/** The size that most letters are set in. */
function usualSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, glyphs } of pieces) letters.set(size, (letters.get(size) ?? 0) + glyphs.length);
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
}

/** Whether what stands between two rules is prose in smaller type than the text of size `usual` beside it. */
function isAside(box: Box, inside: readonly Piece[], usual: number): boolean {
  if (usualSize(inside) > SMALLER * usual || inside.some(({ size }) => size > TITLE_SIZE * usual)) return false;
  const rows = rowsOf(chunksOf(inside.filter((piece) => !isMonoPiece(piece))));
  if (rows.length < MIN_ROWS || rows.some(({ chunks }) => chunks.length > 1)) return false;
  return rows.filter((row) => boxWidth(row.box) >= ROW_FILL * boxWidth(box)).length >= FILLED_SHARE * rows.length;
}

function isPassedBox(box: Box, pieces: readonly Piece[], taken: readonly Box[]): boolean {
  const level = pieces.filter((piece) => overlapY(piece.box, box) > 0.5 * (piece.box.y1 - piece.box.y0));
  const inside = level.filter((piece) => holdsCentre(box, piece.box));
  const beside = level.filter((piece) => overlapX(piece.box, box) <= SAME_END);
  // A piece that lies in part between the rules is of a line that they part.
  if (inside.length === 0 || beside.length === 0 || inside.length + beside.length < level.length) return false;
  if (inside.some(({ box: { x0, x1 } }) => x0 < box.x0 - SAME_END || x1 > box.x1 + SAME_END)) return false;
  const letters = inside.reduce((sum, piece) => sum + piece.glyphs.length, 0);
  const largest = Math.max(...beside.map((piece) => piece.size));
  const isQuotation = letters >= MIN_LETTERS && inside.every((piece) => piece.size >= LARGER * largest);
  if (!isQuotation && (taken.some((part) => meets(part, box)) || !isAside(box, inside, usualSize(beside))))
    return false;
  return isPassed(box, beside, pieces, largest);
}

/**
 * The boxes of such quotations and asides, none over another: rules of two lengths may stand one within the other.
 * `taken` are tables and figures, which no aside meets.
 */
export function ruledBoxesInText(
  { horizontal }: Rulings,
  pieces: readonly Piece[],
  taken: readonly Box[],
): readonly Box[] {
  const rules = horizontal.filter((rule) => rule.to - rule.from >= MIN_LENGTH);
  if (rules.length < 2 || rules.length > MAX_RULES) return [];
  const found = between(rules).filter((box) => isPassedBox(box, pieces, taken));
  return found.filter((box, i) => !found.slice(0, i).some((other) => meets(box, other)));
}
