// Boxes of text and obstacles in, columns in reading order out: recursive cuts at gutters, full-width bands between them.
import type { Box } from '../model/geometry.ts';
import { boxWidth, unionBoxes } from '../model/geometry.ts';
import { type Placed, type Run, runsAt, type Side } from './column-runs.ts';
import { isFolioStrip, MIN_LEADERS } from './folio-strip.ts';
import { leanOf, upright } from './lean.ts';
import { shortColumns } from './short-columns.ts';
import { trimmedRun } from './trimmed-run.ts';
import { widowParted } from './widow-column.ts';

export type Column<T extends Placed> = { readonly items: readonly T[]; readonly box: Box };

export type ColumnOptions = {
  /** Right column first: pages of right-to-left scripts. */
  readonly rightToLeft: boolean;
  /** Common type size, and the page's width, in points. */
  readonly em: number;
  readonly width: number;
  /** Whether text may lean: a scan's half of a spread often does, by less than a whole page is levelled for. */
  readonly leaning?: boolean;
};

/** Narrowest gutter, in em. LaTeX's is 10 pt whatever the type: 1.0 em of 10 pt type, 0.84 of 12 pt. */
const MIN_GUTTER_EM = 0.8;
/** Narrowest column, in em: fewer than some 14 letters a line is a table's or a label's. */
const MIN_COLUMN_EM = 7;
/** Rows that a column must have on each side of a gutter. */
const MIN_ROWS = 3;
/** Rows from which columns of ragged short lines (an index) count. */
const MANY_ROWS = 12;
/** Part of its column's width that the lines of prose fill on average, and that an index fills. */
const PROSE_FILL = 0.62;
const RAGGED_FILL = 0.3;
/** Part of one side's height that must lie beside the other side. */
const MIN_SHARED_HEIGHT = 0.25;
/** The same in em. */
const MIN_SHARED_EM = 2.5;
/** Distance in points between the places where a gutter is looked for, apart from those that text edges show. */
const SCAN_STEP = 2;
/** Items that share an edge, by tenths of a point, from which a gutter is looked for right beside it. */
const MIN_SHARED_EDGE = 3;
/** Points that tell a gutter's edge from the text's. */
const EDGE_SLACK = 0.05;
/** Part of rows that start at equal heights on both sides, from which short rows are a table's. */
const PAIRED_ROWS = 0.65;
/** More boxes than this are no page of prose; they are left as one column. */
const MAX_ITEMS = 12_000;
/** Part of the rows on the one side, and of those on the other, that are of equal widths where both are a listing's. */
const LISTING_ROWS = 0.6;
const LISTING_PAIRED = 0.6;
/** Labels stand this much further apart than the lines of their texts. */
const SPREAD = 1.3;
/** Rows with entries of an index, and their part of all, on each side: an index, however short. */
const MIN_ENTRIES = 4;
const ENTRY_SHARE = 0.6;
/** Depth of cuts; pages of six columns need three. */
const MAX_DEPTH = 8;

function pairedShare(left: Side, right: Side, em: number): number {
  const fewer = left.bases.length < right.bases.length ? left.bases : right.bases;
  const other = fewer === left.bases ? right.bases : left.bases;
  let paired = 0;
  let k = 0;
  for (const base of fewer) {
    while (k < other.length && (other[k] ?? 0) < base - 0.3 * em) k++;
    if (Math.abs((other[k] ?? Infinity) - base) <= 0.3 * em) paired++;
  }
  return fewer.length === 0 ? 0 : paired / fewer.length;
}

/** Mean distance from row to row. */
function pitchOf({ top, bottom, rows }: Side): number {
  return (bottom - top) / rows;
}

