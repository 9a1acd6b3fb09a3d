// Filled boxes of a page in; out, places of charts that neither an axis nor a caption tells: bars on one ground line, bars
// of a schedule, tiles of many colours. The cells of tables, grounds of text and marked lines are none: they hold words.
import type { Box } from '../model/geometry.ts';
import {
  boxArea,
  boxHeight,
  boxWidth,
  holdsCentre,
  overlapX,
  overlapY,
  unionBox,
  unionBoxes,
} from '../model/geometry.ts';
import type { ChartPart } from './chart-evidence.ts';
import type { Piece } from './ink.ts';

/** Smallest side of a bar or tile, points; thinner ones are rules. */
const MIN_SIDE = 4;
/** What two edges or lengths differ by at most that are one, points. */
const SAME = 1.2;
/** Bars of a chart, their different lengths, and how long the longest is, points. */
const MIN_BARS = 3;
const MIN_LENGTHS = 3;
const MIN_LENGTH = 30;
/** Farthest from one bar to the next, in their width: further ones are of something else. */
const MAX_STEP = 6;
/** How much the steps from bar to bar differ, as a part of the mean step. */
const EVEN_STEP = 0.1;
/** Letters in a bar: its number or a short name. */
const BAR_LETTERS = 12;
/** Part of a bar that its letters take where it is no more than their ground, and of the bars that are then none of a chart. */
const GROUND_FILL = 0.6;
const MOST = 0.5;
/** White between a bar over words of a sentence and the word before it, points. */
const WORD_WHITE = 6;
/** Lightest bar, part of white: the fields of forms are pale. */
const MAX_LIGHT = 0.88;
/** Tiles side by side, their colours, the part of their area that letters take at most, and the white between them: R parts mosaics so. */
const MIN_TILES = 3;
const MIN_COLORS = 3;
const TILE_LETTERS = 0.04;
const TILE_GAP = 16;
/** Smallest tile, points: swatches of a legend are smaller. */
const MIN_TILE = 24;
/** Tiles without any letter that are a mosaic, staggered as no cells are. */
const MIN_MOSAIC = 6;
/** Boxes that are looked at; pages with more are maps or shaded drawings. */
const MAX_BOXES = 250;

type Tile = { readonly box: Box; readonly color: string };
type Words = (box: Box) => readonly Piece[];

const letters = (words: readonly Piece[]): number => words.reduce((sum, { glyphs }) => sum + glyphs.length, 0);

/** Lightness of a colour "#rrggbb", 0 to 1. */
function lightness(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return 0.3 * (r ?? 1) + 0.6 * (g ?? 1) + 0.1 * (b ?? 1);
}

/** Boxes along one direction: `from` to `to` is how long a bar is, `side` to `far` how wide. */
type Axis = Readonly<Record<'from' | 'to' | 'side' | 'far', (box: Box) => number>>;
const LEVEL: Axis = { from: (b) => b.x0, to: (b) => b.x1, side: (b) => b.y0, far: (b) => b.y1 };
const UPRIGHT: Axis = { from: (b) => b.y0, to: (b) => b.y1, side: (b) => b.x0, far: (b) => b.x1 };

const distinct = (values: readonly number[]): number => new Set(values.map((value) => Math.round(value / SAME))).size;

/** Runs of bars of one width, one after the other at even steps. */
function barRuns(tiles: readonly Tile[], { side, far }: Axis): readonly (readonly Box[])[] {
  const widths = new Map<number, Box[]>();
  for (const { box } of tiles) {
    const width = Math.round((far(box) - side(box)) / SAME);
    widths.set(width, [...(widths.get(width) ?? []), box]);
  }
  const runs: Box[][] = [];
  for (const group of widths.values()) {
    let run: Box[] = [];
    for (const box of group.sort((a, b) => side(a) - side(b))) {
      const [last, before] = [run.at(-1), run.at(-2)];
      const step = last === undefined ? 0 : side(box) - side(last);
      const usual = last && before ? side(last) - side(before) : step;
      const fits = last !== undefined && side(box) >= far(last) - SAME && step <= MAX_STEP * (far(box) - side(box));
      if (fits && Math.abs(step - usual) <= EVEN_STEP * usual + SAME) run.push(box);
      else {
        if (run.length >= MIN_BARS) runs.push(run);
        run = [box];
      }
    }
    if (run.length >= MIN_BARS) runs.push(run);
  }
  return runs;
}

/** Whether a run of bars is a chart's: all begin on one line and end differently, or no two begin and end alike. */
function areBars(run: readonly Box[], { from, to }: Axis): boolean {
  if (Math.max(...run.map((bar) => to(bar) - from(bar))) < MIN_LENGTH) return false;
  const [starts, ends] = [distinct(run.map(from)), distinct(run.map(to))];
  const least = Math.min(run.length, MIN_LENGTHS);
  return (starts === 1 && ends >= least) || (ends === 1 && starts >= least) || (starts >= least && ends >= least);
}

