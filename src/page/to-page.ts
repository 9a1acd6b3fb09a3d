// Blocks in the reading frame in, blocks in page points out.
import type { Box } from '../model/geometry.ts';
import type { Line, PageBlock } from '../model/page.ts';
import { boxFromFrame, type Frame } from './frame.ts';

function lineToPage(line: Line, frame: Frame): Line {
  const box = boxFromFrame(frame, line.box);
  return {
    ...line,
    box,
    baseline: (box.x0 + box.x1) / 2,
    spans: line.spans.map((span) => ({ ...span, box: boxFromFrame(frame, span.box) })),
  };
}

/** Turns vertical writing back to page points. Text of turned pages stays upright; only their crops go back. */
export function toPageBlocks(blocks: readonly PageBlock[], frame: Frame): readonly PageBlock[] {
  if (frame.turn === 0) return blocks;
  return blocks.map((block): PageBlock => {
    // Crops are cut from the page as it is drawn, so their boxes are always page points.
    if (block.type === 'figure') return { ...block, box: boxFromFrame(frame, block.box) };
    if (!frame.vertical) return block;
    const box = boxFromFrame(frame, block.box);
    if (block.type === 'rule') return { ...block, box };
    if (block.type === 'table') {
      const rows = block.rows.map((row) =>
        row.map((cell) => ({
          ...cell,
          box: boxFromFrame(frame, cell.box),
          lines: cell.lines.map((l) => lineToPage(l, frame)),
        })),
      );
      return { ...block, box, rows };
    }
    return { ...block, box, writing: 'vertical', lines: block.lines.map((line) => lineToPage(line, frame)) };
  });
}

/** Blocks moved on their page; pictures keep the place that they are cut from. */
export function movedBlocks(blocks: readonly PageBlock[], dx: number, dy: number): readonly PageBlock[] {
  if (dx === 0 && dy === 0) return blocks;
  const moved = (box: Box): Box => ({ x0: box.x0 + dx, y0: box.y0 + dy, x1: box.x1 + dx, y1: box.y1 + dy });
  const movedLine = (line: Line): Line => ({
    ...line,
    box: moved(line.box),
    baseline: line.baseline + dy,
    spans: line.spans.map((span) => ({ ...span, box: moved(span.box) })),
  });
  return blocks.map((block): PageBlock => {
    if (block.type === 'figure') return block;
    const box = moved(block.box);
    if (block.type === 'rule') return { ...block, box };
    if (block.type === 'table') {
      const rows = block.rows.map((row) =>
        row.map((cell) => ({ ...cell, box: moved(cell.box), lines: cell.lines.map(movedLine) })),
      );
      return { ...block, box, rows };
    }
    const column = { x0: block.column.x0 + dx, x1: block.column.x1 + dx };
    return { ...block, box, column, lines: block.lines.map(movedLine) };
  });
}
