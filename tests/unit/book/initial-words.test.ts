// A drop cap and the rest of its word, with white between them that is the drop cap's own.
import { expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import type { SourceLine } from '../../../src/book/draft.ts';
import { hangulSpacingOf } from '../../../src/book/hangul-spacing.ts';
import { withInitialJoined } from '../../../src/book/initial-words.ts';
import type { Vocabulary } from '../../../src/book/vocabulary.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const DOCUMENT = { ...document, pageCount: 1, language: 'en' };

const vocabulary = (...words: string[]): Vocabulary => ({
  words: new Map(words.map((word) => [word, 3])),
  hangulPrefixes: new Map(),
  hangulSpacing: hangulSpacingOf([]),
  hangulHabit: null,
  hangulLineEnd: 0,
  mixedSpaces: false,
  ownHyphens: false,
  wholeWords: false,
});

/** A line whose first letters are large. */
function lineOf(initial: string, rest: string): SourceLine {
  const page = typedPage([`**${initial}**${rest}`], 0);
  const { segments } = analyse({ document: DOCUMENT, pages: [page], options: defaultOptions, fileName: 'x.pdf' });
  const [line] = segments.flatMap((s) => s.lines);
  if (!line) throw new Error('no line');
  const spans = line.line.spans.map((s) => (s.style.bold ? { ...s, style: { ...s.style, bold: false, size: 31 } } : s));
  return { ...line, line: { ...line.line, spans } };
}

const read = (initial: string, rest: string, language: string, ...words: string[]) =>
  withInitialJoined(lineOf(initial, rest), vocabulary(...words), language)
    .map((s) => s.text)
    .join('');

it.each([
  ['T', ' he king was born', 'en', [], 'The king was born'],
  ['A', ' fter a while it rained', 'en', ['after'], 'After a while it rained'],
  ['A', ' house stood by the river', 'en', ['house', 'river'], 'A house stood by the river'],
  ['R', ' egen fiel auf das Dach', 'de', [], 'Regen fiel auf das Dach'],
  ['O', ' fim do rio', 'pt', ['fim'], 'O fim do rio'],
])('%s +%s (%s)', (initial, rest, language, words, expected) => {
  expect(read(initial, rest, language, ...words)).toBe(expected);
});
