// Chunks of a page in; out, as items to cut into columns, those among them whose line runs over the gutter (a long word,
// an address) kept to their own column, and parted from what it ran into.
// Evidence: rows that end before a gutter, rows beside them that start behind it, all at one edge, and few between that
// start with the ones and end among the others.
import type { Box } from '../model/geometry.ts';
import { boxWidth, overlapY } from '../model/geometry.ts';
import { type Chunk, makeChunk } from './chunks.ts';
import type { FlowLine } from './flow-line.ts';
import { isMonoChunk } from './mono-line.ts';
import { type PlacedChunk, placedChunk } from './placed-chunk.ts';

/** Rows on each side of a gutter that show it. */
const MIN_ROWS = 8;
/** Narrowest gutter and column, em. */
const MIN_GUTTER_EM = 0.8;
const MIN_COLUMN_EM = 7;
/** Part of the left column that its lines fill on average: names beside a listing are shorter. */
const MIN_FILL = 0.5;
/** Edges that differ by less, em, are one. */
const SAME_EDGE_EM = 0.15;
/** The first line of a paragraph stands in by this at most, em. */
const MAX_INDENT_EM = 3;
/** Lines that run over, as part of those that do not, and how many there may be in any case. */
const MAX_SHARE = 0.15;
const MAX_FEW = 2;
/** Distance of a paragraph's lines at most, em. */
const MAX_LEADING_EM = 1.7;
/** Part of the next column that a line runs over at most. */
const MAX_OVER = 0.9;
/** A line ends past its column's edge where it does so by more than this, points. */
const PAST = 0.5;
/** More chunks than this are no page of prose. */
const MAX_CHUNKS = 4000;

/** Between `end`, where full lines of the left column end, and `start`, where all of the right one start. */
type Gutter = {
  readonly end: number;
  readonly start: number;
  readonly left: readonly Chunk[];
  readonly right: readonly Chunk[];
  readonly edge: number;
};

/** Left edges that many chunks share, left to right. */
function sharedStarts(chunks: readonly Chunk[], em: number): readonly number[] {
  const bins = new Map<number, number[]>();
  for (const { box } of chunks) {
    const key = Math.round(box.x0 / (SAME_EDGE_EM * em));
    const bin = bins.get(key);
    if (bin) bin.push(box.x0);
    else bins.set(key, [box.x0]);
  }
  const many = [...bins.values()].filter((bin) => bin.length >= MIN_ROWS);
  return many.map((bin) => bin[bin.length >> 1] ?? 0).sort((a, b) => a - b);
}

function gutterBefore(start: number, edges: readonly number[], chunks: readonly Chunk[], em: number): Gutter | null {
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= 2 * SAME_EDGE_EM * em;
  const right = chunks.filter(({ box }) => same(box.x0, start));
  const [top, bottom] = [Math.min(...right.map((c) => c.box.y0)), Math.max(...right.map((c) => c.box.y1))];
  const all = chunks.filter(({ box }) => box.x1 <= start - MIN_GUTTER_EM * em);
  const before = all.filter(({ box }) => box.y1 > top && box.y0 < bottom);
  const at = (x: number): number => before.filter(({ box }) => same(box.x0, x)).length;
  const nearest = edges.findLast((x) => x <= start - MIN_COLUMN_EM * em && at(x) > 0);
  // Where first lines stand in, more lines begin farther out.
  const outer = edges.find((x) => nearest !== undefined && x >= nearest - MAX_INDENT_EM * em && at(x) > at(nearest));
  const edge = outer ?? nearest;
  if (edge === undefined) return null;
  const isIn = ({ box }: Chunk): boolean => box.x0 >= edge - SAME_EDGE_EM * em;
  const left = before.filter(isIn);
  const isListing = [left, right].some((side) => side.filter(isMonoChunk).length > side.length / 2);
  if (left.length < MIN_ROWS || isListing) return null;
  const end = Math.max(...left.map(({ box }) => box.x1));
  const filled = left.reduce((sum, { box }) => sum + boxWidth(box), 0);
  // Loose lines fall apart into words.
  const rows = new Set(left.map(({ baseline }) => Math.round(baseline))).size;
  if (filled < MIN_FILL * rows * (end - edge)) return null;
  return { end, start, left: all.filter(isIn), right, edge };
}

