// In: a cursor at an entry of the index. Out: the list of entries, sub-entries nested below theirs.
import type { Block, ListItem } from '../model/book.ts';
import type { Assembly, Cursor } from './assembly.ts';
import { paragraph, provenanceOf } from './build-text.ts';
import type { Segment } from './draft.ts';

const depthOf = (segment: Segment | undefined): number => segment?.lines[0]?.entry?.depth ?? -1;

/** Entries from the cursor on that stand at a depth or deeper, as one list. */
function entries(cursor: Cursor, depth: number, assembly: Assembly): Block {
  const items: ListItem[] = [];
  const start = cursor.segments[cursor.at];
  for (;;) {
    const segment = cursor.segments[cursor.at];
    if (segment?.kind !== 'index' || depthOf(segment) < depth) break;
    if (depthOf(segment) > depth && items.length > 0) {
      const last = items.pop();
      if (last) items.push({ ...last, blocks: [...last.blocks, entries(cursor, depthOf(segment), assembly)] });
      continue;
    }
    cursor.at++;
    items.push({ id: segment.id, label: null, blocks: [paragraph(segment, 0, assembly, `${segment.id}-1`)] });
  }
  return {
    type: 'list',
    id: `${start?.id ?? 'index'}-list`,
    provenance: start ? provenanceOf(start.lines) : [],
    marker: { type: 'printed' },
    items,
  };
}

/** The letter that heads a group of entries as a paragraph, or the entries up to the next one as a list. */
export function indexPart(cursor: Cursor, segment: Segment, assembly: Assembly): Block {
  if (depthOf(segment) >= 0) return entries(cursor, depthOf(segment), assembly);
  cursor.at++;
  return paragraph(segment, 0, assembly);
}
