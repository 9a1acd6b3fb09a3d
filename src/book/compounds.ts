// In: the two halves of a word at a line-end hyphen that the book has neither whole nor hyphenated elsewhere. Out: whether
// they are a compound that keeps its hyphen. Evidence: the book's other compounds, and its words.
import type { Vocabulary } from './vocabulary.ts';

/** Letters of a compound's part at least, and how often the book has it: shorter and rarer ones are often syllables. */
const PART = 4;
const SEEN = 2;

/** Languages that write compounds as one word: there a line-end hyphen between two words is the line's. */
const CLOSED: ReadonlySet<string> = new Set(['de', 'nl', 'sv', 'da', 'nb', 'nn', 'no', 'fi', 'hu', 'is', 'et']);

/** Words inside a chain ("four-and-twenty", "mother-in-law", "arc-en-ciel"). */
const LINK: Readonly<Record<string, RegExp>> = {
  en: /^(?:and|in|of|the|to|by|on|at|or|a|for|up|off)$/u,
  fr: /^(?:et|en|de|du|des|à|au|aux|le|la|les|d|l)$/u,
};

/** English words that begin or end words without a hyphen ("under-stand", "gentle-man"). */
const CLOSED_FIRST =
  /^(?:under|over|with|there|where|here|some|every|after|fore|main|mean|other|like|further|more|never|inter|super|trans|counter|back|down|house|wind|rain|snow|sun|eye|fire|foot|hand|book|work|home|land|grand|them|your|him|her|our|care|thought|hope|help|fear|use|life|time|news|noon|what|when|whom|which|thence|hence|moon|bed|break|black|white|green|blue|gold|silver|good|head|heart|horse|earth|wood|play|door|gate|road|rail|ship|sea|star|step|stone|store|street|summer|winter|birth|blood|cart|cow|farm|fisher|gentle|noble|country|towns|states|trades|kins|crafts|hunts|sports|pass|quick|short|soft|sweet|table|tooth|thunder|turn|type|waist|ware|wild|witch)$/u;
const CLOSED_SECOND =
  /^(?:man|men|mans|woman|women|child|ward|wards|self|selves|like|less|ship|ships|hood|some|thing|things|where|body|time|times|wise|ever|more|fore|with|stand|stands|standing|stood|hold|holds|holder|holders|side|sides|land|lands|house|houses|keeper|keepers|work|works|worker|maker|makers|making|light|lights|shine|line|lines|place|places|board|ground|grounds|fall|falls|mark|marks|proof|way|ways|field|fields|yard|yards|wood|port|stone|stones|over|upon|into|soever|worthy|come|coming|take|takes|taken|taking|look|looked|done|going|gone|week|weeks|noon|night|nights|head|heads|piece|pieces|hand|hands|able|ably|here|after|out|let|lets|long|most|bred|bone|book|books|craft|friend|friends|room|rooms)$/u;

/** Second halves of rooms and the like: compounds where the first half is a participle. */
const PARTICIPLE = /(?<!^(?:spr|str))ing$/u;
const OF_USE =
  /^(?:room|rooms|table|tables|place|places|house|houses|stick|sticks|board|ground|grounds|glass|hall|time|school|party|machine|match|book|case|dress|gown|desk|card|paper|cloth|line|point|post|rod|net|pan|pot)$/u;

/** Whether two halves stay parted by their hyphen. `chain`: all before the hyphen, with hyphens of its own. */
export function isCompound(chain: string, second: string, vocabulary: Vocabulary, language: string): boolean {
  const parts = chain.split('-');
  const first = parts.at(-1) ?? chain;
  if (parts.length > 1 && LINK[language]?.test(first)) return true;
  if (CLOSED.has(language)) return false;
  if (language === 'en' && PARTICIPLE.test(first) && OF_USE.test(second)) return first.length > PART + 1;
  const common = (word: string) => word.length >= PART && (vocabulary.words.get(word) ?? 0) >= SEEN;
  if (language !== 'en') return first.length > PART && second.length > PART && common(first) && common(second);
  if (CLOSED_FIRST.test(first) || CLOSED_SECOND.test(second)) return false;
  return common(first) && common(second);
}