const isBeside = (a: Chunk, b: Chunk): boolean => overlapY(a.box, b.box) > 0.5 * Math.min(a.size, b.size);

/** The pieces of a chunk that are a line of the right column, where the left one's ran into it. */
function rightPart(chunk: Chunk, { start }: Gutter, em: number): ReadonlySet<Chunk['pieces'][number]> {
  const near = (x: number): boolean => Math.abs(x - start) <= SAME_EDGE_EM * em;
  const first = chunk.pieces.find(({ box }) => near(box.x0));
  if (first === undefined) return new Set();
  const before = chunk.pieces.filter(({ box }) => box.x0 < first.box.x0 && !near(box.x0));
  const last = Math.max(...before.map(({ order }) => order));
  // A line of the left column is painted in one go, and not right before the line beside it.
  if (Math.abs(first.order - last) <= 1) return new Set();
  const later = first.order > last;
  return new Set(chunk.pieces.filter((p) => p.box.x0 >= first.box.x0 && (!later || p.order >= first.order)));
}

/** Whether a chunk that starts in the left column is a line of it that ran over the gutter. */
function runsOver(chunk: Chunk, { left, right, start, edge }: Gutter, em: number): boolean {
  const width = Math.max(...right.map(({ box }) => box.x1)) - start;
  if (chunk.box.x1 > start + MAX_OVER * width) return false;
  if (right.some((c) => c !== chunk && isBeside(c, chunk))) return true;
  const level = (c: Chunk): boolean => Math.abs(c.box.x0 - edge) <= 2 * SAME_EDGE_EM * em;
  const leadings = left.filter(level).map((c) => c.baseline - chunk.baseline);
  const within = (d: number): boolean => d > 0.5 * em && d <= MAX_LEADING_EM * em;
  return leadings.some(within) && leadings.some((d) => within(-d));
}

type Parted = { readonly left: PlacedChunk; readonly right: PlacedChunk | null };

function parted(chunk: Chunk, gutter: Gutter, em: number): Parted | null {
  const behind = rightPart(chunk, gutter, em);
  const right = behind.size === 0 ? null : makeChunk([...behind]);
  const left = right === null ? chunk : makeChunk(chunk.pieces.filter((piece) => !behind.has(piece)));
  if (left === null || (right === null && !runsOver(left, gutter, em))) return null;
  const placed = placedChunk(left);
  return {
    left: { ...placed, box: { ...placed.box, x1: Math.min(placed.box.x1, gutter.end) } },
    right: right === null ? null : placedChunk(right),
  };
}

/** Items of a page that is to be cut into columns, each within its column. */
export function placedInColumns(chunks: readonly Chunk[], em: number): readonly PlacedChunk[] {
  const items = chunks.map(placedChunk);
  if (chunks.length > MAX_CHUNKS) return items;
  const edges = sharedStarts(chunks, em);
  let out: readonly PlacedChunk[] = items;
  for (const start of edges.slice(1)) {
    const gutter = gutterBefore(start, edges, chunks, em);
    if (gutter === null) continue;
    const { edge, left, end } = gutter;
    const isOver = ({ box }: PlacedChunk): boolean =>
      box.x0 >= edge - SAME_EDGE_EM * em && box.x0 <= edge + MAX_INDENT_EM * em && box.x1 > end + SAME_EDGE_EM * em;
    const found = new Map(
      out.filter(isOver).flatMap((item) => {
        const parts = parted(item.chunk, gutter, em);
        return parts === null ? [] : [[item, parts] as const];
      }),
    );
    if (found.size === 0 || found.size > Math.max(MAX_FEW, MAX_SHARE * left.length)) continue;
    out = out.flatMap((item) => {
      const parts = found.get(item);
      return parts === undefined ? item : [parts.left, ...(parts.right === null ? [] : [parts.right])];
    });
  }
  return out;
}

/** A line that runs over the gutter, as one that ends where its column does. */
export function withinColumn(flow: FlowLine, { x1 }: Box): FlowLine {
  const { line } = flow;
  return line.box.x1 <= x1 + PAST ? flow : { ...flow, line: { ...line, box: { ...line.box, x1 } } };
}
