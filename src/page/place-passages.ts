// Blocks of a page in reading order and passages of turned text in; out, each passage behind what stands before it.
import type { Box } from '../model/geometry.ts';
import { overlapX, overlapY } from '../model/geometry.ts';
import type { PageBlock } from '../model/page.ts';
import type { Passage } from './turned-text.ts';

/** Gap between a figure and its caption, at most, points. */
const CAPTION_GAP = 24;

/** Whether a box stands right over, under or beside a figure. */
function isCaptionOf(figure: PageBlock, box: Box): boolean {
  if (figure.type !== 'figure' || figure.layer !== 'body') return false;
  const grown = (by: number): Box => ({ ...figure.box, y0: figure.box.y0 - by, y1: figure.box.y1 + by });
  return overlapX(figure.box, box) > 0 && overlapY(grown(CAPTION_GAP), box) > 0;
}

/** Whether a block comes before a box: it starts over it, or right of it on a page of vertical lines. */
function isBefore(block: PageBlock, box: Box, vertical: boolean): boolean {
  if (vertical) return (block.box.x0 + block.box.x1) / 2 >= (box.x0 + box.x1) / 2;
  return block.box.y0 <= (box.y0 + box.y1) / 2;
}

function placeOf(blocks: readonly PageBlock[], box: Box, vertical: boolean): number {
  const figure = blocks.findLastIndex((block) => isCaptionOf(block, box));
  if (figure >= 0) return figure + 1;
  const shared = (block: PageBlock): number => (vertical ? overlapY(block.box, box) : overlapX(block.box, box));
  const before = (block: PageBlock): boolean => block.layer === 'body' && isBefore(block, box, vertical);
  const near = blocks.findLastIndex((block) => before(block) && shared(block) > 0);
  return (near >= 0 ? near : blocks.findLastIndex(before)) + 1;
}

/** Puts passages among the blocks of the text. */
export function withPassages(
  blocks: readonly PageBlock[],
  passages: readonly Passage[],
  vertical: boolean,
): readonly PageBlock[] {
  const out = [...blocks];
  for (const { blocks: own, box } of passages) out.splice(placeOf(out, box, vertical), 0, ...own);
  return out;
}
