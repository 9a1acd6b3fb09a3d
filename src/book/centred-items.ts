// In: segments that follow each other in a column. Out: items of a list that end as far from the column's edge as they
// begin are not centred. Evidence: the item before or after begins at the very same place; that of one with several lines
// counts on as well.
import type { Segment } from './draft.ts';
import { continuesList } from './list-markers.ts';

/** Starts that differ by less, points, are one: centred lines of other lengths begin elsewhere. */
const SAME_START = 1;

/** Segments on either side that are looked at: items may hold some of their own. */
const REACH = 4;

function isSibling(a: Segment, b: Segment): boolean {
  if (a === b || a.marker === null || a.marker.style !== b.marker?.style) return false;
  const counts = continuesList(a.marker, b.marker) || continuesList(b.marker, a.marker);
  if (a.lines.length > 1 && !counts) return false;
  return a.pageIndex === b.pageIndex && Math.abs(a.firstStart - b.firstStart) < SAME_START;
}

/** Sets such items to the start. */
export function withItemsAtStart(segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment, i) => {
    if (segment.align !== 'center' || segment.marker === null) return segment;
    const around = segments.slice(Math.max(0, i - REACH), i + REACH + 1);
    return around.some((other) => isSibling(segment, other)) ? { ...segment, align: 'start' } : segment;
  });
}
