// In: outermost lines of pages. Out: those that are items of a list, whatever they repeat: lists of several chapters may begin alike.
// Evidence: a bullet, and close by in the same column a line with the same one at the same place; or the next number. What
// the page before or after has at that edge in the same words is a head or a foot with a chapter's number.
import type { DraftPage, LineMarker, SourceLine } from './draft.ts';
import { continuesList, isTrueBullet, lineMarker } from './list-markers.ts';
import type { EdgeLine } from './page-edges.ts';
import { bodyLines } from './source-lines.ts';

/** Items begin at one place, points. */
const SAME_START = 1;

/** Baselines of two items in a row, in type sizes: two lines of the first, and white between them. */
const REACH = 5;

function isList(marker: LineMarker, line: SourceLine, other: SourceLine): boolean {
  if (other.key === line.key || Math.abs(other.start - line.start) >= SAME_START) return false;
  if (Math.abs(other.across - line.across) > REACH * line.size) return false;
  const next = lineMarker(other.text);
  if (next === null) return false;
  return isTrueBullet(marker)
    ? next.text === marker.text
    : marker.style !== 'bullet' && (continuesList(marker, next) || continuesList(next, marker));
}

/** The keys of outermost lines that are items. */
export function itemsAtEdges(pages: readonly DraftPage[], byPage: readonly (readonly EdgeLine[])[]): readonly number[] {
  return pages.flatMap((page, i) => {
    const besides = [...(byPage[i - 1] ?? []), ...(byPage[i + 1] ?? [])];
    const marked = (byPage[i] ?? []).flatMap(({ line, edge }) => {
      const marker = lineMarker(line.text);
      if (marker === null || marker.style === 'bracket') return [];
      return besides.some((other) => other.edge === edge && other.line.text === line.text) ? [] : [{ line, marker }];
    });
    if (marked.length === 0) return [];
    const lines = bodyLines(page);
    return marked.flatMap(({ line, marker }) => (lines.some((other) => isList(marker, line, other)) ? [line.key] : []));
  });
}
