// A row of a column and its neighbours in, the rows out that are stacked with it: parts of one displayed formula.
import type { Box } from '../model/geometry.ts';
import { unionBox } from '../model/geometry.ts';
import { SLASH } from './inline-fractions.ts';
import { INDEX_SIZE, type Traits } from './row-traits.ts';
import { glyphsOfRow, type Row } from './rows.ts';

/** Words of running text, from which a row is prose with a formula in it. */
const MAX_WORDS = 2;
/** Part of a row's glyphs in fonts that only formulas use. */
const MATH_SHARE = 0.2;
/** Rows that overlap by more than this, in em, are stacked parts of one formula. */
const STACK_OVERLAP_EM = 0.12;
/** Gap in em between an operator and its limits. */
const LIMIT_GAP_EM = 0.35;
/** Rows that a formula may gather on each side of its core. */
const MAX_REACH = 6;
/** Indent in em from which a row is displayed. */
export const DISPLAY_INDENT_EM = 1;

function mayBeFormula(traits: Traits): boolean {
  return traits.words <= MAX_WORDS && traits.mono <= traits.glyphs / 2;
}

/** Whether a row holds signs that only formulas have, and no running text. */
export function isFormula(traits: Traits): boolean {
  if (!mayBeFormula(traits)) return false;
  return traits.extension || (traits.glyphs > 0 && traits.math >= MATH_SHARE * traits.glyphs);
}

/** Points that two boxes share up and down; below 0, the white between them. */
export function overlap(a: Box, b: Box): number {
  return Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
}

/** Whether a row, of words maybe, is in the small type of limits and lies within the width of a formula. */
function isIndexRow(row: Row, core: Row): boolean {
  return row.size <= INDEX_SIZE * core.size && row.box.x0 >= core.box.x0 && row.box.x1 <= core.box.x1;
}

/** Letters side by side in a row without any sign of a formula are a word. */
const WORD = /\p{L}{2}/u;

/** Whether a row of text alone starts at the column's edge, before the formula: the end of a paragraph. */
function endsParagraph(row: Row, own: Traits, core: Row, left: number): boolean {
  if (own.math > 0 || own.extension || row.box.x0 >= left + DISPLAY_INDENT_EM * row.size) return false;
  if (own.words > 0) return true;
  if (row.size < INDEX_SIZE * core.size || row.box.x0 >= core.box.x0) return false;
  return row.chunks.some((chunk) =>
    chunk.pieces.some((piece) => WORD.test(piece.glyphs.map(({ text }) => text).join(''))),
  );
}

/** How far in em the words over or under a bar may reach over its ends, and how far their boxes may lie off it. */
const BAR_SLACK_EM = 0.2;
const BAR_GAP_EM = 0.6;

/** Whether all of a row stands over or under bars that stand in the line of the formula: words of fractions. */
function standsAtBars(row: Row, core: Row, bars: readonly Box[]): boolean {
  const slack = BAR_SLACK_EM * row.size;
  const own = bars.filter((bar) => {
    const gap = Math.max(bar.y0 - row.box.y1, row.box.y0 - bar.y1);
    return bar.y0 > core.box.y0 && bar.y1 < core.box.y1 && Math.abs(gap) < BAR_GAP_EM * row.size;
  });
  return (
    own.length > 0 &&
    row.chunks.every(({ box }) => own.some((bar) => box.x0 > bar.x0 - slack && box.x1 < bar.x1 + slack))
  );
}

/** A sign that stands between the two sides of an equation. */
const RELATION = /[=<>≤≥≈≃≅∼≡∝≠→]/u;

/** Whether a fraction stands in a row; one that is a part of a line of text has been written out with a slash. */
export function holdsFraction(row: Row, own: Traits, bars: readonly Box[]): boolean {
  if (bars.length === 0 || !mayBeFormula(own)) return false;
  const inside = bars.filter((bar) => {
    const y = (bar.y0 + bar.y1) / 2;
    return bar.x1 > row.box.x0 - row.size && bar.x0 < row.box.x1 + row.size && y > row.box.y0 && y < row.box.y1;
  });
  if (inside.length === 0) return false;
  const glyphs = glyphsOfRow(row);
  if (own.math === 0 && !glyphs.some(({ text }) => RELATION.test(text))) return false;
  return inside.some((bar) => !glyphs.some(({ text, x0, x1 }) => text === SLASH && x0 > bar.x0 && x1 < bar.x1));
}

/** Gathers the rows that stand over and under row `at` and overlap what is gathered already. */
export function stackAround(
  rows: readonly Row[],
  traits: readonly Traits[],
  at: number,
  taken: ReadonlySet<number>,
  { left, bars, em: body }: { readonly left: number; readonly bars: readonly Box[]; readonly em: number },
): { from: number; to: number; box: Box; stacked: boolean } {
  const core = rows[at];
  let from = at;
  let to = at;
  let box = core?.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  let stacked = false;
  const joins = (i: number): boolean => {
    const row = rows[i];
    const own = traits[i];
    if (row === undefined || own === undefined || core === undefined || taken.has(i)) return false;
    if (bars.length > 0 && standsAtBars(row, core, bars)) return true;
    if (!mayBeFormula(own)) return isIndexRow(row, core) && overlap(box, row.box) > 0;
    if (endsParagraph(row, own, core, left)) return false;
    // An operator in large type does not make what stands beside it small.
    const em = Math.max(row.size, Math.min(core.size, body));
    // Limits under an operator are small and need not overlap it.
    const limit = row.size < 0.85 * em ? -LIMIT_GAP_EM : STACK_OVERLAP_EM;
    return overlap(box, row.box) > limit * em;
  };
  for (let grown = true; grown && to - from < 2 * MAX_REACH; ) {
    grown = false;
    if (joins(from - 1)) [from, grown] = [from - 1, true];
    else if (joins(to + 1)) [to, grown] = [to + 1, true];
    if (grown) {
      stacked = true;
      box = unionBox(unionBox(box, rows[from]?.box ?? box), rows[to]?.box ?? box);
    }
  }
  return { from, to, box, stacked };
}

/** White in em between prose and what stands in its line. */
const BESIDE_EM = 1.1;

/** Whether prose runs on beside a stack: then its parts are an inline fraction, not a display. */
export function touchesProse(
  rows: readonly Row[],
  traits: readonly Traits[],
  box: Box,
  from: number,
  to: number,
): boolean {
  for (const i of [from - 1, to + 1]) {
    const row = rows[i];
    const own = traits[i];
    if (row === undefined || own === undefined || mayBeFormula(own) || overlap(box, row.box) <= 0.35 * row.size)
      continue;
    if (Math.max(row.box.x0 - box.x1, box.x0 - row.box.x1) < BESIDE_EM * row.size) return true;
  }
  return false;
}
