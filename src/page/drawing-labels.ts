// A drawing and the words outside of it in, the drawing grown by its labels out: numbers at its edges, titles of axes and plots.
import { FIGURE_WORDS, TABLE_WORDS } from '../model/caption-words.ts';
import type { Box } from '../model/geometry.ts';
import { boxWidth, unionBox } from '../model/geometry.ts';
import type { Chunk } from './chunks.ts';
import type { Piece } from './ink.ts';
import { rowsOf } from './rows.ts';

/** Labels stand at most this far outside of a drawing, in em, and are at most so many glyphs long. */
const LABEL_GAP_EM = 1.1;
const LABEL_GLYPHS = 16;
/** Part of the drawing's width that a label beside or under it takes at most. */
const WIDEST = 0.5;
/** A label of a pie reaches so far into the box around its leader lines, em. */
const LABEL_REACH_EM = 0.5;
/** A word that may begin a caption, its number aside. */
export const CAPTION_START = new RegExp(`^[\\[(<〈]?(?:fig|tab|abb|taul|${FIGURE_WORDS}|${TABLE_WORDS})`, 'iu');
/** The title of a level axis stands below its numbers: this far below in em, so many letters, this near the middle. R sets it two lines of 1.2 em below them. */
const AXIS_GAP_EM = 1.6;
export const AXIS_GLYPHS = 40;
const AXIS_OFF_MIDDLE = 0.15;
/** Where the axis has no numbers, its title is nearer than any caption, em. */
const TOUCHING_EM = 0.5;
/** Part by which the sizes of labels of one drawing differ. */
const LIKE_SIZE = 0.15;
/** The title of a plot stands over it, in the type of its labels: this far above in em. R leaves 1.7 lines of 1.2 em. */
const TITLE_GAP_EM = 2.2;
/** White between a drawing and a word that touches it, points. */
const MARGIN = 2;

export function glyphCount(chunk: Chunk): number {
  return chunk.pieces.reduce((sum, piece) => sum + piece.glyphs.length, 0);
}

/** What stands outside of a drawing: chunks that may be its labels, and the families that lines of text are set in. */
export type Outside = { readonly short: readonly Chunk[]; readonly families: ReadonlySet<string> };

export const familyOf = (piece: Piece | undefined): string | undefined => piece?.glyphs[0]?.ink.style.family;

/** The title over a plot: near the middle, a few words in a type that the plot's labels have and the text does not. */
function plotTitle(grown: Box, drawn: Box, outside: Outside, own: readonly Piece[]): Chunk | null {
  const family = familyOf(own[0]);
  const mine = new Set(own);
  if (family === undefined || outside.families.has(family)) return null;
  const found = outside.short.find((chunk) => {
    const [first] = chunk.pieces;
    if (first === undefined || mine.has(first) || CAPTION_START.test(first.glyphs.map((g) => g.text).join('')))
      return false;
    const gap = grown.y0 - chunk.box.y1;
    const off = Math.abs(chunk.box.x0 + chunk.box.x1 - drawn.x0 - drawn.x1) / 2;
    const fits = gap > -MARGIN && gap <= TITLE_GAP_EM * chunk.size && off <= AXIS_OFF_MIDDLE * boxWidth(drawn);
    return fits && familyOf(first) === family && glyphCount(chunk) <= AXIS_GLYPHS;
  });
  return found ?? null;
}

/** Grows a drawing by the labels that stand right at its edges; `inside` are the pieces in it. */
export function withLabels(box: Box, outside: Outside, inside: readonly Piece[]): { box: Box; labels: Piece[] } {
  let grown = box;
  const labels: Piece[] = [];
  for (const chunk of outside.short) {
    const em = chunk.size;
    const apartX = Math.max(chunk.box.x0 - box.x1, box.x0 - chunk.box.x1);
    const apartY = Math.max(chunk.box.y0 - box.y1, box.y0 - chunk.box.y1);
    // What reaches into the drawing's box, beside a leader line of it, may be longer than what stands around it.
    const reaches = apartX < -LABEL_REACH_EM * em && apartY < 0;
    if (Math.max(apartX, apartY) > LABEL_GAP_EM * em) continue;
    if (glyphCount(chunk) > (reaches ? AXIS_GLYPHS : LABEL_GLYPHS)) continue;
    const first = chunk.pieces[0]?.glyphs.map((g) => g.text).join('') ?? '';
    if (CAPTION_START.test(first) || boxWidth(chunk.box) > (reaches ? 1 : WIDEST) * boxWidth(box)) continue;
    grown = unionBox(grown, chunk.box);
    labels.push(...chunk.pieces);
  }
  const titles = [
    axisTitle(grown, box, outside.short, [labels, inside]),
    plotTitle(grown, box, outside, [...inside, ...labels]),
  ];
  for (const title of titles) {
    if (title === null) continue;
    grown = unionBox(grown, title.box);
    labels.push(...title.pieces);
  }
  return { box: grown, labels };
}

/** Whether a line nearly touches an axis without numbers, in the type of the words within. */
function isAtAxis(gap: number, { size, pieces }: Chunk, inside: readonly Piece[]): boolean {
  const isAlike = (piece: Piece): boolean =>
    Math.abs(piece.size - size) <= LIKE_SIZE * size && familyOf(piece) === familyOf(pieces[0]);
  return gap <= TOUCHING_EM * size && inside.some(isAlike);
}

/** The title under the numbers of a level axis, or under the axis itself: near the middle, a few words, no caption. */
function axisTitle(
  grown: Box,
  drawn: Box,
  outside: readonly Chunk[],
  [labels, inside]: readonly [readonly Piece[], readonly Piece[]],
): Chunk | null {
  const isNumbered = grown.y1 - drawn.y1 >= MARGIN;
  const found = outside.find((chunk) => {
    const gap = chunk.box.y0 - grown.y1;
    const off = Math.abs(chunk.box.x0 + chunk.box.x1 - drawn.x0 - drawn.x1) / 2;
    const first = chunk.pieces[0];
    if (first === undefined || labels.includes(first) || gap < -MARGIN || gap > AXIS_GAP_EM * chunk.size) return false;
    if (!isNumbered && !isAtAxis(gap, chunk, inside)) return false;
    const text = first.glyphs.map((g) => g.text).join('');
    return glyphCount(chunk) <= AXIS_GLYPHS && off <= AXIS_OFF_MIDDLE * boxWidth(drawn) && !CAPTION_START.test(text);
  });
  return found ?? null;
}

/** Chunks with no other chunk beside them on their line outside of the drawing: a word of a sentence is no label. */
export function lonely(chunks: readonly Chunk[], box: Box): Chunk[] {
  const rows = rowsOf(chunks.filter((c) => c.box.y1 > box.y0 - 30 && c.box.y0 < box.y1 + 30));
  return rows.flatMap((row) => {
    const glyphs = row.chunks.reduce((sum, chunk) => sum + glyphCount(chunk), 0);
    return glyphs <= 3 * LABEL_GLYPHS ? row.chunks : [];
  });
}
