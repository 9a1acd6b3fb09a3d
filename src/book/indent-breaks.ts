// In: two lines that follow each other in a column, and the paragraph so far. Out: whether the left edge ends a block there.
import { leadingFor } from './body-style.ts';
import type { BodyStyle, SourceLine } from './draft.ts';
import { isItemTitle } from './item-titles.ts';
import { endsEarly, indentOf, initialSize, isCentred } from './line-shape.ts';
import { endsLikeParagraph, endsSentence, firstChar, isLower } from './script.ts';

/** Gap that ends a block, in leadings. Smallest paragraph space in use: 0.3 lines; within text a raised mark adds 0.15. */
export const GAP = 1.25;

/** Type sizes of one block differ by at most this part. */
export const SIZE_SLACK = 0.12;

/** Starts that differ by less, em, are one edge. */
export const SAME_START = 0.5;

/** Middles that differ by less, em, are one axis. */
const SAME_AXIS = 0.2;

/** Type from this size on, in parts of the body's, is display type. */
export const DISPLAY = 1.08;

/** Share of bold letters from which a line is bold. */
const BOLD = 0.9;

export type Paragraph = {
  readonly lines: readonly SourceLine[];
  /** Ends of the lines' page block: the edge that its full lines reach. */
  readonly edge: number;
  readonly hasMarker: boolean;
  /** From the line before the first to it, in leadings; null where none stands above. */
  readonly gapBefore: number | null;
  /** The inner left edge where the lines around are set as hanging paragraphs (a bibliography); null elsewhere. */
  readonly hangingAt: number | null;
};

/** Lines beside a drop cap, with the first. */
const DROP_CAP_LINES = 4;

/** Height of an initial's letters, in its own size: capitals of text faces. */
const CAPITAL_HEIGHT = 0.7;

/** Whether a line stands beside the initial of its paragraph, or is the first below it: its start says nothing. */
function isAtInitial(para: Paragraph, prev: SourceLine, cur: SourceLine, body: BodyStyle): boolean {
  const [first] = para.lines;
  const size = first ? initialSize(first) : null;
  if (!first || size === null || (endsEarly(prev, cur, para.edge) && endsSentence(prev.text))) return false;
  return cur.across - first.across < size * CAPITAL_HEIGHT + leadingFor(body, cur.size) * GAP;
}

/** Whether the sentence plainly goes on: a full line without a stop, then a lower-case letter. */
export function isSentenceOpen(para: Paragraph, prev: SourceLine, cur: SourceLine): boolean {
  return !endsLikeParagraph(prev.text) && isLower(firstChar(cur.text)) && !endsEarly(prev, cur, para.edge);
}

/** Lines of display type about one axis, whose widths differ: a title that nearly fills its column. */
export function isTitleLines(prev: SourceLine, cur: SourceLine, body: BodyStyle): boolean {
  if (prev.size < body.size * DISPLAY || Math.abs(prev.start - cur.start) < cur.size * SAME_START) return false;
  const off = (prev.start + prev.end - cur.start - cur.end) / 2;
  return Math.abs(off) < cur.size * SAME_AXIS;
}

/** White that is wider by this, in leadings, parts paragraphs where the narrower does not. */
const NEARER = 0.2;

/** Whether a line that stands in hangs under a full one: white parts both from what is around them, and not from each other. */
function hangsAlone(
  para: Paragraph,
  prev: SourceLine,
  cur: SourceLine,
  next: SourceLine | null,
  body: BodyStyle,
): boolean {
  if (endsEarly(prev, cur, para.edge)) return false;
  const gap = (cur.across - prev.across) / body.leading;
  if (next === null) return para.gapBefore !== null && para.gapBefore - gap > NEARER;
  if (Math.abs(cur.size - next.size) > cur.size * SIZE_SLACK || cur.look.bold >= BOLD !== next.look.bold >= BOLD)
    return false;
  const outer = Math.abs(next.start - prev.start) <= cur.size * SAME_START;
  return outer && (next.across - cur.across) / body.leading - gap > NEARER;
}

/** Whether a line stands in as first lines of the book do. */
function begunAsUsual(line: SourceLine, slack: number, body: BodyStyle): boolean {
  return body.firstIndent > 0 && Math.abs(indentOf(line) - body.firstIndent) <= slack;
}

