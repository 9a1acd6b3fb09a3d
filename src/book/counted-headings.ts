// In: segments with headings. Out: lines in the text's own type whose number goes on those of the sections are headings.
// Evidence: a dotted number that is the next one after the last heading's, on a title-like line of its own at the
// edge, with text below; most lines numbered so deep are such. Faces without a bold weight hide the deeper titles.
import type { BookDraft, Segment } from './draft.ts';
import { isSetApart, isTitleShaped, segmentText } from './heading-style.ts';
import { endsSentence } from './script.ts';

/** "6.3.1.2", as deep as numbers go. LaTeX counts six levels. */
const NUMBER = /^(\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,5})\.?\s+(?=\S)/u;
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

/** Whether a numbered line is set as a title, whatever its face. */
function isTitleLine(segment: Segment, next: Segment | undefined): boolean {
  const text = segmentText(segment);
  return (
    segment.lines.length <= MAX_LINES &&
    text.length <= MAX_LETTERS &&
    isTitleShaped(segment) &&
    isSetApart(segment) &&
    segment.firstStart < segment.size &&
    !endsSentence(text) &&
    !/[:：]$/u.test(text) &&
    next !== undefined &&
    next.kind !== 'rule'
  );
}

type Counted = { readonly depth: number; readonly level: number; readonly title: boolean };

/** Numbered lines that go on the numbers of the headings before them, with the level that their depth gives. */
function countedLines(segments: readonly Segment[]): ReadonlyMap<string, Counted> {
  const found = new Map<string, Counted>();
  let [open, level]: [readonly number[], number] = [[], 0];
  segments.forEach((segment, i) => {
    if (segment.kind !== 'text') return;
    const text = segmentText(segment);
    if (segment.heading) {
      const number = FIRST.exec(text)?.[1];
      if (number !== undefined) [open, level] = [partsOf(number), segment.heading.level];
      return;
    }
    const number = NUMBER.exec(text)?.[1];
    const parts = number === undefined ? [] : partsOf(number);
    if (parts.length === 0 || open.length === 0 || !isNext(parts, open)) return;
    const own = Math.max(1, Math.min(MAX_LEVEL, level + parts.length - open.length));
    const title = isTitleLine(segment, segments[i + 1]);
    found.set(segment.id, { depth: parts.length, level: own, title });
    // What is no title counts too: else the clauses behind the first would not be seen.
    [open, level] = [parts, level + parts.length - open.length];
  });
  return found;
}

/** Makes headings of the lines that count on the sections'. */
export function countedHeadings(draft: BookDraft): BookDraft {
  const counted = countedLines(draft.segments);
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
