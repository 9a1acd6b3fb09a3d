// In: the body lines. Out: how often each word occurs whole, away from line ends: the evidence for joining halves.
import type { DraftPage } from './draft.ts';
import { bodyLines } from './source-lines.ts';
import { count } from './statistics.ts';

export type Vocabulary = {
  /** Lower-case words, hyphenated ones as a whole, with their counts. */
  readonly words: ReadonlyMap<string, number>;
  /** How often Hangul words begin with these syllables. */
  readonly hangulPrefixes: ReadonlyMap<string, number>;
  /** Share of lines of Hangul text whose break falls between words; null where too few tell. */
  readonly hangulBreaksAtSpaces: number | null;
};

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;

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

/** Longest beginning of a Hangul word that is counted, in syllables: stems are rarely longer. */
const MAX_PREFIX = 7;

/** Syllables of the second half that must fit the first for the two to be one word. */
const JOINT = 2;

/** How often Hangul words begin so: particles and endings change, beginnings stay. */
function countPrefixes(words: ReadonlyMap<string, number>): Map<string, number> {
  const prefixes = new Map<string, number>();
  for (const [word, n] of words) {
    const run = /^[\p{Script=Hangul}]+/u.exec(word)?.[0];
    if (run === undefined) continue;
    for (let length = 1; length <= Math.min(MAX_PREFIX, run.length); length++) count(prefixes, run.slice(0, length), n);
  }
  return prefixes;
}

type Counts = Pick<Vocabulary, 'words' | 'hangulPrefixes'>;

/** Signs that a line end cut a Hangul word (positive), that it fell between two words (negative), or none (0). */
export function hangulEvidence(first: string, second: string, { words, hangulPrefixes }: Counts): number {
  const whole = hangulPrefixes.get(first + second.slice(0, JOINT)) ?? 0;
  const halves = Math.min(words.get(first) ?? 0, hangulPrefixes.get(second.slice(0, JOINT)) ?? 0);
  return whole - halves;
}

function hangulHabit(pages: readonly DraftPage[], counts: Counts): number | null {
  let [spaces, inside] = [0, 0];
  for (const page of pages) {
    const lines = bodyLines(page);
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      const a = line.text.match(/[\p{Script=Hangul}]+$/u)?.[0];
      const b = next?.block === line.block ? next.text.match(/^[\p{Script=Hangul}]+/u)?.[0] : undefined;
      if (a === undefined || b === undefined) return;
      const evidence = hangulEvidence(a, b, counts);
      if (evidence > 0) inside++;
      else if (evidence < 0) spaces++;
    });
  }
  return spaces + inside < MIN_SIGNS ? null : spaces / (spaces + inside);
}

/** Counts the words of the book. */
export function vocabularyOf(pages: readonly DraftPage[]): Vocabulary {
  const words = countWords(pages);
  const counts = { words, hangulPrefixes: countPrefixes(words) };
  return { ...counts, hangulBreaksAtSpaces: hangulHabit(pages, counts) };
}
