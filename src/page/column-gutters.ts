// Rows of a page and tables found over its whole width in, those out that do not reach over the gutter of its columns.
// Evidence for a gutter: lines of prose, the table's apart, that end together on its left and start together on its right.
import type { Box } from '../model/geometry.ts';
import { boxWidth } from '../model/geometry.ts';
import type { Row } from './rows.ts';
import type { Ruling } from './rulings.ts';
import { startsTableCaption } from './table-words.ts';
import type { FoundTable } from './tables-ruled.ts';

/** Narrowest line of prose in a column, em: cells are shorter. */
const PROSE_EM = 12;
/** Lines that must share the edge on each side of a gutter. */
const MIN_LINES = 6;
/** Edges that differ by less, points, are one: justified lines do by some tenths. */
const SAME_EDGE = 1;
/** Narrowest and widest gutter, em. LaTeX's is 1 em of 10 pt type, ACM's 2.4, a magazine's 4. */
const MIN_GUTTER_EM = 0.8;
const MAX_GUTTER_EM = 5;
/** How far above or below the text of a table its rules lie, em; and rows beside it that may be its caption. */
const RULE_REACH_EM = 2.5;
const CAPTION_ROWS = 3;

type Gutter = { readonly from: number; readonly to: number };

/** Places where several edges lie together, in order. */
function sharedPlaces(edges: readonly number[]): number[] {
  const sorted = [...edges].sort((a, b) => a - b);
  const places: number[] = [];
  for (let i = 0; i < sorted.length; ) {
    const at = sorted[i] ?? 0;
    let end = i;
    while (end < sorted.length && (sorted[end] ?? Infinity) - at <= SAME_EDGE) end++;
    if (end - i >= MIN_LINES) places.push(at);
    i = end;
  }
  return places;
}

function guttersOf(boxes: readonly Box[], em: number): Gutter[] {
  const lines = boxes.filter((box) => boxWidth(box) >= PROSE_EM * em);
  const ends = sharedPlaces(lines.map((box) => box.x1));
  return sharedPlaces(lines.map((box) => box.x0)).flatMap((to) => {
    const from = ends.findLast((end) => end < to);
    if (from === undefined || to - from < MIN_GUTTER_EM * em || to - from > MAX_GUTTER_EM * em) return [];
    return [{ from: from + SAME_EDGE, to: to - SAME_EDGE }];
  });
}

const isOver = (gutter: Gutter, part: Gutter): boolean => part.from < gutter.from && part.to > gutter.to;

/** Whether a rule, a row or the caption of a table lies over a gutter: it was made as wide as the page. */
function spans(table: FoundTable, gutter: Gutter, rows: readonly Row[], rules: readonly Ruling[], em: number): boolean {
  const { box } = table.block;
  const near = (at: number): boolean => at > box.y0 - RULE_REACH_EM * em && at < box.y1 + RULE_REACH_EM * em;
  if (rules.some((rule) => near(rule.at) && isOver(gutter, rule))) return true;
  const crosses = (row: Row): boolean =>
    row.chunks.some((chunk) => isOver(gutter, { from: chunk.box.x0, to: chunk.box.x1 }));
  const first = rows.findIndex((row) => row.baseline > box.y0);
  const after = rows.findIndex((row) => row.baseline > box.y1);
  const end = after < 0 ? rows.length : after;
  if (rows.slice(first, end).some(crosses)) return true;
  return rows
    .slice(Math.max(0, first - CAPTION_ROWS), end + CAPTION_ROWS)
    .some((row) => startsTableCaption(row) && crosses(row));
}

/** Tables without a grid that stand in one column, or over several by more than the height of their rows. `em`: body type. */
export function withinColumns(
  tables: readonly FoundTable[],
  rows: readonly Row[],
  rules: readonly Ruling[],
  em: number,
): readonly FoundTable[] {
  return tables.filter((table) => {
    const { box } = table.block;
    const others = rows.flatMap((row) => row.chunks.filter((c) => !c.pieces.some((p) => table.pieces.has(p))));
    const reached = guttersOf(
      others.map((chunk) => chunk.box),
      em,
    ).filter((gutter) => box.x0 < gutter.from && box.x1 > gutter.to);
    return reached.every((gutter) => spans(table, gutter, rows, rules, em));
  });
}
