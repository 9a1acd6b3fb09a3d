// In: segments, notes and link destinations. Out: the id of the block that stands at a destination.
import type { Box } from '../model/geometry.ts';
import type { Destination } from '../model/raw-page.ts';
import type { BookDraft } from './draft.ts';
import { pageAnchor } from './page-breaks.ts';

/** A destination's y may lie this far below the top of the line that it names, in heights of the line; most lie above, by a margin. */
const BELOW_TOP = 0.5;

/** How far to the right of a destination's x its line may start, points, before it counts as in another column. */
const COLUMN_SLACK = 60;

type Place = { readonly box: Box; readonly anchor: string };

function placesByPage(draft: BookDraft): ReadonlyMap<number, readonly Place[]> {
  const places = new Map<number, Place[]>();
  const add = (pageIndex: number, box: Box, anchor: string) => {
    const list = places.get(pageIndex);
    if (list) list.push({ box, anchor });
    else places.set(pageIndex, [{ box, anchor }]);
  };
  for (const segment of draft.segments) {
    for (const line of segment.lines) add(line.pageIndex, line.line.box, segment.id);
    for (const line of segment.caption?.lines ?? []) add(line.pageIndex, line.line.box, segment.id);
    for (const { pageIndex, table } of segment.tables) {
      for (const row of table.rows)
        for (const cell of row) for (const l of cell.lines) add(pageIndex, l.box, segment.id);
    }
    if (segment.figure) add(segment.figure.pageIndex, segment.figure.figure.box, segment.id);
  }
  for (const note of draft.notes) for (const line of note.lines) add(line.pageIndex, line.line.box, note.id);
  return places;
}

/** A finder from destination to anchor: the first line at or below the point, in its column; null off the book. */
export function anchorFinder(draft: BookDraft): (destination: Destination) => string | null {
  const places = placesByPage(draft);
  const known = new Set(draft.pages.map((page) => page.index));
  return ({ pageIndex, x, y }) => {
    if (!known.has(pageIndex)) return null;
    const list = places.get(pageIndex) ?? [];
    if (y === null) return list[0]?.anchor ?? pageAnchor(pageIndex);
    let best: Place | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (const place of list) {
      const { box } = place;
      const down = box.y0 - y;
      // A line that the point cuts in its lower half is the end of what stands before the place meant.
      if (-down > BELOW_TOP * (box.y1 - box.y0)) continue;
      const aside = x !== null && (x > box.x1 || box.x0 > x + COLUMN_SLACK * 4) ? 10_000 : 0;
      const distance = Math.abs(down) + aside;
      if (distance < nearest) {
        nearest = distance;
        best = place;
      }
    }
    return best?.anchor ?? pageAnchor(pageIndex);
  };
}
