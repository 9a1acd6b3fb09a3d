// In: the Hangul at the end of one line and at the start of the next. Out: the odds of a space between them where lines break
// at any syllable, by all that tells of it: the book's own spelling, its words, grammar, the words of the language.
import { grammarOdds } from './hangul-grammar.ts';
import { type Lead, parseOdds } from './hangul-parse.ts';
import { type HangulSpacing, spaceOdds } from './hangul-spacing.ts';

/** What a book tells of its Hangul words. */
export type HangulWords = {
  /** Lower-case words, hyphenated ones as a whole, with their counts. */
  readonly words: ReadonlyMap<string, number>;
  /** How often Hangul words begin with these syllables. */
  readonly hangulPrefixes: ReadonlyMap<string, number>;
  readonly hangulSpacing: HangulSpacing;
};

/** Syllables of the second half that must fit the first for the two to be one word. */
const JOINT = 2;

/** What a word that shares only one syllable of the second half weighs beside one that shares two. */
const STEM_WEIGHT = 0.5;
const PARTICLES = '은는이가을를의에도만과와로';

/** What a count of none weighs: less than one sight of a word. */
const UNSEEN = 0.3;

/** Logarithm of how much oftener the book has two texts as two words than as one; 0 where it knows neither. */
function wordOdds(first: string, second: string, { words, hangulPrefixes }: HangulWords): number {
  const next = second.charAt(0);
  // A stem that the book has with another ending is known as well, unless the syllable is a particle after the first half.
  const stem = PARTICLES.includes(next) ? 0 : (hangulPrefixes.get(first + next) ?? 0);
  const whole = Math.max(hangulPrefixes.get(first + second.slice(0, JOINT)) ?? 0, STEM_WEIGHT * stem);
  const halves = Math.min(words.get(first) ?? 0, hangulPrefixes.get(second.slice(0, JOINT)) ?? 0);
  return Math.log((halves + UNSEEN) / (whole + UNSEEN));
}

/** Weights of the signs, which overlap: fitted to seven short texts of different subjects. */
const WEIGHTS = { start: 2.15, spelling: 0.5, words: 0.4, grammar: 0.4, parse: 0.75 } as const;
/** Odds of a parse beyond which it is no surer. */
const MAX_PARSE = 12;
/** Syllables on either side beyond which a text has no spaces to go by: a parse of it tells nothing, and takes cubic time. */
const LONGEST_HALF = 16;

function leadOf(before: string): Lead {
  const ch = before.at(-1) ?? ' ';
  if (/\p{N}/u.test(ch)) return 'number';
  return /[\s([“‘「『《〈]/u.test(ch) ? 'start' : 'sign';
}

/** Logarithm of the odds of a space between two lines that end and begin with Hangul, before the typesetter's habit. */
export function hangulOdds(before: string, after: string, book: HangulWords): number {
  const first = before.match(/[\p{Script=Hangul}]+$/u)?.[0] ?? '';
  const second = after.match(/^[\p{Script=Hangul}]+/u)?.[0] ?? '';
  const rest = before.slice(0, before.length - first.length);
  const previous = rest.trimEnd().split(/\s/u).at(-1) ?? '';
  const next = after.slice(second.length).match(/^\s+(\p{Script=Hangul}+)/u)?.[1] ?? '';
  const isSpaced = Math.max(first.length, second.length) <= LONGEST_HALF;
  const parse = isSpaced ? parseOdds(previous, first, second, next, leadOf(rest)) : 0;
  return (
    WEIGHTS.start +
    WEIGHTS.spelling * spaceOdds(before, after, book.hangulSpacing) +
    WEIGHTS.words * wordOdds(first, second, book) +
    WEIGHTS.grammar * grammarOdds(first, second) +
    WEIGHTS.parse * Math.max(-MAX_PARSE, Math.min(MAX_PARSE, parse))
  );
}
