// Rows of one column in; out, as tables without a head, those of them that gloss a sentence word by word: the words of a
// language, and under each what it means.
// Evidence: words of two or three rows on end start together, and the next start as far behind the longest of them.
import { unionBoxes } from '../model/geometry.ts';
import { type Glyph, makePiece, type Piece } from './ink.ts';
import { LEADERS } from './numbered-chunks.ts';
import { glyphsOfRow, type Row } from './rows.ts';
import type { Ruling } from './rulings.ts';
import { type CellBox, tableBlock } from './table-cells.ts';
import { rowText } from './table-words.ts';
import type { FoundTable } from './tables-ruled.ts';

/** Rows of one gloss at most, and how far apart they are at most, em. */
const MOST_ROWS = 3;
const MAX_LEADING_EM = 1.7;
/** Sizes of their type differ by this part at most. */
const SAME_SIZE = 0.2;
/** White that parts words, em. */
const WORD_GAP_EM = 0.15;
/** Starts that differ by less, em, are one; and so much may the white behind the longest words differ. */
const SAME_START_EM = 0.12;
const SAME_WHITE_EM = 0.3;
/** Fewest words that are glossed, and their part of all words of the first row. */
const MIN_WORDS = 3;
const MIN_SHARE = 0.7;
/** Part of the words that differ in width from their glosses: lines that are said again do not. */
const DIFFERENT_SHARE = 0.5;
/** Part of the glyphs that may be signs of formulas, or of equal widths. */
const MAX_SIGNS = 0.3;

/** Rows of a table are at most so far apart, em, and share this part of their starts. */
const TABLE_LEADING_EM = 2.5;
const GOES_ON_SHARE = 0.6;

type Word = { readonly x0: number; readonly x1: number };

function wordsOf(row: Row): readonly Word[] {
  const glyphs = [...glyphsOfRow(row)].filter(({ text }) => text.trim() !== '').sort((a, b) => a.x0 - b.x0);
  const words: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of glyphs) {
    const last = words.at(-1);
    if (last === undefined || x0 - last.x1 > WORD_GAP_EM * row.size) words.push({ x0, x1 });
    else last.x1 = Math.max(last.x1, x1);
  }
  return words;
}

function isProse(row: Row): boolean {
  const glyphs = glyphsOfRow(row);
  const signs = glyphs.filter(({ ink }: Glyph) => ink.math || ink.style.monospace).length;
  return signs <= MAX_SIGNS * glyphs.length && !LEADERS.test(rowText(row));
}

/** Whether a row has wide white in it: lines of prose have none. */
const isParted = ({ chunks }: Row): boolean => chunks.length > 1;

function mayFollow(row: Row, next: Row | undefined): next is Row {
  if (next === undefined) return false;
  const leading = next.baseline - row.baseline;
  return leading > 0 && leading <= MAX_LEADING_EM * row.size && Math.abs(next.size - row.size) <= SAME_SIZE * row.size;
}

/** Where the glossed words start; null where the rows are no gloss. */
function startsOf(words: readonly (readonly Word[])[], em: number): readonly number[] | null {
  const [source = [], ...others] = words;
  const first = Math.min(...others.map((row) => row[0]?.x0 ?? Infinity));
  const glossed = source.filter(({ x0 }) => x0 >= first - SAME_START_EM * em);
  const isAt = (x: number) => (word: Word) => Math.abs(word.x0 - x) <= SAME_START_EM * em;
  const starts = glossed.map(({ x0 }) => x0).filter((x) => others.some((row) => row.some(isAt(x))));
  if (starts.length < MIN_WORDS || starts.length < MIN_SHARE * glossed.length) return null;
  const at = (row: readonly Word[], i: number): readonly Word[] =>
    row.filter(
      ({ x0 }) => x0 >= (starts[i] ?? 0) - SAME_START_EM * em && x0 < (starts[i + 1] ?? Infinity) - SAME_START_EM * em,
    );
  const ends = starts.map((_, i) => words.map((row) => Math.max(...at(row, i).map(({ x1 }) => x1))));
  const whites = starts.slice(1).map((x, i) => x - Math.max(...(ends[i] ?? [])));
  if (Math.max(...whites) - Math.min(...whites) > SAME_WHITE_EM * em || Math.min(...whites) <= 0) return null;
  // Each row says something of nearly every word.
  if (others.some((row) => starts.filter((x) => row.some(isAt(x))).length < MIN_SHARE * starts.length)) return null;
  const different = ends.filter((row) => Math.max(...row) - Math.min(...row) > SAME_START_EM * em).length;
  return different >= DIFFERENT_SHARE * starts.length ? starts : null;
}

