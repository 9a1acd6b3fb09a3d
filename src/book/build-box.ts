// In: a cursor at the first segment of a framed or tinted box. Out: the box as an aside or, by its title, an admonition.
import type { Block, Inline } from '../model/book.ts';
import { isAdmonitionTitle } from './admonition-words.ts';
import type { Assembly, Cursor } from './assembly.ts';
import { boxOf } from './boxed-text.ts';
import { provenanceOf } from './build-text.ts';
import type { Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { blockLeft } from './segment-shape.ts';

/** Segments without text that may stand between two parts of a box: pictures, tables, rules. */
const MAX_BETWEEN = 6;

/** The segments from `at` on that stand in the box, with the drawn parts between them; a heading ends it. */
function inBox(segments: readonly Segment[], at: number, box: string): readonly Segment[] {
  let end = at + 1;
  for (let i = end; i < Math.min(segments.length, end + MAX_BETWEEN); i++) {
    const segment = segments[i];
    if (!segment || segment.heading || (segment.lines.length > 0 && boxOf(segment) !== box)) break;
    if (boxOf(segment) === box) end = i + 1;
  }
  return segments.slice(at, end);
}

/** The title of a remark stands out, in whatever face it was printed. */
export function strongTitle(title: Block): Block {
  if (title.type !== 'paragraph') return title;
  const plain = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.flatMap((inline) => (inline.type === 'strong' ? inline.children : [inline]));
  return { ...title, inlines: [{ type: 'strong', children: plain(title.inlines) }] };
}

/** Segments from `at` on that the box there takes up; 0 where none stands there. */
export function boxLength(segments: readonly Segment[], at: number): number {
  const box = boxOf(segments[at]);
  return box === null ? 0 : inBox(segments, at, box).length;
}

function openingWords(first: Segment): string {
  const text = segmentText(first);
  return /^[^:：]{1,24}[:：]/u.exec(text)?.[0] ?? text;
}

/** Where the text of a box starts: a title may stand out to the left of it, beside a sign for the kind of remark. */
function edgeOf(segments: readonly Segment[], assembly: Assembly): number {
  const text = segments.filter((s, i) => s.kind === 'text' && s.align === 'start' && (i > 0 || s.lines.length > 1));
  return text.length === 0 ? 0 : Math.min(...text.map((s) => blockLeft(s, assembly.body)));
}

/** Builds the box that begins at the cursor; null where the segment there stands in none, or only in that of the cursor. */
export function boxedBlock(cursor: Cursor, segment: Segment, assembly: Assembly): Block | null {
  const box = boxOf(segment);
  if (box === null || segment.heading || cursor.box === box) return null;
  const segments = inBox(cursor.segments, cursor.at, box);
  cursor.at += segments.length;
  const blocks = assembly.blocksFrom({ segments, at: 0, box }, Number.NEGATIVE_INFINITY, edgeOf(segments, assembly));
  const [title, ...rest] = blocks;
  // A pull quote is an aside already.
  if (title?.type === 'quote' && title.kind === 'aside' && rest.length === 0) return title;
  const titled = isAdmonitionTitle(segmentText(segment)) && title !== undefined && rest.length > 0;
  return {
    type: 'quote',
    id: `${segment.id}-aside`,
    provenance: provenanceOf(segment.lines),
    kind: isAdmonitionTitle(openingWords(segment)) ? 'admonition' : 'aside',
    blocks: titled ? [strongTitle(title), ...rest] : blocks,
  };
}
