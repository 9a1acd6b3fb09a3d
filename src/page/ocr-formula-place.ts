// In: what may be a displayed formula of a scan, its column and the text of its page. Out: whether it stands as formulas do:
// between lines of prose, with more white around than lines have; set in, or numbered at the right edge.
import { type Box, boxHeight, boxWidth, overlapX, overlapY } from '../model/geometry.ts';
import { isMisread, isSigns, type Stretch, startsWithWord } from './ocr-formula-lines.ts';

/** Least distance of baselines around a display, in distances of the prose. */
const APART = 1.2;
/** White in rows between a display and the short last line that it was set beside. */
const SET_BESIDE = 3;
/** Indent in rows from which a line is set in. */
export const INDENT = 1;
/** Edges that differ by less, rows, are one; so many lines that begin at one are set under each other. */
const ONE_EDGE = 0.12;
const ALIGNED_LINES = 3;
/** Part of a column's width from which a level rule is a table's; nearer than so many rows to a formula. */
const RULE_SHARE = 0.3;
const RULE_GAP = 1.5;

const LONE_NUMBER = /^\(?\s*\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?\s*\)$/u;
const NUMBERED = /\(\s*(?:\p{L}\.?)?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?\s*\)?$/u;

export type Sheet = {
  readonly stretches: readonly Stretch[];
  readonly prose: readonly Stretch[];
  readonly loose: readonly Box[];
  readonly rules: readonly Box[];
  /** Height of a row, and distance of baselines, of the prose. */
  readonly row: number;
  readonly leading: number;
};

/** What was read of a display, its box, and how many pieces of ink in it that were not read. */
export type Display = { readonly parts: readonly Stretch[]; readonly box: Box; readonly ink: number };

/** White between two boxes along y; negative where they overlap. */
export function apartY(a: Box, b: Box): number {
  return Math.max(a.y0 - b.y1, b.y0 - a.y1);
}

/** Baselines of parts; of a display that nothing was read of, its middle. */
function baselinesOf(parts: readonly Stretch[], { y0, y1 }: Box): readonly number[] {
  return parts.length > 0 ? parts.map(({ line }) => line.baseline) : [(y0 + y1) / 2];
}

/** The nearest lines of its column over and under a display. */
export function neighbours(
  display: Display,
  column: Box,
  sheet: Sheet,
): { over: Stretch | null; under: Stretch | null } {
  const baselines = baselinesOf(display.parts, display.box);
  const [first, last] = [Math.min(...baselines), Math.max(...baselines)];
  let over: Stretch | null = null;
  let under: Stretch | null = null;
  for (const other of sheet.stretches) {
    if (display.parts.includes(other) || overlapX(other.box, column) <= 0) continue;
    const at = other.line.baseline;
    if (at <= first && (over === null || at > over.line.baseline)) over = other;
    if (at > last && (under === null || at < under.line.baseline)) under = other;
  }
  return { over, under };
}

/** Whether prose stands over and under a display, or over it or under it at the column's end, with more white than lines have. */
function isApart(display: Display, column: Box, sheet: Sheet): boolean {
  const { over, under } = neighbours(display, column, sheet);
  const least = APART * sheet.leading;
  // A number that found no room beside its formula stands alone under it.
  const main = display.parts.filter((part) => !LONE_NUMBER.test(part.text));
  const baselines = baselinesOf(main.length > 0 ? main : display.parts, display.box);
  if (over === null && under === null) return false;
  if (under !== null && under.line.baseline - Math.max(...baselines) < least) return false;
  // TeX sets a display up beside a short last line.
  if (over === null || over.box.x1 < display.box.x0) return true;
  return Math.min(...baselines) - over.line.baseline >= least;
}

/** Whether a display stands as formulas do: set in, numbered at the right edge, or too wide for that and without a word at its start. */
function isSetIn({ parts, box }: Display, column: Box, { row }: Sheet): boolean {
  if (parts.length === 0) return box.x0 > column.x0 + INDENT * row;
  if (parts.every((part) => part.box.x0 > column.x0 + INDENT * row)) return true;
  const numbered = parts.some((part) => part.box.x1 > column.x1 - row && NUMBERED.test(part.text));
  return numbered || !parts.some((part) => part.box.x0 <= column.x0 + INDENT * row && startsWithWord(part));
}

/** Whether text runs on into a display: it is the end of that line then. A short last line that it was set beside ends before. */
function endsText(display: Display, column: Box, { stretches, row }: Sheet): boolean {
  return stretches.some(
    ({ box, ...other }) =>
      !display.parts.some((part) => part.words === other.words) &&
      overlapX(box, column) > 0 &&
      overlapY(box, display.box) > boxHeight(box) / 2 &&
      display.box.x0 - box.x1 < SET_BESIDE * row,
  );
}

/** Whether words in it begin where several lines begin that were read surely: cells, and what terms mean, stand under each other. */
function isAligned({ parts }: Display, { stretches, row }: Sheet): boolean {
  const sure = stretches.filter((other) => !parts.includes(other) && !isSigns(other) && !isMisread(other));
  return parts.some((part) => {
    if (isSigns(part) || isMisread(part)) return false;
    return sure.filter(({ box }) => Math.abs(box.x0 - part.box.x0) <= ONE_EDGE * row).length >= ALIGNED_LINES;
  });
}

/** Rules over and under it, and as wide at least, are a table's; the one over notes begins at the column's edge and ends soon. */
function isRuled({ box }: Display, column: Box, { rules, row }: Sheet): boolean {
  return rules.some(
    (rule) =>
      boxWidth(rule) > RULE_SHARE * boxWidth(column) &&
      rule.x0 < box.x0 + row &&
      rule.x1 > box.x1 - row &&
      overlapX(rule, column) > boxWidth(rule) / 2 &&
      apartY(rule, box) >= 0 &&
      apartY(rule, box) < RULE_GAP * row,
  );
}

export function isDisplayed(display: Display, column: Box, sheet: Sheet): boolean {
  const given = [display, column, sheet] as const;
  return (
    isApart(...given) && isSetIn(...given) && !endsText(...given) && !isAligned(display, sheet) && !isRuled(...given)
  );
}
