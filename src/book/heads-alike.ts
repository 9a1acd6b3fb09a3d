// In: segments and the headings found so far. Out: those that are set as headings are, over text that stands in as a term's
// does. Evidence: what is set in one style has one role in the whole book, and most of it is headings.
import type { BodyStyle, Segment } from './draft.ts';
import { headingStyle, isDistinct, isTitleShaped, segmentText } from './heading-style.ts';
import { endsSentence, firstChar, isLower, isUpper } from './script.ts';

/** Headings of a style that must be found before it speaks for others. */
const MIN_FOUND = 4;
/** Steps, points, in which left edges are told apart. */
const EDGE_STEP = 3;
/** White over one may be less than over the others by this, leadings. */
const LESS_WHITE = 0.15;

/** A line that ends within this of the column's edge, em, is full. */
const FULL = 2;

/** What the styles of others say: `heads` are headings over deeper text, `cut` are halves of one text and no headings. */
export type Alike = { readonly heads: ReadonlySet<string>; readonly cut: ReadonlySet<string> };

/** Whether what follows a title is text and no definition: a term has its text indented below it. */
export function isFollowedByText(segments: readonly Segment[], i: number): boolean {
  const segment = segments[i];
  const next = segments[i + 1];
  if (!segment || !next) return false;
  const deeper =
    next.kind === 'text' &&
    next.align === 'start' &&
    Math.min(next.left, next.firstStart) > segment.firstStart + segment.size;
  return !deeper;
}

/** Face, size and place of a title. */
function look(segment: Segment, body: BodyStyle): string {
  const { key, centred } = headingStyle(segment, body);
  const { family = '', color = '' } = segment.lines[0]?.look ?? {};
  return [key, centred, family, color, Math.round(segment.firstStart / EDGE_STEP)].join(' ');
}

/** Whether a line could be a title but for the indent of the text below it. */
function isOverDeeper(segments: readonly Segment[], i: number, body: BodyStyle): boolean {
  const segment = segments[i];
  if (segment?.kind !== 'text' || segment.lines.length !== 1 || !segments[i + 1] || !isTitleShaped(segment))
    return false;
  return isDistinct(headingStyle(segment, body)) && !isFollowedByText(segments, i);
}

/** Titles over deeper text in a style whose lines are headings in most places, with the white over them that those have. */
export function alikeHeads(
  segments: readonly Segment[],
  found: ReadonlySet<string>,
  body: BodyStyle,
): ReadonlySet<string> {
  const heads = new Map<string, { count: number; white: number }>();
  const others = new Map<string, Segment[]>();
  segments.forEach((segment, i) => {
    if (found.has(segment.id) && segment.lines.length === 1) {
      const { count, white } = heads.get(look(segment, body)) ?? { count: 0, white: Number.POSITIVE_INFINITY };
      heads.set(look(segment, body), {
        count: count + 1,
        white: Math.min(white, segment.gapBefore ?? Number.POSITIVE_INFINITY),
      });
    } else if (isOverDeeper(segments, i, body)) {
      const key = look(segment, body);
      others.set(key, [...(others.get(key) ?? []), segment]);
    }
  });
  const alike = [...others].flatMap(([key, list]) => {
    const known = heads.get(key);
    if (!known || known.count < MIN_FOUND || known.count <= list.length) return [];
    return list.filter((s) => isUpper(segmentText(s).charAt(0)) && (s.gapBefore ?? 9) >= known.white - LESS_WHITE);
  });
  return new Set(alike.map((segment) => segment.id));
}

/** Both halves of texts that look like titles and were cut by a page turn: a heading stands on one page, over its text. */
export function cutByTurns(segments: readonly Segment[], body: BodyStyle): ReadonlySet<string> {
  // The rules at a page's head and foot stand between the halves.
  const texts = segments.filter(({ kind }) => kind !== 'rule');
  const cut = texts.flatMap((segment, i) => {
    const next = texts[i + 1];
    const last = segment.lines.at(-1);
    if (segment.kind !== 'text' || next?.kind !== 'text' || next.pageIndex !== segment.pageIndex + 1 || !last)
      return [];
    const alike = headingStyle(segment, body).key === headingStyle(next, body).key;
    const goesOn = !endsSentence(last.text) && isLower(firstChar(segmentText(next)));
    return alike && goesOn && last.frame.end - last.end < last.size * FULL ? [segment.id, next.id] : [];
  });
  return new Set(cut);
}
