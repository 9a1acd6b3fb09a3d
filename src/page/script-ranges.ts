// Which script a character belongs to, as far as spacing and direction need to know.

const CJK_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u30fb\u30fc]/u;
const HANGUL = /\p{Script=Hangul}/u;
const RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\ufb1d-\ufdff\ufe70-\ufefc]/u;
const STRONG_LTR = /\p{L}/u;
const LOWER_CASE = /\p{Ll}/u;
const MARK = /^\p{M}+$/u;
const LETTERS = /^\p{L}+$/u;

/** The first code of any script named here: most text lies below and needs no regular expression. */
const FIRST_HANGUL = 0x1100;
const FIRST_CJK = 0x2e80;
const FIRST_RTL = 0x590;
/** What lies between the blocks of a script: quotation marks, dashes and signs among them. */
const HANGUL_GAP: readonly [number, number] = [0x11ff, 0x302e];
const RTL_GAP: readonly [number, number] = [0x8ff, 0xd800];

/** Han, kana and fullwidth forms: scripts that put no space between words. */
export function isUnspacedCjk(text: string): boolean {
  return !isBelow(text, FIRST_CJK) && CJK_WITHOUT_SPACES.test(text);
}

/** Whether a text is one character with a code under `first`. */
function isBelow(text: string, first: number): boolean {
  return text.length === 1 && text.charCodeAt(0) < first;
}

/** Whether a text is one character with a code between two others. */
function isBetween(text: string, [from, to]: readonly [number, number]): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && code > from && code < to;
}

/** From the surrogates on, what lies beyond the first plane, and the forms of letters at the end of it. */
const FIRST_FORMS = 0xd800;
/** Kinds of letters that a text may hold, one bit each. */
const MAY_BE = { rtl: 1, hangul: 2, cjk: 4 } as const;

/** The kinds of letters, by their codes alone, that some texts may hold: quotation marks and dashes are of none. */
function kindsIn(glyphs: readonly { readonly text: string }[]): number {
  let kinds = 0;
  for (const { text } of glyphs) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < FIRST_RTL) continue;
      if (code <= RTL_GAP[0] || code >= FIRST_FORMS) kinds |= MAY_BE.rtl;
      if (code >= HANGUL_GAP[1] || (code >= FIRST_HANGUL && code <= HANGUL_GAP[0])) kinds |= MAY_BE.hangul;
      if (code >= FIRST_CJK) kinds |= MAY_BE.cjk;
    }
  }
  return kinds;
}

/** Whether some glyphs may hold letters of a right-to-left script, or signs on them: most lines and pages hold none. */
export function mayBeRightToLeft(glyphs: readonly { readonly text: string }[]): boolean {
  return (kindsIn(glyphs) & MAY_BE.rtl) !== 0;
}

/** Whether some glyphs may hold such letters, or Hangul. */
export function mayBeRtlOrHangul(glyphs: readonly { readonly text: string }[]): boolean {
  return (kindsIn(glyphs) & (MAY_BE.rtl | MAY_BE.hangul)) !== 0;
}

/** Whether some glyphs may hold ideographs or kana. */
export function mayBeCjk(glyphs: readonly { readonly text: string }[]): boolean {
  return (kindsIn(glyphs) & MAY_BE.cjk) !== 0;
}

/** Hangul syllables or jamo. */
export function isHangul(text: string): boolean {
  return !isBelow(text, FIRST_HANGUL) && !isBetween(text, HANGUL_GAP) && HANGUL.test(text);
}

/** Letters of a right-to-left script. */
export function isRightToLeft(text: string): boolean {
  const code = text.charCodeAt(0);
  // Most text is Latin: no regular expression for it.
  return code >= FIRST_RTL && !isBetween(text, RTL_GAP) && RTL.test(text) && !/^[\p{Nd}\p{P}]+$/u.test(text);
}

/** Letters of any other script. */
export function isLeftToRight(text: string): boolean {
  if (isBelow(text, 0x80)) return isAsciiLetter(text.charCodeAt(0) | 0x20);
  return STRONG_LTR.test(text) && !RTL.test(text);
}

/** Letters only. */
export function isLetters(text: string): boolean {
  if (isBelow(text, 0x80)) return isAsciiLetter(text.charCodeAt(0) | 0x20);
  return LETTERS.test(text);
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