/** Whether both sides of a gutter look like columns of running text. */
function areColumns(run: Run, em: number): boolean {
  const { left, right } = run;
  if (left.rows < MIN_ROWS || right.rows < MIN_ROWS) return false;
  const wl = left.x1 - left.x0;
  const wr = right.x1 - right.x0;
  if (Math.min(wl, wr) < MIN_COLUMN_EM * em) return false;
  const shared = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  const lower = Math.min(left.bottom - left.top, right.bottom - right.top);
  if (shared < MIN_SHARED_EM * em || shared < MIN_SHARED_HEIGHT * lower) return false;
  // Two columns of a contents, however short.
  if (Math.min(left.leaders, right.leaders) >= MIN_LEADERS) return true;
  if ([left, right].every(({ entries, rows }) => entries >= Math.max(MIN_ENTRIES, ENTRY_SHARE * rows))) return true;
  const fl = left.width / (left.rows * wl);
  const fr = right.width / (right.rows * wr);
  const paired = pairedShare(left, right, em);
  const [fewer, other] = left.rows < right.rows ? [left, right] : [right, left];
  if (fewer.mono === fewer.rows && other.mono >= LISTING_ROWS * other.rows && paired >= LISTING_PAIRED) return false;
  // A column of labels beside the texts that they name is read across; the short last column of an index is closely set.
  const labels =
    other.rows > 1.6 * fewer.rows &&
    paired > 0.9 &&
    Math.min(fl, fr) < PROSE_FILL &&
    pitchOf(fewer) > SPREAD * pitchOf(other);
  if (labels) return false;
  if (Math.min(fl, fr) >= PROSE_FILL) return Math.min(wl, wr) >= 0.2 * Math.max(wl, wr);
  if (Math.min(fl, fr) >= 0.5 && paired < PAIRED_ROWS) return true;
  const even = Math.min(wl, wr) > 0.6 * Math.max(wl, wr);
  return (
    Math.min(left.rows, right.rows) >= MANY_ROWS && Math.min(fl, fr) >= RAGGED_FILL && (even || paired < PAIRED_ROWS)
  );
}

/**
 * Whether enough stands wholly left and wholly right of a place for columns: a quick look before the runs are made. Null
 * where no place has that.
 */
function sidesOf(items: readonly Placed[], gutter: number): ((x: number) => boolean) | null {
  const solid = items.some((item) => !item.text);
  const ends = Float64Array.from(items, (item) => item.box.x1).sort();
  const starts = Float64Array.from(items, (item) => item.box.x0).sort();
  const lastLeft = solid ? -Infinity : (ends[MIN_ROWS - 1] ?? Infinity);
  const firstRight = solid ? Infinity : (starts[starts.length - MIN_ROWS] ?? -Infinity);
  if (lastLeft > firstRight) return null;
  return (x) => lastLeft <= x - gutter / 2 && firstRight >= x + gutter / 2;
}

/** Edges, in points, at which several items end (or start). */
function sharedEdges(edges: readonly number[]): number[] {
  const counts = new Map<number, { edge: number; count: number }>();
  for (const edge of edges) {
    const key = Math.round(edge * 10);
    const entry = counts.get(key);
    if (entry === undefined) counts.set(key, { edge, count: 1 });
    else entry.count++;
  }
  return [...counts.values()].filter(({ count }) => count >= MIN_SHARED_EDGE).map(({ edge }) => edge);
}

/** Where a gutter's middle may lie: at even steps, and right beside shared edges, since a narrow gutter has little play. */
function placesFor(items: readonly Placed[], from: number, to: number, gutter: number): readonly number[] {
  const hasSides = sidesOf(items, gutter);
  if (hasSides === null) return [];
  const places: number[] = [];
  for (let x = from; x <= to; x += SCAN_STEP) places.push(x);
  const reach = gutter / 2 + EDGE_SLACK;
  for (const edge of sharedEdges(items.map((item) => item.box.x1))) places.push(edge + reach);
  for (const edge of sharedEdges(items.map((item) => item.box.x0))) places.push(edge - reach);
  return places.filter((x) => x >= from && x <= to && hasSides(x)).sort((a, b) => a - b);
}

/** A run that leaves a place free, and runs alike from one place to another, with the height that both sides share, points. */
type Found = { readonly run: Run; readonly height: number; readonly x: number };
type Gutter = { run: Run; rows: number; height: number; from: number; to: number };

