// In: segments of a tagged PDF after joins. Out: those in lists and quotations stand in by their depth in the tags, since
// blocks are nested by their indents. Evidence: items without marks, or inner lists that stand no deeper than outer ones.
import type { BookDraft, Segment } from './draft.ts';
import { holderOf, itemOf, shareOfText } from './holders.ts';
import { EDGE } from './segment-shape.ts';

/** Indents in em of the body size: of a marker, of its text from the marker, of a quotation. */
const MARKER = 1;
const TEXT = 1;
const QUOTE = 2;
/** Share of the text in quotations from which the tags mean something else. */
const MAX_QUOTED = 0.4;

const LIST_OR_QUOTE = /^(?:L|BlockQuote)$/;
const QUOTATION = /^BlockQuote$/;

const isHeld = (s: Segment): boolean => (s.kind === 'text' || s.kind === 'code') && !s.heading && s.verse === null;
const isItem = (s: Segment): boolean => s.marker?.tagged === true && itemOf(s.lines[0]) !== null;
const isQuoted = (s: Segment): boolean => isHeld(s) && holderOf(s.lines[0], QUOTATION) !== null;

const depthOf = (s: Segment): number => s.lines[0]?.holders?.filter((holder) => holder.role === 'L').length ?? 0;

/** Whether the page does not show the lists that the tags name: indents then say nothing of them. */
function hidesLists(items: readonly Segment[]): boolean {
  const outer: Segment[] = [];
  for (const item of items) {
    if (item.marker?.length === 0) return true;
    while (outer.length > 0 && depthOf(outer.at(-1) ?? item) >= depthOf(item)) outer.pop();
    const parent = outer.at(-1);
    const turns = parent !== undefined && parent.pageIndex !== item.pageIndex;
    if (parent && !turns && item.firstStart < parent.firstStart + item.size * EDGE) return true;
    outer.push(item);
  }
  return false;
}

/** Where a segment stands by its holders, em: its first line and its text. */
function indents(segment: Segment): { readonly first: number; readonly text: number } {
  let [first, text] = [0, 0];
  for (const { role } of segment.lines[0]?.holders ?? []) {
    if (role === 'BlockQuote') text += QUOTE;
    if (role === 'LI') [first, text] = [text + MARKER, text + MARKER + TEXT];
  }
  return isItem(segment) ? { first, text } : { first: text, text };
}

type Run = { readonly from: number; readonly to: number; readonly edge: number };

/** Stretches of segments in lists or quotations, with the left edge of each stretch. */
function runsOf(segments: readonly Segment[], isIn: (s: Segment) => boolean): readonly Run[] {
  const runs: Run[] = [];
  let open: { from: number; to: number; edge: number } | null = null;
  for (const [i, segment] of segments.entries()) {
    if (!isHeld(segment)) {
      if (segment.heading) open = null;
      continue;
    }
    const edge = Math.max(0, Math.min(segment.firstStart, segment.left));
    if (!isIn(segment)) open = null;
    else if (open === null) {
      open = { from: i, to: i, edge };
      runs.push(open);
    } else {
      open.to = i;
      open.edge = Math.min(open.edge, edge);
    }
  }
  return runs;
}

/** Indents the blocks of lists and quotations as trusted tags nest them. */
export function taggedNesting(draft: BookDraft): BookDraft {
  const items = draft.segments.filter((s) => isHeld(s) && isItem(s));
  const lists = hidesLists(items);
  const quotes = draft.segments.some(isQuoted) && shareOfText(draft, isQuoted) <= MAX_QUOTED;
  if (!lists && !quotes) return draft;
  const isIn = (s: Segment): boolean => {
    const [first] = s.lines;
    const listed = itemOf(first) !== null;
    // Lists that show what they are keep their own indents, and so does what is quoted in them.
    if (listed && !lists) return false;
    return isHeld(s) && (listed || (quotes && isQuoted(s))) && holderOf(first, LIST_OR_QUOTE) !== null;
  };
  const em = draft.body.size;
  const segments = [...draft.segments];
  for (const { from, to, edge } of runsOf(segments, isIn)) {
    for (let i = from; i <= to; i++) {
      const segment = segments[i];
      if (segment === undefined || !isIn(segment)) continue;
      const { first, text } = indents(segment);
      segments[i] = { ...segment, firstStart: edge + first * em, left: edge + text * em, align: 'start' };
    }
    // What the tags put behind a list is no part of its last item, however deep it stands.
    const after = segments[to + 1];
    if (after?.kind === 'text' && after.align === 'start' && !after.marker && after.firstStart > edge)
      segments[to + 1] = { ...after, firstStart: edge, left: edge };
  }
  return { ...draft, segments };
}
