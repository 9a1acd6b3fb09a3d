// In: the two halves of a word at a line-end hyphen that the book has neither whole nor hyphenated elsewhere. Out: whether
// they are a compound that keeps its hyphen. Evidence: the language's own ways, and words that the book or the language has.
import { isEnglishCompound } from './english-compounds.ts';
import { isPairOfNations, isPairOfQualities } from './paired-adjectives.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Letters of a compound's half, and how often the book has it, where no list of words tells: shorter and rarer ones are often syllables. */
const PART = 5;
const SEEN = 2;

/** Languages that write compounds as one word: there a line-end hyphen between two words is the line's. */
const CLOSED: ReadonlySet<string> = new Set(['de', 'nl', 'sv', 'da', 'nb', 'nn', 'no', 'fi', 'hu', 'is', 'et']);

/** Words inside a chain ("four-and-twenty", "mother-in-law", "arc-en-ciel"). */
const LINK: Readonly<Record<string, RegExp>> = {
  en: /^(?:and|in|of|the|to|by|on|at|or|a|for|up|off)$/u,
  fr: /^(?:et|en|de|du|des|à|au|aux|le|la|les|d|l)$/u,
};

/** Vowels before which a prefix that ends in the same one keeps its hyphen ("co-operate", "re-enter"). */
const SAME_VOWEL = /^(?:co-o|re-e|pre-e)/u;

/** Second halves of rooms and the like: compounds where the first half is a participle. */
const PARTICIPLE = /(?<!^(?:spr|str))ing$/u;
const PARTICIPLE_LETTERS = 6;
const OF_USE =
  /^(?:room|rooms|table|tables|place|places|house|houses|stick|sticks|board|ground|grounds|glass|hall|time|school|party|machine|match|book|case|dress|gown|desk|card|paper|cloth|line|point|post|rod|net|pan|pot)$/u;

/** First halves that French and Spanish write together with what follows ("entreprendre", "microsegundo"). */
const PREFIX =
  /^(?:entre|outre|super|hyper|hiper|inter|intra|extra|ultra|infra|supra|contra|sobre|trans|multi|micro|macro|proto|crypto|cripto|alpha|alter|photo|tele|télé|hydro|hidro|auto|semi|pluri|radio|aéro|électro|electro|thermo|termo|archi|anti)$/u;

/** Whether two halves stay parted by their hyphen. `chain`: all before the hyphen, with hyphens of its own. */
export function isCompound(chain: string, second: string, vocabulary: Vocabulary, language: string): boolean {
  const parts = chain.split('-');
  const first = parts.at(-1) ?? chain;
  const [next = second, ...more] = second.split('-');
  if (parts.length > 1 && LINK[language]?.test(first)) return true;
  if (more.length > 0 && LINK[language]?.test(next)) return true;
  if (isPairOfNations(first, next, language) || isPairOfQualities(first, next, language)) return true;
  if (CLOSED.has(language)) return false;
  if (language === 'en') {
    if (PARTICIPLE.test(first) && OF_USE.test(next)) return first.length >= PARTICIPLE_LETTERS;
    return SAME_VOWEL.test(`${first}-${next}`) || isEnglishCompound(first, next, vocabulary);
  }
  const common = (word: string) => word.length >= PART && (vocabulary.words.get(word) ?? 0) >= SEEN;
  return !PREFIX.test(first) && common(first) && common(next);
}
