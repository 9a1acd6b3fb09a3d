// In: the book's headings. Out: the contents tree.
import type { TocEntry } from '../model/book.ts';
import type { Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { chapterLabel, numberingDepth } from './heading-words.ts';
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

/** The printed title; a bare number that stood on a line of its own over it is left out. */
function printedTitle(segment: Segment): string {
  const [first, ...rest] = segment.lines;
  const bare = first !== undefined && rest.length > 0 && chapterLabel(first.text) === 'bare';
  return bare && segment.breaksBefore.includes(1) ? segmentText({ ...segment, lines: rest }) : segmentText(segment);
}

/** A contents title: the heading as printed, except that an outline's fuller wording stands for a bare label. */
function titleOf(segment: Segment): string {
  const printed = printedTitle(segment);
  const outline = segment.heading?.tocTitle ?? null;
  if (outline === null || outline === '') return printed;
  return numberingDepth(printed) !== null && numberingDepth(outline) === null ? printed : outline;
}

/** The contents of the book, nested by heading level. */
export function tocOf(segments: readonly Segment[]): readonly TocEntry[] {
  const deepest = chapterLevel(segments) + MAX_DEPTH - 1;
  const roots: Node[] = [];
  const path: Node[] = [];
  for (const segment of segments) {
    if (!segment.heading || segment.heading.level > deepest) continue;
    const node: Node = { title: titleOf(segment), anchor: segment.id, level: segment.heading.level, children: [] };
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= node.level) path.pop();
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  const plain = ({ title, anchor, children }: Node): TocEntry => ({ title, anchor, children: children.map(plain) });
  return roots.map(plain);
}
