// In: the body lines. Out: whether the typesetter set U+2010 where it broke words, and the text itself has hyphen-minus only,
// as browsers and other typesetters of HTML do: then each sign tells whose hyphen it is.
import type { DraftPage } from './draft.ts';
import { bodyLines } from './source-lines.ts';

/** Words broken with U+2010 that tell the habit: fewer may be written so. */
const MIN_BROKEN = 3;

const BROKEN = /\p{L}\u2010$/u;
const WRITTEN = /[\p{L}\p{N}]\u2010[\p{L}\p{N}]/u;
/** The sign of written hyphens: where there is none, U+2010 may be the only hyphen that the face has. */
const OTHER = /[\p{L}\p{N}]-(?:[\p{L}\p{N}]|$)/u;

/** Whether line-end hyphens of the typesetter are told from written ones by their sign. */
export function marksOwnHyphens(pages: readonly DraftPage[]): boolean {
  let broken = 0;
  let hasOther = false;
  for (const page of pages) {
    for (const { text } of bodyLines(page)) {
      if (WRITTEN.test(text)) return false;
      if (BROKEN.test(text)) broken++;
      hasOther ||= OTHER.test(text);
    }
  }
  return hasOther && broken >= MIN_BROKEN;
}
