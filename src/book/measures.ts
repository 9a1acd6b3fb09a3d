// In: pages with frames. Out: for the indents at which quotations stand in this book, where their full lines end.
// Evidence: lines that start at one indent and end together at one distance from the column's edge. Where a book has too
// few, a quotation is taken to be set in as far on both sides.
import type { DraftPage, SourceLine } from './draft.ts';
import { indentOf } from './line-shape.ts';
import { bodyLines } from './source-lines.ts';

/** Smallest indent of a quotation, em. */
const MIN_INDENT = 0.8;

/** Lines that must end together, and how far from each other, points. */
const MIN_LINES = 3;
const SAME_END = 1.5;

/** Insets on both sides that differ by less, em, are even. */
const EVEN = 0.6;

/** Indents are told apart in steps of so many points. */
const STEP = 2;

/** Distance of full lines from the column's end, points, by the indent of the block. */
export type Measures = ReadonlyMap<number, number>;

const bin = (indent: number) => Math.round(indent / STEP);

/** The measures of a book. */
export function measuresOf(pages: readonly DraftPage[]): Measures {
  const insets = new Map<number, number[]>();
  for (const line of pages.flatMap(bodyLines)) {
    const indent = indentOf(line);
    if (indent < line.size * MIN_INDENT) continue;
    const list = insets.get(bin(indent));
    if (list) list.push(line.frame.end - line.end);
    else insets.set(bin(indent), [line.frame.end - line.end]);
  }
  const measures = new Map<number, number>();
  for (const [indent, list] of insets) {
    const sorted = list.filter((inset) => inset > SAME_END).sort((a, b) => a - b);
    const first = sorted.findIndex(
      (inset, i) => (sorted[i + MIN_LINES - 1] ?? Number.POSITIVE_INFINITY) - inset < SAME_END,
    );
    const own = sorted[first];
    // Lines that go to the column's edge show that nothing is set in on the right.
    if (own !== undefined && list.filter((inset) => inset <= SAME_END).length < MIN_LINES) measures.set(indent, own);
  }
  return measures;
}

/** Where the full lines of a block end that stands at an indent; null where nothing tells. */
export function measuredEnd(lines: readonly SourceLine[], measures: Measures, firstIndent: number): number | null {
  const [first] = lines;
  if (!first) return null;
  const indent = Math.min(...lines.map(indentOf));
  if (indent < first.size * MIN_INDENT || Math.abs(indent - firstIndent) < STEP) return null;
  const own = Math.max(...lines.map((l) => l.end));
  const room = Math.max(...lines.map((l) => l.frame.end)) - own;
  const known = measures.get(bin(indent));
  if (known !== undefined && room >= known - SAME_END) return own + room - known;
  return lines.length > 1 && Math.abs(room - indent) < first.size * EVEN ? own : null;
}
