// In: the body lines and the book's words. Out: how the typesetter broke lines at hyphens: with a sign of its own (U+2010, as
// browsers do where the text itself has hyphen-minus only: then each sign tells whose hyphen it is), or at written ones only.
import type { DraftPage } from './draft.ts';
import { bodyLines } from './source-lines.ts';

/** Words broken with U+2010 that tell the habit: fewer may be written so. */
const MIN_BROKEN = 3;

/** Words, each written with a hyphen elsewhere, that show by their breaks that lines break at written hyphens only. */
const MIN_WRITTEN = 3;

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

const FIRST = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u2010]$/u;
const SECOND = /^[\p{Ll}][\p{L}\p{M}]*/u;

/** Whether the typesetter broke no words: none is broken that the book has whole, and several end lines at their own hyphen. */
export function breaksNoWords(pages: readonly DraftPage[], words: ReadonlyMap<string, number>): boolean {
  const written = new Set<string>();
  for (const page of pages) {
    const lines = bodyLines(page);
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1];
      const first = FIRST.exec(line.text)?.[1]?.toLowerCase();
      const second = SECOND.exec(next?.text ?? '')?.[0];
      if (first === undefined || second === undefined || next?.block !== line.block) continue;
      if (words.has(`${first}${second}`)) return false;
      if (words.has(`${first}-${second}`)) written.add(`${first}-${second}`);
    }
  }
  return written.size >= MIN_WRITTEN;
}
