// In: a segment. Out: the same, where its lines were ended by hand: set to the end of the measure, or a stanza.
import type { Segment, SourceLine } from './draft.ts';
import { indentOf } from './line-shape.ts';
import type { Measures } from './measures.ts';
import type { VerseLine } from './verse.ts';

/** Part of the column from its start that lines set to the end leave empty, and points by which their ends differ. */
const END_INSET = 0.3;
const END_SLACK = 1.5;

/** Lines set to the end of the column or of a quotation: dates, signatures. Each was ended by hand. */
export function atEnd(segment: Segment, measures: Measures): Segment {
  const { lines } = segment;
  if (segment.kind !== 'text' || segment.align === 'center' || segment.marker) return segment;
  const ends = [0, ...measures.values()];
  const placed = (line: SourceLine) =>
    indentOf(line) > (line.frame.end - line.frame.start) * END_INSET &&
    ends.some((inset) => Math.abs(line.frame.end - line.end - inset) < END_SLACK);
  if (!lines.every(placed)) return segment;
  return { ...segment, align: 'end', breaksBefore: lines.slice(1).map((_, i) => i + 1) };
}

/** A stanza: its lines stand as they were ended, but for those that had no room. */
export function asVerse(segment: Segment, verse: ReadonlyMap<SourceLine, VerseLine>): Segment {
  const starts = segment.lines.flatMap((line, i) => (i > 0 && verse.get(line)?.turnover === true ? [] : [i]));
  const indents = starts.map((i) => {
    const line = segment.lines[i];
    return (line && verse.get(line)?.indent) ?? 0;
  });
  const left = Math.min(segment.firstStart, segment.left);
  return {
    ...segment,
    firstStart: left,
    left,
    align: 'start',
    marker: null,
    breaksBefore: starts.slice(1),
    verse: indents,
  };
}
