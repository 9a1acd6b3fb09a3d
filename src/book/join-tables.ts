// In: segments. Out: tables that a page turn had cut are one again, without the header rows that were printed again.
// Evidence: last and first body block of neighbouring pages, the same number of columns at the same places.
import type { PageTableCell, TableBlock } from '../model/page.ts';
import type { BookDraft, Segment, TableItem } from './draft.ts';
import { lineText } from './source-lines.ts';

/** Column edges of one table on two pages may differ by this part of the table's width (mirrored margins apart). */
const EDGE_SLACK = 0.04;

const cellText = (cell: PageTableCell) => cell.lines.map(lineText).join(' ');
const rowText = (row: readonly PageTableCell[]) => row.map(cellText).join('\u0000');

/** Left edges of the columns in parts of the table's width, from the rows with all columns. */
function columnEdges(table: TableBlock): readonly number[] {
  const row = table.rows.find((r) => r.length === table.columnCount);
  const width = Math.max(1, table.box.x1 - table.box.x0);
  return (row ?? []).map((cell) => (cell.box.x0 - table.box.x0) / width);
}

function sameColumns(a: TableBlock, b: TableBlock): boolean {
  if (a.columnCount !== b.columnCount) return false;
  const [p, q] = [columnEdges(a), columnEdges(b)];
  if (p.length !== q.length) return p.length === 0 || q.length === 0;
  // Aligned tables are boxed by their ink, so widths vary; ruled ones must agree.
  const slack = a.evidence === 'aligned' || b.evidence === 'aligned' ? 3 * EDGE_SLACK : EDGE_SLACK;
  return p.every((x, i) => Math.abs(x - (q[i] ?? 9)) <= slack);
}

/** The rows of a continuation without those that repeat the first table's head. */
function freshRows(first: TableBlock, more: TableBlock): TableBlock {
  let repeated = 0;
  while (repeated < more.rows.length) {
    const [a, b] = [first.rows[repeated], more.rows[repeated]];
    if (!a || !b || rowText(a) !== rowText(b)) break;
    repeated++;
  }
  return { ...more, rows: more.rows.slice(repeated) };
}

function continues(a: Segment, b: Segment): boolean {
  const [last, next] = [a.tables.at(-1), b.tables[0]];
  if (!last || !next || next.pageIndex !== last.pageIndex + 1) return false;
  // A caption above the second part names a new table.
  const captioned = b.caption !== null && a.caption !== null;
  return !captioned && sameColumns(last.table, next.table);
}

/** Joins tables over page turns. */
export function joinTables(draft: BookDraft): BookDraft {
  const out: Segment[] = [];
  for (const segment of draft.segments) {
    const last = out.at(-1);
    const [next] = segment.tables;
    const [first] = last?.tables ?? [];
    if (last && next && first && continues(last, segment)) {
      const part: TableItem = { ...next, table: freshRows(first.table, next.table) };
      out[out.length - 1] = { ...last, tables: [...last.tables, part], caption: last.caption ?? segment.caption };
    } else out.push(segment);
  }
  return { ...draft, segments: out };
}
