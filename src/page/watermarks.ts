// Pieces of a page in; out, large words that are printed over or under its text (watermarks, stamps), and all others.
// Evidence: type never lies in other type, so large words that other lines run through belong to no line of the text.
import type { Box } from '../model/geometry.ts';
import { overlapX, overlapY } from '../model/geometry.ts';
import type { TextBlock } from '../model/page.ts';
import { blockOfLine } from './background-line.ts';
import { bodySizeOf } from './body-size.ts';
import { chunksOf } from './chunks.ts';
import type { Piece } from './ink.ts';
import { rowsOf } from './rows.ts';

/** Size of such words in parts of the page's usual size, at least, and how much larger they are than what runs through. */
const MIN_SIZE = 1.6;
const LARGER = 1.4;
/** Letters of a word, at least: initials and signs of formulas have fewer. */
const MIN_LETTERS = 3;
/** Part of the words' width that other lines run through: of dark ones, and of light ones (luminance 0 to 1). */
const MIN_THROUGH = 0.5;
const MIN_THROUGH_LIGHT = 0.2;
const LIGHT = 0.7;
/** Part of a line's height that lies in dark words, at least; light ones need hardly any. */
const MIN_DEPTH = 0.5;
/** Height of letters without ascenders, and of capitals, em. */
const SMALL_EM = 0.45;
const CAPITAL_EM = 0.7;
/** Large words that are looked at on one page; more are a poster. */
const MAX_WORDS = 40;

export type Stamped = { readonly text: readonly Piece[]; readonly stamps: readonly TextBlock[] };

/** Relative luminance of "#rrggbb", without regard to gamma: only light and dark are told apart. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return (0.3 * r + 0.59 * g + 0.11 * b) / 255;
}

function inked({ box, baseline, size }: Piece, em: number): Box {
  return { x0: box.x0, x1: box.x1, y0: baseline - em * size, y1: baseline };
}

function isStamp(word: Piece, pieces: readonly Piece[]): boolean {
  const own = inked(word, CAPITAL_EM);
  const light = luminance(word.glyphs[0]?.ink.style.color ?? '#000000') >= LIGHT;
  const depth = light ? 0 : MIN_DEPTH;
  let through = 0;
  for (const piece of pieces) {
    if (piece === word || piece.size * LARGER > word.size) continue;
    const line = inked(piece, SMALL_EM);
    if (overlapY(own, line) > depth * (line.y1 - line.y0)) through += overlapX(own, line);
  }
  return through >= (light ? MIN_THROUGH_LIGHT : MIN_THROUGH) * (own.x1 - own.x0);
}

/** Parts watermarks and stamps from the text of a page. */
export function withoutStamps(pieces: readonly Piece[]): Stamped {
  const size = bodySizeOf(pieces);
  const large = pieces.filter(
    (piece) =>
      piece.size >= MIN_SIZE * size && piece.glyphs.length >= MIN_LETTERS && piece.glyphs[0]?.ink.math === false,
  );
  if (large.length === 0 || large.length > MAX_WORDS) return { text: pieces, stamps: [] };
  const found = new Set(large.filter((word) => isStamp(word, pieces)));
  if (found.size === 0) return { text: pieces, stamps: [] };
  const stamps = rowsOf(chunksOf([...found])).flatMap((row) => blockOfLine(row) ?? []);
  return { text: pieces.filter((piece) => !found.has(piece)), stamps };
}
