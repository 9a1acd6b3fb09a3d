// Which script a character belongs to, as far as spacing and direction need to know.

const CJK_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u30fb\u30fc]/u;
const HANGUL = /\p{Script=Hangul}/u;
const RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\ufb1d-\ufdff\ufe70-\ufefc]/u;
const STRONG_LTR = /\p{L}/u;
const MARK = /^\p{M}+$/u;

/** Han, kana and fullwidth forms: scripts that put no space between words. */
export function isUnspacedCjk(text: string): boolean {
  return CJK_WITHOUT_SPACES.test(text);
}

/** Hangul syllables or jamo. */
export function isHangul(text: string): boolean {
  return HANGUL.test(text);
}

/** Letters of a right-to-left script. */
export function isRightToLeft(text: string): boolean {
  const code = text.charCodeAt(0);
  // Most text is Latin: no regular expression for it.
  return code >= 0x590 && RTL.test(text) && !/^[\p{Nd}\p{P}]+$/u.test(text);
}

/** Letters of any other script. */
export function isLeftToRight(text: string): boolean {
  return STRONG_LTR.test(text) && !RTL.test(text);
}

/** Combining marks only. */
export function isMark(text: string): boolean {
  return text.charCodeAt(0) >= 0x300 && MARK.test(text);
}
