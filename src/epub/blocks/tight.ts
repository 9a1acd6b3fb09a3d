// In: the blocks of a list item, cell, definition or note. Out: their XHTML, a first plain paragraph without its <p>.
import type { Block } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { isVisible } from '../measure.ts';
import { element, type XmlNode } from '../xml.ts';

/** Renders blocks, `lead` before the first text; one plain paragraph (and lists below it) needs no <p>. */
export function tightBlocks(
  blocks: readonly Block[],
  context: RenderContext,
  lead: readonly XmlNode[] = [],
): readonly XmlNode[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' || !isVisible(first.inlines)) {
    const label = lead.length === 0 ? [] : [element('p', {}, lead)];
    return [...label, ...context.blocks(blocks, context)];
  }
  const id = idOf(context, first.id);
  const inner = [...lead, ...context.inlines(first.inlines, context)];
  const tight = first.align === 'start' && rest.every((block) => block.type === 'list');
  const opening = !tight
    ? [element('p', { id, class: alignClass(first.align) }, inner)]
    : id === null
      ? inner
      : [element('span', { id }, inner)];
  return [...opening, ...context.blocks(rest, context)];
}

function alignClass(align: 'start' | 'center' | 'end'): string | null {
  return align === 'start' ? null : align;
}
