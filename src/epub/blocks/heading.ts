// In: a heading. Out: <h1>…<h6>.
import type { Block } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { isVisible } from '../measure.ts';
import { element, type XmlNode } from '../xml.ts';

/** Renders a heading; an empty one would be announced as nothing, so it is no heading. */
export function heading(block: Extract<Block, { type: 'heading' }>, context: RenderContext): readonly XmlNode[] {
  const id = idOf(context, block.id, true);
  const inner = context.inlines(block.inlines, context);
  return [element(isVisible(block.inlines) ? `h${block.level}` : 'div', { id }, inner)];
}
