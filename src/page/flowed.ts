// Lines of a column and what is drawn in it in; out, blocks in reading order, the drawn ones at their place in the text.
import type { Box } from '../model/geometry.ts';
import { overlapX } from '../model/geometry.ts';
import type { PageBlock } from '../model/page.ts';
import { type BlockOptions, blocksOfLines } from './blocks.ts';
import { columnEdges } from './column-edges.ts';
import type { FlowLine } from './flow-line.ts';

export type LinedColumn = {
  readonly box: Box;
  readonly lines: readonly FlowLine[];
  readonly blocks: readonly PageBlock[];
};

/** Part of a block's width that must lie over text for it to part that text. */
const PARTS_TEXT = 0.3;

function middle(box: Box): number {
  return (box.y0 + box.y1) / 2;
}

function isOver(block: PageBlock, caption: PageBlock): boolean {
  const { box } = caption;
  return block.type === 'figure' && block.box.y0 < box.y0 && overlapX(block.box, box) > 0.5 * (box.x1 - box.x0);
}

/** Puts a column's blocks among its lines by height: those that text runs past come before the paragraph beside them. */
export function flowed(column: LinedColumn, options: BlockOptions): readonly PageBlock[] {
  const edges = options.room ?? columnEdges(column.lines, column.box);
  const sorted = [...column.blocks].sort((a, b) => middle(a.box) - middle(b.box));
  const parting = sorted.filter((block) => {
    // Text does not run past a displayed formula: TeX sets one up beside a short last line.
    if (block.type === 'figure' && block.kind === 'formula') return true;
    const beside = column.lines.filter((l) => middle(l.line.box) > block.box.y0 && middle(l.line.box) < block.box.y1);
    const over = beside.some((l) => overlapX(l.line.box, block.box) > PARTS_TEXT * (block.box.x1 - block.box.x0));
    return beside.length === 0 || over;
  });
  const out: PageBlock[] = [];
  let from = 0;
  const flush = (to: number): void => {
    if (to > from) out.push(...blocksOfLines(column.lines.slice(from, to), column.lines, edges, options));
    from = to;
  };
  for (const block of parting) {
    let to = from;
    while (to < column.lines.length && middle(column.lines[to]?.line.box ?? block.box) < middle(block.box)) to++;
    flush(to);
    out.push(block);
  }
  flush(column.lines.length);
  for (const block of sorted) {
    if (parting.includes(block)) continue;
    // A caption beside the text goes with its figure, which stands right above it.
    const own = block.type === 'text' ? out.findLastIndex((other) => isOver(other, block)) : -1;
    const beside = out.findIndex((other) => other.box.y1 > block.box.y0);
    // What stands outside of the column is not read before what begins beside it: a paragraph may go on from elsewhere.
    const outside = beside >= 0 && overlapX(block.box, column.box) <= 0 ? 1 : 0;
    const at = own >= 0 ? own + 1 : beside + outside;
    out.splice(at < 0 ? out.length : at, 0, block);
  }
  return out;
}
