// In: a program or terminal listing. Out: <pre><code>, every space kept.
import type { Block } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { element, type XmlNode } from '../xml.ts';

/** Renders a listing, with its inlines where it has links or emphasis. */
export function code(block: Extract<Block, { type: 'code' }>, context: RenderContext): readonly XmlNode[] {
  const inner = block.inlines.length > 0 ? context.inlines(block.inlines, context) : [block.text];
  return [element('pre', { id: idOf(context, block.id) }, [element('code', {}, inner)])];
}
