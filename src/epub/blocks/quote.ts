// In: a quotation, epigraph, sidebar or admonition. Out: the element and semantics of its kind.
import type { Block } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { element, type XmlNode } from '../xml.ts';

type QuoteBlock = Extract<Block, { type: 'quote' }>;

/** Renders what is set off from the text (EPUB SSV epigraph and notice; a bare <aside> is a sidebar). */
export function quote(block: QuoteBlock, context: RenderContext): readonly XmlNode[] {
  if (block.blocks.length === 0) return [];
  const id = idOf(context, block.id);
  const inner = context.blocks(block.blocks, context);
  switch (block.kind) {
    case 'quote':
      return [element('blockquote', { id }, inner)];
    case 'epigraph':
      return [element('blockquote', { id, class: 'epigraph', 'epub:type': 'epigraph', role: 'doc-epigraph' }, inner)];
    case 'aside':
      return [element('aside', { id, class: 'sidebar' }, inner)];
    case 'admonition':
      return [element('div', { id, class: 'admonition', 'epub:type': 'notice', role: 'note' }, inner)];
    default:
      return block.kind satisfies never;
  }
}
