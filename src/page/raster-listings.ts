// Pieces of a page in, the same with listings in a face of unequal widths marked as monospaced, where each letter has a
// cell of its own: LaTeX's listings does so unless told otherwise. Their gaps are no spaces, and their lines are code.
import type { Box } from '../model/geometry.ts';
import { unionBox } from '../model/geometry.ts';
import type { Glyph, Ink, Piece } from './ink.ts';
import { isLetters } from './script-ranges.ts';

/** White in em between letters from which they stand apart: kerning and rounding stay below. */
const APART_EM = 0.03;
/** White of letters that stand as their face has them, em, rounding included. */
const CLOSE_EM = 0.012;
/** Pairs of letters of a piece that show it, and the part of them that must stand apart. */
const MIN_PAIRS = 3;
const APART_SHARE = 0.6;
/** Spread of the white, in em, between its tenth and its last tenth: type that is merely spread has none. */
const UNEVEN_EM = 0.04;
/** Pieces, and rows, that a listing has at least. */
const MIN_PIECES = 3;
const MIN_ROWS = 2;
/** Part of the rows that have signs of code. */
const SIGN_SHARE = 0.3;
/** Distance in em between rows of one listing: blank lines and lines without letters lie between. */
const ROW_REACH_EM = 4;
/** Distance in em of the rows above and below that go on from it: a blank line may lie between. */
const PITCH_EM = 2.7;
/** Sizes within one listing differ by less, points. */
const SAME_SIZE = 0.3;
/** Share of an em that a cell may fill: listings' own is 0.6, and 0.45 to 0.65 where it was chosen. */
const CELL_EM: readonly [number, number] = [0.42, 0.68];

const LATIN = /^\p{Script=Latin}$/u;
const FIRST_ACCENTED = 0xaa;

/** Most letters are of ASCII: this is asked for each glyph of a book. */
function isLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= FIRST_ACCENTED) return LATIN.test(text);
  const small = code | 0x20;
  return text.length === 1 && small >= 0x61 && small <= 0x7a;
}
const SIGN = /[{}()[\];=<>\\#%/"_$&]/u;

/** The white between neighbouring letters, and the widths of the cells of whole words, em. */
type Gaps = { readonly white: readonly number[]; readonly cells: readonly number[] };

/** White in em from which two letters are of two words. */
const WORD_EM = 0.4;

/** What each letter of a word takes, the white before and after the word with it. */
function cellIn(word: readonly Glyph[], size: number): number | null {
  const [first, last] = [word[0], word.at(-1)];
  if (first === undefined || last === undefined || word.length <= MIN_PAIRS) return null;
  const span = last.x1 - first.x0;
  const ink = word.reduce((sum, glyph) => sum + glyph.x1 - glyph.x0, 0);
  return (span + (2 * (span - ink)) / (word.length - 1)) / word.length / size;
}

function gapsOf({ glyphs, size }: Piece): Gaps {
  const white: number[] = [];
  const cells: number[] = [];
  let word: Glyph[] = [];
  const close = () => {
    const cell = cellIn(word, size);
    if (cell !== null) cells.push(cell);
    word = [];
  };
  for (const glyph of glyphs) {
    const last = word.at(-1);
    const letter = !glyph.ink.style.monospace && isLetter(glyph.text);
    const gap = last === undefined ? 0 : (glyph.x0 - last.x1) / size;
    if (letter && last !== undefined) white.push(gap);
    if (!letter || gap > WORD_EM) close();
    if (letter) word.push(glyph);
  }
  close();
  return { white, cells };
}

type Spread = Gaps & { readonly piece: Piece };

/** Pairs of letters at a piece's start that tell of most pieces that their letters stand close. */
const FIRST_PAIRS = 8;

/** Whether hardly any of a piece's first letters stands apart from the one before it. */
function beginsClose({ glyphs, size }: Piece): boolean {
  let [pairs, apart, before] = [0, 0, false];
  for (let i = 0; i < glyphs.length && pairs < FIRST_PAIRS; i++) {
    const glyph = glyphs[i];
    const letter = glyph !== undefined && isLetter(glyph.text);
    if (letter && before) {
      pairs++;
      if (glyph.x0 - (glyphs[i - 1]?.x1 ?? glyph.x0) > APART_EM * size) apart++;
    }
    before = letter;
  }
  return apart < 0.25 * pairs;
}

/** The piece with its gaps, where most of its letters stand apart. */
function spreadOf(piece: Piece): Spread | null {
  if (piece.glyphs.length <= MIN_PAIRS || beginsClose(piece)) return null;
  const gaps = gapsOf(piece);
  if (gaps.white.length < MIN_PAIRS) return null;
  const apart = gaps.white.filter((gap) => gap > APART_EM).length;
  return apart >= APART_SHARE * gaps.white.length ? { piece, ...gaps } : null;
}

/** Spread pieces that stand one under the other. */
function clustersOf(spread: readonly Spread[]): { parts: Spread[]; box: Box }[] {
  const clusters: { parts: Spread[]; box: Box; size: number }[] = [];
  for (const part of [...spread].sort((a, b) => a.piece.baseline - b.piece.baseline)) {
    const { box, size } = part.piece;
    const own = clusters.findLast(
      (cluster) =>
        Math.abs(cluster.size - size) < SAME_SIZE &&
        box.y0 - cluster.box.y1 < ROW_REACH_EM * size &&
        box.x0 < cluster.box.x1 + ROW_REACH_EM * size &&
        box.x1 > cluster.box.x0 - ROW_REACH_EM * size,
    );
    if (own === undefined) clusters.push({ parts: [part], box, size });
    else {
      own.parts.push(part);
      own.box = unionBox(own.box, box);
    }
  }
  return clusters;
}

function rowsOf(pieces: readonly Piece[]): ReadonlyMap<number, readonly Piece[]> {
  const rows = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const row = rows.get(Math.round(piece.baseline));
    if (row === undefined) rows.set(Math.round(piece.baseline), [piece]);
    else row.push(piece);
  }
  return rows;
}

