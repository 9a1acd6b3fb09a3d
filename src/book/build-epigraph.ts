// In: a cursor at the first block under a heading, or at the head of a page that has a heading further down. Out: the epigraph
// that stands there, or null.
// Evidence: blocks set in from the text, in verse or prose, that say something in sentences, and under them the name of
// the one who said so: after a dash, or at the end of the line.
import type { Block } from '../model/book.ts';
import type { Assembly, Cursor } from './assembly.ts';
import { paragraph, provenanceOf } from './build-text.ts';
import type { BodyStyle, Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { endsLikeParagraph } from './script.ts';
import { blockLeft, EDGE } from './segment-shape.ts';

/** Blocks of one epigraph, its attribution with them. */
const MAX_BLOCKS = 5;

/** Letters and lines of an attribution. */
const MAX_NAME = 120;
const MAX_NAME_LINES = 2;

const DASH = /^\s*[\u2013\u2014\u2015-]\s*["“„«(]?\p{L}/u;

/** A name or a title has words; a formula, which may end in its number at the edge, has none, or an equals sign. */
const NAME = /^(?!.*[=≤≥<>]).*\p{L}{2}/u;

function isAttribution(segment: Segment): boolean {
  const text = segmentText(segment);
  if (segment.lines.length > MAX_NAME_LINES || text.length > MAX_NAME) return false;
  return (segment.align === 'end' && NAME.test(text)) || DASH.test(text);
}

/** Letters from which words are said: a name, a number or a date has fewer. */
const MIN_SAYING = 12;
/** What ends a clause within a verse. */
const CLAUSE = /[,;:\u2014\u2013\u3001\uff0c]$/u;

/** Whether a block says something: names, places and dates under a title end no sentence. */
function isSaying(segment: Segment): boolean {
  const text = segmentText(segment);
  if (text.length < MIN_SAYING) return false;
  if (segment.verse !== null && segment.lines.some((l) => CLAUSE.test(l.text))) return true;
  return endsLikeParagraph(text);
}

function isInset(segment: Segment, body: BodyStyle): boolean {
  return segment.verse !== null || segment.align === 'center' || blockLeft(segment, body) > segment.size * EDGE;
}

/** How many segments from `at` on are an epigraph: they say something, and the last one tells who said it. 0: they are none. */
export function epigraphLength(segments: readonly Segment[], at: number, body: BodyStyle): number {
  const first = segments[at];
  for (let i = at; i < Math.min(segments.length, at + MAX_BLOCKS); i++) {
    const segment = segments[i];
    if (segment?.kind !== 'text' || segment.heading || segment.pageIndex !== first?.pageIndex) return 0;
    if (i > at && isAttribution(segment)) return segments.slice(at, i).some(isSaying) ? i + 1 - at : 0;
    if (!isInset(segment, body)) return 0;
  }
  return 0;
}

/** How many of the last segments are an epigraph at the head of the page on which a heading follows them. */
export function epigraphAbove(segments: readonly Segment[], heading: Segment, body: BodyStyle): number {
  const first = segments.findLastIndex((s) => s.pageIndex < heading.pageIndex) + 1;
  const count = segments.length - first;
  return count > 0 && count <= MAX_BLOCKS && epigraphLength(segments, first, body) === count ? count : 0;
}

/** The epigraph at the cursor, which moves behind it. */
export function epigraph(cursor: Cursor, assembly: Assembly): Block | null {
  const { segments, at } = cursor;
  const first = segments[at];
  const length = first ? epigraphLength(segments, at, assembly.body) : 0;
  const last = segments[at + length - 1];
  if (!first || !last || length === 0) return null;
  if (!segments[at - 1]?.heading && !(at === 0 && segments[length]?.heading)) return null;
  const inner: Cursor = { segments: segments.slice(at, at + length - 1), at: 0 };
  const left = Math.min(...inner.segments.map((s) => blockLeft(s, assembly.body)));
  const blocks = assembly.blocksFrom(inner, Number.NEGATIVE_INFINITY, left);
  const provenance = provenanceOf(segments.slice(at, at + length).flatMap((s) => s.lines));
  cursor.at = at + length;
  const all = [...blocks, paragraph(last, 0, assembly)];
  return { type: 'quote', id: `${first.id}-epigraph`, provenance, kind: 'epigraph', blocks: all };
}
