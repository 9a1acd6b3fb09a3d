// In: segments. Out: the same, where a dash that opens speech is no list marker.
// Evidence: paragraphs that start with a dash and run on at the text's edge, or stand at the indent of first lines: lists
// hang. What most of the book's dashes of more than one line do holds for those of one line.
import type { BodyStyle, BookDraft, Segment } from './draft.ts';
import { initialSize } from './line-shape.ts';

const DASH = /^[\u2013\u2014\u2015\u2212-]$/u;

/** Starts that differ by less, em, are one edge. */
const SAME_START = 0.5;

type Shape = 'speech' | 'item' | 'line';

function shapeOf(segment: Segment, body: BodyStyle): Shape {
  const slack = segment.size * SAME_START;
  if (segment.lines.length === 1) return 'line';
  if (segment.left > segment.firstStart + slack) return 'item';
  if (segment.left < segment.firstStart - slack) return 'speech';
  return body.firstIndent > 0 ? 'item' : 'speech';
}

const opensWithDash = (s: Segment) =>
  s.kind === 'text' && s.marker !== null && !s.marker.tagged && DASH.test(s.marker.text);

/** Takes the markers off paragraphs that are speech. */
export function speechDashes(draft: BookDraft): BookDraft {
  const { body } = draft;
  const dashed = draft.segments.filter(opensWithDash);
  const shapes = new Map(dashed.map((s) => [s.id, shapeOf(s, body)]));
  const speeches = dashed.filter((s) => shapes.get(s.id) === 'speech');
  const speaks = speeches.length >= dashed.filter((s) => shapes.get(s.id) === 'item').length;
  const starts = [
    ...new Set([...speeches.map((s) => Math.round(s.firstStart)), ...(body.firstIndent > 0 ? [body.firstIndent] : [])]),
  ];
  const segments = draft.segments.map((segment) => {
    const shape = shapes.get(segment.id);
    if (shape === undefined) return segment;
    const slack = segment.size * SAME_START;
    const atSpeech = speaks && starts.some((start) => Math.abs(start - segment.firstStart) <= slack);
    const own = shape === 'speech' || (shape === 'line' && atSpeech) || isInitial(segment);
    return own ? { ...segment, marker: null } : segment;
  });
  return { ...draft, segments };
}

/** A chapter that opens with speech has its dash before the initial. */
function isInitial(segment: Segment): boolean {
  const [first] = segment.lines;
  return first !== undefined && initialSize(first) !== null;
}