/** A speech of one line, from its quotation mark to the one behind its stop; and what a speech begins with. */
const SPEECH = /^["“”„«»‹›‘「『].*[.!?…。！？—–][”“»«›’"」』]$/u;
const OPENS_SPEECH = /^["“”„«»‹›‘「『]/u;

/** Whether one speech follows another, both standing in from the edge: two paragraphs, in books of a page or two as well. */
function areSpeeches(prev: SourceLine, cur: SourceLine, slack: number): boolean {
  return indentOf(cur) > slack && SPEECH.test(prev.text.trim()) && OPENS_SPEECH.test(cur.text);
}

/** The change of the left edge: a raised first line, a hanging one, or the return to an outer block. */
export function byIndent(
  para: Paragraph,
  prev: SourceLine,
  cur: SourceLine,
  next: SourceLine | null,
  body: BodyStyle,
): boolean {
  const slack = cur.size * SAME_START;
  const first = para.lines[0] ?? prev;
  if (isCentred(prev) && isCentred(cur)) return false;
  if (isTitleLines(prev, cur, body) || isAtInitial(para, prev, cur, body)) return false;
  // Where a float begins or ends at the left, lines move with their frame; a raised first line stands in from it.
  const moves = Math.abs(prev.frame.start - cur.frame.start) > slack && (prev.beside === true || cur.beside === true);
  if (moves) return indentOf(cur) > slack;
  if (first.term !== null) return Math.abs(indentOf(cur) - first.term.inner) > slack;
  if (para.hangingAt !== null) {
    // Hanging paragraphs end where a line returns to the outer edge.
    if (Math.abs(cur.start - para.hangingAt) <= slack && first.start < cur.start - slack) return false;
    if (cur.start < para.hangingAt - slack && (endsEarly(prev, cur, para.edge) || endsSentence(prev.text))) return true;
  }
  // Beside a drop cap the lines are indented, then return to the edge in the middle of a sentence.
  const goesOn = isSentenceOpen(para, prev, cur);
  if (para.lines.length >= 2) {
    if (goesOn && para.lines.length <= DROP_CAP_LINES && Math.abs(cur.start - first.start) <= slack) return false;
    const left = Math.min(...para.lines.slice(1).map((l) => l.start));
    return Math.abs(cur.start - left) > slack;
  }
  const shift = cur.start - first.start;
  if (Math.abs(shift) <= slack) {
    if (areSpeeches(prev, cur, slack)) return true;
    // Two lines at the first-line indent are two paragraphs (dialogue), unless the block as a whole stands there.
    const atIndent = body.firstIndent > 0 && Math.abs(indentOf(cur) - body.firstIndent) <= slack;
    // A full line that ends in the middle of a sentence goes on, wherever it stands; so does one before a small letter.
    const full = !endsEarly(prev, cur, para.edge) && prev.block === cur.block;
    const small = isLower(firstChar(cur.text)) && prev.look.bold >= BOLD === cur.look.bold >= BOLD;
    const open = !endsLikeParagraph(prev.text) && (full || small);
    return (
      atIndent &&
      !open &&
      (next === null ||
        next.start < cur.start - slack ||
        endsEarly(prev, cur, para.edge) ||
        endsLikeParagraph(prev.text))
    );
  }
  if (shift < 0) {
    // A first line may be indented by a few em; a line far to the right of the next is something else.
    // Where its line is ragged it may end as far from the edge as it begins, by chance: the page saw one block.
    const open = prev.block === cur.block && !endsLikeParagraph(prev.text) && !endsEarly(prev, cur, para.edge);
    const begun = begunAsUsual(first, slack, body) && !endsLikeParagraph(prev.text) && isLower(firstChar(cur.text));
    return -shift > Math.max(body.firstIndent * 1.5, cur.size * 4) || (isCentred(first) && !goesOn && !open && !begun);
  }
  if (para.hasMarker) return shift > cur.size * 6 || isItemTitle(prev, cur, next, para.edge, body);
  if (endsEarly(prev, cur, para.edge)) return true;
  const usual = body.firstIndent > 0 && Math.abs(shift - body.firstIndent) <= slack;
  if (hangsAlone(para, prev, cur, next, body)) return false;
  if (next === null) return usual || endsSentence(prev.text);
  if (next.start < cur.start - slack) return !goesOn;
  // Two lines at the inner edge: a hanging paragraph, unless one-line paragraphs follow each other (dialogue).
  return usual && Math.abs(indentOf(first)) <= slack && endsLikeParagraph(prev.text);
}
