// Rows of a table in, the same with chunks parted at narrow gutters out: white that all rows share, beside words in line.
import type { Chunk } from './chunks.ts';
import { type Glyph, makePiece, type Piece } from './ink.ts';
import type { Row } from './rows.ts';
import { isHeadOverAll } from './table-heads.ts';
import { isNumeric } from './table-words.ts';

/** Narrowest white between two columns of a table that other evidence shows, in em: a word space, all the way down. */
const MIN_WHITE_EM = 0.28;
/** The same between the heads of a row in bold: browsers put 3 points between cells that no style parts, 0.25 em of 12 points. */
const HEADED_WHITE_EM = 0.24;
/** The same between numbers that end together and words that start together: word processors pad cells by a tenth of an inch or less. */
export const NUMBERS_WHITE_EM = 0.16;
/** Gap in em that parts words. */
const WORD_GAP_EM = 0.15;
/** How far a cell's text may run over its border, in em. */
const OVERRUN_EM = 1;
/** Rows of several parts that must leave the white free. */
const MIN_ROWS = 4;
/** Part of the other rows (heads over columns, cells that go on) that may have words across it. */
const CROSSING_SHARE = 0.25;
/** Starts or ends beside a gutter that differ by less, in em, are aligned; and the part of the rows that must be. */
const ALIGNED_EM = 0.15;
const ALIGNED_SHARE = 0.75;

/** Widest white in em that may be a word space: twice the usual one, as loose lines have it. */
const WORD_SPACE_EM = 0.6;

type Word = { x0: number; x1: number; text: string; bold: boolean };

function wordsOf(row: Row): Word[] {
  const glyphs = row.chunks
    .flatMap((chunk) => chunk.pieces.flatMap((piece) => piece.glyphs))
    .filter((glyph) => glyph.text.trim() !== '')
    .sort((a, b) => a.x0 - b.x0);
  const words: Word[] = [];
  for (const glyph of glyphs) {
    const last = words[words.length - 1];
    if (last !== undefined && glyph.x0 - last.x1 < WORD_GAP_EM * row.size) {
      last.x1 = Math.max(last.x1, glyph.x1);
      last.text += glyph.text;
    } else words.push({ x0: glyph.x0, x1: glyph.x1, text: glyph.text, bold: glyph.ink.style.bold });
  }
  return words;
}

function alignedShare(values: readonly number[], em: number): number {
  let best = 0;
  for (const value of values)
    best = Math.max(best, values.filter((v) => Math.abs(v - value) <= ALIGNED_EM * em).length);
  return values.length === 0 ? 0 : best / values.length;
}

/** The words next to a place in each line, before it and after it. */
function wordsBeside(lines: readonly (readonly Word[])[], x: number): readonly [readonly Word[], readonly Word[]] {
  const before = lines.flatMap((words) => words.filter((w) => w.x1 <= x).slice(-1));
  const after = lines.flatMap((words) => words.filter((w) => w.x0 >= x).slice(0, 1));
  return [before, after];
}

const endsShare = (words: readonly Word[], em: number): number =>
  alignedShare(
    words.map((w) => w.x1),
    em,
  );
const startsShare = (words: readonly Word[], em: number): number =>
  alignedShare(
    words.map((w) => w.x0),
    em,
  );

/** Whether the words on one side of a gutter stand in line, or those after it are numbers. */
function isBetweenColumns(lines: readonly (readonly Word[])[], x: number, em: number): boolean {
  const [before, after] = wordsBeside(lines, x);
  if (Math.min(before.length, after.length) < ALIGNED_SHARE * lines.length) return false;
  const numbers = after.filter((w) => isNumeric(w.text)).length / after.length;
  return Math.max(endsShare(before, em), startsShare(after, em), numbers) >= ALIGNED_SHARE;
}

/** Whether numbers end together before a place, and words start together after it. */
function isAfterNumbers(lines: readonly (readonly Word[])[], x: number, em: number): boolean {
  const [before, after] = wordsBeside(lines, x);
  const numbers = before.filter((w) => isNumeric(w.text)).length;
  const words = after.filter((w) => !isNumeric(w.text)).length;
  const isMost = (count: number): boolean => count >= ALIGNED_SHARE * lines.length;
  return isMost(numbers) && isMost(words) && Math.min(endsShare(before, em), startsShare(after, em)) >= ALIGNED_SHARE;
}

