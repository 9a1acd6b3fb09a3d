// In: the lines of a column. Out: those that are verse, by their capitals, their shape or how they end. Entries of kept contents are none.
import { capitalVerse } from './capital-lines.ts';
import type { BodyStyle, SourceLine } from './draft.ts';
import { hangulVerse } from './hangul-verse.ts';
import { type VerseLine, verseLines } from './verse.ts';

/** What is known of a book. */
type Known = {
  readonly body: BodyStyle;
  /** How far lines of a book in Hangul reach from their columns' start, points, else null. */
  readonly hangul: number | null;
  /** The lines of pages of nothing but verse, by their keys. */
  readonly poems: ReadonlyMap<number, VerseLine>;
};

/** The lines of verse among those of a column. Literal text, all ended by hand, has none, but for what only Hangul tells. */
export function verseOf(
  lines: readonly SourceLine[],
  { body, hangul, poems }: Known,
  literal: boolean,
): ReadonlyMap<SourceLine, VerseLine> {
  const text = lines.filter((line) => line.part !== 'contents');
  const inHangul = hangul === null ? [] : hangulVerse(text, body, hangul);
  if (literal) return new Map(inHangul);
  const ofPoems = text.flatMap((line): [SourceLine, VerseLine][] => {
    const known = poems.get(line.key);
    return known === undefined ? [] : [[line, known]];
  });
  return new Map([...capitalVerse(text, body), ...inHangul, ...verseLines(text, body), ...ofPoems]);
}
