// In: segments of a tagged PDF. Out: the first block of each item that the tags name has a marker: its own, a sign that the
// items share, or none that shows. Evidence: LI in L; where the tags call most of the text items without marks, they lay out.
import type { BookDraft, LineMarker, Segment } from './draft.ts';
import { holderOf, isAstray, itemOf, shareOfText } from './holders.ts';
import { endsEarly } from './line-shape.ts';
import { endsSentence, firstChar, isLower } from './script.ts';
import { isTerm } from './segment-shape.ts';

const LIST = /^L$/;
const NOTE = /^(?:Note|FENote)$/;
/** Share of the text in items that bear no mark from which lists are the page's layout, as in cards and menus. */
const MAX_UNMARKED = 0.5;
/** Items outside of lists, in parts of those in lists, from which the tags know nothing of lists. */
const MAX_ASTRAY = 0.2;
/** A sign with white behind it, as style sheets put before items. */
const SIGN = /^([^\p{L}\p{N}\p{M}\s"'“”‘’«‹„¿¡(（[「『]{1,2})\s+(?=\S)/u;
/** Items that must begin with the same sign. */
const MIN_SIGNED = 2;

/** The marker of an item that shows none. */
const UNMARKED: LineMarker = { style: 'bullet', text: '', form: 'unmarked', value: 0, length: 0, tagged: true };

const isItemText = (segment: Segment): boolean =>
  segment.kind === 'text' && segment.lines[0]?.part === 'text' && itemOf(segment.lines[0]) !== null;

const signOf = (segment: Segment): string | null => SIGN.exec(segment.lines[0]?.text ?? '')?.[1] ?? null;

/** Signs that items of the book begin with. */
function sharedSigns(items: readonly Segment[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const sign = item.marker === null ? signOf(item) : null;
    if (sign !== null) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= MIN_SIGNED).map(([sign]) => sign));
}

/** The first segments of items; `before` is the text segment that came before each. */
function beginnings(segments: readonly Segment[]): ReadonlyMap<Segment, Segment | null> {
  const seen = new Set<string>();
  const found = new Map<Segment, Segment | null>();
  let before: Segment | null = null;
  for (const segment of segments) {
    if (segment.kind !== 'text' && segment.kind !== 'code') continue;
    const key = `${segment.pageIndex} ${itemOf(segment.lines[0])?.number}`;
    if (isItemText(segment) && !seen.has(key)) found.set(segment, before);
    seen.add(key);
    before = segment;
  }
  return found;
}

/** Whether a page begins with the rest of an item: the tags of a page do not tell it from a new one. */
function goesOn(segment: Segment, before: Segment | null, bare: boolean): boolean {
  if (before === null || before.pageIndex === segment.pageIndex || itemOf(before.lines[0]) === null) return false;
  // Where items bear marks, one without is a rest.
  if (!bare) return true;
  const [last, first] = [before.lines.at(-1), segment.lines[0]];
  if (!last || !first) return false;
  // Short items have no stop: what goes on does so behind a full line.
  return isLower(firstChar(first.text)) || !(endsSentence(last.text) || endsEarly(last, first, last.frame.end));
}

const listKey = ({ pageIndex, lines }: Segment): string => `${pageIndex} ${holderOf(lines[0], LIST)?.number}`;

/** Lists of terms and what they mean: some producers tag each of both as an item. */
function termLists({ segments, body }: BookDraft, items: readonly Segment[]): ReadonlySet<string> {
  const bare = new Set(items.filter((item) => item.marker === null && signOf(item) === null));
  return new Set(segments.flatMap((s, i) => (bare.has(s) && isTerm(segments, i, body) ? [listKey(s)] : [])));
}

function markerFor(segment: Segment, signs: ReadonlySet<string>): LineMarker {
  if (segment.marker !== null) return { ...segment.marker, tagged: true };
  const sign = signOf(segment);
  if (sign === null || !signs.has(sign)) return UNMARKED;
  const length = SIGN.exec(segment.lines[0]?.text ?? '')?.[0].length ?? 0;
  return { style: 'bullet', text: sign, form: sign, value: 0, length, tagged: true };
}

/** Gives the items that trusted tags name their markers. */
export function taggedItems(draft: BookDraft): BookDraft {
  const first = beginnings(draft.segments);
  if (first.size === 0) return draft;
  const items = [...first.keys()];
  if (draft.segments.filter((s) => isAstray(s.lines[0])).length > MAX_ASTRAY * items.length) return draft;
  const signs = sharedSigns(items);
  const terms = termLists(draft, items);
  const bare = new Set(items.filter((item) => item.marker === null && !signs.has(signOf(item) ?? '')));
  const isBare = (s: Segment): boolean => isItemText(s) && (!first.has(s) || bare.has(s));
  if (shareOfText(draft, isBare) > MAX_UNMARKED) return draft;
  const mostlyBare = bare.size > items.length / 2;
  const segments = draft.segments.map((segment) => {
    const before = first.get(segment);
    if (before === undefined || terms.has(listKey(segment)) || holderOf(segment.lines[0], NOTE) !== null)
      return segment;
    const rest = segment.marker === null && signOf(segment) === null && goesOn(segment, before, mostlyBare);
    return rest ? segment : { ...segment, marker: markerFor(segment, signs), align: 'start' as const, verse: null };
  });
  return { ...draft, segments };
}
