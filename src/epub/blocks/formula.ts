// In: a displayed formula. Out: MathML where there is any, else its text, with the number that it is cited by.
import type { Block } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { parseMathml } from '../mathml.ts';
import { element, type XmlNode } from '../xml.ts';

/** Renders a displayed formula. */
export function formula(block: Extract<Block, { type: 'formula' }>, context: RenderContext): readonly XmlNode[] {
  const math = block.mathml === null ? null : parseMathml(block.mathml, 'block', block.text);
  if (math === null && block.text.trim() === '') return [];
  const number = block.number === null ? [] : [' ', element('span', { class: 'equation-number' }, [block.number])];
  return [element('p', { id: idOf(context, block.id), class: 'equation' }, [math ?? block.text, ...number])];
}
