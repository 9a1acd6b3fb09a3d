// Pieces of text between horizontal rules (booktabs) in, tables out whose columns are parted by white alone.
import type { Box } from '../model/geometry.ts';
import { boxWidth } from '../model/geometry.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import type { Piece } from './ink.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Ruling, Rulings } from './rulings.ts';
import { anchorOf, type CellBox, tableBlock } from './table-cells.ts';
import type { FoundTable } from './tables-ruled.ts';

/** Ends of the rules of one table differ by at most this, in points. */
const SAME_END = 4;
/** Narrowest white between two columns, in em. */
const MIN_GUTTER_EM = 0.6;
/** Part of the rows that must have text in two columns or more. */
const MULTI_SHARE = 0.6;
/** Widest table cell of running text, as a part of the table: beyond, the rules enclose prose. */
const MAX_CHUNK_SHARE = 0.8;
/** Rules of at most this number are chained; more are ruled paper. */
const MAX_RULES = 300;

type Interval = { from: number; to: number };

/** Columns of text: intervals on x that white of at least a gutter's width parts, wide spanning chunks left aside. */
export function columnsIn(rows: readonly Row[], width: number, em: number): Interval[] {
  const parts: Interval[] = [];
  for (const row of rows) {
    if (row.chunks.length === 1 && boxWidth(row.box) > 0.5 * width && rows.length > 2) continue;
    for (const chunk of row.chunks) parts.push({ from: chunk.box.x0, to: chunk.box.x1 });
  }
  parts.sort((a, b) => a.from - b.from);
  const columns: Interval[] = [];
  for (const part of parts) {
    const last = columns[columns.length - 1];
    if (last !== undefined && part.from < last.to + MIN_GUTTER_EM * em) last.to = Math.max(last.to, part.to);
    else columns.push({ ...part });
  }
  return columns;
}

function columnOf(columns: readonly Interval[], chunk: Chunk): { first: number; last: number } {
  let [first, last] = [-1, -1];
  columns.forEach((column, i) => {
    if (chunk.box.x0 < column.to && chunk.box.x1 > column.from) {
      if (first < 0) first = i;
      last = i;
    }
  });
  return { first: Math.max(0, first), last: Math.max(0, last) };
}

function isTabular(rows: readonly Row[], width: number): boolean {
  if (rows.length === 0) return false;
  const em = rows[0]?.size ?? 10;
  const columns = columnsIn(rows, width, em);
  if (columns.length < 2) return false;
  const multi = rows.filter((row) => row.chunks.length >= 2).length;
  const prose = rows.some((row) => row.chunks.some((chunk) => boxWidth(chunk.box) > MAX_CHUNK_SHARE * width));
  return !prose && multi >= MULTI_SHARE * rows.length;
}

/** Whether a row of text starts a row of the table: it has text in the first column, or in most columns. */
function startsRow(row: Row, columns: readonly Interval[], previous: Row | undefined): boolean {
  const used = new Set(row.chunks.map((chunk) => columnOf(columns, chunk).first));
  if (previous === undefined) return true;
  return used.has(0) || used.size > columns.length / 2;
}

