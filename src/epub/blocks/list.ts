// In: a list with any of its markers. Out: <ul> or <ol>.
import type { Block, ListItem } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { element, type XmlElement, type XmlNode } from '../xml.ts';
import { tightBlocks } from './tight.ts';

type ListBlock = Extract<Block, { type: 'list' }>;

const COUNTER_TYPES = {
  decimal: null,
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
} as const;

/** Renders a list; printed markers stand in the text, so the reader draws none of its own. */
export function list(block: ListBlock, context: RenderContext): readonly XmlNode[] {
  if (block.items.length === 0) return [];
  const id = idOf(context, block.id);
  const { marker } = block;
  switch (marker.type) {
    case 'bullet':
      return [element('ul', { id }, items(block, context))];
    case 'counter': {
      const start = Math.trunc(marker.start);
      const attributes = {
        id,
        type: COUNTER_TYPES[marker.style],
        start: Number.isFinite(start) && start !== 1 ? start : null,
      };
      return [element('ol', attributes, items(block, context))];
    }
    case 'printed':
      return [element('ul', { id, class: 'printed' }, items(block, context))];
    default:
      return marker satisfies never;
  }
}

function items(block: ListBlock, context: RenderContext): readonly XmlElement[] {
  return block.items.map((item) => listItem(item, block.marker.type === 'printed', context));
}

function listItem(item: ListItem, printed: boolean, context: RenderContext): XmlElement {
  const id = idOf(context, item.id);
  const label = printed && item.label !== null && item.label.trim() !== '' ? item.label.trim() : null;
  const lead = label === null ? [] : [element('span', { class: 'label' }, [label]), ' '];
  return element('li', { id }, tightBlocks(item.blocks, context, lead));
}
