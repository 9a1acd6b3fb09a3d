// Pieces of text and a grid of cells in, table rows out: what the ruled and the aligned tables share.
import type { Box } from '../model/geometry.ts';
import type { Line, PageTableCell, TableBlock } from '../model/page.ts';
import { chunksOf } from './chunks.ts';
import { boldHeads, hasCentredHead } from './head-rows.ts';
import type { Piece } from './ink.ts';
import { lineOf } from './line-text.ts';
import { glyphsOfRow, rowsOf } from './rows.ts';

export type CellBox = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
  readonly pieces: readonly Piece[];
  /** What a tagged PDF says; missing where nothing tells. */
  readonly header?: boolean;
};

/** Where a piece stands for the question of which cell holds it: the middle of its x-height, so that tall lines do not stray. */
export function anchorOf(piece: Piece): { x: number; y: number } {
  return { x: (piece.box.x0 + piece.box.x1) / 2, y: piece.baseline - 0.3 * piece.size };
}

/** The lines of some pieces, top to bottom. */
export function linesOfPieces(pieces: readonly Piece[]): readonly Line[] {
  return rowsOf(chunksOf(pieces)).flatMap((row) => {
    const line = lineOf(glyphsOfRow(row), row.baseline, row.size);
    return line === null ? [] : [line];
  });
}

/** Makes a table block of cells; rows without any text are left out. */
export function tableBlock(
  cells: readonly CellBox[],
  box: Box,
  columnCount: number,
  evidence: TableBlock['evidence'],
  rtl: boolean,
  headRows = 0,
): TableBlock {
  const rowCount = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  // Tags that call every cell a header say nothing.
  const told = cells.some((cell) => cell.header === true) && cells.some((cell) => cell.header !== true);
  const rows: PageTableCell[][] = [];
  for (let r = 0; r < rowCount; r++) {
    const own = cells
      .filter((cell) => cell.row === r)
      .sort((a, b) => (rtl ? b.column - a.column : a.column - b.column));
    const made = own.map((cell) => ({
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      header: told && cell.header === true,
      box: cell.box,
      lines: linesOfPieces(cell.pieces),
    }));
    if (made.some((cell) => cell.lines.length > 0 || cell.rowSpan > 1)) rows.push(made);
  }
  const centred = evidence === 'ruled' && hasCentredHead(rows, columnCount) ? 1 : 0;
  const heads = Math.max(headRows, told ? 0 : Math.max(boldHeads(rows, columnCount), centred));
  const marked = rows.map((row, r) => (r < heads ? row.map((cell) => ({ ...cell, header: true })) : row));
  return { type: 'table', box, layer: 'body', evidence, rows: marked, columnCount };
}
