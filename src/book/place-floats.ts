// In: segments whose paragraphs are whole. Out: figures and tables that a typesetter moved to the head or the foot of a
// column stand behind the paragraph that first refers to them by number.
// Evidence: a numbered caption, a reference to it not far away, and no text over it, or none under it, in its column.
import type { Box } from '../model/geometry.ts';
import { overlapX } from '../model/geometry.ts';
import { floatLabel, floatReferences } from './captions.ts';
import type { BookDraft, DraftPage, Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { firstChar, isLower } from './script.ts';
import { bodyLines } from './source-lines.ts';

/** Pages that lie between a float and its reference at most. LaTeX sets floats one or two pages late. */
const MAX_PAGES = 2;
/** Segments of a list or a display that a float waits for at most. */
const MAX_WAIT = 12;

/** Part of a picture's height that lies beside its neighbour. */
const SIDE_BY_SIDE = 0.5;

/** Part of the page's width up to which a column of several is wide. */
const COLUMN_SHARE = 0.6;

const keyOf = (label: { kind: string; number: string }): string => `${label.kind} ${label.number}`;

function boxOf(segment: Segment): Box | null {
  return segment.figure?.figure.box ?? segment.tables[0]?.table.box ?? null;
}

/** Whether a float has no text over it, or none under it, in its column. `captions` are keys of lines that are no text. */
function standsAtEnd(segment: Segment, page: DraftPage, captions: ReadonlySet<number>): boolean {
  const box = boxOf(segment);
  if (box === null) return false;
  const all = bodyLines(page).filter(({ line, key }) => !captions.has(key) && overlapX(line.box, box) > 0);
  // A title and an abstract stand over the columns, not in them.
  const within = all.filter(({ frame }) => frame.end - frame.start < COLUMN_SHARE * page.width);
  const beside = within.length > 0 ? within : all;
  const over = beside.some(({ line }) => line.box.y1 <= box.y0 + line.size);
  const under = beside.some(({ line }) => line.box.y0 >= box.y1 - line.size);
  return !over || !under;
}

/** The first paragraph that refers to each numbered float. */
function firstReferences(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  segments.forEach((segment, i) => {
    if (segment.kind !== 'text' || segment.heading) return;
    for (const label of floatReferences(segmentText(segment))) {
      if (!found.has(keyOf(label))) found.set(keyOf(label), i);
    }
  });
  return found;
}

const isDisplay = (s: Segment): boolean => s.kind === 'figure' && s.figure?.figure.kind === 'formula';
const isFloat = (s: Segment): boolean => (s.kind === 'figure' && !isDisplay(s)) || s.kind === 'table';

/** Where a sentence, a display or a list that goes on behind `at` ends: the index of its last segment. */
function endOfThought(segments: readonly Segment[], at: number): number {
  let end = at;
  const listed = segments[at]?.marker != null;
  for (let i = at + 1; i < Math.min(segments.length, at + MAX_WAIT); i++) {
    const next = segments[i];
    if (!next || next.heading) break;
    if (isFloat(next) || next.kind === 'rule') continue;
    const goesOn = isDisplay(next) || (next.kind === 'text' && isLower(firstChar(segmentText(next))));
    if (!goesOn && !(listed && next.marker !== null)) break;
    end = i;
  }
  return end;
}

/** Where the pictures start that share a caption: those before it, side by side with it, that have none of their own. */
function firstPart(segments: readonly Segment[], at: number): number {
  let first = at;
  for (let i = at - 1; i >= 0; i--) {
    const part = segments[i];
    const next = segments[i + 1];
    const a = part && boxOf(part);
    const b = next && boxOf(next);
    // The name of a part ("(a) north") is no caption that ends the figure before.
    if (
      !part ||
      !isFloat(part) ||
      (part.caption && floatLabel(part.caption)) ||
      part.pageIndex !== segments[at]?.pageIndex ||
      !a ||
      !b
    )
      break;
    if (Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) < SIDE_BY_SIDE * (b.y1 - b.y0)) break;
    first = i;
  }
  return first;
}

/** The index of the segment that each float is to follow; floats that stand well are not in it. */
function places(draft: BookDraft): ReadonlyMap<number, number> {
  const { segments } = draft;
  const references = firstReferences(segments);
  const pages = new Map(draft.pages.map((page) => [page.index, page]));
  const captions = new Set(segments.flatMap((s) => s.caption?.lines.map((line) => line.key) ?? []));
  const found = new Map<number, number>();
  segments.forEach((segment, i) => {
    const label = isFloat(segment) && segment.caption ? floatLabel(segment.caption) : null;
    const at = label ? references.get(keyOf(label)) : undefined;
    const page = pages.get(segment.pageIndex);
    const from = at === undefined ? undefined : segments[at];
    if (at === undefined || !from || !page || !standsAtEnd(segment, page, captions)) return;
    const last = from.lines.at(-1)?.pageIndex ?? from.pageIndex;
    const apart = Math.min(Math.abs(from.pageIndex - segment.pageIndex), Math.abs(last - segment.pageIndex));
    if (apart > MAX_PAGES) return;
    const after = endOfThought(segments, at);
    const between = segments.slice(Math.min(after, i) + 1, Math.max(after, i));
    if (i > after && !between.some((s) => !isFloat(s) && s.kind !== 'rule')) return;
    for (let k = firstPart(segments, i); k <= i; k++) found.set(k, after);
  });
  return found;
}

/** Sets floats behind the paragraphs that refer to them. */
export function placeFloats(draft: BookDraft): BookDraft {
  const moves = places(draft);
  if (moves.size === 0) return draft;
  const arriving = new Map<number, Segment[]>();
  for (const [i, after] of moves) {
    const segment = draft.segments[i];
    const target = draft.segments[after];
    if (!segment || !target) continue;
    const pageIndex = target.lines.at(-1)?.pageIndex ?? target.pageIndex;
    const list = arriving.get(after) ?? [];
    list.push({ ...segment, pageIndex });
    arriving.set(after, list);
  }
  const segments = draft.segments.flatMap((segment, i) => [
    ...(moves.has(i) ? [] : [segment]),
    ...(arriving.get(i) ?? []),
  ]);
  return { ...draft, segments };
}
