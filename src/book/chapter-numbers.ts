// In: segments with headings. Out: the same, where the roman number of a chapter's title stands on a line of its own.
import type { BookDraft, Segment, SourceLine } from './draft.ts';
import { romanValue } from './numerals.ts';
import { lineText } from './source-lines.ts';

/** "IV. The Arrival": a roman number with a stop. Sections of papers have it too, but those open no pages. */
const NUMBER = /^([IVXLC]{1,7})\.\s+(?=\S)/u;

/** Chapters that must be numbered so, and the share of them that must open a page. */
const MIN_CHAPTERS = 2;
const OPENING_SHARE = 0.8;

function numberOf(segment: Segment): string | null {
  const match = segment.heading ? NUMBER.exec(segment.lines[0]?.text ?? '') : null;
  return match && romanValue(match[1] ?? '') !== null ? match[0] : null;
}

/** A title's first line cut after its number. The second part keeps the key and its spans' places: notes refer to them. */
function cut(line: SourceLine, number: string): readonly [SourceLine, SourceLine] | null {
  const [first, ...rest] = line.line.spans;
  if (!first) return null;
  const text = first.text.trimStart();
  if (!text.startsWith(number.trim())) return null;
  const [label, title] = [number.trim(), text.slice(number.trim().length).trimStart()];
  const part = (spans: SourceLine['line']['spans'], key: number): SourceLine => {
    const own = { ...line.line, spans };
    return { ...line, key, line: own, text: lineText(own) };
  };
  return [part([{ ...first, text: label }], -line.key - 1), part([{ ...first, text: title }, ...rest], line.key)];
}

/** Sets the numbers of chapters that open pages apart from their titles, as a label is that has its own line in print. */
export function chapterNumbers(draft: BookDraft): BookDraft {
  const { segments } = draft;
  const numbered = segments.filter((s) => numberOf(s) !== null);
  const opens = new Set(segments.filter((s, i) => segments[i - 1]?.pageIndex !== s.pageIndex));
  const opening = numbered.filter((s) => opens.has(s));
  if (opening.length < MIN_CHAPTERS || opening.length < numbered.length * OPENING_SHARE) return draft;
  const changed = segments.map((segment) => {
    const number = opens.has(segment) ? numberOf(segment) : null;
    const [first, ...rest] = segment.lines;
    const parts = number !== null && first ? cut(first, number) : null;
    if (!parts) return segment;
    return { ...segment, lines: [...parts, ...rest], breaksBefore: [1, ...segment.breaksBefore.map((i) => i + 1)] };
  });
  return { ...draft, segments: changed };
}
