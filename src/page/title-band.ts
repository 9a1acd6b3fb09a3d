// What stands on a first page in; out, the same in two bands where names stand side by side under a title that spans the
// columns: a lone row of them would fall apart at the gutter, each name at the head of a column of text.
import { boxWidth } from '../model/geometry.ts';
import type { Chunk } from './chunks.ts';
import type { Placed } from './column-runs.ts';

/** Type of a title in parts of the body's, and the part of the page's height in which it stands. */
const TITLE_SIZE = 1.2;
const TITLE_ZONE = 0.4;
/** White in em between two names. */
const MIN_APART_EM = 1;
/** Letters of the longest name with its degrees. */
const MAX_LETTERS = 48;
/** Middles of the names and of the title differ by less, in em: both are centred. */
const SAME_MIDDLE_EM = 1.5;
/** Rows of a subtitle, and of names and dates that stand up to the title's middle from both sides, with this white between, em. */
const MAX_SUBTITLES = 2;
const MAX_NAMES = 4;
const MAX_WHITE_EM = 4;
/** White in em under the names, which have no lines of addresses below. */
const MIN_WHITE_EM = 0.8;
/** Part of the text below that may reach over the gutter: where more does, there are no columns for the names to fall into. */
const MAX_CROSSING = 0.1;
/** Width in em of a bar or a number beside the text, which parts nothing of it. */
const MAX_BAR_EM = 1;
/** Baselines of one row differ by less, in em. */
const SAME_ROW_EM = 0.4;

const middleOf = (boxes: readonly { x0: number; x1: number }[]): number =>
  (Math.min(...boxes.map((box) => box.x0)) + Math.max(...boxes.map((box) => box.x1))) / 2;

const lettersOf = (chunk: Chunk): number => chunk.pieces.reduce((n, piece) => n + piece.glyphs.length, 0);

/** Parts of a row that white keeps apart. */
function partsOf(row: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const parts: Chunk[][] = [];
  for (const chunk of [...row].sort((a, b) => a.box.x0 - b.box.x0)) {
    const last = parts.at(-1)?.at(-1);
    if (last !== undefined && chunk.box.x0 - last.box.x1 < MIN_APART_EM * chunk.size) parts.at(-1)?.push(chunk);
    else parts.push([chunk]);
  }
  return parts;
}

/** Chunks by rows, top to bottom. */
function rowsBelow(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const rows: Chunk[][] = [];
  for (const chunk of [...chunks].sort((a, b) => a.baseline - b.baseline)) {
    const last = rows.at(-1)?.[0];
    if (last !== undefined && chunk.baseline - last.baseline < SAME_ROW_EM * chunk.size) rows.at(-1)?.push(chunk);
    else rows.push([chunk]);
  }
  return rows;
}

/** Whether a row stands about a middle: as a whole, or its two parts up to it from both sides. */
function standsAbout(row: readonly Chunk[], middle: number): 'whole' | 'sides' | null {
  const em = row[0]?.size ?? 0;
  const parts = partsOf(row).map((part) => part.map((chunk) => chunk.box));
  const [left, right, ...more] = parts;
  if (left !== undefined && right !== undefined && more.length === 0) {
    const [end, start] = [Math.max(...left.map((box) => box.x1)), Math.min(...right.map((box) => box.x0))];
    if (start - end < MAX_WHITE_EM * em && Math.abs((end + start) / 2 - middle) < em) return 'sides';
  }
  return Math.abs(middleOf(row.map((chunk) => chunk.box)) - middle) < SAME_MIDDLE_EM * em ? 'whole' : null;
}

function whiteBetween(above: readonly Chunk[], below: readonly Chunk[]): number {
  return Math.min(...below.map((c) => c.box.y0)) - Math.max(...above.map((c) => c.box.y1));
}

/** Rows of names: one under the title or its subtitle, or several whose parts stand up to its middle from both sides. */
function rowsOfNames(below: readonly (readonly Chunk[])[], middle: number): readonly (readonly Chunk[])[] {
  const from = below.findIndex((row) => partsOf(row).length > 1 || standsAbout(row, middle) === null);
  const [first] = below.slice(from);
  const isNames = (row: readonly Chunk[]): boolean => {
    const parts = partsOf(row);
    return parts.length > 1 && parts.every((part) => part.reduce((n, c) => n + lettersOf(c), 0) <= MAX_LETTERS);
  };
  if (from < 0 || from > MAX_SUBTITLES || first === undefined || !isNames(first)) return [];
  const stands = standsAbout(first, middle);
  if (stands !== 'sides') return stands === null ? [] : [first];
  const rest = below.slice(from, from + MAX_NAMES);
  const isApart = (row: readonly Chunk[], before: readonly Chunk[] | undefined): boolean =>
    before !== undefined && whiteBetween(before, row) >= MIN_WHITE_EM * (row[0]?.size ?? 0);
  const end = rest.findIndex(
    (row, i) => !isNames(row) || standsAbout(row, middle) !== 'sides' || isApart(row, rest[i - 1]),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** The foot of the names under a title; null where none stand there. */
function footOfNames(chunks: readonly Chunk[], page: { height: number; bodySize: number }): number | null {
  const title = chunks.filter((c) => c.size >= TITLE_SIZE * page.bodySize && c.box.y0 < TITLE_ZONE * page.height);
  const [top] = [...title].sort((a, b) => a.baseline - b.baseline);
  if (top === undefined) return null;
  const lines = title.filter((c) => Math.abs(c.size - top.size) < 0.5);
  const foot = Math.max(...lines.map((c) => c.baseline));
  const below = chunks.filter((c) => c.baseline > foot + c.size * SAME_ROW_EM);
  const gutter = middleOf(lines.map((c) => c.box));
  const names = rowsOfNames(rowsBelow(below), gutter);
  const last = names.at(-1);
  if (last === undefined) return null;
  const crosses = ({ box }: Chunk): boolean => box.x0 < gutter && box.x1 > gutter;
  if (names.some((row) => row.some(crosses)) || below.filter(crosses).length > MAX_CROSSING * below.length) return null;
  const bottom = Math.max(...last.map((c) => c.box.y1));
  const next = Math.min(
    ...below.filter((c) => c.baseline > (last[0]?.baseline ?? 0) + SAME_ROW_EM * c.size).map((c) => c.box.y0),
  );
  return next - bottom >= MIN_WHITE_EM * (last[0]?.size ?? page.bodySize) ? bottom : null;
}

/** Cuts a band under the lone row of names below a title. */
export function titleBands<T extends Placed>(
  band: readonly T[],
  chunks: readonly Chunk[],
  page: { readonly height: number; readonly bodySize: number },
): readonly (readonly T[])[] {
  const foot = footOfNames(chunks, page);
  if (foot === null) return [band];
  const isOver = (item: T): boolean => item.box.y1 <= foot + 1;
  const reachesOver = ({ box }: T): boolean => box.y1 > foot + 1 && box.y0 < foot - 1;
  // Nothing that is wide may reach over the cut; a bar in the margin may.
  if (band.some((item) => reachesOver(item) && boxWidth(item.box) > MAX_BAR_EM * page.bodySize)) return [band];
  return [band.filter(isOver), band.filter((item) => !isOver(item))];
}
