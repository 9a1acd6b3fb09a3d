// In: words of a text layer or of a reading. Out: whether they are mostly no words, as old or careless OCR leaves them.
// Evidence: letters mixed with figures or signs, capitals inside, no vowel, common words misread. Good layers of novels have 1–3 % of such
// words, of manuals full of names and code up to 20 %; only alphabets are judged.

import type { RawPage } from '../model/raw-page.ts';
import { wordsOfRun } from './layer-words.ts';
import { misreadShare } from './misread-words.ts';

/** Fewer words than this tell nothing. */
const FEWEST_WORDS = 40;

/** Share of odd words from which a layer is poor. */
const POOR = 0.35;

/** Share of misread ones among the commonest words from which a layer is poor. corpus: good layers 0–0.02. */
const MISREAD = 0.06;

/** Least share of Latin letters among all characters of what is judged. */
const LATIN = 0.5;

/** Words longer than this on average were not parted: the layer has no blanks. */
const LONGEST_WORDS = 12;

/** A word so long has a vowel. */
const SPOKEN = 3;

/** So much of a word is looked at: looking for the edges of a long run of signs takes the square of its length. */
const MOST_LETTERS = 40;

const EDGES = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;
const VOWEL = /[aeiouyà-öø-ÿāēīōūœæ]/iu;

function isOdd(word: string): boolean {
  const core = word.slice(0, MOST_LETTERS).replace(EDGES, '');
  if (core === '') return word.length > 2;
  if (/^\p{N}+([.,:/-]\p{N}+)*$/u.test(core)) return false;
  if (/\p{L}\p{N}|\p{N}\p{L}{3}/u.test(core) || /\p{L}[^\p{L}\p{N}\p{M}'’.­-]+\p{L}/u.test(core)) return true;
  if (/\p{Ll}\p{Lu}/u.test(core)) return true;
  const capitals = core === core.toUpperCase();
  return core.length >= SPOKEN && !capitals && /^\p{Script=Latin}+$/u.test(core) && !VOWEL.test(core);
}

/** Share of words that are none: 0–1; null where there are too few, or they are of no alphabet. */
function oddShare(words: readonly string[]): number | null {
  if (words.length < FEWEST_WORDS) return null;
  const text = words.join('');
  if (text.length > LONGEST_WORDS * words.length) return null;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < LATIN * text.length) return null;
  return words.filter(isOdd).length / words.length;
}

/** The words of a raw page, as its runs, blanks and white part them. */
export function layerWords(raw: RawPage): readonly string[] {
  const words = raw.runs.flatMap(wordsOfRun).map((word) => word.map((glyph) => glyph.text).join(''));
  return words.flatMap((word) => word.split(/\s+/u)).filter((word) => word !== '');
}

/** How poor words are: 1 and more is poor; null where they tell nothing. */
function poorness(words: readonly string[]): number | null {
  const odd = oddShare(words);
  return odd === null ? null : Math.max(odd / POOR, (misreadShare(words) ?? 0) / MISREAD);
}

/** Whether a text layer is so poor that the picture under it is read again. */
export function isPoorLayer(raw: RawPage): boolean {
  return (poorness(layerWords(raw)) ?? 0) >= 1;
}

/** Whether a reading of a page is less poor than its poor layer; a reading of few words is no better. */
export function isBetterThanLayer(read: readonly string[], raw: RawPage): boolean {
  const [own, layer] = [poorness(read), poorness(layerWords(raw))];
  return own !== null && (layer === null || own < layer);
}