/** What of a row starts in each column: before the first start, at it, at the next … */
function cellsOf(row: Row, r: number, starts: readonly number[], from: number): CellBox[] {
  const columns = starts.length + from;
  const cells: Piece[][] = Array.from({ length: columns }, () => []);
  for (const piece of row.chunks.flatMap(({ pieces }) => pieces)) {
    const parts: Glyph[][] = Array.from({ length: columns }, () => []);
    for (const glyph of piece.glyphs) {
      const column = starts.findLastIndex((x) => x <= glyph.x0 + SAME_START_EM * row.size);
      parts[Math.max(column + from, 0)]?.push(glyph);
    }
    parts.forEach((glyphs, c) => {
      const made = makePiece(glyphs, piece.order);
      if (made !== null) cells[c]?.push(made);
    });
  }
  return cells.map((pieces, column) => {
    const box = unionBoxes(pieces.map((piece) => piece.box)) ?? { ...row.box, x1: row.box.x0 };
    return { row: r, column, rowSpan: 1, columnSpan: 1, box, pieces, header: false };
  });
}

/** Whether a row beside the gloss starts its words where the gloss does: all of them are rows of a table. */
function goesOn(row: Row | undefined, starts: readonly number[], near: Row): boolean {
  if (row === undefined || Math.abs(row.baseline - near.baseline) > TABLE_LEADING_EM * near.size) return false;
  const words = wordsOf(row);
  const slack = SAME_START_EM * near.size;
  // Whatever stands below starts at the first one.
  const shared = starts.slice(1).filter((x) => words.some(({ x0 }) => Math.abs(x0 - x) <= slack)).length;
  return shared >= GOES_ON_SHARE * (starts.length - 1);
}

type Beside = { readonly above: Row | undefined; readonly below: Row | undefined };

function glossOf(rows: readonly Row[], { above, below }: Beside): FoundTable | null {
  const [first] = rows;
  const box = unionBoxes(rows.map((row) => row.box));
  if (first === undefined || box === null || !rows.every(isProse)) return null;
  const words = rows.map(wordsOf);
  const starts = startsOf(words, first.size);
  if (starts === null) return null;
  if (goesOn(above, starts, first) || goesOn(below, starts, rows.at(-1) ?? first)) return null;
  // The number of an example stands before its first word.
  const from = words.some((row) => (row[0]?.x0 ?? 0) < (starts[0] ?? 0) - first.size) ? 1 : 0;
  const cells = rows.flatMap((row, r) => cellsOf(row, r, starts, from));
  const pieces = new Set(rows.flatMap((row) => row.chunks.flatMap((chunk) => chunk.pieces)));
  return { block: tableBlock(cells, box, starts.length + from, 'aligned', false), pieces };
}

/** Whether a ruling lies over, between or under rows: they are a table's. */
function isRuled({ block: { box } }: FoundTable, rules: readonly Ruling[], em: number): boolean {
  return rules.some(({ at, from, to }) => at > box.y0 - em && at < box.y1 + em && from < box.x1 && to > box.x0);
}

/** Finds glosses among rows of text, which come top to bottom. */
export function glosses(rows: readonly Row[], rules: readonly Ruling[]): readonly FoundTable[] {
  const found: FoundTable[] = [];
  for (let i = 0; i + 1 < rows.length; ) {
    const group: Row[] = [];
    for (let row = rows[i]; row !== undefined && group.length < MOST_ROWS; row = rows[i + group.length]) {
      const last = group.at(-1);
      if (last !== undefined && !mayFollow(last, row)) break;
      group.push(row);
    }
    let taken = 0;
    for (let count = group.length; count >= 2 && taken === 0; count--) {
      const own = group.slice(0, count);
      if (!own.some(isParted)) continue;
      const gloss = glossOf(own, { above: rows[i - 1], below: rows[i + count] });
      if (gloss === null || isRuled(gloss, rules, own[0]?.size ?? 0)) continue;
      found.push(gloss);
      taken = count;
    }
    i += Math.max(taken, 1);
  }
  return found;
}
