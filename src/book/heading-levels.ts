// In: the headings of a book with their evidence. Out: the level of each, 1 to 6.
import type { BodyStyle, Segment } from './draft.ts';
import { eastAsianDepths } from './east-asian-ranks.ts';
import { headingStyle, prominence, segmentText } from './heading-style.ts';
import { chapterLabel, isPartTitle, isSectionName, isSplitLabel, numberingDepth } from './heading-words.ts';
import { count, mostFrequent } from './statistics.ts';

/** What the outline and the tags of the PDF say of a segment. */
export type HeadingEvidence = {
  readonly outline: { readonly depth: number; readonly title: string } | null;
  /** Whether trusted tags call it a heading, and the level they give; null where that says nothing. */
  readonly tagged: boolean;
  readonly tagLevel: number | null;
};

export type HeadingCandidate = { readonly segment: Segment; readonly evidence: HeadingEvidence };

/** EPUB (HTML) has six levels. */
export const MAX_LEVEL = 6;

const clamp = (level: number) => Math.max(1, Math.min(MAX_LEVEL, level));

/** The depths of all numbers; where parts open the book, what is numbered in them is one deeper. */
function depthsOf(
  list: readonly HeadingCandidate[],
  ownDepth: (segment: Segment) => number | null,
): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { segment } of list) {
    const depth = ownDepth(segment);
    if (depth !== null) depths.set(segment.id, depth);
  }
  const numbered = list.filter((c) => depths.has(c.segment.id));
  const isPart = ({ segment }: HeadingCandidate) => isPartTitle(segment.lines[0]?.text ?? '');
  const inner = numbered.filter((c) => !isPart(c));
  const [first] = numbered;
  if (!first || !isPart(first) || inner.length === 0) return depths;
  for (const { segment } of inner) depths.set(segment.id, (depths.get(segment.id) ?? 0) + 1);
  return depths;
}

/** Numbers of the three upper levels where the first is counted in roman figures: "II." over "A." over "1)". */
const ROMAN = /^[IVXL]+\.[\s\u2003]/u;
const MANY_ROMAN = /^(?:[IVX]{2,}|[IVXL]{3,})\.[\s\u2003]/u;
const LETTER = /^[A-Z]\.[\s\u2003]/u;
const FIGURE = /^\p{Nd}{1,2}[.)][\s\u2003]/u;

/** Styles of the headings that are counted in roman figures; "I." and "V." alone may be letters. */
function romanStyles(list: readonly HeadingCandidate[], body: BodyStyle): ReadonlySet<string> {
  const many = list.filter(({ segment }) => MANY_ROMAN.test(segmentText(segment)));
  const looks = many.map(({ segment }) => headingStyle(segment, body));
  // OCR sees weight and slant now and then: there the size alone tells the rank.
  return new Set(looks.flatMap(({ key, size }) => [key, size.toFixed(1)]));
}

/** Depth of a number in a book whose main headings have roman figures; null for other numbers. */
function romanDepth(segment: Segment, body: BodyStyle, roman: ReadonlySet<string>): number | null {
  const text = segmentText(segment);
  if (roman.size === 0) return null;
  const { key, size } = headingStyle(segment, body);
  const look = segment.lines[0]?.source === 'ocr' ? size.toFixed(1) : key;
  if (ROMAN.test(text) && roman.has(look)) return 1;
  if (LETTER.test(text) && !roman.has(key)) return 2;
  return FIGURE.test(text) ? 3 : null;
}

/** Depth of a heading's number; 1 for a chapter's label in words ("Chapter Seven"). */
function plainDepth(segment: Segment): number | null {
  const depth = numberingDepth(segmentText(segment));
  if (depth !== null) return depth;
  const [first, second] = segment.lines;
  if (!first || segment.lines.length < 2) return null;
  return chapterLabel(first.text) !== null || isSplitLabel(first.text, second?.text ?? '') ? 1 : null;
}

/** Times that a count must begin anew under titles in larger type. */
const MIN_RESTARTS = 2;
/** Type is larger by this, points. */
const LARGER = 0.4;
const COUNTED = /^\p{Nd}{1,3}\.?[\s\u2003]/u;
const COUNT_START = /^1\.?[\s\u2003]/u;

/**
 * The headings with numbers that begin anew under each chapter, which is named or counted in words, and set larger:
 * their "1." is the first in its chapter.
 */
