// In: the segments of a tagged PDF. Out: whether its language tags are believed, and which stretches they name.
// Word processors tag each run with the keyboard's language: a book of which much is said to be foreign says nothing.
import type { Span } from '../model/page.ts';
import type { BookDraft } from './draft.ts';

/** Share of the letters that may be in other languages. */
const MAX_FOREIGN = 0.3;
/** Letters of a stretch: numbers and initials are of no language. */
const MIN_LETTERS = 3;
/** Languages that are not written in Latin letters. */
const OTHER_SCRIPTS =
  /^(?:am|ar|be|bg|bn|ckb|el|fa|he|hi|hy|ja|ka|km|ko|ml|mk|my|ps|ru|sr|ta|te|th|uk|ur|yi|zh)(?:-|$)/iu;

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language of a span where its tag names another one than the book's, in letters that it is written in. */
export function foreignLanguage({ text, style }: Span, language: string): string | null {
  const tag = style.language;
  if (tag === undefined || style.monospace || primary(tag) === primary(language)) return null;
  const letters = count(text, /\p{L}/gu);
  const inLatin = count(text, /\p{Script=Latin}/gu) > letters / 2;
  return letters < MIN_LETTERS || inLatin === OTHER_SCRIPTS.test(tag) ? null : tag;
}

/** Whether the tags call little of the book foreign. */
export function hasTrustedLanguages(draft: BookDraft): boolean {
  let [all, foreign] = [0, 0];
  for (const { lines } of draft.segments) {
    for (const { line } of lines) {
      for (const span of line.spans) {
        all += span.text.length;
        if (foreignLanguage(span, draft.language) !== null) foreign += span.text.length;
      }
    }
  }
  return foreign > 0 && foreign <= MAX_FOREIGN * all;
}
