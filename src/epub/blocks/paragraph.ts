// In: a paragraph. Out: <p>, or what it hides where it has no text.
import type { Block } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { isVisible } from '../measure.ts';
import { element, type XmlNode } from '../xml.ts';

/** Renders a paragraph; one without anything to see keeps only its page breaks. */
export function paragraph(block: Extract<Block, { type: 'paragraph' }>, context: RenderContext): readonly XmlNode[] {
  const visible = isVisible(block.inlines);
  if (!visible && !block.inlines.some((i) => i.type !== 'text' && i.type !== 'line-break')) return [];
  const classes = [block.align === 'start' ? '' : block.align, block.dropCap ? 'drop-cap' : ''].filter(Boolean);
  const id = idOf(context, block.id);
  const inner = context.inlines(block.inlines, context);
  if (!visible) return [element('div', { id }, inner)];
  return [element('p', { id, class: classes.length > 0 ? classes.join(' ') : null }, inner)];
}
