// In: segments next to each other. Out: where a block's left edge is, and whether it is a list item or a term.
import type { BodyStyle, LineMarker, Segment } from './draft.ts';
import { isEquation } from './equations.ts';
import { readingAfter } from './list-markers.ts';
import { isWholeTerm } from './paragraph-breaks.ts';
import { endsSentence } from './script.ts';

/** Edges that differ by less, em, are one. */
export const EDGE = 0.55;

/** How much deeper, em, a block stands that belongs to the one before. */
export const DEEPER = 0.8;

/** Segments looked through for an item's next sibling: long items hold many paragraphs. */
const SIBLING_REACH = 40;

/** Longest term of a definition list in plain type, letters, and in any type. */
const PLAIN_TERM = 60;
const MAX_TERM = 140;

/** Lines of a term: long option lists wrap. */
const MAX_TERM_LINES = 3;

/** Gap between a term and its text, in leadings. */
const TERM_GAP = 2.2;

/** Baselines that differ by less, em, are one. */
const SAME_BASELINE = 0.3;

/** Whether a block begins above the last line of the one before it: it stands beside that, as a second column. */
function standsBeside(segment: Segment, next: Segment): boolean {
  const last = segment.lines.at(-1);
  const first = next.lines[0];
  if (!last || !first || last.pageIndex !== first.pageIndex || last.vertical !== first.vertical) return false;
  return first.across < last.across - segment.size * SAME_BASELINE;
}

/** The left edge of a block's text, points from the column's start; a first-line indent does not count. */
export function blockLeft(segment: Segment, body: BodyStyle): number {
  const slack = segment.size * EDGE;
  if (segment.marker) return segment.firstStart;
  if (segment.lines.length > 1) return Math.min(segment.firstStart, segment.left);
  const first = body.firstIndent;
  return first > 0 && Math.abs(segment.firstStart - first) < slack ? 0 : segment.firstStart;
}

/** Where an item's text starts after its marker. */
export function itemTextLeft(segment: Segment): number {
  const told = segment.lines.length > 1 || segment.marker?.tagged === true;
  if (told && segment.left > segment.firstStart) return segment.left;
  const [first] = segment.lines;
  const { marker } = segment;
  if (!first || !marker) return segment.firstStart;
  const after = first.line.spans.find((s) => s.text.trim() !== '' && s.text.trim() !== marker.text);
  const bySpan = after && !after.text.startsWith(marker.text) ? after.box.x0 - first.line.box.x0 : null;
  return segment.firstStart + (bySpan ?? (marker.length / Math.max(1, first.text.length)) * (first.end - first.start));
}

/** The next item of the list that `segments[at]` is in, with its reading; null where the list ends. */
export function nextSibling(
  segments: readonly Segment[],
  at: number,
  marker: LineMarker,
): { at: number; marker: LineMarker } | null {
  const outer = segments[at]?.firstStart ?? 0;
  for (let i = at + 1; i < Math.min(segments.length, at + SIBLING_REACH); i++) {
    const segment = segments[i];
    if (!segment || segment.heading) return null;
    if (segment.kind !== 'text' || segment.align !== 'start') continue;
    const slack = segment.size * EDGE;
    if (segment.marker && Math.abs(segment.firstStart - outer) < slack) {
      const reading = readingAfter(marker, segment.lines[0]?.text ?? '', segment.marker);
      if (reading) return { at: i, marker: reading };
    }
    if (segment.firstStart < outer - slack) return null;
  }
  return null;
}

/** Whether a segment goes on the count of one before it, however many paragraphs stand between: the last is an item as the first is. */
function goesOnCount(segments: readonly Segment[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - SIBLING_REACH); i--) {
    const before = segments[i];
    if (before === undefined || before.heading) return false;
    if (before.marker && before.align === 'start' && nextSibling(segments, i, before.marker)?.at === at) return true;
  }
  return false;
}

