// Rows of one column in, the rows in reading order out: where terms of several lines stand in a column beside their
// definitions, each entry's term comes before its text.
import { unionBoxes } from '../model/geometry.ts';
import type { Row } from './rows.ts';
import { isTermList, type SideEntry, type SideRow } from './side-terms-evidence.ts';
import { rowText } from './table-words.ts';

/** Starts that differ by less, in em, are one edge. */
const EDGE_EM = 0.4;
/** White in em between a term and the column of definitions; rows are cut into chunks at 0.75. */
const MIN_WHITE_EM = 0.4;
/** How far right of the terms the definitions start, in em; a bullet's or a number's text stands nearer. */
const MIN_STEP_EM = 1.8;
/** Distance in em between rows of one list; DocBook, LaTeX and Word leave one or two blank lines at most. */
const MAX_GAP_EM = 4.5;
/** Distance in em of lines that belong together. */
const TIGHT_EM = 1.6;
/** Distances over this multiple of the list's closest lines part its entries. */
const PARTED = 1.15;
/** Part of the column that a full line of ragged text leaves free at most, and what any full line leaves, in em. */
const RAGGED = 0.3;
const FULL_EM = 3;
/** Columns of definitions that one text column is searched for. */
const MAX_EDGES = 4;
/** Rows that are looked at; more are no page of text. */
const MAX_ROWS = 600;

/** A row cut at an edge: what ends before it and what starts at it or deeper; null where something crosses it. */
function cutAt(row: Row, edge: number, rtl: boolean): SideRow | null {
  const slack = EDGE_EM * row.size;
  const start = (c: Row['chunks'][number]) => (rtl ? -c.box.x1 : c.box.x0);
  const end = (c: Row['chunks'][number]) => (rtl ? -c.box.x0 : c.box.x1);
  const right = row.chunks.filter((c) => start(c) >= edge - slack);
  const left = row.chunks.filter((c) => start(c) < edge - slack);
  if (left.some((c) => end(c) > edge - MIN_WHITE_EM * row.size)) return null;
  if (left.length > 0 && right.length > 0 && Math.min(...right.map(start)) > edge + slack) return null;
  const part = (chunks: Row['chunks']): Row | null => {
    const box = unionBoxes(chunks.map((c) => c.box));
    return box === null ? null : { ...row, chunks, box };
  };
  return {
    row,
    term: part(left),
    text: part(right),
    start: Math.min(...row.chunks.map(start)),
    end: Math.max(...row.chunks.map(end)),
  };
}

/** Where definitions may start: edges at which something starts behind a wide white, the commonest first. */
function edgesIn(rows: readonly Row[], rtl: boolean): readonly number[] {
  const bins = new Map<number, { edge: number; count: number }>();
  for (const row of rows) {
    if (row.chunks.length < 2) continue;
    const starts = row.chunks.map((c) => (rtl ? -c.box.x1 : c.box.x0)).sort((a, b) => a - b);
    const edge = starts[1] ?? 0;
    const key = Math.round(edge / 2);
    const bin = bins.get(key);
    if (bin) bin.count++;
    else bins.set(key, { edge, count: 1 });
  }
  const found = [...bins.values()].sort((a, b) => b.count - a.count).slice(0, MAX_EDGES);
  return found.map(({ edge }) => edge);
}

/** The rows from a first entry on that keep to the list's two edges. */
function runFrom(rows: readonly (SideRow | null)[], from: number, edge: number): readonly SideRow[] {
  const first = rows[from];
  if (!first?.term || !first.text || edge - first.start < MIN_STEP_EM * first.row.size) return [];
  const run: SideRow[] = [first];
  let solid = 1;
  for (let i = from + 1; i < rows.length; i++) {
    const row = rows[i];
    const prev = run[run.length - 1];
    if (!row || !prev) break;
    const em = row.row.size;
    const gap = row.row.baseline - prev.row.baseline;
    if (gap > MAX_GAP_EM * em) break;
    if (row.term && Math.abs(row.start - first.start) > EDGE_EM * em && row.text) break;
    if (row.term && !row.text) {
      // A term alone on its line: the next line of a long one, or one whose text begins below.
      const next = rows[i + 1];
      const below = next?.text && !next.term && next.row.baseline - row.row.baseline <= TIGHT_EM * em;
      if (row.start < first.start - EDGE_EM * em || !(below || (prev.term && gap <= TIGHT_EM * em))) break;
    }
    run.push(row);
    // What follows the list at its outer edge is no term of it.
    if (row.text) solid = run.length;
  }
  return run.slice(0, solid);
}

