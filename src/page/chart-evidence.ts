// Paths and words of a stretch of a page that holds no running text in; out, whether they are a chart: bars, tiles, shares
// of a disc, curves, an axis with its ticks. The rules, tints and frames of tables and of boxed text are none.
import type { Box } from '../model/geometry.ts';
import { boxArea, boxHeight, boxWidth, holdsCentre, overlapX, overlapY, unionBox } from '../model/geometry.ts';
import type { RawPath } from '../model/raw-page.ts';

export type ChartPart = { readonly box: Box; readonly path: RawPath };

/** Smallest side of a tile or curve, in points; thinner ones are rules. */
const MIN_TILE = 3;
const MIN_CURVE = 20;
/** Ends that differ by less, in points, lie on one line. */
const SAME_LINE = 1.2;
/** Tiles that end on one line with so many different lengths: bars. A row of cells has one height, two where cells span. */
const MIN_LENGTHS = 3;
/** Pairs of tiles side by side or one over the other that end at different places at both ends: no cells do. */
const MIN_STAGGERED = 2;
/** Tiles, and their colours, of a heat map. Tables have two or three tints. */
const MIN_TILES = 6;
const MIN_COLORS = 4;
/** Tiles of a grid without words, and the part of them that holds words at most: a table's cells are filled. */
const MIN_BLANK = 16;
const MAX_WORDED = 0.05;
/** Ticks of one length that start on one line; their length in points. */
const MIN_TICKS = 4;
/** Farthest that the dashes of one line stand apart, points. */
const DASH_GAP = 9;
/** Shortest axis, points. */
const MIN_AXIS = 30;
const [SHORTEST_TICK, LONGEST_TICK] = [1.5, 9];
/** Drawn signs and curves of a chart. */
const MIN_SHAPES = 3;
/** Part of a curve's box that letters take at most: a round frame around text has more. */
const MAX_TEXT = 0.15;
/** Tiles and curves that are compared; charts with more have other signs. */
const MAX_COMPARED = 300;
/** Rows of ticks that are looked at on one page. */
const MAX_ROWS = 200;

function countOf<T>(items: readonly T[], key: (item: T) => number): ReadonlyMap<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const at = Math.round(key(item) / SAME_LINE);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [item]);
    else group.push(item);
  }
  return groups;
}

/** Whether some tiles end on one line and reach differently far from it. */
function hasBars(tiles: readonly Box[]): boolean {
  const uneven = (end: (b: Box) => number, length: (b: Box) => number): boolean =>
    [...countOf(tiles, end).values()].some(
      (group) => group.length >= MIN_LENGTHS && countOf(group, length).size >= MIN_LENGTHS,
    );
  return uneven((b) => b.y1, boxHeight) || uneven((b) => b.x0, boxWidth);
}

/** Whether tiles lie beside one another as no cells of a grid do: each begins before the other and ends before it. */
function isStaggered(tiles: readonly Box[]): boolean {
  const crosses = (a0: number, a1: number, b0: number, b1: number): boolean =>
    a0 < b0 - MIN_TILE && b0 < a1 - MIN_TILE && a1 < b1 - MIN_TILE;
  let pairs = 0;
  for (const a of tiles) {
    for (const b of tiles) {
      const beside = overlapX(a, b) < SAME_LINE && crosses(a.y0, a.y1, b.y0, b.y1);
      const over = overlapY(a, b) < SAME_LINE && crosses(a.x0, a.x1, b.x0, b.x1);
      if ((beside || over) && ++pairs >= MIN_STAGGERED) return true;
    }
  }
  return false;
}

const isTick = (length: number, width: number): boolean =>
  length >= SHORTEST_TICK && length <= LONGEST_TICK && width < SHORTEST_TICK;

/** Short lines that are not the dashes of one line. */
function ticksOf(parts: readonly ChartPart[], along: 'x' | 'y'): readonly Box[] {
  const [start, end, at]: [(b: Box) => number, (b: Box) => number, (b: Box) => number] =
    along === 'x' ? [(b) => b.x0, (b) => b.x1, (b) => b.y0] : [(b) => b.y0, (b) => b.y1, (b) => b.x0];
  const short = parts
    .map(({ box }) => box)
    .filter((b) => isTick(end(b) - start(b), along === 'x' ? boxHeight(b) : boxWidth(b)));
  if (short.length < MIN_TICKS) return [];
  const dashes = new Set<Box>();
  for (const line of countOf(short, at).values()) {
    const sorted = line.sort((a, b) => start(a) - start(b));
    sorted.forEach((dash, i) => {
      const next = sorted[i + 1];
      if (next !== undefined && start(next) - end(dash) <= DASH_GAP) dashes.add(dash).add(next);
    });
  }
  return short.filter((tick) => !dashes.has(tick));
}

