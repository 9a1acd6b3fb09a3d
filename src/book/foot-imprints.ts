// In: segments. Out: a paper's permission to copy, with the names of its conference and its owner, stands aside: the
// text runs on around it.
// Evidence: small type with a copyright's words at the foot of a column of the first page, and text of the body's size
// over it and at the head of the next column.
import type { BodyStyle, BookDraft, Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { isTurn } from './join-paragraphs.ts';
import { lineSegment } from './line-segment.ts';

/** Type of an imprint at most, and of text at least, in parts of the body's. ACM sets 7 points under 9. */
const SMALL = 0.9;
const PLAIN = 0.97;
/** Blocks of one imprint: permission, conference, copyright, number. */
const MAX_PARTS = 6;

const IMPRINT =
  /©|\(c\)\s?\p{Nd}{4}|\b(?:copyright|permission to (?:make|copy)|all rights reserved|ISSN|ISBN|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\b|무단\s?(?:전재|복제)|저작권|著作権|版权所有/iu;

function isSmall(segment: Segment | undefined, body: BodyStyle): segment is Segment {
  return segment?.kind === 'text' && segment.size <= SMALL * body.size;
}

function isPlain(segment: Segment | undefined, body: BodyStyle): segment is Segment {
  return segment?.kind === 'text' && segment.heading === null && segment.size >= PLAIN * body.size;
}

/** How many segments from `at` on are an imprint at the foot of a column; 0 where there is none. */
function imprintLength({ segments, body }: BookDraft, at: number): number {
  const before = segments[at - 1];
  const first = segments[at];
  if (!isSmall(first, body) || !isPlain(before, body) || isTurn(before, first)) return 0;
  let to = at + 1;
  let last: Segment = first;
  for (let next = segments[to]; isSmall(next, body) && !isTurn(last, next); next = segments[to]) {
    last = next;
    to++;
  }
  const after = segments[to];
  if (!isPlain(after, body) || !isTurn(last, after) || to - at > MAX_PARTS) return 0;
  return segments.slice(at, to).some((part) => IMPRINT.test(segmentText(part))) ? to - at : 0;
}

/** Finds the imprint of a paper's first page. */
export function footImprints(draft: BookDraft): BookDraft {
  const page = draft.segments[0]?.pageIndex;
  const at = draft.segments.findIndex((s, i) => s.pageIndex === page && imprintLength(draft, i) > 0);
  const first = draft.segments[at];
  if (first === undefined) return draft;
  const parts = draft.segments.slice(at, at + imprintLength(draft, at));
  const lines = parts.flatMap((part) => part.lines);
  const breaksBefore = parts.slice(1).flatMap(({ lines: [head] }) => (head === undefined ? [] : [lines.indexOf(head)]));
  const aside: Segment = {
    ...lineSegment(first.id, 'text', lines, first.gapBefore, null),
    kind: 'aside',
    align: 'start',
    breaksBefore,
  };
  return { ...draft, segments: draft.segments.toSpliced(at, parts.length, aside) };
}
