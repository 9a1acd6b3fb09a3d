// In: pieces of ink that have the size of letters. Out: which of them stand between neighbours in a line.
import { type Box, boxHeight, overlapY } from '../model/geometry.ts';

/** Neighbours in a line: how far apart at most and how much alike, in the taller one's height; how level, in the lower's. */
const GAP = 0.8;
const ALIKE = 0.5;
const LEVEL = 0.6;

/** Pieces after a letter among which its neighbour is looked for: dots and accents lie between. */
const LOOKED_AT = 12;

export type Lines<T> = {
  /** Pieces with neighbours on both sides. */
  readonly inside: readonly T[];
  /** The longest run of neighbours. */
  readonly longest: number;
};

/** How the pieces line up: across the sheet, with width and height as they are. */
export function linesOf<T extends Box>(pieces: readonly T[]): Lines<T> {
  const sizes = pieces.map(boxHeight).sort((a, b) => a - b);
  const band = Math.max(1, 2 * (sizes[sizes.length >> 1] ?? 1));
  const rows = new Map<number, T[]>();
  for (const piece of pieces) {
    const row = Math.floor((piece.y0 + piece.y1) / 2 / band);
    const own = rows.get(row);
    if (own === undefined) rows.set(row, [piece]);
    else own.push(piece);
  }
  const inside: (readonly T[])[] = [];
  let longest = 0;
  for (const row of rows.values()) {
    const [inRow, run] = chains(row.sort((a, b) => a.x0 - b.x0));
    inside.push(inRow);
    longest = Math.max(longest, run);
  }
  return { inside: inside.flat(), longest };
}

/** Pieces with neighbours on both sides, and the longest run of neighbours. */
function chains<T extends Box>(row: readonly T[]): readonly [readonly T[], number] {
  const run = new Int32Array(row.length).fill(1);
  let longest = 0;
  const inside = new Set<number>();
  for (const [i, left] of row.entries()) {
    longest = Math.max(longest, run[i] ?? 1);
    for (let j = i + 1; j < Math.min(row.length, i + 1 + LOOKED_AT); j++) {
      const right = row[j];
      if (right === undefined || !areNeighbours(left, right)) continue;
      if ((run[i] ?? 1) > 1) inside.add(i);
      run[j] = Math.max(run[j] ?? 1, (run[i] ?? 1) + 1);
    }
  }
  return [row.filter((_, i) => inside.has(i)), longest];
}

function areNeighbours(left: Box, right: Box): boolean {
  const low = Math.min(boxHeight(left), boxHeight(right));
  const high = Math.max(boxHeight(left), boxHeight(right));
  const gap = right.x0 - left.x1;
  return low >= ALIKE * high && gap <= GAP * high && gap >= -low / 2 && overlapY(left, right) >= LEVEL * low;
}