/** Whether most of a level run of bars are the grounds of titles and words, or black over words of sentences. */
function areOfText(run: readonly Box[], words: Words, pieces: readonly Piece[]): boolean {
  // The names of bars on one ground line stand right before it.
  const isStaggered = distinct(run.map((bar) => bar.x0)) > 1;
  const ofText = run.filter((bar) => {
    const own = words(bar).reduce((sum, piece) => sum + boxWidth(piece.box), 0);
    if (own >= GROUND_FILL * boxWidth(bar)) return true;
    return (
      isStaggered &&
      pieces.some(({ box }) => {
        const isLevel = overlapY(box, bar) > boxHeight(box) / 2;
        return isLevel && box.x1 <= bar.x0 + SAME && bar.x0 - box.x1 <= WORD_WHITE;
      })
    );
  });
  return ofText.length > MOST * run.length;
}

function barCharts(tiles: readonly Tile[], words: Words, pieces: readonly Piece[]): readonly Box[] {
  const bars = tiles.filter(({ box, color }) => lightness(color) <= MAX_LIGHT && letters(words(box)) <= BAR_LETTERS);
  return [LEVEL, UPRIGHT].flatMap((axis) =>
    barRuns(bars, axis)
      .filter((run) => areBars(run, axis) && !(axis === LEVEL && areOfText(run, words, pieces)))
      .flatMap((run) => unionBoxes(run) ?? []),
  );
}

/** Groups of tiles that touch, or nearly so. */
function touching(tiles: readonly Tile[]): readonly (readonly Tile[])[] {
  const left = new Set(tiles);
  const groups: Tile[][] = [];
  for (const tile of tiles) {
    if (!left.delete(tile)) continue;
    const group = [tile];
    for (const { box: a } of group) {
      for (const other of left) {
        const { box: b } = other;
        const apart = Math.max(a.x0 - b.x1, b.x0 - a.x1, a.y0 - b.y1, b.y0 - a.y1);
        if (apart > TILE_GAP) continue;
        group.push(other);
        left.delete(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Whether some tile begins and ends between the ends of its neighbour: no cells of a grid do. */
function isStaggered(tiles: readonly Tile[]): boolean {
  const between = (a0: number, a1: number, b0: number, b1: number): boolean =>
    a0 < b0 - SAME && b0 < a1 - SAME && a1 < b1 - SAME;
  return tiles.some(({ box: a }) =>
    tiles.some(
      ({ box: b }) =>
        (overlapX(a, b) < SAME && between(a.y0, a.y1, b.y0, b.y1)) ||
        (overlapY(a, b) < SAME && between(a.x0, a.x1, b.x0, b.x1)),
    ),
  );
}

function tileCharts(tiles: readonly Tile[], words: Words): readonly Box[] {
  return touching(tiles).flatMap((group) => {
    const own = group.filter(({ box }) => Math.min(boxWidth(box), boxHeight(box)) >= MIN_TILE);
    const box = unionBoxes(group.map((tile) => tile.box));
    if (box === null) return [];
    const covered = words(box).reduce((sum, piece) => sum + boxArea(piece.box), 0) / boxArea(box);
    const isMap =
      own.length >= MIN_TILES && new Set(own.map((tile) => tile.color)).size >= MIN_COLORS && covered <= TILE_LETTERS;
    const isMosaic = group.length >= MIN_MOSAIC && covered === 0 && isStaggered(group);
    return isMap || isMosaic ? [box] : [];
  });
}

/** The places of charts that only their filled boxes tell. */
export function bareCharts(parts: readonly ChartPart[], pieces: readonly Piece[]): readonly Box[] {
  const tiles = parts.flatMap(({ path, box }): Tile[] => {
    const isTile =
      path.kind === 'rect' && path.painted !== 'stroke' && Math.min(boxWidth(box), boxHeight(box)) >= MIN_SIDE;
    return isTile ? [{ box, color: path.color }] : [];
  });
  if (tiles.length < MIN_BARS || tiles.length > MAX_BOXES) return [];
  const words: Words = (box) => pieces.filter((piece) => holdsCentre(box, piece.box));
  const found: Box[] = [];
  for (const box of [...barCharts(tiles, words, pieces), ...tileCharts(tiles, words)]) {
    const at = found.findIndex((other) => overlapX(other, box) > 0 && overlapY(other, box) > 0);
    const other = found[at];
    if (other === undefined) found.push(box);
    else found[at] = unionBox(other, box);
  }
  return found;
}