/** Builds a table of rows of text; each chunk falls into the column that it lies over. */
export function tableFromRows(
  rows: readonly Row[],
  box: Box,
  evidence: 'half-ruled' | 'aligned',
  rtl: boolean,
): FoundTable | null {
  const em = rows[0]?.size ?? 10;
  const columns = columnsIn(rows, boxWidth(box), em);
  if (columns.length < 2) return null;
  const cells: { row: number; column: number; rowSpan: number; columnSpan: number; box: Box; pieces: Piece[] }[] = [];
  let number = -1;
  rows.forEach((row, i) => {
    if (startsRow(row, columns, rows[i - 1])) number++;
    for (const chunk of row.chunks) {
      const { first, last } = columnOf(columns, chunk);
      const known = cells.find(
        (cell) => cell.row === number && first >= cell.column && first < cell.column + cell.columnSpan,
      );
      if (known !== undefined) known.pieces.push(...chunk.pieces);
      else
        cells.push({
          row: number,
          column: first,
          rowSpan: 1,
          columnSpan: last - first + 1,
          box: chunk.box,
          pieces: [...chunk.pieces],
        });
    }
  });
  const filled: CellBox[] = [...cells];
  for (let r = 0; r <= number; r++) {
    const own = cells.filter((cell) => cell.row === r);
    columns.forEach((column, c) => {
      if (own.some((cell) => c >= cell.column && c < cell.column + cell.columnSpan)) return;
      const line = own[0]?.box ?? box;
      filled.push({
        row: r,
        column: c,
        rowSpan: 1,
        columnSpan: 1,
        box: { x0: column.from, x1: column.to, y0: line.y0, y1: line.y1 },
        pieces: [],
      });
    });
  }
  const pieces = new Set(rows.flatMap((row) => row.chunks.flatMap((chunk) => chunk.pieces)));
  return { block: tableBlock(filled, box, columns.length, evidence, rtl), pieces };
}

type Stripe = { top: Ruling; bottom: Ruling; rows: readonly Row[] };

function stripesOf(rules: readonly Ruling[], pieces: readonly Piece[]): (Stripe | null)[] {
  return rules.slice(1).map((bottom, i) => {
    const top = rules[i];
    if (top === undefined) return null;
    const inside = pieces.filter((piece) => {
      const at = anchorOf(piece);
      return at.y > top.at && at.y < bottom.at && at.x > top.from - SAME_END && at.x < top.to + SAME_END;
    });
    const rows = rowsOf(chunksOf(inside));
    return isTabular(rows, top.to - top.from) ? { top, bottom, rows } : null;
  });
}

function tableOfStripes(stripes: readonly Stripe[], rtl: boolean): FoundTable | null {
  const [first, last] = [stripes[0], stripes[stripes.length - 1]];
  if (first === undefined || last === undefined) return null;
  const rows = stripes.flatMap((stripe) => stripe.rows);
  const width = first.top.to - first.top.from;
  const columns = columnsIn(rows, width, rows[0]?.size ?? 10).length;
  if (columns < 2 || rows.length < 2) return null;
  // Two rules alone may frame anything: three columns and three rows between them are no chance.
  if (stripes.length === 1 && (columns < 3 || rows.length < 3)) return null;
  return tableFromRows(
    rows,
    { x0: first.top.from, y0: first.top.at, x1: first.top.to, y1: last.bottom.at },
    'half-ruled',
    rtl,
  );
}

/** Finds tables between horizontal rules of one length, among pieces that no ruled table holds. */
export function halfRuledTables(rulings: Rulings, pieces: readonly Piece[], rtl: boolean): readonly FoundTable[] {
  const byEnds = new Map<string, Ruling[]>();
  for (const rule of rulings.horizontal.slice(0, MAX_RULES)) {
    if (rule.to - rule.from < 40) continue;
    const near = [...byEnds.values()].find((list) => {
      const [other] = list;
      return (
        other !== undefined && Math.abs(other.from - rule.from) <= SAME_END && Math.abs(other.to - rule.to) <= SAME_END
      );
    });
    if (near === undefined) byEnds.set(`${rule.from}|${rule.to}|${rule.at}`, [rule]);
    else near.push(rule);
  }
  const found: FoundTable[] = [];
  for (const rules of byEnds.values()) {
    if (rules.length < 2) continue;
    let chain: Stripe[] = [];
    for (const stripe of [
      ...stripesOf(
        [...rules].sort((a, b) => a.at - b.at),
        pieces,
      ),
      null,
    ]) {
      if (stripe !== null) {
        chain.push(stripe);
        continue;
      }
      const table = tableOfStripes(chain, rtl);
      if (table !== null) found.push(table);
      chain = [];
    }
  }
  return found;
}
