// In: the lines of a column. Out: those that are verse, by their capitals, their shape or how they end. Entries of kept contents are none.
import { capitalVerse } from './capital-lines.ts';
import type { BodyStyle, SourceLine } from './draft.ts';
import { hangulVerse } from './hangul-verse.ts';
import { type VerseLine, verseLines } from './verse.ts';

/** What is known of a column: how far lines of a book in Hangul reach, points, else null; whether all its lines were ended by hand. */
type Known = { readonly measure: number | null; readonly literal: boolean };

/** The lines of verse among lines of running text. Literal text has none, but for what only Hangul tells. */
export function verseOf(
  lines: readonly SourceLine[],
  body: BodyStyle,
  { measure, literal }: Known,
): ReadonlyMap<SourceLine, VerseLine> {
  const text = lines.filter((line) => line.part !== 'contents');
  const hangul = measure === null ? [] : hangulVerse(text, body, measure);
  if (literal) return new Map(hangul);
  return new Map([...capitalVerse(text, body), ...hangul, ...verseLines(text, body)]);
}
