// In: a thematic break. Out: <hr/>.
import type { Block } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { element, type XmlNode } from '../xml.ts';

/** Renders a pause between scenes. */
export function thematicBreak(
  block: Extract<Block, { type: 'thematic-break' }>,
  context: RenderContext,
): readonly XmlNode[] {
  return [element('hr', { id: idOf(context, block.id) })];
}
