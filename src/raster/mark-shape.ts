// In: a piece of ink that stands over the line. Out: which sign of a note its shape is, or null where it may be a figure.
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { Component, Ink } from './components.ts';

/** A row of ink is a bar when it spans this part of the piece's width. */
const BAR = 0.75;

/** Daggers are at least this many times as high as wide; asterisks at most so many. */
const SLIM = 1.5;
const ROUND = 1.35;

/** Where the bars of daggers stand, in parts of the height: over the middle, and mirrored under it. */
const FIRST_BAR = [0.12, 0.45] as const;
const SECOND_BAR = [0.55, 0.88] as const;

/** An asterisk is full of white: a disc has 0.78 of its box in ink, a figure 0.4 to 0.6 with a white counter. */
const ASTERISK_INK = [0.3, 0.7] as const;

/** The middles of the piece's bars, as parts of its height from the top. */
function barsOf(ink: Ink, starts: Int32Array, piece: Component): readonly number[] {
  const bars: { from: number; to: number }[] = [];
  for (let y = Math.floor(piece.y0); y < piece.y1; y++) {
    let [x0, x1] = [piece.x1, piece.x0];
    for (let at = starts[y] ?? 0; at < (starts[y + 1] ?? 0); at += 4) {
      const [from, to] = [ink.runs[at + 1] ?? 0, ink.runs[at + 2] ?? 0];
      if (from < piece.x0 || to > piece.x1) continue;
      [x0, x1] = [Math.min(x0, from), Math.max(x1, to)];
    }
    if (x1 - x0 < BAR * boxWidth(piece)) continue;
    const last = bars.at(-1);
    if (last !== undefined && last.to >= y - 1) last.to = y;
    else bars.push({ from: y, to: y });
  }
  return bars.map(({ from, to }) => ((from + to + 1) / 2 - piece.y0) / boxHeight(piece));
}

function isIn(value: number | undefined, [low, high]: readonly [number, number]): boolean {
  return value !== undefined && value >= low && value <= high;
}

/** Whether a piece is as slim as daggers and the figure 1 are. */
export function isSlim(piece: Component): boolean {
  return boxHeight(piece) >= SLIM * boxWidth(piece);
}

/** The sign that a raised piece is: an asterisk or a dagger. `starts` comes from `rowStarts`. */
export function markShape(ink: Ink, starts: Int32Array, piece: Component): '*' | '†' | '‡' | null {
  const [width, height] = [boxWidth(piece), boxHeight(piece)];
  if (isSlim(piece)) {
    const [first, second, more] = barsOf(ink, starts, piece);
    if (more !== undefined || !isIn(first, FIRST_BAR)) return null;
    if (second === undefined) return '†';
    return isIn(second, SECOND_BAR) ? '‡' : null;
  }
  const filled = piece.area / (width * height);
  return height <= ROUND * width && isIn(filled, ASTERISK_INK) ? '*' : null;
}
