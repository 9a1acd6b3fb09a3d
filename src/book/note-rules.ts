// In: the segments of a page and the book's notes. Out: the same without the rule over the page's notes, so that what the turn
// cut follows on: a term on its meaning, a list on its items.
// Evidence: the rule is the last of the page, and notes of the page stand below it.
import type { DraftNote, Segment } from './draft.ts';

/** The top of the highest line of notes on each page. */
export function topsOfNotes(notes: readonly DraftNote[]): ReadonlyMap<number, number> {
  const tops = new Map<number, number>();
  for (const { pageIndex, line } of notes.flatMap((note) => note.lines)) {
    tops.set(pageIndex, Math.min(tops.get(pageIndex) ?? Number.POSITIVE_INFINITY, line.box.y0));
  }
  return tops;
}

/** The segments of a page without the rule over its notes; `top` is where these begin. */
export function withoutNoteRule(segments: readonly Segment[], top: number | undefined): readonly Segment[] {
  const box = segments.at(-1)?.rule?.box;
  return box !== undefined && top !== undefined && box.y0 < top ? segments.slice(0, -1) : segments;
}
