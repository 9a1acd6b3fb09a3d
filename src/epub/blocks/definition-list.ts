// In: a definition list. Out: <dl>.
import type { Block, DefinitionEntry, Inline } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { element, type XmlNode } from '../xml.ts';
import { tightBlocks } from './tight.ts';

/** Renders terms and what they mean; HTML asks for at least one of each in a group. */
export function definitionList(
  block: Extract<Block, { type: 'definition-list' }>,
  context: RenderContext,
): readonly XmlNode[] {
  const entries = block.entries.filter((entry) => entry.terms.length > 0 || entry.blocks.length > 0);
  if (entries.length === 0) return [];
  const id = idOf(context, block.id);
  const groups = entries.flatMap((entry, i) => [
    ...termsOf(entry, i === 0).map((term) => element('dt', {}, context.inlines(term, context))),
    element('dd', {}, tightBlocks(entry.blocks, context)),
  ]);
  return [element('dl', { id }, groups)];
}

/** A meaning without a term belongs to the entry before; only the first needs an empty one. */
function termsOf(entry: DefinitionEntry, first: boolean): readonly (readonly Inline[])[] {
  return entry.terms.length === 0 && first ? [[]] : entry.terms;
}
