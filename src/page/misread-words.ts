// In: words of a text layer or of a reading. Out: how many of the commonest words of their language were misread.
// Evidence: "tlie", "thc" and "tbe" are no words, but look like "the"; a good layer has hardly one of them.
import { STOP_WORDS } from '../model/stop-words.ts';

/** Fewer common words than this, well read or not, tell nothing. */
const FEWEST = 30;

/** Different misread forms that a poor page has at least: one alone may be a name or a word of its own. */
const FEWEST_FORMS = 3;

/** Longer words are none; looking for the edges of a long run of signs takes the square of its length. */
const MOST_LETTERS = 40;

/**
 * Words that look like the commonest ones of a language and are words of it too, or names and abbreviations in it: "arc"
 * is no misread "are" in English. What is a word of another language only is misread: "ais" in German is "als".
 */
const REAL: Readonly<Record<string, string>> = {
  en: 'arc hut bis',
  de: 'sieh sieb',
  fr: 'pius',
  it: 'nei eon',
  pt: 'urna corno',
  nl: 'hij bil',
  pl: 'lak',
  sv: 'bar',
  da: 'bar',
  nb: 'bar',
  fi: 'loka vol los ios',
};

/** Letters that engines take for each other, each group by one of its own. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[l1|i!]i|b/g, 'h'],
  [/c/g, 'e'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/[l1|!j]/g, 'i'],
];

/** Shorter words fold to each other too easily: he and be. */
const LEAST_LETTERS = 3;

const EDGES = /^[^\p{L}\p{N}|!]+|[^\p{L}\p{N}|]+$/gu;

function folded(word: string): string {
  return ALIKE.reduce((text, [these, one]) => text.replace(these, one), word);
}

const FOLDED = STOP_WORDS.map(([language, words]) => {
  const long = [...words].filter((word) => word.length >= LEAST_LETTERS);
  return { words, likes: new Set(long.map(folded)), real: new Set(REAL[language]?.split(' ')) };
});

/** Share of misread ones among the commonest words of the language that most of the words are of; null where they are few. */
export function misreadShare(words: readonly string[]): number | null {
  const plain = words
    .filter((word) => word.length <= MOST_LETTERS)
    .map((word) => word.toLowerCase().replace(EDGES, ''))
    .filter((word) => word.length >= LEAST_LETTERS);
  let best = { hits: 0, misses: 0 };
  for (const { words: common, likes, real } of FOLDED) {
    const hits = plain.filter((word) => common.has(word)).length;
    const misread = plain.filter((word) => !common.has(word) && !real.has(word) && likes.has(folded(word)));
    const misses = new Set(misread).size < FEWEST_FORMS ? 0 : misread.length;
    if (hits + misses > best.hits + best.misses) best = { hits, misses };
  }
  const all = best.hits + best.misses;
  return all < FEWEST ? null : best.misses / all;
}
