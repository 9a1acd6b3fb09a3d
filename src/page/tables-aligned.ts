// Rows of text, rules and coloured stripes in, tables out whose columns are parted by white alone (booktabs, ruleless, zebra).
import type { Box } from '../model/geometry.ts';
import { boxWidth, unionBoxes } from '../model/geometry.ts';
import { topAligned } from './centred-rows.ts';
import { withCloseColumns } from './close-columns.ts';
import { withHalfwayHead } from './halfway-heads.ts';
import type { Piece } from './ink.ts';
import { justifiedRows } from './justified-rows.ts';
import type { Row } from './rows.ts';
import type { Ruling } from './rulings.ts';
import { hasCaption } from './table-caption.ts';
import { type CellBox, tableBlock } from './table-cells.ts';
import { type Interval, linesInColumns, MIN_GUTTER_EM, type TableLine } from './table-columns.ts';
import { hasBoldHead, isTable } from './table-evidence.ts';
import { NUMBERS_WHITE_EM, partedRows } from './table-gutters.ts';
import { type RowSpan, tableRowsOf } from './table-rows.ts';
import { type Stretch, stretchesOf } from './table-stretches.ts';
import type { FoundTable } from './tables-ruled.ts';

/** A rule parts rows of a table where it covers this part of its width, and is at most so much longer. */
const COVERED = 0.8;
const MAX_OVERHANG = 2.5;
/** How far above the first line and under the last one a rule of the table may lie, in em. */
const REACH_EM = 2.5;
/** Rules closer than this, in points, are one (double rules, edges of neighbouring stripes). */
const SAME_CUT = 3;
/** Rules of a frame lie this near the rows at most, in em, and reach over their ends so far: the padding of cells. */
const FRAME_GAP_EM = 1.2;
const FRAME_OVERHANG_EM = 1.5;
/** Rows of one scope that are looked at; more are no page of text. */
const MAX_ROWS = 600;

export type Drawn = {
  readonly rules: readonly Ruling[];
  readonly stripes: readonly Ruling[];
  /** Tables that are known already. */
  readonly tables?: readonly Box[];
  /** The text was read from a scan: its white is measured, not set. */
  readonly scanned?: boolean;
};

/** Heights of rulings that reach over the width of a box, a ruling drawn in parts being one. */
function cutsOver(rulings: readonly Ruling[], box: Box, em: number): number[] {
  const near = rulings.filter(
    (r) =>
      r.at > box.y0 - REACH_EM * em && r.at < box.y1 + REACH_EM * em && r.to - r.from <= MAX_OVERHANG * boxWidth(box),
  );
  const cuts: number[] = [];
  for (let i = 0; i < near.length; ) {
    const at = near[i]?.at ?? 0;
    let covered = 0;
    for (; i < near.length && (near[i]?.at ?? Infinity) - at <= SAME_CUT; i++) {
      const r = near[i];
      if (r !== undefined) covered += Math.max(0, Math.min(r.to, box.x1) - Math.max(r.from, box.x0));
    }
    if (covered >= COVERED * boxWidth(box)) cuts.push(at);
  }
  return cuts;
}

/** Widens what stands alone over a short rule to the rule's ends: it heads all columns beneath. */
function overShortRules(rows: readonly Row[], rules: readonly Ruling[], width: number): readonly Row[] {
  const short = rules.filter((rule) => rule.to - rule.from < COVERED * width);
  if (short.length === 0) return rows;
  return rows.map((row, i) => {
    const under = short.filter((rule) => {
      if (rule.at <= row.baseline || rule.at - row.baseline > REACH_EM * row.size) return false;
      const next = rows
        .slice(i + 1)
        .find((other) => other.chunks.some((c) => c.box.x0 < rule.to && c.box.x1 > rule.from));
      return next !== undefined && rule.at < next.baseline - 0.5 * next.size;
    });
    if (under.length === 0) return row;
    const chunks = row.chunks.map((chunk) => {
      const own = under.find((r) => r.from < chunk.box.x0 + row.size && r.to > chunk.box.x1 - row.size);
      const alone =
        own !== undefined && row.chunks.every((c) => c === chunk || c.box.x1 < own.from || c.box.x0 > own.to);
      return alone ? { ...chunk, box: { ...chunk.box, x0: own.from, x1: own.to } } : chunk;
    });
    return { ...row, chunks };
  });
}

/** Whether a rule lies right above and one right below the rows, both as wide as they are. */
function isFramed(rules: readonly Ruling[], box: Box, em: number): boolean {
  const over = FRAME_OVERHANG_EM * em;
  const own = rules.filter((r) => Math.abs(r.from - box.x0) <= over && Math.abs(r.to - box.x1) <= over);
  const near = (y: number): boolean => own.some((r) => Math.abs(r.at - y) <= FRAME_GAP_EM * em);
  return near(box.y0) && near(box.y1);
}

/** Whether a rule over the rows, or on to where their column could end, parts the first of them from the others: a head. */
function isHeadRuled(rules: readonly Ruling[], rows: readonly Row[], box: Box, em: number): boolean {
  const [head, next] = rows;
  if (head === undefined || next === undefined) return false;
  const over = FRAME_OVERHANG_EM * em;
  return rules.some(
    (r) =>
      Math.abs(r.from - box.x0) <= over &&
      r.to >= box.x1 - over &&
      r.to - r.from <= MAX_OVERHANG * boxWidth(box) &&
      r.at > head.baseline &&
      r.at < next.baseline - 0.5 * next.size,
  );
}

