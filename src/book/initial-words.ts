// In: the spans of a paragraph's first line. Out: the same with an initial and the rest of its word as one. The white beside
// a drop cap is its own, so only the words of the language and of the book tell "A house" from "Afternoon".
import type { Span } from '../model/page.ts';
import type { SourceLine } from './draft.ts';
import { initialSize } from './line-shape.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of one letter; in other languages any letter may be one. */
const LONE: Readonly<Record<string, RegExp>> = {
  en: /^[aio]$/u,
  fr: /^[aàyô]$/u,
  de: /^[o]$/u,
  es: /^[aeouyáó]$/u,
  it: /^[aeioè]$/u,
  pt: /^[aeoàéó]$/u,
  nl: /^[uo]$/u,
};

function isOneWord(letter: string, rest: string, { words }: Vocabulary, language: string): boolean {
  const known = (word: string) => words.get(word) ?? 0;
  const lone = LONE[language];
  if (lone !== undefined && !lone.test(letter)) return true;
  return known(letter + rest) > known(rest);
}

/** The spans of a line; those of a line that begins with an initial without the space between it and its word. */
export function withInitialJoined(line: SourceLine, vocabulary: Vocabulary, language: string): readonly Span[] {
  const { spans } = line.line;
  const [first, second, ...others] = spans;
  if (!first || !second || initialSize(line) === null) return spans;
  const letter = first.text.replace(/[^\p{L}\p{M}]+/gu, '').toLowerCase();
  const spaced = /\s$/u.test(first.text) || /^\s/u.test(second.text);
  const rest = /^\s*([\p{L}\p{M}]+)/u.exec(second.text)?.[1]?.toLowerCase();
  if (!spaced || rest === undefined || [...letter].length !== 1) return spans;
  if (!isOneWord(letter, rest, vocabulary, language)) return spans;
  return [{ ...first, text: first.text.trimEnd() }, { ...second, text: second.text.trimStart() }, ...others];
}
