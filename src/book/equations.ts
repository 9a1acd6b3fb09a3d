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

function isEquationText(text: string): boolean {
  return (
    text.length <= MAX_LENGTH &&
    RELATION.test(text.replace(TYPED_ARROW, '')) &&
    (text.match(WORD) ?? []).length <= MAX_WORDS
  );
}

/** Whether a segment is an equation. */
export function isEquation(segment: Segment): boolean {
  if (segment.kind !== 'text' || segment.heading || segment.marker) return false;
  if (segment.lines.some((line) => line.look.mono > MAX_MONO)) return false;
  return isEquationText(segment.lines.map((line) => line.text).join(' '));
}

/** Whether a line of running text is an equation that was set apart from it. */
export function isDisplayedLine(line: SourceLine, body: BodyStyle): boolean {
  if (
    line.vertical ||
    line.look.mono > MAX_MONO ||
    line.half ||
    indentOf(line) < Math.max(line.size * MIN_INSET, body.firstIndent + line.size * BEYOND_FIRST)
  )
    return false;
  const apart = NUMBERED.test(line.text) || line.frame.end - line.end > line.size * MIN_ROOM;
  return apart && isEquationText(line.text);
}
