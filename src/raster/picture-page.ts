// In: pieces of ink that have the size of letters, and the share of the sheet in pictures. Out: whether the sheet is all
// picture: its pieces are grain and leaves instead of lines of text.
import { type Box, boxHeight, overlapY } from '../model/geometry.ts';

/** Fewer pieces than this are a few words or specks, unless a picture takes so much of the sheet and no three line up. */
const FEWEST_PIECES = 60;
const MOST_OF_SHEET = 0.5;
const THREE = 3;

/** Neighbours in a line: how far apart at most and how much alike, in the taller one's height; how level, in the lower's. */
const GAP = 0.8;
const ALIKE = 0.5;
const LEVEL = 0.6;

/** Pieces after a letter among which its neighbour is looked for: dots and accents lie between. */
const LOOKED_AT = 12;

/** From this share of pieces with neighbours on both sides on they are text. Photographs: 0–0.08; Hangul 0.3, alphabets 0.7. */
const TEXT_SHARE = 0.15;

/** So many neighbours in a row are a line of text, if only of a caption. */
const LINE_LETTERS = 8;

type Lines = { readonly share: number; readonly longest: number };

/** How the pieces line up: across the sheet, with width and height as they are. */
function linesOf(pieces: readonly Box[]): Lines {
  const sizes = pieces.map(boxHeight).sort((a, b) => a - b);
  const band = Math.max(1, 2 * (sizes[sizes.length >> 1] ?? 1));
  const rows = new Map<number, Box[]>();
  for (const piece of pieces) {
    const row = Math.floor((piece.y0 + piece.y1) / 2 / band);
    const own = rows.get(row);
    if (own === undefined) rows.set(row, [piece]);
    else own.push(piece);
  }
  let inLines = 0;
  let longest = 0;
  for (const row of rows.values()) {
    const [inRow, run] = chains(row.sort((a, b) => a.x0 - b.x0));
    inLines += inRow;
    longest = Math.max(longest, run);
  }
  return { share: inLines / Math.max(1, pieces.length), longest };
}

/** Pieces with neighbours on both sides, and the longest run of neighbours. */
function chains(row: readonly Box[]): readonly [number, number] {
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
  return [inside.size, longest];
}

function areNeighbours(left: Box, right: Box): boolean {
  const low = Math.min(boxHeight(left), boxHeight(right));
  const high = Math.max(boxHeight(left), boxHeight(right));
  const gap = right.x0 - left.x1;
  return low >= ALIKE * high && gap <= GAP * high && gap >= -low / 2 && overlapY(left, right) >= LEVEL * low;
}

/** The pieces with rows and columns exchanged: lines that run down the sheet. */
function lying(pieces: readonly Box[]): readonly Box[] {
  return pieces.map(({ x0, y0, x1, y1 }) => ({ x0: y0, y0: x0, x1: y1, y1: x1 }));
}

/** Whether a sheet is all picture: no lines among its pieces, neither across nor down. */
export function isPicturePage(pieces: readonly Box[], pictureShare: () => number): boolean {
  const both = [linesOf(pieces), linesOf(lying(pieces))];
  const longest = Math.max(...both.map((lines) => lines.longest));
  if (pieces.length < FEWEST_PIECES) return longest < THREE && pictureShare() >= MOST_OF_SHEET;
  return longest < LINE_LETTERS && both.every(({ share }) => share < TEXT_SHARE);
}