function rowCells(
  lines: readonly TableLine[],
  row: number,
  columns: readonly Interval[],
  spans: readonly RowSpan[],
): CellBox[] {
  type Open = { row: number; column: number; columnSpan: number; box: Box; pieces: Piece[] };
  const cells: Open[] = [];
  for (const line of lines) {
    for (const cell of line.cells) {
      const known = cells.find((c) => c.column <= cell.last && cell.first < c.column + c.columnSpan);
      if (known === undefined) {
        const { first, last, box, pieces } = cell;
        cells.push({ row, column: first, columnSpan: last - first + 1, box, pieces: [...pieces] });
      } else known.pieces.push(...cell.pieces);
    }
  }
  const height = unionBoxes(lines.map((line) => line.row.box)) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  columns.forEach((column, c) => {
    if (cells.some((cell) => c >= cell.column && c < cell.column + cell.columnSpan)) return;
    if (spans.some((span) => span.cell.first === c && row >= span.row && row < span.row + span.rowSpan)) return;
    const box = { x0: column.from, x1: column.to, y0: height.y0, y1: height.y1 };
    cells.push({ row, column: c, columnSpan: 1, box, pieces: [] });
  });
  return cells.map((cell) => ({ ...cell, rowSpan: 1 }));
}

/** `known`: what rows were cut from tells that they are a table; `whiteEm`: the narrowest white that parts their columns, em. */
type How = { readonly known?: boolean; readonly whiteEm?: number };

/** The table that a stretch of rows is, or null. */
export function alignedTable(
  stretch: Stretch,
  drawn: Drawn,
  rtl: boolean,
  { known = false, whiteEm = MIN_GUTTER_EM }: How = {},
): FoundTable | null {
  const box = unionBoxes(stretch.rows.map((row) => row.box));
  if (box === null || stretch.rows.length < 2) return null;
  const em = stretch.rows[0]?.size ?? 10;
  const rules = cutsOver(drawn.rules, box, em);
  const stripes = cutsOver(drawn.stripes, box, em);
  const shown = rules.length >= 3 || stripes.length >= 4 || hasCaption(stretch, drawn.tables);
  const parted = partedRows(stretch.rows, shown, hasBoldHead(stretch.rows));
  const headed = shown && rules.length === 0 ? withHalfwayHead(parted.rows) : null;
  const rows = headed?.rows ?? overShortRules(justifiedRows(parted.rows), drawn.rules, boxWidth(box));
  const { columns, lines } = linesInColumns(rows, parted.whiteEm ?? whiteEm);
  const framed = isFramed(drawn.rules, box, em);
  const headRuled = isHeadRuled(drawn.rules, stretch.rows, box, em);
  const view = {
    stretch,
    tables: drawn.tables ?? [],
    columns,
    lines,
    rules: rules.length,
    framed,
    headRuled,
    fills: stripes.length,
  };
  if (known ? columns.length < 2 : !isTable(view)) return null;
  const cuts = [...rules, ...stripes].sort((a, b) => a - b);
  const ends = headed === null ? cuts : [...cuts, headed.cut].sort((a, b) => a - b);
  const { rows: grouped, headRows, spans } = tableRowsOf(lines, columns, ends);
  const over = spans.map(({ row, rowSpan, cell }): CellBox => {
    return { row, rowSpan, column: cell.first, columnSpan: 1, box: cell.box, pieces: cell.pieces };
  });
  const cells = [...over, ...grouped.flatMap((group, r) => rowCells(group, r, columns, spans))];
  const pieces = new Set(stretch.rows.flatMap((row) => row.chunks.flatMap((chunk) => chunk.pieces)));
  const outer = {
    ...box,
    y0: Math.min(box.y0, ...cuts.filter((at) => at > box.y0 - REACH_EM * em)),
    y1: Math.max(box.y1, ...cuts.filter((at) => at < box.y1 + REACH_EM * em)),
  };
  const evidence = rules.length + stripes.length >= 2 ? 'half-ruled' : 'aligned';
  return { block: tableBlock(cells, outer, columns.length, evidence, rtl, headRows), pieces };
}

/** Finds tables among rows of text, which come top to bottom. */
export function alignedTables(rows: readonly Row[], drawn: Drawn, rtl: boolean): readonly FoundTable[] {
  if (rows.length > MAX_ROWS) return [];
  const all = [...drawn.rules, ...drawn.stripes];
  const top = topAligned(rows);
  const parted = drawn.scanned === true ? top : withCloseColumns(top);
  const close = new Set(parted.filter((row, i) => row !== top[i]));
  return stretchesOf(parted, all).flatMap((stretch) => {
    const how = stretch.rows.some((row) => close.has(row)) ? { whiteEm: NUMBERS_WHITE_EM } : {};
    const table = alignedTable(stretch, drawn, rtl, how);
    if (table === null || close.size === 0) return table ?? [];
    // What was cut was a piece of the page, which the table takes.
    const own = new Set(stretch.rows);
    const whole = top.flatMap((row, i) => {
      const part = parted[i];
      return part !== undefined && own.has(part) ? row.chunks.flatMap(({ pieces }) => pieces) : [];
    });
    return [{ ...table, pieces: new Set([...table.pieces, ...whole]) }];
  });
}
