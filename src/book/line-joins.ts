// In: the end of one line and the start of the next. Out: what stands between them in running text:
// nothing, a space, or nothing with the hyphen taken out.
import { firstChar, isHangul, isLower, isUnspaced, isUpper, lastChar } from './script.ts';
import { hangulEvidence, type Vocabulary } from './vocabulary.ts';

export type LineJoin = 'space' | 'none' | 'drop-hyphen';

/** First halves that keep their hyphen where the book gives no other sign. */
const PREFIXES: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set([
    'self',
    'non',
    'well',
    'ill',
    'ex',
    'all',
    'half',
    'cross',
    'quasi',
    'so',
    'vice',
    'high',
    'low',
    'long',
    'short',
    'two',
    'three',
    'four',
    'five',
    'twenty',
    'thirty',
    'forty',
    'fifty',
    'sixty',
    'seventy',
    'eighty',
    'ninety',
    'first',
    'second',
    'third',
    'user',
    'system',
    'run',
    'built',
    'up',
    'read',
  ]),
  fr: new Set([
    'peut',
    'celui',
    'celle',
    'ceux',
    'lui',
    'elle',
    'eux',
    'vous',
    'nous',
    'non',
    'après',
    'avant',
    'demi',
    'ci',
    'là',
    'est',
    'dit',
    'vis',
    'quelques',
    'grand',
    'moi',
    'toi',
  ]),
  de: new Set([]),
};

/** Second halves that keep the hyphen before them (French inversions and -ci, -là). */
const FRENCH_TAILS =
  /^(?:il|elle|ils|elles|on|je|tu|nous|vous|ce|ci|là|t|même|mêmes|y|en|le|la|les|lui|leur|moi|toi)$/u;

/** Words after which a German hyphen means an ellipsis ("Vor- und Nachteile"). */
const GERMAN_ELLIPSIS = /^(?:und|oder|bzw|beziehungsweise|sowie|als|bis|noch)$/u;

/** Korean particles and endings that cannot stand alone: a line that starts with one goes on a word. */
const PARTICLE =
  /^(?:은|는|이|가|을|를|에|의|로|으로|와|과|도|만|에서|에게|까지|부터|보다|처럼|라고|이라고|다|고|며|면|서|지|게|니다|습니다|입니다|합니다|됩니다|하는|하고|하여|해서|했다|한다|된다|되는|된|할|한|했|하면|되어|들|들은|들을|들의|들이|적|적인|적으로|라는|이라는|이나|이며|이고|이다|였다|었다|던|요)$/u;

const URL_TAIL = /(?:(?:https?|ftp):\/\/|www\.)\S*$/u;
const TRAILING_WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*$/u;
const LEADING_WORD = /^[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/u;

/** Letters of a compound's part at least; shorter ones are often syllables. */
const COMPOUND_PART = 5;

function hyphen(before: string, after: string, vocabulary: Vocabulary, language: string): LineJoin {
  const first = before.slice(0, -1).match(TRAILING_WORD)?.[0] ?? '';
  const second = after.match(LEADING_WORD)?.[0] ?? '';
  if (first === '' || second === '') return /\s$/.test(before.slice(0, -1)) || first === '' ? 'space' : 'none';
  if (language === 'de' && GERMAN_ELLIPSIS.test(second)) return 'space';
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  const whole = vocabulary.words.get(a + b) ?? 0;
  const kept = vocabulary.words.get(`${a}-${b}`) ?? 0;
  if (whole !== kept) return whole > kept ? 'drop-hyphen' : 'none';
  // Capitals and digits after a hyphen are a compound's ("Debian-Entwickler", "COVID-19").
  if (!isLower(firstChar(second)) || /\p{N}$/u.test(first)) return 'none';
  if (isUpper(lastChar(first)) && first.length > 1) return 'none';
  const lastPart = a.split('-').at(-1) ?? a;
  if (PREFIXES[language]?.has(lastPart)) return 'none';
  if (language === 'fr' && FRENCH_TAILS.test(b)) return 'none';
  // Two common words that the book never writes as one: a compound ("fellow-citizens").
  const common = (word: string) => word.length >= COMPOUND_PART && (vocabulary.words.get(word) ?? 0) >= 2;
  return common(lastPart) && common(b) ? 'none' : 'drop-hyphen';
}

/** Whether two halves at a hyphen are a word that the book has whole: the hyphen is the line's. */
export function isHyphenated(before: string, after: string, vocabulary: Vocabulary): boolean {
  const first = before.slice(0, -1).match(/[\p{L}\p{M}\p{N}]+$/u)?.[0] ?? '';
  const second = after.match(/^[\p{L}\p{M}\p{N}]+/u)?.[0] ?? '';
  if (first === '' || second === '') return false;
  return (vocabulary.words.get((first + second).toLowerCase()) ?? 0) > 0;
}

function hangul(before: string, after: string, vocabulary: Vocabulary): LineJoin {
  const first = before.match(/[\p{Script=Hangul}]+$/u)?.[0] ?? '';
  const second = after.match(/^[\p{Script=Hangul}]+/u)?.[0] ?? '';
  const evidence = hangulEvidence(first, second, vocabulary);
  if (evidence !== 0) return evidence > 0 ? 'none' : 'space';
  const habit = vocabulary.hangulBreaksAtSpaces;
  // A book whose lines break at spaces only does so everywhere.
  if (habit !== null && habit > 0.95) return 'space';
  return PARTICLE.test(second) ? 'none' : 'space';
}

/** How a line's text goes on in the next line's. `sameLink`: both ends lie in one link. */
export function lineJoin(
  before: string,
  after: string,
  vocabulary: Vocabulary,
  language: string,
  sameLink: boolean,
): LineJoin {
  const [a, b] = [lastChar(before), firstChar(after)];
  if (a === '' || b === '' || /\s/.test(a) || /\s/.test(b)) return 'none';
  if (a === '\u00ad') return 'drop-hyphen';
  const url = URL_TAIL.exec(before);
  if (url && (sameLink || /[/_=&?%.-]$/u.test(url[0]))) return /^[\p{Lu}(]/u.test(b) ? 'space' : 'none';
  if (a === '-' || a === '\u2010') return hyphen(before, after, vocabulary, language);
  if (a === '/' && /\S\/$/u.test(before) && !/\s\/$/u.test(before)) return 'none';
  if (a === '\u2014' && /\S\u2014$/u.test(before)) return 'none';
  if (b === '\u2014' && !/^\u2014\s/u.test(after)) return 'none';
  if (isHangul(a) && isHangul(b)) return hangul(before, after, vocabulary);
  if (isUnspaced(a) && (isUnspaced(b) || !isHangul(b)) && isUnspaced(b)) return 'none';
  return 'space';
}
