// In: segments. Out: tables that a page turn had cut are one again, without the header rows that were printed again.
// Evidence: last and first body block of neighbouring pages, the same number of columns at the same places.
import type { PageTableCell, TableBlock } from '../model/page.ts';
import { floatLabel } from './captions.ts';
import type { BookDraft, Segment, SetAside, TableItem } from './draft.ts';
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

/** Edges of columns that differ by less, points, stand at one place: the padding of cells, half an em. */
const SAME_PLACE = 4;
/** Columns from which places alone tell a table. */
const MIN_PLACED = 3;

/** Where each column's cells begin and end, points from the start of the first. */
function placesOf(table: TableBlock): readonly { readonly start: number; readonly end: number }[] {
  const full = table.rows.filter((row) => row.length === table.columnCount);
  const inked = full.map((row) => row.map((cell) => (cell.lines.length > 0 ? cell.box : null)));
  const places = Array.from({ length: table.columnCount }, (_, c) => {
    const boxes = inked.flatMap((row) => row[c] ?? []);
    return { start: Math.min(...boxes.map((b) => b.x0)), end: Math.max(...boxes.map((b) => b.x1)) };
  });
  const left = places[0]?.start ?? 0;
  return places.map(({ start, end }) => ({ start: start - left, end: end - left }));
}

/** Whether all columns begin or end at the same places, however wide their words make the tables. */
function samePlaces(a: TableBlock, b: TableBlock): boolean {
  const [p, q] = [placesOf(a), placesOf(b)];
  const near = (x: number, y: number | undefined) => Math.abs(x - (y ?? Number.NaN)) <= SAME_PLACE;
  return p.length >= MIN_PLACED && p.every(({ start, end }, i) => near(start, q[i]?.start) || near(end, q[i]?.end));
}

function sameColumns(a: TableBlock, b: TableBlock): boolean {
  if (a.columnCount !== b.columnCount) return false;
  if (a.evidence !== 'ruled' && b.evidence !== 'ruled' && samePlaces(a, b)) return true;
  const [p, q] = [columnEdges(a), columnEdges(b)];
  if (p.length !== q.length) return p.length === 0 || q.length === 0;
  // Aligned tables are boxed by their ink, so widths vary; ruled ones must agree.
  const slack = a.evidence === 'aligned' || b.evidence === 'aligned' ? 3 * EDGE_SLACK : EDGE_SLACK;
  return p.every((x, i) => Math.abs(x - (q[i] ?? 9)) <= slack);
}

/** Whether a row says anything in words: neither blank nor of numbers and dashes alone, as rows of forms and data are. */
const hasWords = (row: readonly PageTableCell[]) => row.some((cell) => /\p{L}/u.test(cellText(cell)));

/** How many rows of a continuation repeat the first table's from one on: no more than its head has, where the page told it. */
function repeatedFrom(start: number, first: TableBlock, more: TableBlock): number {
  const marked = first.rows.findIndex((row) => !row.every((cell) => cell.header)) - start;
  const most = marked > 0 ? marked : more.rows.length;
  let repeated = 0;
  while (repeated < most) {
    const [a, b] = [first.rows[start + repeated], more.rows[repeated]];
    if (!a || !b || rowText(a) !== rowText(b) || (marked <= 0 && !hasWords(a))) break;
    repeated++;
  }
  return repeated;
}

/** How many rows of a continuation repeat the first table's head, which may stand under a title over all columns. */
function repeatedRows(first: TableBlock, more: TableBlock): number {
  const repeated = repeatedFrom(0, first, more);
  const isTitled = first.rows[0]?.length === 1 && first.rows[0][0]?.columnSpan === first.columnCount;
  return repeated === 0 && isTitled ? repeatedFrom(1, first, more) : repeated;
}

/** Part of a table's rows that have their first cell filled, from which a row without it is the rest of one cut by a turn. */
const KEYED_SHARE = 0.9;
const MIN_ROWS = 3;

