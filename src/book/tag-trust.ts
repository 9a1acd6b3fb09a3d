// In: the segments of a tagged PDF and the pages' own verdicts. Out: how far its heading tags are to be believed.
// Tags are evidence: where most of the text is a heading, or pages contradict their tags, they say nothing.
import type { BodyStyle, BookDraft, Segment } from './draft.ts';
import { type HeadingStyle, headingStyle, isTitleShaped, prominence } from './heading-style.ts';

/** Share of the text's letters in headings above which the tags were made by a machine that calls all a heading. */
const MAX_HEADING_LETTERS = 0.25;
/** Share of heading tags that must stand on something of a title's length and shape. */
const MIN_TITLES = 0.7;
/** Heading tags from which on the lack of one says that a paragraph is none. */
const MIN_EXHAUSTIVE = 3;
/** Headings of one tagged level that show by two looks or more that the level says nothing. */
const MIN_FLAT = 4;
/** Sort weights of looks that differ by less are one look. */
const SAME_PROMINENCE = 0.7;

/** Neighbouring headings of different looks or levels from which their order is judged. */
const MIN_PAIRS = 4;
/** Share of them of which the smaller looking may be tagged as the higher. True trees: 0; levels by chance: 0.4. */
const MAX_REVERSED = 0.2;
/** Share of steps down that may leave out a level. True trees: under 0.1; levels by chance: 0.6. */
const MAX_LEAPS = 0.35;

export type HeadingTags = {
  /** What the tags call a heading is one. */
  readonly trusted: boolean;
  /** What they do not call a heading is none, unless it looks very much like one. */
  readonly exhaustive: boolean;
  /** The levels that they give are meant. */
  readonly levels: boolean;
};

const NOTHING: HeadingTags = { trusted: false, exhaustive: false, levels: false };

/** The level of a heading tag: 1 to 6, 0 for a heading whose level the tags leave open, null for no heading. */
export function taggedLevel(segment: Segment): number | null {
  const role = segment.lines[0]?.role ?? null;
  if (role === 'H' || role === 'Title') return role === 'Title' ? 1 : 0;
  const match = role === null ? null : /^H([1-6])$/.exec(role);
  return match ? Number(match[1]) : null;
}

/** Whether looks differ where the tags give all headings one level. */
function isFlat(headings: readonly Segment[], body: BodyStyle): boolean {
  if (headings.length < MIN_FLAT || new Set(headings.map(taggedLevel)).size > 1) return false;
  const weights = new Map<string, number>();
  for (const segment of headings) {
    const style = headingStyle(segment, body);
    weights.set(style.key, prominence(style));
  }
  const sorted = [...weights.values()].sort((a, b) => a - b);
  return (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) > SAME_PROMINENCE;
}

/** Difference of mass, points, that everybody sees. */
const SAME_MASS = 0.5;

const massOf = ({ size, bold }: HeadingStyle): number => size + (bold ? 1 : 0);

/** Whether levels go against what the headings look like, or leap as no author sets them. */
function isAtRandom(headings: readonly Segment[], body: BodyStyle): boolean {
  let pairs = 0;
  let reversed = 0;
  let steps = 0;
  let leaps = 0;
  headings.forEach((segment, i) => {
    const before = headings[i - 1];
    const above = before ? taggedLevel(before) : null;
    const own = taggedLevel(segment);
    if (!before || above === null || own === null || above === 0 || own === 0) return;
    const step = own - above;
    if (step > 0) steps++;
    if (step > 1) leaps++;
    // Slant, capitals and the middle of the line say little of a level: only size and weight are held against it.
    const p = headingStyle(before, body);
    const q = headingStyle(segment, body);
    const weight = massOf(q) - massOf(p);
    // Capitals may be small ones: their size is not that of the type.
    if (p.capitals !== q.capitals || Math.abs(weight) < SAME_MASS) return;
    pairs++;
    if (step * weight > 0) reversed++;
  });
  const against = pairs >= MIN_PAIRS && reversed > MAX_REVERSED * pairs;
  return against || (steps >= MIN_PAIRS && leaps > MAX_LEAPS * steps);
}

/** Judges the heading tags of a book. */
export function headingTags(draft: Pick<BookDraft, 'segments' | 'body'>): HeadingTags {
  const headings: Segment[] = [];
  let letters = 0;
  let all = 0;
  for (const segment of draft.segments) {
    if (segment.kind !== 'text') continue;
    const length = segment.lines.reduce((n, line) => n + line.text.length, 0);
    all += length;
    if (taggedLevel(segment) === null) continue;
    letters += length;
    headings.push(segment);
  }
  const titles = headings.filter(isTitleShaped).length;
  if (headings.length === 0 || titles < headings.length * MIN_TITLES) return NOTHING;
  if (letters > all * MAX_HEADING_LETTERS && headings.length >= MIN_FLAT) return NOTHING;
  return {
    trusted: true,
    exhaustive: headings.length >= MIN_EXHAUSTIVE,
    levels: !isFlat(headings, draft.body) && !isAtRandom(headings, draft.body),
  };
}
