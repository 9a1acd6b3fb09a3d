// In: the body lines. Out: how often each word occurs whole, away from line ends: the evidence for joining halves.
import type { DraftPage } from './draft.ts';
import { type BreakHabit, breakHabit, lineEndOdds, startsBound } from './hangul-habit.ts';
import { type HangulWords, hangulOdds } from './hangul-joins.ts';
import { hangulSpacingOf } from './hangul-spacing.ts';
import { spacesMixedScripts } from './mixed-spacing.ts';
import { breaksNoWords, marksOwnHyphens } from './own-hyphens.ts';
import { firstChar, isHangul, lastChar } from './script.ts';
import { bodyLines } from './source-lines.ts';
import { count } from './statistics.ts';

export type Vocabulary = HangulWords & {
  /** Where lines of Hangul break; null where too few tell. */
  readonly hangulHabit: BreakHabit | null;
  /** Logarithm of the odds that a space stands at a line end, over those of any place between Hangul. */
  readonly hangulLineEnd: number;
  /** Whether a space parts ideographs or kana from Latin words. */
  readonly mixedSpaces: boolean;
  /** Whether the typesetter's own hyphens at line ends are other signs (U+2010) than those that were written. */
  readonly ownHyphens: boolean;
  /** Whether lines end in hyphens that were written only. */
  readonly wholeWords: boolean;
};

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;

function countWords(pages: readonly DraftPage[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const page of pages) {
    for (const { text } of bodyLines(page)) {
      const found = text.match(WORD) ?? [];
      // The first and the last word of a line may be halves.
      const end = /[\p{L}\p{N}-]$/u.test(text) ? found.length - 1 : found.length;
      for (let i = 1; i < end; i++) count(words, (found[i] ?? '').toLowerCase());
    }
  }
  return words;
}

/** Longest beginning of a Hangul word that is counted, in syllables: stems are rarely longer. */
const MAX_PREFIX = 7;

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

/** Line ends that are weighed one by one for the habit: enough to tell, few enough to be quick in a long book. */
const MAX_WEIGHED = 400;

/** How lines of Hangul break, from line ends inside of blocks. */
function hangulBreaks(
  pages: readonly DraftPage[],
  words: HangulWords,
): Pick<Vocabulary, 'hangulHabit' | 'hangulLineEnd'> {
  let [ends, bound] = [0, 0];
  const odds: number[] = [];
  for (const page of pages) {
    const lines = bodyLines(page);
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      if (next?.block !== line.block || !isHangul(lastChar(line.text)) || !isHangul(firstChar(next.text))) return;
      ends++;
      if (startsBound(next.text)) bound++;
      if (ends <= MAX_WEIGHED) odds.push(hangulOdds(line.text, next.text, words));
    });
  }
  return { hangulHabit: breakHabit(ends, bound, odds), hangulLineEnd: lineEndOdds(odds) };
}

/** Codes that East Asian letters may have: Hangul Jamo, and what comes from the radicals on. */
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\uffff]/;

function* textsWith(script: RegExp, pages: readonly DraftPage[]): Generator<string> {
  for (const page of pages)
    for (const { text } of bodyLines(page)) if (EAST_ASIAN.test(text) && script.test(text)) yield text;
}

/** Counts the words of the book. */
export function vocabularyOf(pages: readonly DraftPage[]): Vocabulary {
  const words = countWords(pages);
  const hangul: HangulWords = {
    words,
    hangulPrefixes: countPrefixes(words),
    hangulSpacing: hangulSpacingOf(textsWith(/\p{Script=Hangul}/u, pages)),
  };
  return {
    ...hangul,
    ...hangulBreaks(pages, hangul),
    mixedSpaces: spacesMixedScripts(textsWith(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, pages)),
    ownHyphens: marksOwnHyphens(pages),
    wholeWords: breaksNoWords(pages, words),
  };
}
