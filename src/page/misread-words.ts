// In: words of a text layer or of a reading. Out: how many of the commonest words of their language were misread.
// Evidence: "tlie", "thc" and "tbe" are no words, but look like "the"; a good layer has hardly one of them.
import { STOP_WORDS } from '../model/stop-words.ts';

/** Fewer common words than this, well read or not, tell nothing. */
const FEWEST = 30;

/** Different misread forms that a poor page has at least: one alone may be a name or a word of its own. */
const FEWEST_FORMS = 3;

/** Longer words are none; looking for the edges of a long run of signs takes the square of its length. */
const MOST_LETTERS = 40;

/** Words that look like common ones and are well read, of any of the languages. */
const REAL: ReadonlySet<string> = new Set(
  (
    'arc hut bis sieh sieb sic ais bar hij bil lib nei dei corno eon urna pius jas jos ios los las fol dia lak loka ' +
    'vol taj lie cine corn alia'
  ).split(' '),
);

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

const FOLDED = STOP_WORDS.map(([, words]) => {
  const long = [...words].filter((word) => word.length >= LEAST_LETTERS);
  return { words, likes: new Set(long.map(folded)) };
});

/** Share of misread ones among the commonest words of the language that most of the words are of; null where they are few. */
export function misreadShare(words: readonly string[]): number | null {
  const plain = words
    .filter((word) => word.length <= MOST_LETTERS)
    .map((word) => word.toLowerCase().replace(EDGES, ''))
    .filter((word) => word.length >= LEAST_LETTERS);
  let best = { hits: 0, misses: 0 };
  for (const { words: common, likes } of FOLDED) {
    const hits = plain.filter((word) => common.has(word)).length;
    const misread = plain.filter((word) => !common.has(word) && !REAL.has(word) && likes.has(folded(word)));
    const misses = new Set(misread).size < FEWEST_FORMS ? 0 : misread.length;
    if (hits + misses > best.hits + best.misses) best = { hits, misses };
  }
  const all = best.hits + best.misses;
  return all < FEWEST ? null : best.misses / all;
}
