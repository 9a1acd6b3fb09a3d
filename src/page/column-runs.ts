// Boxes of text and obstacles in, sorted by top; out, for each place where a gutter may lie, the runs of rows that leave it free.
import type { Box } from '../model/geometry.ts';
import { boxWidth } from '../model/geometry.ts';

/** Something that takes room on the page. Obstacles (figures, tables) weigh by their height, text by its rows. */
export type Placed = {
  readonly box: Box;
  readonly text: boolean;
  /** Whether it is text of equal widths: in a listing, white parts what stands in one line. */
  readonly mono?: boolean;
  /** What it may be of a contents: a page's number, or a title with a leader behind it. */
  readonly part?: 'folio' | 'leader' | 'entry' | undefined;
};

export type Side = {
  rows: number;
  mono: number;
  /** Titles with a leader behind them. */
  leaders: number;
  /** Entries of an index. */
  entries: number;
  width: number;
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  bases: number[];
};
export type Run = { x: number; top: number; bottom: number; left: Side; right: Side };

function emptySide(): Side {
  return {
    rows: 0,
    mono: 0,
    leaders: 0,
    entries: 0,
    width: 0,
    x0: Infinity,
    x1: -Infinity,
    top: Infinity,
    bottom: -Infinity,
    bases: [],
  };
}

function addTo(side: Side, item: Placed, em: number): void {
  const { box } = item;
  side.x0 = Math.min(side.x0, box.x0);
  side.x1 = Math.max(side.x1, box.x1);
  side.top = Math.min(side.top, box.y0);
  side.bottom = Math.max(side.bottom, box.y1);
  if (!item.text) {
    const rows = Math.max(1, Math.round((box.y1 - box.y0) / (1.2 * em)));
    side.rows += rows;
    side.width += rows * boxWidth(box);
    return;
  }
  side.width += boxWidth(box);
  if (item.part === 'leader') side.leaders++;
  if (item.part === 'entry') side.entries++;
  const last = side.bases[side.bases.length - 1];
  if (last === undefined || Math.abs(last - box.y1) > 0.5 * em) {
    side.rows++;
    if (item.mono === true) side.mono++;
    side.bases.push(box.y1);
  }
}

/** What is looked for: gutters so wide, between columns of so many rows at least, side by side over so great a height. */
type Look = { readonly gutter: number; readonly em: number; readonly rows: number; readonly height: number };

/** What was counted before each item: changes of the bottom from one to the next (rows are at most one more), obstacles. */
type Counted = {
  readonly changes: Uint32Array;
  readonly solids: Uint32Array;
  readonly tops: Float64Array;
  /** Height of the highest text. */
  readonly highest: number;
};

function counted(items: readonly Placed[]): Counted {
  const changes = new Uint32Array(items.length + 1);
  const solids = new Uint32Array(items.length + 1);
  items.forEach((item, i) => {
    changes[i + 1] = (changes[i] ?? 0) + (i > 0 && item.box.y1 !== items[i - 1]?.box.y1 ? 1 : 0);
    solids[i + 1] = (solids[i] ?? 0) + (item.text ? 0 : 1);
  });
  const tops = Float64Array.from(items, ({ box }) => box.y0);
  const highest = items.reduce((most, { text, box }) => (text ? Math.max(most, box.y1 - box.y0) : most), 0);
  return { changes, solids, tops, highest };
}

/** Whether the items from one to another may make rows enough, and reach down far enough. */
function mayBeColumns(counts: Counted, from: number, to: number, { rows, height }: Look): boolean {
  const { changes, solids, tops, highest } = counts;
  if (to - from < 2) return false;
  if ((solids[to] ?? 0) > (solids[from] ?? 0)) return true;
  if ((tops[to - 1] ?? 0) - (tops[from] ?? 0) + highest < height) return false;
  return (changes[to] ?? 0) - (changes[from + 1] ?? 0) + 1 >= rows;
}

/** The first of some sorted places that is greater than a value, or no less where `orEqual`. */
function firstAfter(places: readonly number[], value: number, orEqual: boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const at = (low + high) >> 1;
    const place = places[at] ?? 0;
    if (place > value || (orEqual && place === value)) high = at;
    else low = at + 1;
  }
  return low;
}

/** For each place, the items that begin and those that cease to lie over it, one bit an item. */
function crossings(items: readonly Placed[], places: readonly number[], gutter: number): readonly number[][] {
  const switched: number[][] = places.map(() => []);
  items.forEach(({ box }, i) => {
    const from = firstAfter(places, box.x0 - gutter / 2, false);
    const to = firstAfter(places, box.x1 + gutter / 2, true);
    if (from >= to) return;
    switched[from]?.push(i);
    switched[to]?.push(i);
  });
  return switched;
}

/**
 * For each place (in order, left to right), the runs that leave it free with something on each side, where they may be
 * columns. What lies over a place is carried on from the place before: few items begin or end between two.
 */
export function* runsAt(items: readonly Placed[], places: readonly number[], look: Look): Generator<[number, Run[]]> {
  const counts = counted(items);
  const switched = crossings(items, places, look.gutter);
  const over = new Int32Array((items.length >> 5) + 1);
  for (let at = 0; at < places.length; at++) {
    const x = places[at] ?? 0;
    for (const i of switched[at] ?? []) over[i >> 5] = (over[i >> 5] ?? 0) ^ (1 << (i & 31));
    const runs: Run[] = [];
    let start = 0;
    let top = -Infinity;
    for (let word = 0; word < over.length; word++) {
      for (let bits = over[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const i = (word << 5) + 31 - Math.clz32(bits & -bits);
        if (mayBeColumns(counts, start, i, look)) addRun(runs, items, { x, top, start, end: i, em: look.em });
        top = Math.max(top, items[i]?.box.y1 ?? top);
        start = i + 1;
      }
    }
    const end = items.length;
    if (mayBeColumns(counts, start, end, look)) addRun(runs, items, { x, top, start, end, em: look.em });
    yield [x, runs];
  }
}

type Stretch = {
  readonly x: number;
  readonly top: number;
  readonly start: number;
  readonly end: number;
  readonly em: number;
};

/** Adds the run of the items from one to another, where something stands on each side. */
function addRun(runs: Run[], items: readonly Placed[], { x, top, start, end, em }: Stretch): void {
  const run = { x, top, bottom: items[end]?.box.y0 ?? Infinity, left: emptySide(), right: emptySide() };
  for (let i = start; i < end; i++) {
    const item = items[i];
    if (item !== undefined) addTo(item.box.x1 <= x ? run.left : run.right, item, em);
  }
  if (run.left.rows > 0 && run.right.rows > 0) runs.push(run);
}
