// In: the two halves of an English word at a line-end hyphen that the book has neither whole nor hyphenated elsewhere. Out:
// whether they are a compound that keeps its hyphen. Evidence: both halves are words (of the book, or common ones), and no
// list of words has them written as one.
import { ENGLISH_CLOSED } from './english-closed.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Letters of a compound's half at least; shorter ones are syllables, but for a few words. */
const PART = 4;

/** First and second halves of words written as one, whatever stands beside them ("under-graduate", "child-like"). */
const CLOSED_FIRST =
  /^(?:under|over|with|there|where|here|some|any|inter|super|trans|counter|out|fore|photo|tele|micro|mono|auto|hyper|hydro|iso|per|con|dis|mis|sur|the|her|his|for|par|but|and|not|can)$/u;
const CLOSED_SECOND =
  /^(?:man|men|woman|women|wards?|self|selves|less(?:ly|ness)?|(?:ful|li)?ness|ships?|hoods?|some|most|soever|ables?|ably|ability|ality|alities|ful|fully|like|wise|ants?|ages?|ates?|ated|est|ally|ings?|ions?|lies|ment|ments|one|ten|ted|ter|the|there|ties|ton|test)$/u;

/** An ending before which the last consonant of a word is doubled: "occur-ring", "permit-ting", "mimic-king". */
const DOUBLED = /^(?:([bdfglmnprtvz])-\1|c-k)(?:ings?|ed|ers?|est|able)$/u;

/** Three-letter words that are parts of compounds. */
const SHORT =
  /^(?:air|arm|art|bad|bag|bar|bed|big|box|boy|bus|car|cow|cup|day|dog|dry|ear|egg|eye|far|fat|fig|fly|fox|gas|god|gun|hat|hay|hen|hip|hot|ice|ink|jam|key|law|leg|log|low|map|mud|net|new|nut|oak|oil|old|own|pig|pin|pot|raw|red|rod|rum|sea|sky|sun|tax|tea|tie|tin|toe|top|war|wax|wet)$/u;

/** Second halves that describe what a thing has: whatever stands before them keeps its hyphen ("cream-coloured", "red-haired"), … */
const OF_HAVING = /^(?:colou?red|haired|eyed|shaped|minded|hearted|legged|toothed|tongued|skinned|scented|lipped)$/u;

/** … but for first halves that are none by themselves ("discoloured", "reshaped", "honeyed"), and shorter ones. */
const PREFIX = /^(?:un|re|de|dis|mis|pre|mono|bi|tri|multi|parti|many|poly|mal)$/u;
const EYED_OF_EY = /^(?:hon|mon|jock|monk|journ)-eyed$/u;
const HAVING_LETTERS = 3;

/** Endings of plurals and verbs, by which a half is known as a word: others are those of syllables ("sider"). */
const PLAIN_INFLECTIONS = ['s', 'es', 'ed', 'ing', 'ly'] as const;

/** Endings that an inflected word has beyond its stem. */
const INFLECTIONS = ['s', 'es', 'ed', 'd', 'ing', 'er', 'ers', 'r', 'ly', 'y', 'ies', 'ness'] as const;

type Table = {
  readonly closed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that compounds are made of: the halves of those, they themselves ("car-pet", "carpet-sweeper"), and others. */
  readonly common: ReadonlySet<string>;
};

let table: Table | null = null;

/** The list as a table; made when it is first asked for. */
function closedWords(): Table {
  if (table !== null) return table;
  const closed = new Map<string, ReadonlySet<string>>();
  const common = new Set(ENGLISH_WORDS.trim().split(/\s+/u));
  for (const line of ENGLISH_CLOSED.trim().split('\n')) {
    const [first = '', seconds = ''] = line.split(': ');
    const set = new Set(seconds.split(' '));
    closed.set(first, set);
    common.add(first);
    for (const second of set) common.add(second).add(first + second);
  }
  table = { closed, common };
  return table;
}

/** A word and what may be its stems. */
function* stems(word: string, endings: readonly string[]): Generator<string> {
  yield word;
  for (const ending of endings) if (word.endsWith(ending)) yield word.slice(0, -ending.length);
}

/** Whether the list has two halves, in lower case, as one word. */
export function isOneEnglishWord(first: string, second: string): boolean {
  const seconds = closedWords().closed.get(first);
  if (seconds === undefined) return false;
  for (const stem of stems(second, INFLECTIONS)) if (seconds.has(stem)) return true;
  return false;
}

function isWord(half: string, { words }: Vocabulary): boolean {
  if (half.length < PART) return SHORT.test(half);
  for (const stem of stems(half, PLAIN_INFLECTIONS)) {
    if (stem.length >= PART && ((words.get(stem) ?? 0) > 0 || closedWords().common.has(stem))) return true;
  }
  return false;
}

/** Whether two halves, in lower case, are an English compound with a hyphen. */
export function isEnglishCompound(first: string, second: string, vocabulary: Vocabulary): boolean {
  if (CLOSED_FIRST.test(first) || CLOSED_SECOND.test(second) || isOneEnglishWord(first, second)) return false;
  if (DOUBLED.test(`${first.slice(-1)}-${second}`) || EYED_OF_EY.test(`${first}-${second}`)) return false;
  if (OF_HAVING.test(second) && first.length >= HAVING_LETTERS && !PREFIX.test(first)) return true;
  return isWord(first, vocabulary) && isWord(second, vocabulary);
}
