// In: segments. Out: paragraphs, list items and code that a column, a page turn or a float had cut are one again.
// Evidence: the first part ends at the edge or without a stop; the second starts at the continuing edge.
import { isAdmonitionTitle } from './admonition-words.ts';
import { isUnlabelledEntry } from './bibliography.ts';
import { beginsAnew, cutByFullPage, isFootBlock } from './block-starts.ts';
import { boxOf } from './boxed-text.ts';
import type { BodyStyle, BookDraft, Segment, SourceLine } from './draft.ts';
import { isFloatNote } from './float-notes.ts';
import { lineSegment } from './line-segment.ts';
import { endsEarly, indentOf } from './line-shape.ts';
import { endsLikeParagraph, endsSentence, firstChar, isLower, isUnspaced, lastChar } from './script.ts';

/** Starts that differ by less, em, are one edge. */
const SAME_START = 0.6;

/** Type sizes of one paragraph differ by at most this part. */
const SIZE_SLACK = 0.06;

/** Floats and rules that may lie between two parts of a paragraph. */
const MAX_BETWEEN = 8;

/** A line is full if it ends within this distance of the edge, em. */
const FULL = 0.6;

/** A displayed formula is a part of the sentence that it stands in: nothing moves past it. */
const isDisplay = (s: Segment) => s.figure?.figure.kind === 'formula';
const isFloat = (s: Segment) =>
  s.kind === 'aside' || (s.kind === 'figure' && !isDisplay(s)) || s.kind === 'table' || s.kind === 'rule';

/** Whether a segment stands in a box that the text after it is no part of: the text runs on around it. */
function isAnotherBox(before: Segment, segment: Segment): boolean {
  return boxOf(before) !== null && boxOf(before) !== boxOf(segment);
}

function rightEdge(segment: Segment): number {
  const frameEnd = segment.lines.at(-1)?.frame.end ?? 0;
  const ends = segment.lines.slice(0, -1).map((l) => l.end - l.frame.end);
  return ends.length >= 2 ? frameEnd + Math.max(...ends) : frameEnd;
}

function sameStyle(a: SourceLine, b: SourceLine): boolean {
  if (a.vertical !== b.vertical) return false;
  const heavy = (l: SourceLine) => l.look.bold > 0.9;
  return Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * SIZE_SLACK && (!heavy(a) || heavy(b));
}

/** Share of slanted letters from which a line is so as a whole, and up to which it is upright. */
const SLANTED = 0.9;
const UPRIGHT = 0.4;

/** Whether b is slanted as a whole behind an upright paragraph that has ended: a title, a caption. */
function isSlantedAfterEnd(a: Segment, b: Segment): boolean {
  const last = a.lines.at(-1);
  if (!last || last.look.italic > UPRIGHT || !endsSentence(last.text)) return false;
  return b.lines.every((line) => line.look.italic >= SLANTED);
}

/** Whether b starts where the lines of a go on (and not as a new paragraph, item or quote). */
function startsAtContinuation(a: Segment, b: Segment, body: BodyStyle): boolean {
  const first = b.lines[0];
  const last = a.lines.at(-1);
  if (!first || !last) return false;
  const slack = first.size * SAME_START;
  const wanted = a.lines.length > 1 ? a.left : a.marker ? null : Math.max(0, a.firstStart - body.firstIndent);
  const at = indentOf(first);
  if (wanted === null) return at > a.firstStart + slack;
  if (Math.abs(at - wanted) > slack) return false;
  // A one-line start may be an indented first line or a flush paragraph: then the second part's own shape decides.
  return b.lines.length === 1 || body.firstIndent === 0 || b.firstStart - b.left < slack;
}

/** Whether the text of a goes on in b by its letters and by how its last line ends. */
function textGoesOn(a: Segment, b: Segment, body: BodyStyle, interrupted: boolean): boolean {
  const last = a.lines.at(-1);
  const first = b.lines[0];
  if (!last || !first) return false;
  const lowerStart = isLower(firstChar(first.text));
  const early = endsEarly(last, first, rightEdge(a));
  if (/[\p{L}][-\u00ad\u2010]$/u.test(last.text) && lowerStart) return true;
  if (interrupted) return !endsLikeParagraph(last.text) && (lowerStart || !early);
  if (early) return lowerStart && !endsSentence(last.text) && !body.justified;
  if (!endsSentence(last.text)) return true;
  const full = rightEdge(a) - last.end < last.size * FULL;
  // A paragraph's last line is full only by chance; flush paragraphs leave no other sign.
  return full && (body.justified || body.firstIndent > 0 || isUnspaced(lastChar(last.text)));
}