/** Part of the words that are the one with the most of its like, of those with letters in them. */
function sameShare(words: readonly Word[]): number {
  const counts = new Map<string, number>();
  for (const { text } of words) if (/\p{L}/u.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return words.length === 0 ? 0 : Math.max(0, ...counts.values()) / words.length;
}

/** Whether the white at a place is a word space of one column: nearly all rows have the same word beside it ("Lot 4", "4 kg"). */
function isWordSpace(lines: readonly (readonly Word[])[], x: number, em: number): boolean {
  const pairs = lines.flatMap((words) => {
    const at = words.findLastIndex((w) => w.x1 <= x);
    const before = words[at];
    const after = words[at + 1];
    const near = before !== undefined && after !== undefined && after.x0 - before.x1 < WORD_SPACE_EM * em;
    return near ? [{ before, after }] : [];
  });
  if (pairs.length < ALIGNED_SHARE * lines.length) return false;
  // Keys in bold before plain text are a column however often the next one starts with the same word.
  if (pairs.every(({ before, after }) => before.bold && !after.bold)) return false;
  return [pairs.map((p) => p.before), pairs.map((p) => p.after)].some((side) => sameShare(side) >= ALIGNED_SHARE);
}

type Gutters = { readonly gutters: readonly number[]; readonly whiteEm: number };
export type White = { readonly from: number; readonly to: number };

/** Of the white strips, the widest between each two parts of the first row: each of these heads one column. */
function whitesOfHeads(rows: readonly Row[], whites: readonly White[]): White[] {
  const heads = [...(rows[0]?.chunks ?? [])].sort((a, b) => a.box.x0 - b.box.x0);
  return heads.slice(1).flatMap((head, i) => {
    const left = heads[i]?.box.x1 ?? head.box.x0;
    const between = whites.filter(({ from, to }) => (from + to) / 2 >= left && (from + to) / 2 <= head.box.x0);
    return between.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 1);
  });
}

/** White strips between words that stand above one another, at least so wide. */
function whitesOf(lines: readonly (readonly Word[])[], least: number): White[] {
  const words = lines.flat().sort((a, b) => a.x0 - b.x0);
  const whites: White[] = [];
  let end = words[0]?.x1 ?? 0;
  for (const word of words) {
    if (word.x0 - end >= least) whites.push({ from: end, to: word.x0 });
    end = Math.max(end, word.x1);
  }
  return whites;
}

/** Middles of the white strips that all rows of several parts leave free, and how narrow the narrowest may be. */
function guttersOf(rows: readonly Row[], em: number, shown: boolean, headed: boolean): Gutters {
  const lines = rows.filter((row) => row.chunks.length >= 2).map(wordsOf);
  const least = headed ? HEADED_WHITE_EM : MIN_WHITE_EM;
  if (lines.length < MIN_ROWS) return { gutters: [], whiteEm: least };
  const lone = rows.filter((row) => row.chunks.length < 2).map(wordsOf);
  const whites = whitesOf(lines, (shown ? NUMBERS_WHITE_EM : least) * em);
  const headable = whites.filter(({ from, to }) => to - from >= HEADED_WHITE_EM * em);
  const under = headed ? whitesOfHeads(rows, headable) : [];
  const found = whites.flatMap((white) => {
    const x = (white.from + white.to) / 2;
    const wide = white.to - white.from >= MIN_WHITE_EM * em;
    if (!under.includes(white) && !(shown && (wide || isAfterNumbers(lines, x, em)))) return [];
    const crossing = lone.filter((words) => words.some((w) => w.x0 < x && w.x1 > x)).length;
    const free = crossing <= CROSSING_SHARE * lone.length && isBetweenColumns(lines, x, em);
    return free && !isWordSpace(lines, x, em) ? [{ x, white: white.to - white.from }] : [];
  });
  const xs = found.map((gutter) => gutter.x);
  const gutters = withoutStrays(xs, lines, em);
  const narrow = found.some(({ x, white }) => white < least * em && gutters.includes(x));
  return { gutters, whiteEm: narrow ? NUMBERS_WHITE_EM : least };
}

/** Part of the rows that must have words between two gutters for these to bound a column. */
const COLUMN_SHARE = 0.25;

/** Gutters but those that only part the last word of a wide cell from its own words: no other row has text there. */
function withoutStrays(gutters: readonly number[], lines: readonly (readonly Word[])[], em: number): number[] {
  return gutters.filter((x, i) => {
    const bounds = (from: number, to: number, side: 'before' | 'after'): boolean => {
      const rows = lines.filter((words) => words.some((w) => w.x0 > from && w.x1 < to));
      if (rows.length > COLUMN_SHARE * lines.length) return true;
      return !rows.every((words) => {
        const at = words.findLastIndex((w) => w.x1 <= (side === 'before' ? from : to));
        const left = words[at];
        const right = words[at + 1];
        return left !== undefined && right !== undefined && right.x0 - left.x1 < WORD_SPACE_EM * em;
      });
    };
    const last = gutters[i - 1];
    const next = gutters[i + 1];
    return (next === undefined || bounds(x, next, 'before')) && (last === undefined || bounds(last, x, 'after'));
  });
}

