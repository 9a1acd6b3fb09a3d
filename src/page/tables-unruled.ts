// Rows of one column in, tables without any rule out: rows in a line whose parts keep to three columns or more.

import { boxWidth, unionBoxes } from '../model/geometry.ts';
import type { TableBlock } from '../model/page.ts';
import type { Row } from './rows.ts';
import { columnsIn, tableFromRows } from './tables-aligned.ts';

/** Fewest rows and columns: less is a list, an address block or chance. */
const MIN_ROWS = 4;
const MIN_COLUMNS = 3;
/** Widest part of a row, as a share of the table: prose has wider ones. */
const MAX_PART = 0.55;
/** Rows further apart than this, in em, belong to different things. */
const MAX_DISTANCE_EM = 3;
/** Starts or ends that differ by less, in em, are aligned. */
const ALIGNED_EM = 0.4;
/** Part of a column's cells that must be aligned with one another. */
const ALIGNED_SHARE = 0.75;
/** Part of the rows that must fill all columns but one. */
const FULL_SHARE = 0.75;

function isCandidate(row: Row): boolean {
  if (row.chunks.length < MIN_COLUMNS - 1) return false;
  let [all, math, mono] = [0, 0, 0];
  let text = '';
  for (const chunk of row.chunks) {
    for (const piece of chunk.pieces) {
      for (const glyph of piece.glyphs) {
        all++;
        if (glyph.ink.math) math++;
        if (glyph.ink.style.monospace) mono++;
        text += glyph.text;
      }
    }
  }
  // Formulas and listings are aligned too; leaders are a contents list's.
  return math < 0.15 * all && mono < 0.5 * all && !/(\. ?){4}|…{2}|(· ?){4}/u.test(text);
}

function alignedShare(values: readonly number[], em: number): number {
  let best = 0;
  for (const value of values)
    best = Math.max(best, values.filter((v) => Math.abs(v - value) <= ALIGNED_EM * em).length);
  return values.length === 0 ? 0 : best / values.length;
}

/** Whether the last column holds rising whole numbers: then the rows are a contents list's. */
function isContents(rows: readonly Row[]): boolean {
  const numbers = rows.map((row) => {
    const last = [...row.chunks].sort((a, b) => b.box.x1 - a.box.x1)[0];
    const text = last?.pieces.map((piece) => piece.glyphs.map((glyph) => glyph.text).join('')).join('') ?? '';
    return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  });
  return numbers.every((n, i) => i === 0 || n >= (numbers[i - 1] ?? 0));
}

function isTable(rows: readonly Row[]): boolean {
  const box = unionBoxes(rows.map((row) => row.box));
  if (box === null || rows.length < MIN_ROWS || isContents(rows)) return false;
  const em = rows[0]?.size ?? 10;
  const columns = columnsIn(rows, boxWidth(box), em);
  if (columns.length < MIN_COLUMNS) return false;
  if (rows.filter((row) => row.chunks.length >= columns.length - 1).length < FULL_SHARE * rows.length) return false;
  if (rows.some((row) => row.chunks.some((chunk) => boxWidth(chunk.box) > MAX_PART * boxWidth(box)))) return false;
  return columns.every((column) => {
    const own = rows.flatMap((row) =>
      row.chunks.filter((chunk) => chunk.box.x0 < column.to && chunk.box.x1 > column.from),
    );
    const starts = alignedShare(
      own.map((chunk) => chunk.box.x0),
      em,
    );
    const ends = alignedShare(
      own.map((chunk) => chunk.box.x1),
      em,
    );
    const centres = alignedShare(
      own.map((chunk) => (chunk.box.x0 + chunk.box.x1) / 2),
      em,
    );
    return Math.max(starts, ends, centres) >= ALIGNED_SHARE;
  });
}

/** Takes tables without rules out of a column's rows, which come top to bottom. */
export function unruledTablesIn(
  rows: readonly Row[],
  rtl: boolean,
): { readonly rows: readonly Row[]; readonly tables: readonly TableBlock[] } {
  const kept: Row[] = [];
  const tables: TableBlock[] = [];
  let run: Row[] = [];
  const flush = (): void => {
    const box = unionBoxes(run.map((row) => row.box));
    const found = box !== null && isTable(run) ? tableFromRows(run, box, 'aligned', rtl) : null;
    if (found === null) kept.push(...run);
    else tables.push(found.block);
    run = [];
  };
  for (const row of rows) {
    const last = run[run.length - 1];
    const near = last === undefined || row.baseline - last.baseline <= MAX_DISTANCE_EM * row.size;
    if (!isCandidate(row) || !near) flush();
    if (isCandidate(row)) run.push(row);
    else kept.push(row);
  }
  flush();
  return { rows: kept, tables };
}