function restarting(list: readonly HeadingCandidate[], body: BodyStyle): ReadonlySet<string> {
  const counted = new Set(list.filter(({ segment }) => COUNTED.test(segmentText(segment))));
  const starts = list.filter((c) => COUNT_START.test(segmentText(c.segment)));
  const sizeOf = (c: HeadingCandidate) => headingStyle(c.segment, body).size;
  const size = Math.max(0, ...starts.map(sizeOf));
  let [restarts, chapters] = [0, 0];
  for (const candidate of list) {
    if (!counted.has(candidate)) {
      if (sizeOf(candidate) > size + LARGER) chapters++;
    } else if (COUNT_START.test(segmentText(candidate.segment))) {
      if (chapters === 0) return new Set();
      restarts++;
      chapters = 0;
    }
  }
  return restarts < MIN_RESTARTS ? new Set() : new Set([...counted].map(({ segment }) => segment.id));
}

/** Headings of each of two looks that show an outline of one level to be flat, and how far the looks must differ. */
const MIN_FLAT = 2;
const LOOKS_APART = 0.9;

/** Whether an outline lists headings of several ranks, told by number or look, on one level: its depths say nothing. */
function isFlatOutline(list: readonly HeadingCandidate[], body: BodyStyle): boolean {
  const depths = new Set(list.flatMap(({ evidence }) => evidence.outline?.depth ?? []));
  if (depths.size !== 1) return false;
  const numbers = new Map<number, number>();
  const looks = new Map<string, { weight: number; count: number }>();
  for (const { segment, evidence } of list) {
    if (evidence.outline === null) continue;
    count(numbers, plainDepth(segment) ?? 0);
    const style = headingStyle(segment, body);
    looks.set(style.key, { weight: prominence(style), count: (looks.get(style.key)?.count ?? 0) + 1 });
  }
  const ranks = [...numbers].filter(([depth, n]) => depth > 0 && n >= MIN_FLAT).length;
  const weights = [...looks.values()].filter((look) => look.count >= MIN_FLAT).map((look) => look.weight);
  return ranks > 1 || Math.max(...weights) - Math.min(...weights) > LOOKS_APART;
}

/** Without the depths of a flat outline. */
function withoutFlatDepths(list: readonly HeadingCandidate[], body: BodyStyle): readonly HeadingCandidate[] {
  if (!isFlatOutline(list, body)) return list;
  return list.map(({ segment, evidence }) => ({ segment, evidence: { ...evidence, outline: null } }));
}

/** Levels that outline or tags give; a book of tags only takes them as they are. */
function knownLevel({ evidence }: HeadingCandidate): number | null {
  return evidence.outline?.depth ?? evidence.tagLevel;
}

/** By how much the outline's depth exceeds the number's: 1 where a part or the book's title stands above the chapters. */
function numberingShift(
  list: readonly HeadingCandidate[],
  depthOf: (segment: Segment) => number | null,
): number | null {
  const shifts = new Map<number, number>();
  for (const candidate of list) {
    const depth = depthOf(candidate.segment);
    const level = knownLevel(candidate);
    if (depth !== null && level !== null) count(shifts, level - depth);
  }
  return mostFrequent(shifts);
}

/** The look of a paper's title in body type: no other heading has it. */
const TITLE_LOOK = 'title';

/** The look of a heading: by its style, and by its place where others of its style differ in theirs and in their level. */
function looksOf(
  list: readonly HeadingCandidate[],
  levelOf: (c: HeadingCandidate) => number | null,
  body: BodyStyle,
): (c: HeadingCandidate) => string {
  const levels = new Map<string, readonly [Map<number, number>, Map<number, number>]>();
  for (const candidate of list) {
    const { key, centred } = headingStyle(candidate.segment, body);
    const pair = levels.get(key) ?? [new Map<number, number>(), new Map<number, number>()];
    const level = levelOf(candidate);
    if (level !== null) count(pair[centred ? 1 : 0], level);
    levels.set(key, pair);
  }
  return ({ segment }) => {
    const { key, centred } = headingStyle(segment, body);
    const [edge, middle] = (levels.get(key) ?? []).map(mostFrequent);
    return centred && edge != null && middle != null && edge !== middle ? `${key} centred` : key;
  };
}

