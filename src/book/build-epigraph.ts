// In: a cursor at the first block under a heading. Out: the epigraph that stands there, or null.
// Evidence: blocks set in from the text, in verse or prose, that say something in sentences, and under them the name of
// the one who said so: after a dash, or at the end of the line.
import type { Block } from '../model/book.ts';
import type { Assembly, Cursor } from './assembly.ts';
import { paragraph, provenanceOf } from './build-text.ts';
import type { Segment } from './draft.ts';
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

function isInset(segment: Segment, assembly: Assembly): boolean {
  return (
    segment.verse !== null || segment.align === 'center' || blockLeft(segment, assembly.body) > segment.size * EDGE
  );
}

/** The epigraph at the cursor, which moves behind it. */
export function epigraph(cursor: Cursor, assembly: Assembly): Block | null {
  const { segments, at } = cursor;
  const first = segments[at];
  if (!first || !segments[at - 1]?.heading) return null;
  for (let i = at; i < Math.min(segments.length, at + MAX_BLOCKS); i++) {
    const segment = segments[i];
    if (segment?.kind !== 'text' || segment.heading || segment.pageIndex !== first.pageIndex) return null;
    if (i > at && isAttribution(segment)) {
      if (!segments.slice(at, i).some(isSaying)) return null;
      const inner: Cursor = { segments: segments.slice(at, i), at: 0 };
      const left = Math.min(...inner.segments.map((s) => blockLeft(s, assembly.body)));
      const blocks = assembly.blocksFrom(inner, Number.NEGATIVE_INFINITY, left);
      const provenance = provenanceOf(segments.slice(at, i + 1).flatMap((s) => s.lines));
      cursor.at = i + 1;
      const all = [...blocks, paragraph(segment, 0, assembly)];
      return { type: 'quote', id: `${first.id}-epigraph`, provenance, kind: 'epigraph', blocks: all };
    }
    if (!isInset(segment, assembly)) return null;
  }
  return null;
}
