// Figures and pieces in, captions out that stand under a figure while the page's text runs past both beside them.
import type { Box } from '../model/geometry.ts';
import { boxWidth, unionBoxes } from '../model/geometry.ts';
import type { TextBlock } from '../model/page.ts';
import { chunksOf } from './chunks.ts';
import { CAPTION_START } from './drawing-labels.ts';
import type { FoundFigure } from './figures.ts';
import type { Piece } from './ink.ts';
import { rowsOf } from './rows.ts';
import { linesOfPieces } from './table-cells.ts';
import { chunkText } from './table-words.ts';

export type SideCaption = { readonly block: TextBlock; readonly pieces: ReadonlySet<Piece> };

/** White between a figure and its caption, and the leading within the caption, in em. */
const MAX_GAP_EM = 2.5;
const MAX_LEADING_EM = 1.5;
/** A caption reaches past its figure by at most this, in em. */
const OVERHANG_EM = 1;
/** Lines of the longest caption beside text. */
const MAX_LINES = 15;
/** Text beside begins this far from the caption at least, in em, and has so many letters. */
const MIN_WHITE_EM = 0.6;
const MIN_LETTERS = 12;

type Rows = ReturnType<typeof rowsOf>;

function isWithin(box: Box, figure: Box, em: number): boolean {
  return box.x0 >= figure.x0 - OVERHANG_EM * em && box.x1 <= figure.x1 + OVERHANG_EM * em;
}

/** Whether a row has text of the page beside the figure. */
function runsPast(row: Rows[number], figure: Box): boolean {
  return row.chunks.some(
    (chunk) =>
      (chunk.box.x1 < figure.x0 - MIN_WHITE_EM * row.size || chunk.box.x0 > figure.x1 + MIN_WHITE_EM * row.size) &&
      chunkText(chunk).length >= MIN_LETTERS,
  );
}

function captionUnder(figure: Box, rows: Rows): readonly Piece[] {
  const pieces: Piece[] = [];
  let bottom = figure.y1;
  let lines = 0;
  let beside = false;
  for (const row of rows) {
    if (row.baseline <= figure.y1 || lines > MAX_LINES) continue;
    const own = row.chunks.filter((chunk) => isWithin(chunk.box, figure, row.size));
    if (own.length === 0) {
      if (row.box.y0 > bottom + MAX_GAP_EM * row.size) break;
      continue;
    }
    const limit = lines === 0 ? figure.y1 + (MAX_GAP_EM + 1) * row.size : bottom + MAX_LEADING_EM * row.size;
    if (row.baseline > limit) break;
    if (lines === 0 && !own.some((chunk) => CAPTION_START.test(chunkText(chunk)))) return [];
    beside ||= runsPast(row, figure);
    bottom = row.baseline;
    lines++;
    pieces.push(...own.flatMap((chunk) => chunk.pieces));
  }
  return beside ? pieces : [];
}

/** Finds captions whose lines would be read as ends of the lines beside them. */
export function sideCaptions(figures: readonly FoundFigure[], pieces: readonly Piece[]): readonly SideCaption[] {
  const shown = figures.filter(({ block }) => block.layer === 'body');
  if (shown.length === 0) return [];
  const rows = rowsOf(chunksOf(pieces));
  return shown.flatMap(({ block: { box: figure } }): SideCaption[] => {
    const own = captionUnder(figure, rows);
    const lines = linesOfPieces(own);
    const box = unionBoxes(lines.map((line) => line.box));
    if (box === null || boxWidth(box) === 0) return [];
    const block: TextBlock = {
      type: 'text',
      box,
      layer: 'body',
      lines,
      column: { x0: Math.min(figure.x0, box.x0), x1: Math.max(figure.x1, box.x1) },
      writing: 'horizontal',
      role: null,
    };
    return [{ block, pieces: new Set(own) }];
  });
}