type Shape = { readonly parted: boolean; readonly closest: number; readonly edge: number; readonly right: number };

/** Whether a row's left part goes on the term above: the text beside it goes on as well, from a full line. */
function goesOnTerm(prev: SideRow, row: SideRow, shape: Shape): boolean {
  if (!prev.term || !row.term || row.row.baseline - prev.row.baseline > PARTED * shape.closest) return false;
  if (!prev.text || !row.text) return true;
  const free = shape.right - prev.end;
  if (shape.parted) return free < RAGGED * (shape.right - shape.edge);
  const last = prev.text.chunks[prev.text.chunks.length - 1]?.pieces.at(-1)?.glyphs.at(-1)?.text ?? '';
  return free < FULL_EM * row.row.size && !/[.!?。:;]/u.test(last);
}

function entriesOf(run: readonly SideRow[], edge: number): readonly SideEntry[] {
  const gaps = run.slice(1).map((r, i) => r.row.baseline - (run[i]?.row.baseline ?? 0));
  const closest = Math.min(Infinity, ...gaps);
  const after = run.slice(1).flatMap((r, i) => (r.term && run[i] && !run[i].term ? [gaps[i] ?? 0] : []));
  const parted = after.length > 0 && after.every((gap) => gap > PARTED * closest);
  const right = Math.max(...run.map((r) => r.end));
  // Where something stands on both sides in every row, none is the turned end of an entry.
  const paired = run.every((r) => r.term && r.text);
  const entries: { terms: Row[]; texts: Row[] }[] = [];
  run.forEach((row, i) => {
    const prev = run[i - 1];
    let open = entries[entries.length - 1];
    if (!open || (row.term && !(!paired && prev && goesOnTerm(prev, row, { parted, closest, edge, right })))) {
      open = { terms: [], texts: [] };
      entries.push(open);
    }
    if (row.term) open.terms.push(row.term);
    if (row.text) open.texts.push(row.text);
  });
  return entries;
}

/** Whether some term takes lines of its own beside lines of its text: read line by line, they would be mixed up. */
function hasLongTerm(entries: readonly SideEntry[]): boolean {
  const long = entries.filter(({ terms, texts }) => terms.length > 1 && texts.length > 1);
  // Signs one above the other are terms of their own.
  return long.length > 0 && long.every(({ terms }) => terms.every((row) => /\p{L}{2}/u.test(rowText(row))));
}

/** Puts rows in the order in which they are read where long terms stand beside their definitions. */
export function withSideTerms(rows: readonly Row[], rtl: boolean): readonly Row[] {
  if (rows.length > MAX_ROWS) return rows;
  let done: readonly Row[] = rows;
  for (const edge of edgesIn(rows, rtl)) {
    const cut = done.map((row) => (row.half === undefined ? cutAt(row, edge, rtl) : null));
    const out: Row[] = [];
    for (let i = 0; i < done.length; ) {
      const run = runFrom(cut, i, edge);
      const entries = run.length === 0 ? [] : entriesOf(run, edge);
      if (hasLongTerm(entries) && isTermList(run, entries, edge)) {
        for (const { terms, texts } of entries) {
          out.push(...terms.map((row) => ({ ...row, half: 'term' as const })));
          out.push(...texts.map((row) => ({ ...row, half: 'text' as const })));
        }
        i += run.length;
        continue;
      }
      const given = done[i];
      if (given) out.push(given);
      i++;
    }
    done = out;
  }
  return done;
}

/** What a row's line is of an entry. */
export function halfOf({ half }: Row): Pick<Row, 'half'> {
  return half === undefined ? {} : { half };
}