const hasSign = (row: readonly Piece[]): boolean =>
  row.some(({ glyphs }) => glyphs.some(({ text }) => SIGN.test(text)));

/** Whether a row may be one of a listing without letters that show it: few letters, or such as stand no closer than those. */
function isLoose(row: readonly Piece[]): boolean {
  const white = row.flatMap((piece) => gapsOf(piece).white);
  if (white.length >= MIN_PAIRS) return white.filter((gap) => gap <= CLOSE_EM).length < APART_SHARE * white.length;
  const foreign = row.flatMap(({ glyphs }) => glyphs.filter(({ text }) => isLetters(text) && !isLetter(text)));
  // Other scripts have no cells that show it: text in them is running text, but for a comment.
  return foreign.length < MIN_PAIRS || hasSign(row);
}

/** The pieces of the rows in a box, and of those above and below that go on from them. */
function rowsAround(pieces: readonly Piece[], box: Box, size: number): readonly Piece[] {
  const rows = [...rowsOf(pieces)].sort(([a], [b]) => a - b);
  const inside = ([y]: readonly [number, unknown]): boolean => y > box.y0 && y < box.y1;
  let from = rows.findIndex(inside);
  let to = rows.findLastIndex(inside);
  const goesOn = (at: number, next: number): boolean => {
    const [row, other] = [rows[at], rows[next]];
    return (
      row !== undefined && other !== undefined && Math.abs(other[0] - row[0]) <= PITCH_EM * size && isLoose(other[1])
    );
  };
  while (goesOn(from, from - 1)) from--;
  while (goesOn(to, to + 1)) to++;
  return rows.slice(Math.max(0, from), to + 1).flatMap(([, row]) => row);
}

/** What all letters of a listing have: its pieces and the width of a cell; null where the cluster is none. */
function listingOf(
  { parts, box }: { parts: readonly Spread[]; box: Box },
  pieces: readonly Piece[],
): { own: readonly Piece[]; cell: number } | null {
  const size = parts[0]?.piece.size ?? 0;
  if (parts.length < MIN_PIECES || rowsOf(parts.map(({ piece }) => piece)).size < MIN_ROWS) return null;
  const white = parts.flatMap((part) => part.white).sort((a, b) => a - b);
  const at = (share: number): number => white[Math.floor(share * white.length)] ?? 0;
  if (at(0.9) - at(0.1) < UNEVEN_EM) return null;
  const cells = parts.flatMap((part) => part.cells).sort((a, b) => a - b);
  const cell = cells[cells.length >> 1] ?? 0;
  if (cell < CELL_EM[0] || cell > CELL_EM[1]) return null;
  const own = rowsAround(
    pieces.filter(
      (piece) =>
        Math.abs(piece.size - size) < SAME_SIZE &&
        piece.box.x0 >= box.x0 - ROW_REACH_EM * size &&
        piece.box.x1 <= box.x1 + ROW_REACH_EM * size,
    ),
    box,
    size,
  );
  const rows = [...rowsOf(own).values()];
  return rows.filter(hasSign).length >= SIGN_SHARE * rows.length ? { own, cell: cell * size } : null;
}

/** Marks the letters of such listings as monospaced, with the width of their cells. */
export function withRasterListings(pieces: readonly Piece[]): readonly Piece[] {
  const spread = pieces.flatMap((piece) => spreadOf(piece) ?? []);
  if (spread.length < MIN_PIECES) return pieces;
  const marked = new Map<Piece, Piece>();
  for (const cluster of clustersOf(spread)) {
    const listing = listingOf(cluster, pieces);
    if (listing === null) continue;
    const inks = new Map<Ink, Ink>();
    const inkOf = (ink: Ink): Ink => {
      const known = inks.get(ink);
      if (known !== undefined) return known;
      const made = { ...ink, math: false, cell: listing.cell, style: { ...ink.style, monospace: true } };
      inks.set(ink, made);
      return made;
    };
    for (const piece of listing.own)
      marked.set(piece, { ...piece, glyphs: piece.glyphs.map((glyph) => ({ ...glyph, ink: inkOf(glyph.ink) })) });
  }
  return marked.size === 0 ? pieces : pieces.map((piece) => marked.get(piece) ?? piece);
}
