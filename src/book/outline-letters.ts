// In: segments with headings that the outline names. Out: the same, their capitals as the outline has them, where small
// capitals of a font came out as capitals in the middle of words ("A LetteR with a PostscRipt").
import type { Span } from '../model/page.ts';
import type { BookDraft, Segment, SourceLine } from './draft.ts';

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}]/gu, '');

/** Whether capitals stand inside of words where the outline has small letters, in a title that is not all capitals. */
function isIrregular(own: readonly string[], wanted: readonly string[], starts: readonly boolean[]): boolean {
  if (own.every((letter) => letter === letter.toUpperCase())) return false;
  return own.some((letter, i) => starts[i] === false && letter !== letter.toLowerCase() && letter !== wanted[i]);
}

/** A span's text with its letters taken from `letters` at `from`; what is no letter stays. */
function withLetters(text: string, letters: readonly string[], from: number): string {
  let at = from;
  return [...text].map((ch) => (/[\p{L}\p{M}]/u.test(ch) ? (letters[at++] ?? ch) : ch)).join('');
}

/** Whether each letter of a text begins a word. */
const wordStarts = (text: string): boolean[] =>
  [...text.matchAll(/[\p{L}\p{M}]/gu)].map(({ index }) => !/[\p{L}\p{M}]/u.test(text[index - 1] ?? ' '));

/** The letters that a heading should have, or null where the outline says other words or shows no better. */
function lettersFor(segment: Segment): readonly string[] | null {
  const wanted = lettersOf(segment.heading?.tocTitle ?? '');
  if (wanted === '') return null;
  const text = segment.lines.map((line) => line.text).join(' ');
  const own = lettersOf(text);
  // The outline may leave out the number over the title.
  const from = own.length - wanted.length;
  if (own.slice(from).toLowerCase() !== wanted.toLowerCase()) return null;
  const known = [...own].slice(from);
  if (known.length !== [...wanted].length || !isIrregular(known, [...wanted], wordStarts(text).slice(from)))
    return null;
  return [...own.slice(0, from), ...wanted];
}

function relettered(segment: Segment, letters: readonly string[]): Segment {
  let at = 0;
  const take = (text: string): string => {
    const from = at;
    at += [...lettersOf(text)].length;
    return withLetters(text, letters, from);
  };
  const lines = segment.lines.map((line): SourceLine => {
    const spans = line.line.spans.map((span): Span => ({ ...span, text: take(span.text) }));
    const text = spans
      .map((span) => span.text)
      .join('')
      .trim();
    return { ...line, text, line: { ...line.line, spans } };
  });
  return { ...segment, lines };
}

/** Gives headings the capitals of the outline. */
export function outlineLetters(draft: BookDraft): BookDraft {
  const segments = draft.segments.map((segment) => {
    const letters = lettersFor(segment);
    return letters === null ? segment : relettered(segment, letters);
  });
  return { ...draft, segments };
}
