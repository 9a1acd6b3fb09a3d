// In: segments with headings. Out: lines whose number goes on those of the sections are headings, though no white or
// type shows them. Evidence: a dotted number that is the next one after the last heading's, on a title-like line of its
// own at the edge, with text below; most lines numbered so deep are such. A number without dots must be set as those of
// the sections before it are. Faces without a bold weight hide the deeper titles.
import type { BodyStyle, BookDraft, Segment } from './draft.ts';
import { headingStyle, isSetApart, isTitleShaped, segmentText } from './heading-style.ts';
import { endsSentence } from './script.ts';

/** "6.3.1.2", as deep as numbers go. LaTeX counts six levels. */
const NUMBER = /^(\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,5})\.?\s+(?=\S)/u;
const PLAIN_NUMBER = /^(\p{Nd}{1,2})\.?\s+(?=\p{L})/u;
const FIRST = /^\P{Nd}{0,12}(\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,5})(?!\p{Nd})/u;
/** Lines of a title in plain type; more is a paragraph of a contract. */
const MAX_LINES = 2;
/** Letters of one: a paragraph's first line has about seventy. */
const MAX_LETTERS = 90;
/** Part of the lines numbered equally deep that must be titles; clauses of contracts and steps are not. */
const TITLE_SHARE = 0.7;
/** HTML has six levels. */
const MAX_LEVEL = 6;

const partsOf = (number: string): readonly number[] => number.split('.').map(Number);

/** Whether a number is the next one: the first in the section that is open, or one more than an open one. */
function isNext(parts: readonly number[], open: readonly number[]): boolean {
  const last = parts.length - 1;
  if (last > open.length || parts.slice(0, last).some((part, i) => part !== open[i])) return false;
  return parts[last] === (open[last] ?? 0) + 1;
}

/** Whether a line is bold, slanted or in capitals as a whole, and the text is not. */
function isStyled(segment: Segment, body: BodyStyle): boolean {
  const { bold, italic, capitals } = headingStyle(segment, body);
  return bold || italic || capitals;
}

/** Whether a numbered line is set as a title, whatever its face: by white over it, or by type of its own. */
function isTitleLine(segment: Segment, next: Segment | undefined, body: BodyStyle): boolean {
  const text = segmentText(segment);
  return (
    segment.lines.length <= MAX_LINES &&
    text.length <= MAX_LETTERS &&
    isTitleShaped(segment) &&
    (isSetApart(segment) || isStyled(segment, body)) &&
    segment.firstStart < segment.size &&
    !endsSentence(text) &&
    !/[:：]$/u.test(text) &&
    next !== undefined &&
    next.kind !== 'rule'
  );
}

type Counted = { readonly depth: number; readonly level: number; readonly title: boolean };

/** The number that a line begins with: a dotted one, or one set as the sections are whose look is given. */
function numberOf(segment: Segment, sections: string | null, body: BodyStyle): string | null {
  const text = segmentText(segment);
  const plain = sections !== null && isStyled(segment, body) && headingStyle(segment, body).key === sections;
  return NUMBER.exec(text)?.[1] ?? (plain ? (PLAIN_NUMBER.exec(text)?.[1] ?? null) : null);
}

/** Numbered lines that go on the numbers of the headings before them, with the level that their depth gives. */
function countedLines({ segments, body }: BookDraft): ReadonlyMap<string, Counted> {
  const found = new Map<string, Counted>();
  let [open, level]: [readonly number[], number] = [[], 0];
  let sections: string | null = null;
  segments.forEach((segment, i) => {
    if (segment.kind !== 'text') return;
    if (segment.heading) {
      const number = FIRST.exec(segmentText(segment))?.[1];
      if (number === undefined) return;
      [open, level] = [partsOf(number), segment.heading.level];
      if (open.length === 1) sections = headingStyle(segment, body).key;
      return;
    }
    const number = numberOf(segment, sections, body);
    const parts = number === null ? [] : partsOf(number);
    if (parts.length === 0 || open.length === 0 || !isNext(parts, open)) return;
    const own = Math.max(1, Math.min(MAX_LEVEL, level + parts.length - open.length));
    const title = isTitleLine(segment, segments[i + 1], body);
    found.set(segment.id, { depth: parts.length, level: own, title });
    // What is no title counts too: else the clauses behind the first would not be seen.
    [open, level] = [parts, level + parts.length - open.length];
  });
  return found;
}

/** Makes headings of the lines that count on the sections'. */
export function countedHeadings(draft: BookDraft): BookDraft {
  const counted = countedLines(draft);
  const all = [...counted.values()];
  const believed = (depth: number): boolean => {
    const alike = all.filter((line) => line.depth === depth);
    return alike.filter((line) => line.title).length >= TITLE_SHARE * alike.length;
  };
  const depths = new Set([...new Set(all.map((line) => line.depth))].filter(believed));
  const segments = draft.segments.map((segment): Segment => {
    const line = counted.get(segment.id);
    if (!line?.title || !depths.has(line.depth)) return segment;
    return { ...segment, heading: { level: line.level, tocTitle: null }, marker: null };
  });
  return { ...draft, segments };
}
