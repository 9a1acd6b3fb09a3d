// Tables of a page in, the same with those that touch made one: a rule between groups of rows cuts no table.
import type { FoundTable } from './tables-ruled.ts';

/** Tables nearer than this, in points, share the rule between them. */
const TOUCH = 1.5;
/** Starts of columns that differ by less, in points, are one. */
const SAME_START = 3;

/** Where the columns of a table start, in the rows that have them all. */
function startsOf({ block }: FoundTable): readonly number[] {
  const full = block.rows.filter((row) => row.length === block.columnCount);
  return Array.from({ length: block.columnCount }, (_, c) =>
    Math.min(...full.flatMap((row) => (row[c]?.lines.length ? (row[c]?.box.x0 ?? []) : []))),
  );
}

function goesOn(above: FoundTable, below: FoundTable): boolean {
  const [a, b] = [above.block, below.block];
  if (a.evidence !== 'half-ruled' || b.evidence !== 'half-ruled' || a.columnCount !== b.columnCount) return false;
  if (Math.abs(b.box.y0 - a.box.y1) > TOUCH) return false;
  const [p, q] = [startsOf(above), startsOf(below)];
  return p.every((x, c) => !Number.isFinite(x) || !Number.isFinite(q[c]) || Math.abs(x - (q[c] ?? 0)) <= SAME_START);
}

function joined(above: FoundTable, below: FoundTable): FoundTable {
  const [a, b] = [above.block, below.block];
  const more = b.rows.map((row) => row.map((cell) => ({ ...cell, header: false })));
  const box = { ...a.box, x0: Math.min(a.box.x0, b.box.x0), x1: Math.max(a.box.x1, b.box.x1), y1: b.box.y1 };
  return { block: { ...a, box, rows: [...a.rows, ...more] }, pieces: new Set([...above.pieces, ...below.pieces]) };
}

/** Joins tables that touch, have the same columns and come top to bottom. */
export function joinedTables(tables: readonly FoundTable[]): readonly FoundTable[] {
  const out: FoundTable[] = [];
  for (const table of tables) {
    const last = out.at(-1);
    if (last !== undefined && goesOn(last, table)) out[out.length - 1] = joined(last, table);
    else out.push(table);
  }
  return out;
}
