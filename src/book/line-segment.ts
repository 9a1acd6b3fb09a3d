// In: lines of a page that belong together, or a table, figure or rule. Out: a segment, measured.
import type { LineMarker, Segment, SourceLine } from './draft.ts';
import { hangs, indentOf, isAtEnd, isCentred } from './line-shape.ts';
import { isTrueBullet } from './list-markers.ts';
import { isWholeTerm } from './paragraph-breaks.ts';

/** Starts that differ by less, em, are one edge. */
const SAME_START = 0.5;

/** A lone line is centred only if it is inset by this part of its column: an indented one may be so by chance. */
const LONE_INSET = 0.1;

function isCentredBlock(lines: readonly SourceLine[]): boolean {
  const first = lines[0];
  if (!first || !lines.every(isCentred)) return false;
  if (lines.length === 1) return first.start - first.frame.start > (first.frame.end - first.frame.start) * LONE_INSET;
  return lines.some((line) => Math.abs(line.start - first.start) > first.size * SAME_START);
}

function alignOf(lines: readonly SourceLine[]): Segment['align'] {
  if (isCentredBlock(lines)) return 'center';
  return lines.every(isAtEnd) ? 'end' : 'start';
}

/** The least indent of all lines but the first. */
function leastIndent(lines: readonly SourceLine[]): number {
  let least = Number.POSITIVE_INFINITY;
  lines.forEach((line, i) => {
    if (i > 0) least = Math.min(least, indentOf(line));
  });
  return least;
}

/** A segment of lines, measured. */
export function lineSegment(
  id: string,
  kind: 'text' | 'code',
  lines: readonly SourceLine[],
  gapBefore: number | null,
  marker: LineMarker | null,
): Segment {
  const first = lines[0];
  const firstStart = first ? indentOf(first) : 0;
  const alone = first?.term && !isWholeTerm(first) ? first.term.inner : firstStart;
  const left = lines.length > 1 ? leastIndent(lines) : alone;
  // Written out: thousands are made, and an object begun by a spread takes five times as long.
  return {
    tables: [],
    figure: null,
    rule: null,
    heading: null,
    breaksBefore: [],
    verse: null,
    caption: null,
    noteId: null,
    id,
    kind,
    pageIndex: first?.pageIndex ?? 0,
    lines,
    size: first?.size ?? 0,
    firstStart,
    left: kind === 'code' ? Math.min(left, firstStart) : left,
    // An item of a list may end as far from its edge as it begins, by chance.
    align: kind === 'code' || (marker !== null && (isTrueBullet(marker) || hangs(lines))) ? 'start' : alignOf(lines),
    gapBefore,
    marker,
  };
}

/** A segment of something that is no lines. */
export function blockSegment(id: string, pageIndex: number, parts: Partial<Segment> & Pick<Segment, 'kind'>): Segment {
  return { ...lineSegment(id, 'text', [], null, null), align: 'start', pageIndex, ...parts };
}
