// In: the two sides of a turn or a float. Out: whether the second side begins something of its own, where it goes on with a word,
// and whether small type at the foot of a page stands in the middle of a sentence that goes on past it.
import { isAdmonitionTitle } from './admonition-words.ts';
import type { BodyStyle, Segment } from './draft.ts';
import { markOf } from './note-marks.ts';
import { NOTE_SIZE } from './note-separators.ts';
import { endsSentence, firstChar, isLower } from './script.ts';

/** Letters of the longest bold words at a paragraph's start that name it. */
const MAX_NAME = 60;
/** A label with its number, and the word that may be one alone. */
const NUMBERED = /^\p{Lu}\p{L}*\s?\p{Nd}{1,3}\s?[:：]\s/u;
const WORD = /^\p{L}+(?:\s\p{L}+)?\s?[:：]/u;
/** Lines of the longest block at a page's foot that a paragraph runs past, and how far it may stand in, em. */
const MAX_FOOT = 8;
const FOOT_INDENT = 1.5;
/** Segments of pages of floats within a word. */
const MAX_BETWEEN = 8;

/** Whether a paragraph begins with bold words that stop like a title, and goes on in the weight of the text. */
function beginsWithName({ lines }: Segment): boolean {
  const spans = lines[0]?.line.spans.filter((span) => span.text.trim() !== '') ?? [];
  const plain = spans.findIndex((span) => !span.style.bold);
  if (plain <= 0) return false;
  const name = spans
    .slice(0, plain)
    .map((span) => span.text)
    .join('');
  return name.length <= MAX_NAME && /[.:：]\s*$/u.test(name);
}

/** Whether a paragraph has ended, and the next begins with its own name: in bold type, or as a label ("Note 1: …"). */
export function beginsAnew(before: Segment, segment: Segment): boolean {
  const end = before.lines.at(-1)?.text ?? '';
  const start = segment.lines[0]?.text ?? '';
  const label = NUMBERED.test(start) || isAdmonitionTitle(start) || isAdmonitionTitle(WORD.exec(start)?.[0] ?? '');
  return endsSentence(end) && (label || beginsWithName(segment));
}

/** Whether the line that ends a paragraph breaks off within a word. */
const isWithinWord = (segment: Segment | undefined): boolean =>
  /\p{Ll}[-\u00ad\u2010]$/u.test(segment?.lines.at(-1)?.text ?? '');

/**
 * Where the paragraph stands that broke off within a word and goes on in `next`: all between them fills pages of its own and
 * has code or a float in it; -1 where none is.
 */
export function cutByFullPage(before: readonly Segment[], next: Segment): number {
  const [first] = next.lines;
  if (next.kind !== 'text' || !first || !isLower(firstChar(first.text)) || next.gapBefore !== null) return -1;
  const at = before.findLastIndex((s) => s.pageIndex < next.pageIndex && s.kind === 'text' && isWithinWord(s));
  const end = before[at]?.lines.at(-1)?.pageIndex ?? next.pageIndex;
  const between = before.slice(at + 1);
  const own = between.every((s) => s.pageIndex > end && s.pageIndex < next.pageIndex && s.heading === null);
  const floats = between.some((s) => s.kind !== 'text' && s.kind !== 'rule');
  return at >= 0 && between.length <= MAX_BETWEEN && own && floats ? at : -1;
}

/** Whether small type at a page's foot cuts a sentence: a note by its mark, or words at the edge behind a hyphen. */
export function isFootBlock(foot: Segment, before: Segment | undefined, next: Segment, body: BodyStyle): boolean {
  const [first] = foot.lines;
  if (foot.kind !== 'text' || foot.heading || !first || foot.lines.length > MAX_FOOT) return false;
  if (next.pageIndex <= foot.pageIndex || foot.lines.some(({ size }) => size > body.size * NOTE_SIZE)) return false;
  return foot.firstStart <= first.size * FOOT_INDENT && (isWithinWord(before) || markOf(first) !== null);
}
