// Pieces of text and rules of a page in; out, the tables that stand between rules of one width, as books print them:
// one rule above, one below, one under the head. What stands beside such rules or beyond the last is no part of them.
import type { Box } from '../model/geometry.ts';
import { chunksOf } from './chunks.ts';
import type { Piece } from './ink.ts';
import { isOfPage, usualBand } from './page-between-rules.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Ruling } from './rulings.ts';
import { anchorOf } from './table-cells.ts';
import { isMonoRow, startsTableCaption } from './table-words.ts';
import { alignedTable, type Drawn } from './tables-aligned.ts';
import { drawnCells } from './tables-drawn-cells.ts';
import type { FoundTable } from './tables-ruled.ts';

/** Ends of rules that differ by less, in points, are the same: TeX draws all rules of a table to the same point. */
const SAME_END = 1.5;
/** Rules from which they are a table's: two alone frame an abstract, an algorithm, a whole page. */
const MIN_RULES = 3;
/** Rules closer than this, in points, are one (double rules). */
const SAME_CUT = 3;
/** Text may reach over the ends of its rules so far, in em. */
const OVERHANG_EM = 0.5;
/** A row of one part that fills this much of the width between the rules' ends is a line of prose; and how many of the rows may be. */
const PROSE_FILL = 0.85;
const PROSE_SHARE = 0.5;
/** A head stands so far over its rule at most, and a row so far under the rule before it, in em. */
const HEAD_EM = 1.2;
const NEAR_EM = 2;
/** Starts of cells that differ by less, in em, are one column's. */
const SAME_START_EM = 0.3;
/** How far above and below a table its caption is looked for, in em. */
const CAPTION_EM = 6;
/** More rules than this are a drawing's. */
const MAX_RULES = 400;

/** What lies between two rules that follow one another. */
type Band = { readonly top: number; readonly bottom: number; readonly pieces: readonly Piece[] };
type Ends = { readonly from: number; readonly to: number };

/** Rules with the same ends, top to bottom, double ones once. */
function groupsOf(rules: readonly Ruling[]): (Ends & { at: number[] })[] {
  const groups: (Ends & { at: number[] })[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const own = groups.find((g) => Math.abs(g.from - rule.from) < SAME_END && Math.abs(g.to - rule.to) < SAME_END);
    if (own === undefined) groups.push({ from: rule.from, to: rule.to, at: [rule.at] });
    else if (rule.at - (own.at.at(-1) ?? 0) > SAME_CUT) own.at.push(rule.at);
  }
  return groups.filter((group) => group.at.length >= MIN_RULES);
}

/** The text between two rules, or null where some of it goes on beside them. */
function bandOf(pieces: readonly Piece[], { from, to }: Ends, top: number, bottom: number): Band | null {
  const inside: Piece[] = [];
  for (const piece of pieces) {
    const { y } = anchorOf(piece);
    if (y <= top || y >= bottom || piece.box.x1 <= from || piece.box.x0 >= to) continue;
    const over = OVERHANG_EM * piece.size;
    if (piece.box.x0 < from - over || piece.box.x1 > to + over) return null;
    inside.push(piece);
  }
  return { top, bottom, pieces: inside };
}

/** Whether most lines are prose over the whole width, or those of a listing. */
function isText(rows: readonly Row[], width: number): boolean {
  const full = rows.filter((row) => row.chunks.length === 1 && row.box.x1 - row.box.x0 >= PROSE_FILL * width);
  const listed = rows.filter(isMonoRow);
  return Math.max(full.length, listed.length) >= PROSE_SHARE * rows.length;
}

/** Bands in runs: a caption, prose, a stretch of the page or an empty band ends one. */
function runsOf(bands: readonly (Band | null)[], width: number): Band[][] {
  const runs: Band[][] = [[]];
  const filled = bands.map((band) => band && { ...band, rows: rowsOf(chunksOf(band.pieces)) });
  const usual = usualBand(filled.filter((band) => band !== null));
  for (const [i, band] of filled.entries()) {
    const rows = band?.rows ?? [];
    const none = rows.length === 0 || rows.some(startsTableCaption) || isText(rows, width);
    if (band === null || none || isOfPage(band, usual, i === 0 || i === filled.length - 1)) runs.push([]);
    else runs.at(-1)?.push(band);
  }
  return runs.filter((run) => run.length >= MIN_RULES - 1);
}

/** The rows next above and below a table, in its own width: its caption may be among them. */
function around(pieces: readonly Piece[], box: Box): { above: readonly Row[]; below: Row | null } {
  const near = pieces.filter((piece) => {
    const { x, y } = anchorOf(piece);
    const reach = CAPTION_EM * piece.size;
    const beyond = (y < box.y0 && y > box.y0 - reach) || (y > box.y1 && y < box.y1 + reach);
    return beyond && x > box.x0 && x < box.x1;
  });
  const rows = rowsOf(chunksOf(near));
  return {
    above: rows.filter((row) => row.baseline < box.y0).slice(-3),
    below: rows.find((row) => row.baseline > box.y1) ?? null,
  };
}

/** Whether the head of a table stands right over its first rule. */
function isHead(row: Row | undefined, top: number): boolean {
  return row !== undefined && row.chunks.length > 1 && top - row.baseline <= HEAD_EM * row.size;
}

/** Whether a row goes on a table under its last rule: its parts start where the table's cells do. */
function goesOn(row: Row | null, rows: readonly Row[], bottom: number): boolean {
  if (row === null || row.chunks.length < 2 || row.baseline - bottom > NEAR_EM * row.size) return false;
  const starts = rows.flatMap((other) => other.chunks.map((chunk) => chunk.box.x0));
  return row.chunks.every(({ box }) => starts.some((x) => Math.abs(x - box.x0) <= SAME_START_EM * row.size));
}

/** Finds the tables between three rules or more of one width. */
export function tablesBetweenRules(
  pieces: readonly Piece[],
  drawn: Drawn,
  rtl: boolean,
  partsOf: () => readonly Ruling[],
): readonly FoundTable[] {
  if (drawn.rules.length > MAX_RULES) return [];
  const found: FoundTable[] = [];
  for (const group of groupsOf(drawn.rules)) {
    const bands = group.at.slice(1).map((bottom, i) => bandOf(pieces, group, group.at[i] ?? bottom, bottom));
    for (const run of runsOf(bands, group.to - group.from)) {
      const box = { x0: group.from, x1: group.to, y0: run[0]?.top ?? 0, y1: run.at(-1)?.bottom ?? 0 };
      const within = (rule: Ruling): boolean =>
        rule.at >= box.y0 && rule.at <= box.y1 && rule.from > box.x0 - SAME_END && rule.to < box.x1 + SAME_END;
      const own = { rules: drawn.rules.filter(within), stripes: drawn.stripes.filter(within) };
      const inside = run.flatMap((band) => band.pieces);
      const rows = rowsOf(chunksOf(inside));
      const beyond = around(pieces, box);
      if (isHead(beyond.above.at(-1), box.y0) || goesOn(beyond.below, rows, box.y1)) continue;
      const area = { box, pieces: inside, rules: own.rules, parts: partsOf() };
      const table = drawnCells(area, rtl) ?? alignedTable({ rows, ...beyond }, own, rtl);
      if (table !== null) found.push(table);
    }
  }
  return found;
}