/** Rows of ticks: short lines of one length that start on one line. */
function tickRows(parts: readonly ChartPart[]): readonly (readonly Box[])[] {
  const rows = (ticks: readonly Box[], at: (b: Box) => number, length: (b: Box) => number) =>
    [...countOf(ticks, at).values()]
      .flatMap((row) => [...countOf(row, length).values()])
      .filter((row) => row.length >= MIN_TICKS);
  const level = rows(ticksOf(parts, 'x'), (b) => b.x0, boxWidth);
  const upright = rows(ticksOf(parts, 'y'), (b) => b.y0, boxHeight);
  return [...level, ...upright];
}

/** The axes of plots: ticks that stand on one line. */
export function axesOf(parts: readonly ChartPart[]): readonly Box[] {
  const found: Box[] = [];
  for (const ticks of tickRows(parts).slice(0, MAX_ROWS)) {
    const row = ticks.reduce(unionBox);
    const isLevel = boxWidth(row) > boxHeight(row);
    const [from, to]: [(b: Box) => number, (b: Box) => number] = isLevel
      ? [(b) => b.x0, (b) => b.x1]
      : [(b) => b.y0, (b) => b.y1];
    const [near, far]: [(b: Box) => number, (b: Box) => number] = isLevel
      ? [(b) => b.y0, (b) => b.y1]
      : [(b) => b.x0, (b) => b.x1];
    const ends = (box: Box): readonly number[] => [near(box), far(box)];
    const lines = parts.filter(
      ({ box }) =>
        to(box) - from(box) >= MIN_AXIS && ends(box).some((a) => ends(row).some((b) => Math.abs(a - b) <= SAME_LINE)),
    );
    for (const { box } of lines.slice(0, MAX_COMPARED)) {
      const own = ticks.filter((tick) => from(tick) >= from(box) - SAME_LINE && to(tick) <= to(box) + SAME_LINE);
      if (own.length < MIN_TICKS) continue;
      const axis = own.reduce(unionBox);
      if (to(axis) - from(axis) < MIN_AXIS) continue;
      if (!found.some((other) => holdsCentre(other, axis, SAME_LINE))) found.push(axis);
    }
  }
  return found;
}

/** Whether the paths are a chart's; `words` are the boxes of the letters among them, `sideways` of those on end. */
export function isChart(parts: readonly ChartPart[], words: readonly Box[], sideways: readonly Box[]): boolean {
  const tiles = parts.filter(
    ({ path, box }) => path.kind === 'rect' && Math.min(boxWidth(box), boxHeight(box)) > MIN_TILE,
  );
  const boxes = tiles.slice(0, MAX_COMPARED).map(({ box }) => box);
  if (hasBars(boxes) || isStaggered(boxes) || tickRows(parts).length > 0) return true;
  const filled = tiles.filter(({ path }) => path.painted !== 'stroke');
  if (filled.length >= MIN_TILES && new Set(filled.map(({ path }) => path.color)).size >= MIN_COLORS) return true;
  const worded = boxes.filter((box) => words.some((word) => holdsCentre(box, word))).length;
  if (boxes.length >= MIN_BLANK && worded <= MAX_WORDED * boxes.length) return true;
  const isFree = (box: Box): boolean => {
    const letters = words.filter((word) => holdsCentre(box, word)).reduce((sum, word) => sum + boxArea(word), 0);
    return letters <= MAX_TEXT * boxArea(box);
  };
  const curves = parts
    .slice(0, MAX_COMPARED)
    .filter(
      ({ path, box }) => path.kind === 'shape' && Math.max(boxWidth(box), boxHeight(box)) >= MIN_CURVE && isFree(box),
    );
  return curves.length >= MIN_SHAPES || (sideways.length > 0 && (curves.length > 0 || filled.length > 0));
}
