// In: blocks. Out: XHTML flow content, each type written by its own file.
import type { Block } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { element, type XmlNode } from '../xml.ts';
import { code } from './code.ts';
import { definitionList } from './definition-list.ts';
import { figure } from './figure.ts';
import { formula } from './formula.ts';
import { heading } from './heading.ts';
import { list } from './list.ts';
import { note, noteSection } from './note.ts';
import { blockPageBreak } from './page-break.ts';
import { paragraph } from './paragraph.ts';
import { quote } from './quote.ts';
import { table } from './table.ts';
import { thematicBreak } from './thematic-break.ts';
import { verse } from './verse.ts';

/** XHTML of blocks in their order; notes that follow each other share a section. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext): readonly XmlNode[] {
  const out: XmlNode[] = [];
  let notes: XmlNode[] = [];
  blocks.forEach((block, i) => {
    const nodes = withAnchor(block, context, renderBlock(block, context));
    if (block.type !== 'note') {
      out.push(...nodes);
      return;
    }
    notes.push(...nodes);
    const next = blocks[i + 1];
    if (next?.type === 'note' && next.kind === block.kind) return;
    out.push(noteSection(block.kind, notes));
    notes = [];
  });
  return out;
}

function renderBlock(block: Block, context: RenderContext): readonly XmlNode[] {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block, context);
    case 'heading':
      return heading(block, context);
    case 'list':
      return list(block, context);
    case 'definition-list':
      return definitionList(block, context);
    case 'table':
      return table(block, context);
    case 'figure':
      return figure(block, context);
    case 'formula':
      return formula(block, context);
    case 'code':
      return code(block, context);
    case 'verse':
      return verse(block, context);
    case 'quote':
      return quote(block, context);
    case 'note':
      return note(block, context);
    case 'thematic-break':
      return thematicBreak(block, context);
    case 'page-break':
      return blockPageBreak(block, context);
    default:
      return block satisfies never;
  }
}

/** A block that shows nothing but is linked to leaves an empty place, so that no link breaks. */
function withAnchor(block: Block, context: RenderContext, nodes: readonly XmlNode[]): readonly XmlNode[] {
  const id = idOf(context, block.id);
  return id === null ? nodes : [element('div', { id }), ...nodes];
}
