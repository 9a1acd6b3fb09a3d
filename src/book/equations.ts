// In: a line or a segment of text. Out: whether it is an equation set apart, which stands in from the text and is yet no
// quotation, no term and no term's text. Evidence: a sign of relation, and hardly a word.
import type { BodyStyle, Segment, SourceLine } from './draft.ts';
import { indentOf } from './line-shape.ts';

const RELATION = /[=≠≡≤≥∼≃≅≈∝∈∉⊂⊆⊃⊇→←↔↦⇒⇐⇔⊢⊨]/u;

/** Arrows of programs. */
const TYPED_ARROW = /[-=]>|<[-=]/gu;

/** A word of running text has so many letters (names of functions have three), and an equation so many words at most: "if", "otherwise". */
const WORD = /\p{L}{4,}/gu;
const MAX_WORDS = 2;

/** Share of typewriter type from which it is a line of a program. */
const MAX_MONO = 0.2;

/** Most letters of an equation that fits on its line or two. */
const MAX_LENGTH = 160;

/** How far an equation stands in from the text, em, and beyond the indent of first lines. */
const MIN_INSET = 2;
const BEYOND_FIRST = 1;

/** Room that an equation in the middle leaves at its end, em; one with its number leaves none. */
const MIN_ROOM = 2;
const NUMBERED = /\(\s*(?:\p{L}\.?)?\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*\p{Ll}?\s*\)$/u;

function isEquationText(text: string, signs = RELATION): boolean {
  return (
    text.length <= MAX_LENGTH &&
    signs.test(text.replace(TYPED_ARROW, '')) &&
    (text.match(WORD) ?? []).length <= MAX_WORDS
  );
}

/** A number of an equation that stands before it, as mathematicians' journals have it. */
const NUMBER_BEFORE = /^\(\s*(?:\p{L}\.?)?\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*\p{Ll}?\s*\)$/u;
const RELATION_OR_SUM = new RegExp(`${RELATION.source}|[∑∏∫⋃⋂⨁⨂]`, 'u');
/** White between such a number and its equation, em; an item of a list stands nearer to its mark. */
const NUMBER_GAP = 1.5;
/** Width of a letter of text, em, on average. */
const LETTER_WIDTH = 0.5;

/** Whether a line is an equation with its number at the left: a list's mark stands near the item's text. */
export function isNumberedBefore(
  { line, text, size }: Pick<SourceLine, 'line' | 'text' | 'size'>,
  mark: string,
): boolean {
  if (!NUMBER_BEFORE.test(mark) || !isEquationText(text.slice(mark.length), RELATION_OR_SUM)) return false;
  const [first, second] = line.spans.filter((span) => span.text.trim() !== '');
  if (first === undefined) return false;
  if (first.text.trim() === mark) return second !== undefined && second.box.x0 - first.box.x1 >= NUMBER_GAP * size;
  // White within a span shows in its width: hardly a letter is wider than this on average.
  return first.box.x1 - first.box.x0 >= (NUMBER_GAP + first.text.replace(/\s+/gu, ' ').length * LETTER_WIDTH) * size;
}

/** Whether a segment is an equation. */
export function isEquation(segment: Segment): boolean {
  if (segment.kind !== 'text' || segment.heading || segment.marker) return false;
  if (segment.lines.some((line) => line.look.mono > MAX_MONO)) return false;
  return isEquationText(segment.lines.map((line) => line.text).join(' '));
}

/** Whether a line of running text is an equation that was set apart from it. */
export function isDisplayedLine(line: SourceLine, body: BodyStyle): boolean {
  if (line.vertical || line.look.mono > MAX_MONO || line.half) return false;
  const mark = /^\([^)]{1,9}\)/u.exec(line.text)?.[0];
  if (mark !== undefined && isNumberedBefore(line, mark)) return true;
  if (indentOf(line) < Math.max(line.size * MIN_INSET, body.firstIndent + line.size * BEYOND_FIRST)) return false;
  const apart = NUMBERED.test(line.text) || line.frame.end - line.end > line.size * MIN_ROOM;
  return apart && isEquationText(line.text);
}
