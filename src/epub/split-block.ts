// In: a block that may be too long for one file. Out: the same block, or pieces of it that read on as one.
import type { Block } from '../model/book.ts';
import { blockBytes } from './measure.ts';

type ListBlock = Extract<Block, { type: 'list' }>;
type DefinitionListBlock = Extract<Block, { type: 'definition-list' }>;

/** Pieces of at most about `maxBytes`; only lists are cut (an index may fill one), other blocks stay whole. */
export function splitBlock(block: Block, maxBytes: number): readonly Block[] {
  if (block.type !== 'list' && block.type !== 'definition-list') return [block];
  if (blockBytes(block) <= maxBytes) return [block];
  return block.type === 'list' ? splitList(block, maxBytes) : splitDefinitions(block, maxBytes);
}

function splitList(block: ListBlock, maxBytes: number): readonly Block[] {
  const groups = chunk(block.items, (item) => blockBytes({ ...block, items: [item] }), maxBytes);
  let done = 0;
  return groups.map((items, i) => {
    const marker =
      block.marker.type === 'counter' ? { ...block.marker, start: block.marker.start + done } : block.marker;
    done += items.length;
    return { ...block, id: i === 0 ? block.id : '', marker, items };
  });
}

function splitDefinitions(block: DefinitionListBlock, maxBytes: number): readonly Block[] {
  const groups = chunk(block.entries, (entry) => blockBytes({ ...block, entries: [entry] }), maxBytes);
  return groups.map((entries, i) => ({ ...block, id: i === 0 ? block.id : '', entries }));
}

function chunk<T>(all: readonly T[], size: (one: T) => number, max: number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const more = size(one);
    if (bytes + more > max) {
      groups.push([]);
      bytes = 0;
    }
    groups[groups.length - 1]?.push(one);
    bytes += more;
  }
  return groups;
}
