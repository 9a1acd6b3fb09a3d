// In: Tesseract codes and texts. Out: what kind of script they are, as far as reading depends on it.

/** Scripts whose letters fill squares: the engine's own search for columns fails on them. */
const SQUARE_SCRIPT = /^(kor|jpn|chi)/;

/** Whether a language is written in Hangul, Kana or Han. */
export function isSquareScript(language: string | undefined): boolean {
  return language !== undefined && SQUARE_SCRIPT.test(language);
}

/** Whether a language's data reads lines that run down. */
export function isVerticalData(language: string | undefined): boolean {
  return language?.endsWith('_vert') ?? false;
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

export type Script = 'latin' | 'hangul' | 'kana' | 'han' | 'cyrillic' | 'arabic';

/** Languages by script; all others are taken for Latin. */
const SCRIPTS: readonly (readonly [RegExp, Script])[] = [
  [/^kor/, 'hangul'],
  [/^jpn/, 'kana'],
  [/^chi/, 'han'],
  [/^(rus|ukr|bul|bel|srp$|mkd|kaz|kir|mon|tgk)/, 'cyrillic'],
  [/^(ara|fas|urd|pus|uig)/, 'arabic'],
];

/** The script that a Tesseract code's data reads. */
export function scriptOf(language: string): Script {
  return SCRIPTS.find(([pattern]) => pattern.test(language))?.[1] ?? 'latin';
}

const LETTERS: Readonly<Record<Script, RegExp>> = {
  latin: /\p{Script=Latin}/gu,
  hangul: /[\p{Script=Hangul}\p{Script=Han}]/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  han: /\p{Script=Han}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  arabic: /\p{Script=Arabic}/gu,
};

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Japanese has kana in every sentence, about half of its letters; from this share on a text can be Japanese. */
const LEAST_KANA = 0.1;

/** How much a text of Han alone counts as Japanese. */
const WITHOUT_KANA = 0.4;

/** Share of the letters of a text that belong to a script: 0–1. Han without kana is not Japanese. */
export function scriptShare(text: string, script: Script): number {
  const share = count(text, LETTERS[script]) / Math.max(1, count(text, LETTER));
  return script === 'kana' && count(text, KANA) < LEAST_KANA * count(text, LETTERS.kana) ? WITHOUT_KANA * share : share;
}
