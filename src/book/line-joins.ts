// In: the end of one line and the start of the next. Out: what stands between them in running text:
// nothing, a space, or nothing with the hyphen taken out.
import { isCompound } from './compounds.ts';
import { goesOnQuote, isCutEnding, numberOdds } from './hangul-grammar.ts';
import { hangulOdds } from './hangul-joins.ts';
import { spaceOdds } from './hangul-spacing.ts';
import { isHyphenatedPair } from './hyphen-pairs.ts';
import { firstChar, isHangul, isLower, isUnspaced, isUpper, lastChar } from './script.ts';
import type { Vocabulary } from './vocabulary.ts';

export type LineJoin = 'space' | 'none' | 'drop-hyphen';

/** Words after which a German hyphen means an ellipsis ("Vor- und Nachteile"). */
const GERMAN_ELLIPSIS = /^(?:und|oder|bzw|beziehungsweise|sowie|als|bis|noch)$/u;
/** Words that end as such a word: genitives in -als, plurals in -bis. */
const GERMAN_WHOLE =
  /^dennoch$|(?:kür|canna|kohlra|ali)bis$|(?:(?:editor|init|mater|tutor|potent|potenz|different|differenz)i|(?:man|rit)u|(?:ar|id|lin)e)als$/u;

/** A stop that stands alone at the start of a line belongs to the word before: something was taken out between them. */
const LONE_STOP = /^[,.](?:\s|$)/u;

const URL_TAIL = /(?:(?:https?|ftp):\/\/|www\.)\S*$/u;
const TRAILING_WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*$/u;
const LEADING_WORD = /^[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/u;

/** Whether the last word of a text begins a sentence. */
function startsSentence(before: string, word: string): boolean {
  const lead = before.slice(0, -1 - word.length).trimEnd();
  return lead === '' || /[.!?:…”"“‘(]$/u.test(lead);
}

function hyphen(before: string, after: string, vocabulary: Vocabulary, language: string): LineJoin {
  const first = before.slice(0, -1).match(TRAILING_WORD)?.[0] ?? '';
  const second = after.match(LEADING_WORD)?.[0] ?? '';
  if (first === '' || second === '') return /\s$/.test(before.slice(0, -1)) || first === '' ? 'space' : 'none';
  const a = first.toLowerCase();
  const b = second.toLowerCase();
  const whole = vocabulary.words.get(a + b) ?? 0;
  const isEllipsis = language === 'de' && GERMAN_ELLIPSIS.test(second);
  if (isEllipsis && whole === 0 && !GERMAN_WHOLE.test(a + b)) return 'space';
  const kept = vocabulary.words.get(`${a}-${b}`) ?? 0;
  if (whole !== kept) return whole > kept ? 'drop-hyphen' : 'none';
  if (vocabulary.ownHyphens) return before.endsWith('\u2010') ? 'drop-hyphen' : 'none';
  if (vocabulary.wholeWords) return 'none';
  // Capitals and digits after a hyphen are a compound's ("Debian-Entwickler", "COVID-19").
  if (!isLower(firstChar(second)) || /\p{N}$/u.test(first)) return 'none';
  if (isUpper(lastChar(first)) && first.length > 1) return 'none';
  const lastPart = a.split('-').at(-1) ?? a;
  if (isHyphenatedPair(lastPart, b, vocabulary, language)) return 'none';
  // Names break in syllables that may look like words ("Nether-field"), unless they have hyphens of their own ("Editor-in-chief").
  const isName = isUpper(firstChar(first)) && !`${a}${b}`.includes('-') && !startsSentence(before, first);
  if (language === 'en' && isName) return 'drop-hyphen';
  return isCompound(a, b, vocabulary, language) ? 'none' : 'drop-hyphen';
}

/** Whether two halves at a hyphen are a word that the book has whole: the hyphen is the line's. */
export function isHyphenated(before: string, after: string, vocabulary: Vocabulary): boolean {
  const first = before.slice(0, -1).match(/[\p{L}\p{M}\p{N}]+$/u)?.[0] ?? '';
  const second = after.match(/^[\p{L}\p{M}\p{N}]+/u)?.[0] ?? '';
  if (first === '' || second === '') return false;
  return (vocabulary.words.get((first + second).toLowerCase()) ?? 0) > 0;
}

/** What may be one word with the Hangul beside it: letters, digits, closing brackets and quotes. */
const WORD_LIKE = /[\p{L}\p{N})\]”’」』》〉%]/u;