function bestGutter(items: readonly Placed[], em: number): Run | null {
  const bounds = unionBoxes(items.map((item) => item.box));
  if (bounds === null || boxWidth(bounds) < 2 * MIN_COLUMN_EM * em) return null;
  const gutter = MIN_GUTTER_EM * em;
  let best: Gutter | null = null;
  const found: Found[] = [];
  const others: Run[] = [];
  const inset = MIN_COLUMN_EM * em;
  const places = placesFor(items, bounds.x0 + inset, bounds.x1 - inset, gutter);
  if (places.length === 0) return null;
  for (const [x, runs] of runsAt(items, places, { gutter, em, rows: MIN_ROWS, height: MIN_SHARED_EM * em })) {
    for (const run of runs) {
      if (!areColumns(run, em)) {
        others.push(run);
        continue;
      }
      const height = Math.min(run.left.bottom, run.right.bottom) - Math.max(run.left.top, run.right.top);
      found.push({ run, height, x });
      const rows = run.left.rows + run.right.rows;
      const alike = best !== null && Math.abs(height - best.height) <= 0.5 * em;
      // A column that is longer than the other one keeps its lower rows where a place beside them leaves them whole.
      if (best === null || height > best.height + 0.5 * em || (alike && rows > best.rows))
        best = { run, rows, height, from: x, to: x };
      else if (alike && rows === best.rows && x - best.to <= SCAN_STEP + 0.01) best.to = x;
    }
  }
  if (best === null) return shortGutter(items, others, em);
  const { run, from, to } = behindFolios(items, found, best, em);
  return trimmedRun(items, { ...run, x: (from + to) / 2 }, em);
}

/** The middle of the first gutter of two short columns, where no longer ones stand on the page. */
function shortGutter(items: readonly Placed[], runs: readonly Run[], em: number): Run | null {
  const short = runs.flatMap((run) => shortColumns(items, run, em) ?? []);
  const [first] = short;
  if (first === undefined) return null;
  const alike = short.filter(({ top, bottom }) => top === first.top && bottom === first.bottom);
  return { ...first, x: (first.x + (alike[alike.length - 1] ?? first).x) / 2 };
}

/** The gutter behind the page numbers of a contents, where the one found stands between their leaders and them. */
function behindFolios(items: readonly Placed[], found: readonly Found[], best: Gutter, em: number): Gutter {
  const { to, height } = best;
  const later = found.filter((next) => next.x > to + SCAN_STEP && next.height >= height - 0.5 * em);
  const first = later.find(({ x }) => isFolioStrip(items, to, x, em));
  if (first === undefined) return best;
  let last = first.x;
  for (const { x } of later) if (x > last && x - last <= SCAN_STEP + 0.01) last = x;
  return { ...best, run: first.run, height: first.height, from: first.x, to: last };
}

function cut<T extends Placed>(given: readonly T[], options: ColumnOptions, depth: number): Column<T>[] {
  const box = unionBoxes(given.map((item) => item.box));
  if (box === null) return [];
  const lean = options.leaning === true ? leanOf(given, options.em) : 0;
  const items = given.map((item) => ({
    box: upright(item.box, lean),
    text: item.text,
    mono: item.mono ?? false,
    part: item.part,
    item,
  }));
  const run = depth >= MAX_DEPTH || items.length > MAX_ITEMS ? null : bestGutter(items, options.em);
  if (run === null) return [{ items: given, box }];
  const [above, left, right, below]: T[][] = [[], [], [], []];
  for (const { box: placed, item } of items) {
    const middle = (placed.y0 + placed.y1) / 2;
    const crosses = placed.x0 < run.x && placed.x1 > run.x;
    if (middle < run.top || (crosses && middle <= (run.left.top + run.left.bottom) / 2)) above?.push(item);
    else if (middle > run.bottom || crosses) below?.push(item);
    else if (placed.x1 <= run.x) left?.push(item);
    else right?.push(item);
  }
  const sides = options.rightToLeft ? [right, left] : [left, right];
  return [above, ...sides, below].flatMap((part) => {
    if (part === undefined || part.length === 0) return [];
    // A cut that leaves all on one side would never end.
    return cut(part, options, part.length === items.length ? MAX_DEPTH : depth + 1);
  });
}

/** Divides a page (or part of one) into columns, in reading order. Items need no order. */
export function columnsOf<T extends Placed>(items: readonly T[], options: ColumnOptions): readonly Column<T>[] {
  const sorted = [...items].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  return widowParted(sorted, options).flatMap((part) => cut(part, options, 0));
}
