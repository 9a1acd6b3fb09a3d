// In: the body lines. Out: how often each word occurs whole, away from line ends: the evidence for joining halves.
import type { DraftPage } from './draft.ts';
import { bodyLines } from './source-lines.ts';
import { count } from './statistics.ts';

export type Vocabulary = {
  /** Lower-case words, hyphenated ones as a whole, with their counts. */
  readonly words: ReadonlyMap<string, number>;
  /** Share of lines of Hangul text whose break falls between words; null where too few tell. */
  readonly hangulBreaksAtSpaces: number | null;
};

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;
const HANGUL_WORD = /[\p{Script=Hangul}]+/gu;

/** Line breaks that must have told before the book's habit is known. */
const MIN_SIGNS = 20;

function countWords(pages: readonly DraftPage[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const page of pages) {
    for (const { text } of bodyLines(page)) {
      const found = [...text.matchAll(WORD)];
      found.forEach((match, i) => {
        // The first and the last word of a line may be halves.
        if (i === 0 || (i === found.length - 1 && /[\p{L}\p{N}-]$/u.test(text))) return;
        count(words, match[0].toLowerCase());
      });
    }
  }
  return words;
}

function hangulHabit(pages: readonly DraftPage[], words: ReadonlyMap<string, number>): number | null {
  let [spaces, inside] = [0, 0];
  for (const page of pages) {
    const lines = bodyLines(page);
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      const a = line.text.match(/[\p{Script=Hangul}]+$/u)?.[0];
      const b = next?.block === line.block ? next.text.match(HANGUL_WORD)?.[0] : undefined;
      if (a === undefined || b === undefined || !next?.text.startsWith(b)) return;
      const whole = words.get(a + b) ?? 0;
      const halves = Math.min(words.get(a) ?? 0, words.get(b) ?? 0);
      if (whole > halves) inside++;
      else if (halves > whole) spaces++;
    });
  }
  return spaces + inside < MIN_SIGNS ? null : spaces / (spaces + inside);
}

/** Counts the words of the book. */
export function vocabularyOf(pages: readonly DraftPage[]): Vocabulary {
  const words = countWords(pages);
  return { words, hangulBreaksAtSpaces: hangulHabit(pages, words) };
}