/** Whether a segment with a marker is a list item and not a sentence that begins with a dash or a number. */
export function isListItem(segments: readonly Segment[], at: number): boolean {
  const segment = segments[at];
  const marker = segment?.marker;
  if (!segment || !marker || segment.align !== 'start') return false;
  if (marker.tagged) return true;
  const hanging = segment.lines.length > 1 && segment.left > segment.firstStart + segment.size * EDGE;
  const dash = marker.style === 'bullet' && /^[–—−-]$/u.test(marker.text);
  if ((marker.style === 'bullet' && !dash) || marker.length === 0) return true;
  if (nextSibling(segments, at, marker) !== null) return true;
  if (marker.style !== 'bullet' && goesOnCount(segments, at)) return true;
  if (dash && isUnderBullet(segment, segments[at - 1])) return true;
  return hanging && (dash || marker.value <= 1 || segment.firstStart > segment.size * EDGE);
}

/** Whether a segment stands in from a bullet's right before it: a dash there is a bullet of the next level. */
function isUnderBullet(segment: Segment, prev: Segment | undefined): boolean {
  return prev?.marker?.style === 'bullet' && segment.firstStart > prev.firstStart + segment.size * EDGE;
}

function boldShare(segment: Segment): number {
  let bold = 0;
  let all = 0;
  for (const { look, text } of segment.lines) {
    bold += Math.max(look.bold, look.mono, look.italic) * text.length;
    all += text.length;
  }
  return all === 0 ? 0 : bold / all;
}

/** Whether a segment is one line that was found to be a definition list's term. */
export function isWholeTermSegment(segment: Segment): boolean {
  const [first] = segment.lines;
  return first !== undefined && segment.lines.length === 1 && !segment.heading && isWholeTerm(first);
}

/** A speech in vertical writing; at the edge it stands over first lines that stand in. */
const SPOKEN = /^[「『].*[」』]$/u;

/** Whether a segment can be the term of the deeper block that follows it. */
export function isTerm(segments: readonly Segment[], at: number, body: BodyStyle): boolean {
  const segment = segments[at];
  const next = segments[at + 1];
  if (segment && isWholeTermSegment(segment)) return true;
  if (segment?.lines[0]?.half === 'term') return next?.lines[0]?.half === 'text';
  if (!segment || !next || segment.heading || segment.marker || segment.align !== 'start') return false;
  if (segment.kind !== 'text' && segment.kind !== 'code') return false;
  if (isEquation(segment) || isEquation(next) || next.lines[0]?.authorMarks) return false;
  // A line of code over deeper text is a term set in the typewriter face: an option, a function.
  if (segment.kind === 'code' && (segment.lines.length > 2 || next.kind === 'code')) return false;
  if (segment.lines.length > MAX_TERM_LINES) return false;
  const text = segment.lines.map((l) => l.text).join(' ');
  const last = segment.lines.at(-1);
  if (!last || text.length > MAX_TERM || /(?:[,;]|\s[–—])$/u.test(text)) return false;
  if (next.heading || (next.kind !== 'text' && next.kind !== 'code') || next.align !== 'start') return false;
  if ((next.gapBefore !== null && next.gapBefore > TERM_GAP) || standsBeside(segment, next)) return false;
  const deeper = blockLeft(next, body) - segment.firstStart > segment.size * DEEPER;
  if (!deeper || next.firstStart - segment.firstStart < segment.size * DEEPER) return false;
  const styled = boldShare(segment) > 0.6;
  // A bold line over marked items is their list's title.
  if (styled && next.marker && segment.kind === 'text') return false;
  if (styled) return !(endsSentence(text) && text.split(' ').length > 12);
  if (last.vertical && SPOKEN.test(text)) return false;
  if (next.kind !== 'text' || next.marker || /[:：.。!?…][”’"»]*$/u.test(text) || text.length > PLAIN_TERM)
    return false;
  return next.gapBefore === null || next.gapBefore < 1.35;
}
