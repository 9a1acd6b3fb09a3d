// Pieces and drawings of one page in its reading frame in, blocks in reading order out.
import type { Box } from '../model/geometry.ts';
import type { PageBlock } from '../model/page.ts';
import type { RawPage } from '../model/raw-page.ts';
import { blocksOfLines } from './blocks.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { columnsOf } from './columns.ts';
import { type FlowLine, flowLine } from './flow-line.ts';
import type { Frame } from './frame.ts';
import type { Piece } from './ink.ts';
import { leadingOf } from './leading.ts';
import { lineOf } from './line-text.ts';
import { rowsOf } from './rows.ts';
import type { ElementIndex } from './structure.ts';

export type FrameInput = {
  readonly raw: RawPage;
  readonly frame: Frame;
  readonly pieces: readonly Piece[];
  readonly elements: ElementIndex;
  readonly rightToLeft: boolean;
  readonly scanned: boolean;
};

type PlacedChunk = { readonly text: true; readonly box: Box; readonly chunk: Chunk };
type PlacedBlock = { readonly text: false; readonly box: Box; readonly block: PageBlock };

function bodySizeOf(pieces: readonly Piece[]): number {
  const widths = new Map<number, number>();
  for (const piece of pieces) {
    const key = Math.round(piece.size * 4) / 4;
    widths.set(key, (widths.get(key) ?? 0) + piece.glyphs.length);
  }
  let best = 10;
  let most = 0;
  for (const [size, count] of widths) if (count > most) [best, most] = [size, count];
  return best;
}

/** Lays out the pieces of a page. */
export function layoutFrame(input: FrameInput): readonly PageBlock[] {
  const bodySize = bodySizeOf(input.pieces);
  const chunks = chunksOf(input.pieces);
  const placed: (PlacedChunk | PlacedBlock)[] = chunks.map((chunk) => ({ text: true, box: chunk.box, chunk }));
  const columns = columnsOf(placed, { rightToLeft: input.rightToLeft, em: bodySize });
  const lined = columns.map((column) => {
    const own = column.items.flatMap((item) => (item.text ? [item.chunk] : []));
    const lines = rowsOf(own).flatMap((row): FlowLine[] => {
      const glyphs = row.chunks.flatMap((c) => c.pieces.flatMap((p) => p.glyphs));
      const line = lineOf(glyphs, row.baseline, row.size);
      return line === null ? [] : [flowLine(line, { element: null, role: null, artifact: false })];
    });
    return { column, lines };
  });
  const leading = leadingOf(lined.map((c) => c.lines.map((l) => l.line)));
  return lined.flatMap(({ column, lines }) => blocksOfLines(lines, column.box, { leading, bodySize }));
}
