// In: segments. Out: whether one is the title of a remark that stands in from the text: it looks like a heading, but
// headings stand at the edge of the text or left of it, and what such a title names stands in as far as itself.
import type { BodyStyle, Segment } from './draft.ts';
import { chapterLabel, numberingDepth } from './heading-words.ts';
import { weightedMode } from './statistics.ts';

/** How far a title must stand in from the usual edge of the text, em, and by how much its text may stand left of it. */
const INDENT = 1.2;
const SAME_EDGE = 0.55;
/** How far right of a remark's title its text may stand, em: what stands deeper is an abstract beside the edge. */
const DEEPER = 4;

/** Steps, points, in which edges are told apart. */
const EDGE_STEP = 2;

/** The left edge at which most lines of the book's text stand, points from the start of their column. */
export function usualLeft(segments: readonly Segment[], body: BodyStyle): number {
  const edges = segments
    .filter((s) => s.kind === 'text' && s.marker === null && s.align === 'start' && s.lines.length > 1)
    .filter((s) => Math.abs(s.size - body.size) < body.size * 0.1)
    .map((s) => ({ value: s.left, weight: s.lines.length }));
  return weightedMode(edges, EDGE_STEP) ?? 0;
}

/** Whether `segments[i]` titles an indented remark. */
export function isAsideTitle(segments: readonly Segment[], i: number, left: number): boolean {
  const segment = segments[i];
  const next = segments[i + 1];
  if (segment?.align !== 'start' || next === undefined || next.pageIndex !== segment.pageIndex) return false;
  const text = segment.lines.map((line) => line.text).join(' ');
  if (numberingDepth(text) !== null || chapterLabel(text) !== null) return false;
  const slack = segment.size * SAME_EDGE;
  const inset = segment.firstStart > left + segment.size * INDENT;
  const under = next.left >= segment.firstStart - slack && next.left <= segment.firstStart + next.size * DEEPER;
  return inset && next.kind === 'text' && next.align === 'start' && under;
}
