// In: characters. Out: what script they belong to and whether words there are set apart by spaces.

const IDEOGRAPH_OR_KANA =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;
const HANGUL = /\p{Script=Hangul}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

/** The first codes of these scripts: most characters need no regular expression. */
const FIRST_IDEOGRAPH = 0x2e80;
const FIRST_HANGUL = 0x1100;
const ASCII_END = 0x80;

function isOneBelow(ch: string, first: number): boolean {
  return ch.length === 1 && ch.charCodeAt(0) < first;
}

/** Whether a character belongs to a script written without spaces (Han, kana, their punctuation). */
export function isUnspaced(ch: string): boolean {
  return !isOneBelow(ch, FIRST_IDEOGRAPH) && IDEOGRAPH_OR_KANA.test(ch);
}

/** Whether a character is Hangul. */
export function isHangul(ch: string): boolean {
  return !isOneBelow(ch, FIRST_HANGUL) && HANGUL.test(ch);
}

/** Whether a character is a lower-case letter. */
export function isLower(ch: string): boolean {
  if (isOneBelow(ch, ASCII_END)) return ch >= 'a' && ch <= 'z';
  return LOWER.test(ch);
}

/** Whether a character is an upper-case letter. */
export function isUpper(ch: string): boolean {
  if (isOneBelow(ch, ASCII_END)) return ch >= 'A' && ch <= 'Z';
  return UPPER.test(ch);
}

/** Whether all cased letters of a text (at least two) are capitals. */
export function isAllCapitals(text: string): boolean {
  return !LOWER.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** The last character of a text by code point, '' where it is empty. */
export function lastChar(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

/** The first character of a text by code point, '' where it is empty. */
export function firstChar(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

const ENDS_SENTENCE = /[.!?…。！？؟۔:：;"”’»」』)\]]$/u;
const SENTENCE_STOP = /[.!?…。！？؟۔]["”’»」』)\]]*$/u;

/** Whether a text ends as a paragraph may: stop mark, colon, or closing quote or bracket. */
export function endsLikeParagraph(text: string): boolean {
  return ENDS_SENTENCE.test(text.trimEnd());
}

/** Whether a text ends with a full stop or its like. */
export function endsSentence(text: string): boolean {
  return SENTENCE_STOP.test(text.trimEnd());
}

const STATEMENT_STOP = /[.…。۔]["”’»」』)\]]*$/u;

/** Whether a text ends with a full stop: a sentence that is neither a question nor an exclamation. */
export function endsStatement(text: string): boolean {
  return STATEMENT_STOP.test(text.trimEnd());
}
