// In: Tesseract codes and texts. Out: what kind of script they are, as far as reading depends on it.

/** Scripts whose letters fill squares: the engine's own search for columns fails on them. */
const SQUARE_SCRIPT = /^(kor|jpn|chi)/;

/** Whether a language is written in Hangul, Kana or Han. */
export function isSquareScript(language: string | undefined): boolean {
  return language !== undefined && SQUARE_SCRIPT.test(language);
}

const SQUARE_LETTER = /[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3]/gu;
const LATIN_LETTER = /[A-Za-zÀ-ɏ]/gu;
const LETTER = /\p{L}/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Share of the letters of a text that are Hangul, Kana or Han: 0–1. */
export function squareShare(text: string): number {
  return count(text, SQUARE_LETTER) / Math.max(1, count(text, LETTER));
}

/** Share of the letters of a text that are Latin: 0–1. */
export function latinShare(text: string): number {
  return count(text, LATIN_LETTER) / Math.max(1, count(text, LETTER));
}