function isKeyed(row: readonly PageTableCell[]): boolean {
  return (row[0]?.lines.length ?? 0) > 0;
}

/** The rest of a row that a turn cut in the middle: its first cell is empty, as in no other row. */
function isRest(first: TableBlock, row: readonly PageTableCell[] | undefined): boolean {
  if (row === undefined || isKeyed(row) || !row.some((cell) => cell.lines.length > 0)) return false;
  const keyed = first.rows.filter(isKeyed).length;
  return first.rows.length >= MIN_ROWS && keyed >= KEYED_SHARE * first.rows.length;
}

/** The last row with the lines of its rest, cell by cell. */
function completed(row: readonly PageTableCell[], rest: readonly PageTableCell[]): readonly PageTableCell[] {
  return row.map((cell, c) => ({ ...cell, lines: [...cell.lines, ...(rest[c]?.lines ?? [])] }));
}

/** Both parts of a table, a row that the turn cut being whole in the first. */
function withoutCut(before: TableItem, after: TableItem): readonly [TableItem, TableItem] {
  const [row, rest] = [before.table.rows.at(-1), after.table.rows[0]];
  if (row === undefined || rest === undefined || row.length !== rest.length || !isRest(before.table, rest))
    return [before, after];
  const rows = [...before.table.rows.slice(0, -1), completed(row, rest)];
  return [
    { ...before, table: { ...before.table, rows } },
    { ...after, table: { ...after.table, rows: after.table.rows.slice(1) } },
  ];
}

/** Whether the second caption is the first again ("Table 3, continued"). */
function sameCaption(a: Segment, b: Segment): boolean {
  const first = a.caption && floatLabel(a.caption);
  const second = b.caption && floatLabel(b.caption);
  return first != null && first.number === second?.number && first.kind === second.kind;
}

function continues(a: Segment, b: Segment): boolean {
  const [first, last, next] = [a.tables[0], a.tables.at(-1), b.tables[0]];
  if (!first || !last || !next || next.pageIndex !== last.pageIndex + 1) return false;
  // A caption above the second part names a new table.
  const captioned = b.caption !== null && a.caption !== null && !sameCaption(a, b);
  // The parts joined so far have lost their heads, which may start elsewhere than the cells below them: the first has its own.
  return !captioned && (sameColumns(last.table, next.table) || sameColumns(first.table, next.table));
}

/** Takes the rules at a page's head or foot off the end of segments, where a table stands before them that goes on behind them. */
function dropRules(out: Segment[], next: Segment): void {
  const at = out.findLastIndex((segment) => segment.kind !== 'rule');
  const table = out[at];
  if (table !== undefined && next.tables.length > 0 && continues(table, next)) out.length = at + 1;
}

/** Joins tables over page turns. */
export function joinTables(draft: BookDraft): BookDraft {
  const out: Segment[] = [];
  const setAside: SetAside[] = [];
  for (const segment of draft.segments) {
    dropRules(out, segment);
    const last = out.at(-1);
    const [next] = segment.tables;
    const [first] = last?.tables ?? [];
    if (last && next && first && continues(last, segment)) {
      const { pageIndex, table } = next;
      const repeated = repeatedRows(first.table, table);
      const again = table.rows.slice(0, repeated).flatMap((row) => row.flatMap((cell) => cell.lines));
      if (last.caption && segment.caption) again.push(...segment.caption.lines.map(({ line }) => line));
      for (const line of again)
        setAside.push({ pageIndex, box: line.box, text: lineText(line), rule: 'repeated-head' });
      const fresh: TableItem = { ...next, table: { ...table, rows: table.rows.slice(repeated) } };
      const [before, after] = withoutCut(last.tables.at(-1) ?? first, fresh);
      const tables = [...last.tables.slice(0, -1), before, after, ...segment.tables.slice(1)];
      out[out.length - 1] = { ...last, tables, caption: last.caption ?? segment.caption };
    } else out.push(segment);
  }
  return { ...draft, segments: out, setAside: [...draft.setAside, ...setAside] };
}
