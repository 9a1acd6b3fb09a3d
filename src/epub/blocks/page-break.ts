// In: a page break between blocks. Out: the place that the page-list leads to.
import type { Block } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { pageBreak } from '../inlines.ts';
import type { XmlNode } from '../xml.ts';

/** Renders the beginning of a print page. */
export function blockPageBreak(
  block: Extract<Block, { type: 'page-break' }>,
  context: RenderContext,
): readonly XmlNode[] {
  return [pageBreak('div', idOf(context, block.id, true), block.label)];
}
