// In: blocks. Out: calls for every block, list item and inline, in the order in which the writer prints them.
import type { AnchorId, Block, Inline } from '../model/book.ts';

export type Visitor = {
  readonly block?: (block: Block) => void;
  readonly item?: (id: AnchorId) => void;
  readonly inline?: (inline: Inline) => void;
};

/** Visits blocks and all that is in them, depth first. */
export function walkBlocks(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of blocks) walkBlock(block, visitor);
}

function walkBlock(block: Block, visitor: Visitor): void {
  visitor.block?.(block);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      walkInlines(block.inlines, visitor);
      return;
    case 'code':
      walkInlines(block.inlines, visitor);
      walkInlines(block.caption ?? [], visitor);
      return;
    case 'list':
      for (const item of block.items) {
        visitor.item?.(item.id);
        walkBlocks(item.blocks, visitor);
      }
      return;
    case 'definition-list':
      for (const entry of block.entries) {
        for (const term of entry.terms) walkInlines(term, visitor);
        walkBlocks(entry.blocks, visitor);
      }
      return;
    case 'table':
      walkInlines(block.caption, visitor);
      for (const row of block.rows) for (const cell of row.cells) walkBlocks(cell.blocks, visitor);
      return;
    case 'figure':
      walkInlines(block.caption, visitor);
      return;
    case 'verse':
      for (const line of block.lines) walkInlines(line, visitor);
      return;
    case 'quote':
    case 'note':
      walkBlocks(block.blocks, visitor);
      return;
    case 'formula':
    case 'thematic-break':
    case 'page-break':
      return;
    default:
      block satisfies never;
  }
}

/** Visits inlines and all that is in them, depth first. */
export function walkInlines(inlines: readonly Inline[], visitor: Visitor): void {
  for (const inline of inlines) {
    visitor.inline?.(inline);
    if ('children' in inline) walkInlines(inline.children, visitor);
  }
}
