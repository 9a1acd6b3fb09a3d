// In: the lines of a column. Out: those that are verse, by their capitals or by their shape. Entries of kept contents are none.
import { capitalVerse } from './capital-lines.ts';
import type { BodyStyle, SourceLine } from './draft.ts';
import { type VerseLine, verseLines } from './verse.ts';

/** The lines of verse among lines of running text. */
export function verseOf(lines: readonly SourceLine[], body: BodyStyle): ReadonlyMap<SourceLine, VerseLine> {
  const text = lines.filter((line) => line.part !== 'contents');
  return new Map([...capitalVerse(text, body), ...verseLines(text, body)]);
}
