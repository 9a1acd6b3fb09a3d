// In: words of a text layer or of a reading, in Latin letters. Out: how many are common words of a language, and whether
// its letters with accents are lost. Evidence: English data reads Korean as "Bey Ae} wy", and French without "à" and "è".
import { OTHER_STOP_WORDS, STOP_WORDS } from '../model/stop-words.ts';

/** From this share of its common words on, a page is surely of a language: 0.11–0.28 in those with accents, Latin 0.06. */
const SURELY = 0.09;

/**
 * Languages of accents that OCR data reads, and letters among which one with an accent is missed: of French, German and
 * Spanish letters 1.3–2 % bear one, of Italian ones 0.6 %.
 */
const TELLING: Readonly<Record<string, number>> = { de: 400, es: 400, fr: 400, pt: 400, it: 1200 };

/** Letters with accents except é, which English data knows. */
const ACCENT = /[ß-èê-öø-ɏ]|\p{M}/u;

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Shorter words come about by chance: "of" and "as" among nonsense; longer ones are none. */
const WORD = /^\p{L}{3,40}$/u;

/** The language that most of the words are common ones of, and their share: 0–1. */
function commonWords(words: readonly string[]): { readonly language: string | null; readonly share: number } {
  const plain = words
    .map((word) => word.slice(0, 80).replace(EDGES, ''))
    .filter((word) => WORD.test(word))
    .map((word) => word.toLowerCase());
  let best: { readonly language: string | null; readonly hits: number } = { language: null, hits: 0 };
  for (const [language, common] of [...STOP_WORDS, ...OTHER_STOP_WORDS]) {
    const hits = plain.filter((word) => common.has(word)).length;
    if (hits > best.hits) best = { language, hits };
  }
  return { language: best.language, share: best.hits / Math.max(1, plain.length) };
}

/** Share of words that are common in the language that they are likeliest of: 0–1. */
export function commonShare(words: readonly string[]): number {
  return commonWords(words).share;
}

/** Whether a text in a language of accents has none but é. */
export function lacksAccents(words: readonly string[]): boolean {
  const text = words.join('');
  if (ACCENT.test(text)) return false;
  const { language, share } = commonWords(words);
  return share >= SURELY && text.length >= (TELLING[language ?? ''] ?? Number.POSITIVE_INFINITY);
}