/** Whether every line of a block of two or more was ended by hand: verse, literal text. */
const isByHand = (s: Segment) => s.lines.length > 1 && s.breaksBefore.length === s.lines.length - 1;

function canJoinText(a: Segment, b: Segment, body: BodyStyle, interrupted: boolean): boolean {
  const last = a.lines.at(-1);
  const first = b.lines[0];
  if (a.kind !== 'text' || b.kind !== 'text' || !last || !first) return false;
  if (a.heading || b.heading || b.marker || a.align !== 'start' || (b.align !== 'start' && b.lines.length > 1))
    return false;
  if (b.lines.length === 1 && isAdmonitionTitle(first.text)) return false;
  if (isSlantedAfterEnd(a, b) || beginsAnew(a, b) || a.verse || b.verse) return false;
  if (isByHand(b) && a.lines.length > 1 && !isByHand(a)) return false;
  return sameStyle(last, first) && startsAtContinuation(a, b, body) && textGoesOn(a, b, body, interrupted);
}

/** Whether b is the end of a hanging entry that a turn cut: a new one would begin at the outer edge, this begins further in. */
function isEndOfEntry(a: Segment, b: Segment): boolean {
  const last = a.lines.at(-1);
  const first = b.lines[0];
  if (!isUnlabelledEntry(a) || !last || !first || b.kind !== 'text' || b.heading || !sameStyle(last, first))
    return false;
  const slack = first.size * SAME_START;
  const at = indentOf(first);
  if (a.lines.length > 1 ? Math.abs(at - a.left) > slack : at < a.firstStart + slack) return false;
  return Math.abs(b.firstStart - b.left) < slack;
}

/** Code goes on over a turn where its left edge does and it was not closed by text. */
function canJoinCode(a: Segment, b: Segment): boolean {
  const last = a.lines.at(-1);
  const first = b.lines[0];
  if (a.kind !== 'code' || b.kind !== 'code' || !last || !first || (a.caption && b.caption)) return false;
  return b.firstStart >= a.left - first.size * SAME_START && Math.abs(last.size - first.size) < 0.6;
}

function join(a: Segment, b: Segment): Segment {
  const kind = a.kind === 'code' ? 'code' : 'text';
  const joined = lineSegment(a.id, kind, [...a.lines, ...b.lines], a.gapBefore, a.marker);
  return {
    ...joined,
    caption: a.caption ?? b.caption,
    breaksBefore: [...a.breaksBefore, ...b.breaksBefore.map((i) => i + a.lines.length)],
  };
}

/** Whether a segment stands in another column or on another page than the one before it. */
export function isTurn(a: Segment, b: Segment): boolean {
  const last = a.lines.at(-1);
  const first = b.lines[0];
  if (!last || !first) return false;
  if (first.pageIndex !== last.pageIndex) return first.pageIndex <= last.pageIndex + 2;
  return first.across < last.across || first.frame.start > last.frame.end || first.frame.end < last.frame.start;
}

/** Joins what a turn cut; floats that stood between come after the joined block. */
export function joinParagraphs(draft: BookDraft): BookDraft {
  const { body } = draft;
  const out: Segment[] = [];
  for (const segment of draft.segments) {
    let at = out.length - 1;
    let between = 0;
    let rules = false;
    let foot = false;
    while (at >= 0 && between < MAX_BETWEEN) {
      const before = out[at];
      if (!before) break;
      const note = isFootBlock(before, out[at - 1], segment, body);
      if (!(note || isFloat(before) || isAnotherBox(before, segment) || isFloatNote(before, out[at - 1]))) break;
      if (before.kind === 'rule') rules = true;
      foot ||= note;
      // A box is one thing, however many paragraphs it has.
      if (boxOf(before) === null || boxOf(before) !== boxOf(out[at - 1])) between++;
      at--;
    }
    const word = cutByFullPage(out, segment);
    if (word >= 0) at = word;
    const before = out[at];
    const turn = before !== undefined && isTurn(before, segment);
    // A rule within a column divides; at a turn it is a head's, a foot's or a note's.
    const interrupted = between > 0 && !turn && !rules;
    const joins =
      before !== undefined &&
      boxOf(before) === boxOf(segment) &&
      !isFloatNote(segment, out.at(-1)) &&
      (turn || interrupted) &&
      (canJoinText(before, segment, body, interrupted || foot) ||
        (turn && (isEndOfEntry(before, segment) || canJoinCode(before, segment))));
    if (joins) out[at] = join(before, segment);
    else out.push(segment);
  }
  return { ...draft, segments: out };
}
