// Which script a character belongs to, as far as spacing and direction need to know.

const CJK_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u30fb\u30fc]/u;
const HANGUL = /\p{Script=Hangul}/u;
const RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\ufb1d-\ufdff\ufe70-\ufefc]/u;
const STRONG_LTR = /\p{L}/u;
const LOWER_CASE = /\p{Ll}/u;
const MARK = /^\p{M}+$/u;

/** The first code of any script named here: most text lies below and needs no regular expression. */
const FIRST_HANGUL = 0x1100;
const FIRST_CJK = 0x2e80;

/** Han, kana and fullwidth forms: scripts that put no space between words. */
export function isUnspacedCjk(text: string): boolean {
  return !isBelow(text, FIRST_CJK) && CJK_WITHOUT_SPACES.test(text);
}

/** Whether a text is one character with a code under `first`. */
function isBelow(text: string, first: number): boolean {
  return text.length === 1 && text.charCodeAt(0) < first;
}

/** Hangul syllables or jamo. */
export function isHangul(text: string): boolean {
  return !isBelow(text, FIRST_HANGUL) && HANGUL.test(text);
}

/** Letters of a right-to-left script. */
export function isRightToLeft(text: string): boolean {
  const code = text.charCodeAt(0);
  // Most text is Latin: no regular expression for it.
  return code >= 0x590 && RTL.test(text) && !/^[\p{Nd}\p{P}]+$/u.test(text);
}

/** Letters of any other script. */
export function isLeftToRight(text: string): boolean {
  if (isBelow(text, 0x80)) return isAsciiLetter(text.charCodeAt(0) | 0x20);
  return STRONG_LTR.test(text) && !RTL.test(text);
}

/** Combining marks only. */
export function isMark(text: string): boolean {
  return text.charCodeAt(0) >= 0x300 && MARK.test(text);
}

function isAsciiLetter(lowerCode: number): boolean {
  return lowerCode >= 0x61 && lowerCode <= 0x7a;
}

/** Whether a small letter is in it. */
export function hasLowerCase(text: string): boolean {
  if (!isBelow(text, 0x80)) return LOWER_CASE.test(text);
  const code = text.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}
