// In: a program or terminal listing. Out: <pre><code>, every space kept; with a caption, a <figure> around them.
import type { Block } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { element, type XmlNode } from '../xml.ts';

/** Renders a listing, with its inlines where it has links or emphasis. */
export function code(block: Extract<Block, { type: 'code' }>, context: RenderContext): readonly XmlNode[] {
  const inner = block.inlines.length > 0 ? context.inlines(block.inlines, context) : [block.text];
  const id = idOf(context, block.id);
  const caption = block.caption ?? [];
  if (caption.length === 0) return [element('pre', { id }, [element('code', {}, inner)])];
  const named = element('figcaption', {}, context.inlines(caption, context));
  return [element('figure', { id, class: 'listing' }, [element('pre', {}, [element('code', {}, inner)]), named])];
}