/** Where a piece can be cut at or right beside a place: between letters, or at the nearest white if a letter is in the way. */
function whiteNear(piece: Piece, x: number): number | null {
  const inked = piece.glyphs.filter((g) => g.text.trim() !== '').sort((a, b) => a.x0 - b.x0);
  if (!inked.some((g) => g.x0 < x && g.x1 > x)) return x;
  let best: number | null = null;
  inked.slice(1).forEach((glyph, i) => {
    const before = inked[i]?.x1 ?? glyph.x0;
    const middle = (before + glyph.x0) / 2;
    const near = Math.abs(middle - x) <= OVERRUN_EM * piece.size;
    if (near && glyph.x0 - before >= WORD_GAP_EM * piece.size)
      if (best === null || Math.abs(middle - x) < Math.abs(best - x)) best = middle;
  });
  return best;
}

/** A piece in parts, cut at the gutters where it has white. */
export function splitPiece(piece: Piece, cuts: readonly number[]): Piece[] {
  const at = cuts.flatMap((x) => (x > piece.box.x0 && x < piece.box.x1 ? (whiteNear(piece, x) ?? []) : []));
  if (at.length === 0) return [piece];
  const parts: Glyph[][] = Array.from({ length: at.length + 1 }, () => []);
  for (const glyph of piece.glyphs) parts[at.filter((x) => x <= (glyph.x0 + glyph.x1) / 2).length]?.push(glyph);
  return parts.flatMap((glyphs) => {
    const from = glyphs.findIndex((g) => g.text !== ' ');
    const to = glyphs.findLastIndex((g) => g.text !== ' ');
    return (from < 0 ? null : makePiece(glyphs.slice(from, to + 1), piece.order)) ?? [];
  });
}

/** A chunk in parts, cut at the places where its pieces have white. */
export function splitChunk(chunk: Chunk, cuts: readonly number[]): Chunk[] {
  if (!cuts.some((x) => x > chunk.box.x0 && x < chunk.box.x1)) return [chunk];
  const groups = new Map<number, Piece[]>();
  for (const piece of chunk.pieces.flatMap((p) => splitPiece(p, cuts))) {
    const side = cuts.filter((x) => x <= (piece.box.x0 + piece.box.x1) / 2).length;
    const group = groups.get(side);
    if (group === undefined) groups.set(side, [piece]);
    else group.push(piece);
  }
  return [...groups.values()].map((pieces) => {
    const y0 = chunk.box.y0;
    const y1 = chunk.box.y1;
    const x0 = Math.min(...pieces.map((p) => p.box.x0));
    const x1 = Math.max(...pieces.map((p) => p.box.x1));
    return { ...chunk, pieces, box: { x0, x1, y0, y1 } };
  });
}

type Parted = { readonly rows: readonly Row[]; readonly whiteEm: number | null };

/** Parts the chunks of rows at the narrow gutters that their words show; says how narrow these may be, null where there are none. */
export function partedRows(rows: readonly Row[], shown: boolean, headed: boolean): Parted {
  if (!shown && !headed) return { rows, whiteEm: null };
  const { gutters, whiteEm } = guttersOf(rows, rows[0]?.size ?? 10, shown, headed);
  if (gutters.length === 0) return { rows, whiteEm: null };
  const parted = rows.map((row) =>
    isHeadOverAll(row, rows) ? row : { ...row, chunks: row.chunks.flatMap((chunk) => splitChunk(chunk, gutters)) },
  );
  return { rows: parted, whiteEm };
}

/** The white that rows of numbers all leave free between their words; none where numbers stand in no column. */
export function whitesOfNumbers(rows: readonly Row[], em: number): readonly White[] {
  const lines = rows.map(wordsOf);
  const middle = ({ from, to }: White): number => (from + to) / 2;
  const found = whitesOf(lines, NUMBERS_WHITE_EM * em).filter((white) => {
    const x = middle(white);
    return isBetweenColumns(lines, x, em) && !isWordSpace(lines, x, em);
  });
  const gutters = withoutStrays(found.map(middle), lines, em);
  const isNumbered = gutters.some((x) => {
    const [, after] = wordsBeside(lines, x);
    return after.filter((w) => isNumeric(w.text)).length >= ALIGNED_SHARE * lines.length;
  });
  return isNumbered ? found.filter((white) => gutters.includes(middle(white))) : [];
}

/** The parts of some white strips that a row leaves free too; null where its words fill one. */
export function whitesOver(row: Row, whites: readonly White[]): readonly White[] | null {
  const words = wordsOf(row);
  const left = whites.map((white): White => {
    const inside = words.filter(({ x0, x1 }) => x0 < white.to && x1 > white.from);
    const edges = [white.from, ...inside.flatMap(({ x0, x1 }) => [x0, x1]), white.to];
    const free = edges.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: edges[i + 1] ?? from }] : []));
    return free.reduce((best, part) => (part.to - part.from > best.to - best.from ? part : best));
  });
  return left.every(({ from, to }) => to > from) ? left : null;
}

/** Whether a row holds several words, a number behind the first of them. */
export function holdsNumber(row: Row): boolean {
  return wordsOf(row)
    .slice(1)
    .some(({ text }) => isNumeric(text));
}
