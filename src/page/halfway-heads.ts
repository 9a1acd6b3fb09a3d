// Rows of a captioned table in; out, its head where that is three lines high without a rule under it: heads over several
// columns, the heads of single columns halfway down, and the heads under the first. They are moved over their columns,
// since words set to the left stand beside numbers set to the right.
import { type Box, unionBoxes } from '../model/geometry.ts';
import type { Chunk } from './chunks.ts';
import type { Row } from './rows.ts';
import { splitChunk } from './table-gutters.ts';
import { startsTableCaption } from './table-words.ts';

/** How far the middle line may be off the middle of the two around it, em. */
const MIDDLE_EM = 0.15;
/** Lines of a head are at most so far apart, em, half of what the rows are; the rows below stand so much further apart. */
const MAX_LEADING_EM = 2;
const APART = 1.3;
/** White between two heads, em: more than a word space. */
const HEAD_WHITE_EM = 0.35;
/** Fewest columns, rows that have a cell in each of them, and the part of the rows that these are. */
const MIN_COLUMNS = 3;
const MIN_ROWS = 3;
const FULL_SHARE = 0.8;

const byPlace = (a: Chunk, b: Chunk): number => a.box.x0 - b.box.x0;
const middleOf = ({ x0, x1 }: Box): number => (x0 + x1) / 2;
const over = (chunk: Chunk, { x0, x1 }: Box): Chunk => ({ ...chunk, box: { ...chunk.box, x0, x1 } });

/** A row of one chunk as words far apart: narrow columns set their heads hardly more than a word space from one another. */
function inWords(row: Row): Row {
  const [only] = row.chunks;
  if (only === undefined || row.chunks.length > 1) return row;
  const inked = only.pieces.flatMap(({ glyphs }) => glyphs.filter(({ text }) => text.trim() !== ''));
  const sorted = inked.sort((a, b) => a.x0 - b.x0);
  const cuts = sorted.slice(1).flatMap((glyph, i) => {
    const end = sorted[i]?.x1 ?? glyph.x0;
    return glyph.x0 - end > HEAD_WHITE_EM * row.size ? [(end + glyph.x0) / 2] : [];
  });
  return { ...row, chunks: splitChunk(only, cuts) };
}

/** Whether three lines stand as those of such a head do: evenly, and closer than what comes below. */
export function isHalfwayHead(rows: readonly Row[]): boolean {
  const [top, middle, third, next] = rows;
  if (top === undefined || middle === undefined || third === undefined || next === undefined) return false;
  const under = inWords(third);
  const off = Math.abs((top.baseline + under.baseline) / 2 - middle.baseline);
  const leading = middle.baseline - top.baseline;
  if (off > MIDDLE_EM * middle.size || leading > MAX_LEADING_EM * middle.size) return false;
  if (next.baseline - under.baseline < APART * leading) return false;
  return middle.chunks.length + under.chunks.length >= MIN_COLUMNS && under.chunks.length >= 2;
}

/** Whether the row before one of several parts is the first line of such a head, with a caption right over it. */
export function beginsHalfwayHead(rows: readonly Row[], at: number): boolean {
  const [caption, top, middle] = rows.slice(at - 1, at + 2);
  if (caption === undefined || top === undefined || middle === undefined || !startsTableCaption(caption)) return false;
  const inside = top.box.x0 >= middle.box.x0 && top.box.x1 <= middle.box.x1;
  return inside && isHalfwayHead(rows.slice(at, at + 4));
}

/** Boxes of the columns under the head, of the rows that fill all; null where these are too few. */
function columnsOf(rows: readonly Row[], count: number): readonly Box[] | null {
  const full = rows.filter((row) => row.chunks.length === count).map((row) => [...row.chunks].sort(byPlace));
  if (full.length < MIN_ROWS || full.length < FULL_SHARE * rows.length) return null;
  const boxes = Array.from({ length: count }, (_, c) => unionBoxes(full.flatMap((chunks) => chunks[c]?.box ?? [])));
  return boxes.every((box) => box !== null) ? boxes : null;
}

type Headed = { readonly rows: readonly Row[]; readonly cut: number };

/** The rows with such a head over its columns, and the height where it ends; null where there is none. */
export function withHalfwayHead(rows: readonly Row[]): Headed | null {
  const [top, middle, third, next] = rows;
  if (top === undefined || middle === undefined || third === undefined || next === undefined) return null;
  if (!isHalfwayHead(rows)) return null;
  const under = inWords(third);
  const leaves = [...middle.chunks, ...under.chunks].sort(byPlace);
  const columns = columnsOf(rows.slice(3), leaves.length);
  if (columns === null) return null;
  const columnOf = (leaf: Chunk): Box => columns[leaves.indexOf(leaf)] ?? leaf.box;
  // Each head over several columns has those of the lower heads that stand nearest to it.
  const nearest = (leaf: Chunk): Chunk | undefined =>
    [...top.chunks].sort(
      (a, b) => Math.abs(middleOf(a.box) - middleOf(leaf.box)) - Math.abs(middleOf(b.box) - middleOf(leaf.box)),
    )[0];
  const groups = top.chunks.map((chunk) => under.chunks.filter((leaf) => nearest(leaf) === chunk));
  if (groups.some((leaves) => leaves.length < 2)) return null;
  const heads = top.chunks.map((chunk, i) => over(chunk, unionBoxes((groups[i] ?? []).map(columnOf)) ?? chunk.box));
  const moved = (row: Row): Row => ({ ...row, chunks: row.chunks.map((chunk) => over(chunk, columnOf(chunk))) });
  return {
    rows: [{ ...top, chunks: heads }, moved(middle), moved(under), ...rows.slice(3)],
    cut: (under.box.y1 + next.box.y0) / 2,
  };
}