/** Signs that close a quotation or a name. */
const CLOSING_SIGN = /[”’」』》〉)\]]$/u;

/** Logarithm of the odds from which Hangul and other letters are taken for one word where the book's habit is unknown. */
const CLEARLY_ONE = -1.5;

/** Hangul on at least one side: by the typesetter's habit, then by what the book itself writes apart and together. */
function hangul(before: string, after: string, vocabulary: Vocabulary): LineJoin {
  const first = before.match(/[\p{Script=Hangul}]+$/u)?.[0] ?? '';
  const second = after.match(/^[\p{Script=Hangul}]+/u)?.[0] ?? '';
  if (isCutEnding(first, second)) return 'none';
  if (first !== '' && second !== '' && vocabulary.hangulSpacing.isUnspaced) return 'none';
  // A book whose lines break at spaces only does so everywhere.
  if (vocabulary.hangulHabit === 'spaces') return 'space';
  if (CLOSING_SIGN.test(before) && goesOnQuote(second)) return 'none';
  if (first !== '' && second !== '') {
    return hangulOdds(before, after, vocabulary) + vocabulary.hangulLineEnd > 0 ? 'space' : 'none';
  }
  const odds = spaceOdds(before, after, vocabulary.hangulSpacing) + vocabulary.hangulLineEnd;
  if (first !== '' && /^\p{Nd}/u.test(after)) return odds + numberOdds(first) > 0 ? 'space' : 'none';
  return odds > (vocabulary.hangulHabit === 'syllables' ? 0 : CLEARLY_ONE) ? 'space' : 'none';
}

/** An ideograph, kana or wide sign beside a letter of another script: wide signs bring their own white. */
function mixed(a: string, b: string, { mixedSpaces }: Vocabulary, language: string): LineJoin {
  // Koreans set a space behind the narrow signs that stand between their ideographs.
  if (language === 'ko' && /[,.;:!?]/.test(a)) return 'space';
  const letters = /[\p{L}\p{N}]/u;
  return mixedSpaces && letters.test(a) && letters.test(b) ? 'space' : 'none';
}

/** How a line's text goes on in the next line's. `sameLink`: both ends lie in one link. */
export function lineJoin(
  before: string,
  after: string,
  vocabulary: Vocabulary,
  language: string,
  sameLink: boolean,
): LineJoin {
  const a = lastChar(before);
  const b = firstChar(after);
  if (a === '' || b === '' || /\s/.test(a) || /\s/.test(b)) return 'none';
  if (a === '\u00ad') return 'drop-hyphen';
  const url = URL_TAIL.exec(before);
  if (url && (sameLink || /[/_=&?%.-]$/u.test(url[0]))) return /^[\p{Lu}(]/u.test(b) ? 'space' : 'none';
  if (LONE_STOP.test(after)) return 'none';
  if (a === '-' || a === '\u2010') return hyphen(before, after, vocabulary, language);
  if (a === '/' && /\S\/$/u.test(before) && !/\s\/$/u.test(before)) return 'none';
  if (a === '\u2014' && /\S\u2014$/u.test(before)) return 'none';
  if (b === '\u2014' && !/^\u2014\s/u.test(after)) return 'none';
  if ((isHangul(a) && (WORD_LIKE.test(b) || b === '(')) || (isHangul(b) && WORD_LIKE.test(a))) {
    return hangul(before, after, vocabulary);
  }
  const wideA = isUnspaced(a);
  const wideB = isUnspaced(b);
  if (wideA && wideB) return 'none';
  if (wideA !== wideB && !isHangul(a) && !isHangul(b)) return mixed(a, b, vocabulary, language);
  return 'space';
}
