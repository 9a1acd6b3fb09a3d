// In: readings of stretches of Chinese by the data of both scripts. Out: which of the two they are written in.
// Evidence: traditional data reads simplified characters as its own forms of them ("與" for "与"), and as surely as
// simplified data reads these themselves; only on the characters that both write differently simplified data is unsure of
// traditional ones.
import { SIMPLIFIED_FORMS, TRADITIONAL_FORMS } from '../model/han-forms.ts';
import type { OcrLine } from '../model/ocr-page.ts';

/** Fewer such characters in either reading tell nothing. */
const LEAST_LETTERS = 4;

/** So much surer traditional data is of its forms where they stand: 13 points and more; on simplified pages it is at most as sure. */
const SURER = 6;

const SIMPLIFIED = 'chi_sim';
const TRADITIONAL = 'chi_tra';

/** Characters of a script's own form, and the sum of the confidence of the words that they stand in. */
type Forms = { readonly letters: number; readonly confidence: number };

/** The forms that each script's own data read. */
export type FormTally = { readonly simplified: Forms; readonly traditional: Forms };

const NONE: Forms = { letters: 0, confidence: 0 };

export const NO_FORMS: FormTally = { simplified: NONE, traditional: NONE };

function formsOf(lines: readonly OcrLine[], own: ReadonlySet<string>): Forms {
  let [letters, confidence] = [0, 0];
  for (const word of lines.flatMap((line) => line.words)) {
    const count = Array.from(word.text).filter((letter) => own.has(letter)).length;
    letters += count;
    confidence += count * word.confidence;
  }
  return { letters, confidence };
}

/** The forms of its own script in what a language's data read; none where that is not Chinese. */
export function formsIn(language: string, lines: readonly OcrLine[]): FormTally {
  if (language === SIMPLIFIED) return { ...NO_FORMS, simplified: formsOf(lines, SIMPLIFIED_FORMS) };
  return language === TRADITIONAL ? { ...NO_FORMS, traditional: formsOf(lines, TRADITIONAL_FORMS) } : NO_FORMS;
}

function added(a: Forms, b: Forms): Forms {
  return { letters: a.letters + b.letters, confidence: a.confidence + b.confidence };
}

/** Both together. */
export function addedForms(a: FormTally, b: FormTally): FormTally {
  return { simplified: added(a.simplified, b.simplified), traditional: added(a.traditional, b.traditional) };
}

/** A language and, where it is Chinese, the data of the other script beside it. */
export function withSibling(language: string, shipped: readonly string[]): readonly string[] {
  const sibling = language === SIMPLIFIED ? TRADITIONAL : language === TRADITIONAL ? SIMPLIFIED : null;
  return sibling !== null && shipped.includes(sibling) ? [language, sibling] : [language];
}

/** Chinese by the forms that were read surely; the language itself where it is no Chinese, or too few forms tell. */
export function hanByForms(language: string, { simplified, traditional }: FormTally): string {
  if (language !== SIMPLIFIED && language !== TRADITIONAL) return language;
  if (Math.min(simplified.letters, traditional.letters) < LEAST_LETTERS) return language;
  const mean = ({ letters, confidence }: Forms): number => confidence / letters;
  return mean(traditional) >= mean(simplified) + SURER ? TRADITIONAL : SIMPLIFIED;
}
