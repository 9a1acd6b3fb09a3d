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

/** The foot of the names under a title; null where none stand there. */
function footOfNames(chunks: readonly Chunk[], page: { height: number; bodySize: number }): number | null {
  const title = chunks.filter((c) => c.size >= TITLE_SIZE * page.bodySize && c.box.y0 < TITLE_ZONE * page.height);
  const [top] = [...title].sort((a, b) => a.baseline - b.baseline);
  if (top === undefined) return null;
  const lines = title.filter((c) => Math.abs(c.size - top.size) < 0.5);
  const foot = Math.max(...lines.map((c) => c.baseline));
  const below = chunks.filter((c) => c.baseline > foot + c.size * SAME_ROW_EM);
  const first = Math.min(...below.map((c) => c.baseline));
  const row = below.filter((c) => c.baseline - first < SAME_ROW_EM * c.size);
  const parts = partsOf(row);
  const em = row[0]?.size ?? page.bodySize;
  const centred = Math.abs(middleOf(row.map((c) => c.box)) - middleOf(lines.map((c) => c.box))) < SAME_MIDDLE_EM * em;
  const names = parts.every((part) => part.reduce((n, chunk) => n + lettersOf(chunk), 0) <= MAX_LETTERS);
  if (parts.length < 2 || !centred || !names) return null;
  const gutter = middleOf(lines.map((c) => c.box));
  const crosses = ({ box }: Chunk): boolean => box.x0 < gutter && box.x1 > gutter;
  if (row.some(crosses) || below.filter(crosses).length > MAX_CROSSING * below.length) return null;
  const bottom = Math.max(...row.map((c) => c.box.y1));
  const next = Math.min(...below.filter((c) => !row.includes(c)).map((c) => c.box.y0));
  return next - bottom >= MIN_WHITE_EM * em ? bottom : null;
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
