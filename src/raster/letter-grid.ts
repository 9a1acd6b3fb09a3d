// In: ink and boxes of words. Out: the middles of their letters, and the grid of even pitch on which they stand best.
import { type Box, boxHeight } from '../model/geometry.ts';
import type { Component, Ink } from './components.ts';
import { oncePer } from './once-per.ts';

/** Height of a band in the index of pieces, inches. */
const BAND = 0.1;

/** A piece belongs to a word when its middle lies in the word's box, give or take this share of the box's height. */
const SLACK = 0.1;

/** Pieces over one another (dot and stem of an i) share this part of the narrower one's width. */
const OVER = 0.3;

export type PieceFinder = (box: Box) => readonly Component[];

/** An index of the ink's pieces by height, for looking up those in a word. */
export const pieceFinder = oncePer((ink: Ink): PieceFinder => {
  const size = Math.max(1, ink.dpi * BAND);
  const bands: Component[][] = [];
  for (const piece of ink.components) {
    const band = Math.floor((piece.y0 + piece.y1) / 2 / size);
    bands[band] ??= [];
    bands[band]?.push(piece);
  }
  return (box) => {
    const slack = SLACK * boxHeight(box);
    const found: Component[] = [];
    for (let band = Math.floor((box.y0 - slack) / size); band <= Math.floor((box.y1 + slack) / size); band++) {
      for (const piece of bands[band] ?? []) {
        const x = (piece.x0 + piece.x1) / 2;
        const y = (piece.y0 + piece.y1) / 2;
        if (x >= box.x0 && x <= box.x1 && y >= box.y0 - slack && y <= box.y1 + slack) found.push(piece);
      }
    }
    return found;
  };
});

/** A letter's stretch of the line, and the height that its pieces take. */
export type Stretch = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };

/** The letters' stretches from left to right, pieces over one another taken together. */
function lettersOf(pieces: readonly Component[]): readonly Stretch[] {
  const letters: Stretch[] = [];
  for (const { x0, x1, y0, y1 } of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    const last = letters.at(-1);
    const shared = last === undefined ? 0 : Math.min(last.x1, x1) - x0;
    if (last !== undefined && shared > OVER * Math.min(x1 - x0, last.x1 - last.x0)) {
      letters[letters.length - 1] = {
        x0: last.x0,
        x1: Math.max(last.x1, x1),
        y0: Math.min(last.y0, y0),
        y1: Math.max(last.y1, y1),
      };
    } else letters.push({ x0, x1, y0, y1 });
  }
  return letters;
}

/** The letters in a box from left to right, as stretches in pixels; letters that touch are one. */
export function lettersIn(find: PieceFinder, box: Box): readonly Stretch[] {
  return lettersOf(find(box));
}

/** How well places stand on a grid of a pitch: 1 on it, near 0 for places of no order (length of the mean phase vector). */
export function gridStrength(places: ArrayLike<number>, pitch: number): number {
  let [cos, sin] = [0, 0];
  for (let i = 0; i < places.length; i++) {
    const phase = (2 * Math.PI * (places[i] ?? 0)) / pitch;
    cos += Math.cos(phase);
    sin += Math.sin(phase);
  }
  return places.length === 0 ? 0 : Math.hypot(cos, sin) / places.length;
}

/** Phases of a table of cosines: a power of 2. */
const PHASES = 4096;
const COSINES = Float32Array.from({ length: PHASES }, (_, i) => Math.cos((2 * Math.PI * i) / PHASES));

/** A strength from the table differs from the true one by less: half a phase off, in cosine and sine. */
const TABLE_ERROR = (1.01 * Math.SQRT2 * Math.PI) / PHASES;

/** The strength from the table: a fifth of the time, and nearly the same. Places are not negative. */
function tableStrength(places: Float64Array, pitch: number): number {
  const scale = PHASES / pitch;
  let cos = 0;
  let sin = 0;
  for (let i = 0; i < places.length; i++) {
    const phase = ((places[i] ?? 0) * scale + 0.5) | 0;
    cos += COSINES[phase & (PHASES - 1)] ?? 0;
    sin += COSINES[(phase - PHASES / 4) & (PHASES - 1)] ?? 0;
  }
  return places.length === 0 ? 0 : Math.sqrt(cos * cos + sin * sin) / places.length;
}

export type Grid = { readonly pitch: number; readonly strength: number };

/** The pitch between two bounds on whose grid the places stand best. */
export function bestGrid(places: readonly number[], low: number, high: number): Grid {
  const span = Math.max(high, (places.at(-1) ?? 0) - (places[0] ?? 0));
  const all = Float64Array.from(places);
  let best: Grid = { pitch: low, strength: 0 };
  // Over the whole span a step shifts the grid by an eighth of a pitch: no peak is passed over.
  for (let pitch = low; pitch <= high; pitch += (pitch * pitch) / (8 * span)) {
    if (tableStrength(all, pitch) <= best.strength - TABLE_ERROR) continue;
    const strength = gridStrength(all, pitch);
    if (strength > best.strength) best = { pitch, strength };
  }
  return best;
}
