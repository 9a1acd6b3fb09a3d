// In: draft pages. Out: watermarks as background: also on pages where hardly any text lies over them.
// Evidence: the same words at the same place on most pages, large and away from the edges, in light type or known as
// background already on some of them.
import type { BookDraft, SourceLine } from './draft.ts';
import { mapLines } from './source-lines.ts';
import { weightedMode } from './statistics.ts';

/** Pages on which the words must stand, and their part of all pages. */
const MIN_PAGES = 3;
const MIN_SHARE = 0.5;
/** Size in parts of the usual one, at least. */
const MIN_SIZE = 1.5;
/** Places that differ by less, points, are one. */
const SAME_PLACE = 4;
/** Level of all channels (0–255) from which type is light. */
const LIGHT = 170;

function isLight(line: SourceLine): boolean {
  const { color } = line.look;
  return [1, 3, 5].every((at) => Number.parseInt(color.slice(at, at + 2), 16) >= LIGHT);
}

function placeOf(line: SourceLine): string {
  const { x0, y1 } = line.line.box;
  return `${line.text} ${Math.round(x0 / SAME_PLACE)} ${Math.round(y1 / SAME_PLACE)}`;
}

/** Moves watermarks to the background. */
export function watermarks(draft: BookDraft): BookDraft {
  const lines = draft.pages.flatMap((page) => page.items.flatMap((item) => (item.type === 'line' ? [item.line] : [])));
  const usual = weightedMode(
    lines.map((line) => ({ value: line.size, weight: line.text.length })),
    0.5,
  );
  const pagesOf = new Map<string, Set<number>>();
  const known = new Set<string>();
  const large = lines.filter((line) => line.size >= MIN_SIZE * (usual ?? line.size));
  for (const line of large) {
    const place = placeOf(line);
    const pages = pagesOf.get(place) ?? new Set<number>();
    pagesOf.set(place, pages.add(line.pageIndex));
    if (line.layer === 'background' || isLight(line)) known.add(place);
  }
  const needed = Math.max(MIN_PAGES, MIN_SHARE * draft.pages.length);
  const found = new Set(
    large.filter((line) => known.has(placeOf(line)) && (pagesOf.get(placeOf(line))?.size ?? 0) >= needed),
  );
  if (found.size === 0) return draft;
  const pages = mapLines(draft.pages, (line) =>
    found.has(line) ? { ...line, layer: 'background', rule: 'watermarks' } : line,
  );
  return { ...draft, pages };
}
