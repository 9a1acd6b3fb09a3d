// In: the book's headings. Out: the contents tree.
import type { TocEntry } from '../model/book.ts';
import type { Segment, SourceLine } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { chapterLabel, isSplitLabel, numberingDepth } from './heading-words.ts';
import { isAllCapitals } from './script.ts';
import { count, mostFrequent } from './statistics.ts';

/** Levels shown, from the chapters' level down. */
const MAX_DEPTH = 3;

/** The level of the chapters: that of most headings numbered with one number; 1 where none are. */
function chapterLevel(segments: readonly Segment[]): number {
  const levels = new Map<number, number>();
  for (const segment of segments) {
    if (segment.heading && numberingDepth(segmentText(segment)) === 1) count(levels, segment.heading.level);
  }
  return mostFrequent(levels) ?? 1;
}

type Node = { readonly title: string; readonly anchor: string; readonly level: number; readonly children: Node[] };

/** Lines at a heading's start that are only its label: a bare number of its own line, or "CHAPTER FIVE" as display. */
function labelLines(segment: Segment): number {
  const [first, second] = segment.lines;
  if (!first || !second) return 0;
  if (chapterLabel(first.text) === 'bare') return segment.breaksBefore.includes(1) ? 1 : 0;
  if (!isAllCapitals(first.text)) return 0;
  if (chapterLabel(first.text) === 'label') return 1;
  return isSplitLabel(first.text, second.text) && segment.lines.length > 2 ? 2 : 0;
}

/** The text of lines as it reads: line ends undone, note marks left out. */
export type ReadText = (lines: readonly SourceLine[]) => string;

/** The printed title without a label that stands over it. */
function printedTitle(segment: Segment, read: ReadText): string {
  return read(segment.lines.slice(labelLines(segment)));
}

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Whether an outline only runs together what is printed: without the space at a line end, with the mark of a note. */
function isRunTogether(outline: string, printed: string): boolean {
  const [said, read] = [letters(outline), letters(printed)];
  return read !== '' && said.startsWith(read) && /^\p{Nd}{0,3}$/u.test(said.slice(read.length));
}

const isLetter = (ch: string | undefined): boolean => ch !== undefined && /[\p{L}\p{N}]/u.test(ch);

/** An outline's title in its own letters, with the spaces that are printed between them. */
function spacedAs(outline: string, printed: string): string {
  let out = '';
  let at = 0;
  const wanted = [...printed];
  for (const ch of outline) {
    if (isLetter(ch)) {
      const from = at;
      while (at < wanted.length && !isLetter(wanted[at])) at++;
      if (/\s/u.test(wanted.slice(from, at).join('')) && isLetter([...out].at(-1))) out += ' ';
      at++;
    }
    out += ch;
  }
  return out;
}

/** Whether a title in capitals only is printed in them: the outline has its letters as they are written. */
const isSetInCapitals = (outline: string, printed: string): boolean =>
  isAllCapitals(printed) && !isAllCapitals(outline);

/** A contents title: the heading as printed, except that an outline's fuller wording stands for a bare label. */
function titleOf(segment: Segment, read: ReadText): string {
  const printed = printedTitle(segment, read);
  const outline = segment.heading?.tocTitle ?? null;
  if (outline === null || outline === '') return printed;
  const whole = read(segment.lines);
  if (isRunTogether(outline, whole)) return isSetInCapitals(outline, whole) ? spacedAs(outline, whole) : whole;
  return numberingDepth(printed) !== null && numberingDepth(outline) === null ? printed : outline;
}

/** The contents of the book, nested by heading level. */
export function tocOf(segments: readonly Segment[], read: ReadText): readonly TocEntry[] {
  const deepest = chapterLevel(segments) + MAX_DEPTH - 1;
  const roots: Node[] = [];
  const path: Node[] = [];
  for (const segment of segments) {
    if (!segment.heading || segment.heading.level > deepest) continue;
    const node: Node = {
      title: titleOf(segment, read),
      anchor: segment.id,
      level: segment.heading.level,
      children: [],
    };
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= node.level) path.pop();
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  const plain = ({ title, anchor, children }: Node): TocEntry => ({ title, anchor, children: children.map(plain) });
  return roots.map(plain);
}