/** Level by style: known from members that outline or number place; the rest one below the next larger style. */
function styleLevels(
  list: readonly HeadingCandidate[],
  levelOf: (c: HeadingCandidate) => number | null,
  body: BodyStyle,
  lookOf: (c: HeadingCandidate) => string,
): ReadonlyMap<string, number> {
  const styles = new Map<string, { weight: number; levels: Map<number, number> }>();
  for (const candidate of list) {
    const style = headingStyle(candidate.segment, body);
    const look = lookOf(candidate);
    const weight = look === TITLE_LOOK ? Number.POSITIVE_INFINITY : prominence(style);
    const entry = styles.get(look) ?? { weight, levels: new Map<number, number>() };
    const level = levelOf(candidate);
    if (level !== null) count(entry.levels, level);
    styles.set(look, entry);
  }
  const result = new Map<string, number>();
  let above = 0;
  for (const [key, { levels }] of [...styles].sort((a, b) => b[1].weight - a[1].weight)) {
    const level = mostFrequent(levels) ?? above + 1;
    result.set(key, level);
    above = Math.max(above, level);
  }
  return result;
}

/** The levels in use renumbered from 1 without gaps: a book that has 1, 3 and 4 has 1, 2 and 3. */
function withoutGaps(levels: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const used = [...new Set(levels.values())].sort((a, b) => a - b);
  return new Map([...levels].map(([id, level]) => [id, used.indexOf(level) + 1]));
}

/** Assigns levels: outline depth, tag, number (shifted to agree with the outline), else the style's rank. */
export function headingLevels(
  all: readonly HeadingCandidate[],
  body: BodyStyle,
  plainTitles: readonly string[] = [],
): ReadonlyMap<string, number> {
  const list = withoutFlatDepths(all, body);
  const roman = romanStyles(list, body);
  const named = eastAsianDepths(
    list.map((c) => c.segment),
    body,
  );
  const inner = restarting(list, body);
  const ownDepth = (segment: Segment) => {
    const depth = romanDepth(segment, body, roman) ?? plainDepth(segment);
    return depth !== null && inner.has(segment.id) ? depth + 1 : depth;
  };
  const depths = named ?? depthsOf(list, ownDepth);
  const depthOf = (segment: Segment) => depths.get(segment.id) ?? null;
  const shift = numberingShift(list, depthOf);
  const numbered = list.filter((c) => depthOf(c.segment) !== null).length;
  // A first unnumbered title larger than all numbered headings stands above them, where the outline leaves it out too.
  const first = list[0];
  const isPlainTitle = first !== undefined && plainTitles.includes(first.segment.id);
  const titleAbove =
    first !== undefined &&
    knownLevel(first) === null &&
    (isPlainTitle || numbered >= 2) &&
    depthOf(first.segment) === null &&
    (isPlainTitle ||
      list.slice(1).every((c) => headingStyle(c.segment, body).size < headingStyle(first.segment, body).size - 0.4));
  const shallowest = Math.min(...list.map((c) => depthOf(c.segment) ?? Number.POSITIVE_INFINITY));
  const knownTop = Math.min(...list.map((c) => knownLevel(c) ?? Number.POSITIVE_INFINITY));
  const top = Math.min(
    shift === null ? shallowest : Number.POSITIVE_INFINITY,
    shift !== null || isPlainTitle ? knownTop : Number.POSITIVE_INFINITY,
  );
  const lowered = titleAbove && top === 1 ? 1 : 0;
  const base = (shift ?? 0) + lowered;
  const direct = (c: HeadingCandidate): number | null => {
    const known = knownLevel(c);
    if (known !== null) return known + lowered;
    if (titleAbove && c === first) return 1;
    const depth = depthOf(c.segment);
    if (depth === null) return numbered > 0 && isSectionName(segmentText(c.segment)) ? 1 + base : null;
    return depth + base;
  };
  const lookByPlace = looksOf(list, direct, body);
  // A title in the type of the sections is none of them.
  const lookOf = (c: HeadingCandidate) => (isPlainTitle && c === first ? TITLE_LOOK : lookByPlace(c));
  const byStyle = styleLevels(list, direct, body, lookOf);
  const levels = new Map<string, number>();
  for (const candidate of list) {
    levels.set(candidate.segment.id, clamp(direct(candidate) ?? byStyle.get(lookOf(candidate)) ?? 1));
  }
  return withoutGaps(levels);
}
