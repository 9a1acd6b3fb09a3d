// In: the lines of a note. Out: the same without the arrow at its end that leads back to the text: the writer of the book
// makes its own.
import type { Span } from '../model/page.ts';
import type { SourceLine } from './draft.ts';

/** Arrows by which web pages, and what is printed from them, lead back; with the sign that asks for a text face. */
const ARROW = /^\s*[\u2191\u21a9\u21a5\u21b5\u21d1\u23ce\u2934^]\ufe0e?\s*$/u;

const isBackLink = (span: Span) => span.link?.type === 'internal' && ARROW.test(span.text);

/** A note's lines without links back at the end. */
export function withoutBackLinks(lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.at(-1);
  if (!last) return lines;
  const kept = last.line.spans.findLastIndex((span) => !isBackLink(span) && span.text.trim() !== '') + 1;
  if (!last.line.spans.slice(kept).some(isBackLink)) return lines;
  const spans = last.line.spans.slice(0, kept);
  if (spans.length === 0) return lines.slice(0, -1);
  const text = spans
    .map((s) => s.text)
    .join('')
    .trim();
  return [...lines.slice(0, -1), { ...last, text, line: { ...last.line, spans } }];
}
