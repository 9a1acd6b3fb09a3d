// In: words of a text layer or of a reading. Out: whether they are mostly no words, as old or careless OCR leaves them.
// Evidence: letters mixed with figures or signs, capitals inside, no vowel, common words misread. Good layers of novels have 1–3 % of such
// words, of manuals full of names and code up to 31 %; but hardly one has a sign or figure for a letter. Only Latin letters are judged. A page of another script that English data read has
// signs of all kinds in its words and no common word of any language; a French one has lost its accents.

import type { RawPage } from '../model/raw-page.ts';
import { commonShare, lacksAccents } from './layer-language.ts';
import { wordsOfRun } from './layer-words.ts';
import { misreadShare } from './misread-words.ts';

/** Fewer words than this tell nothing. */
const FEWEST_WORDS = 40;

/** Share of odd words from which a layer is poor. */
const POOR = 0.35;

/** Share of words with a sign or a figure for a letter from which a layer is poor: 0.04 at most in manuals and code, 0.2 where a sixth is noise. */
const SPOILT_WORDS = 0.1;

/** Between small letters: a sign that neither code nor a list of options sets there, or a figure that looks like a letter; "dec2bin" is a name. */
const SPOILT = /\p{Ll}[!~^%|?§°£€0135689]\p{Ll}/u;

/** Share of misread ones among the commonest words from which a layer is poor. corpus: good layers 0–0.02. */
const MISREAD = 0.06;

/** Share of common words under which the words may be of no language. corpus: 0.08 and more on pages of text, 0–0.05 in nonsense. */
const HARDLY_COMMON = 0.07;

/** Share of odd words and of those with stray signs from which words of no language are nonsense: Korean read as English 0.25–0.29. */
const NONSENSE = 0.1;

/** Signs that hardly a word has. */
const STRAY = /[{}[\]|\\<>~^]/;

/** Letters of other scripts that make a reading of one. */
const FEWEST_LETTERS = 80;

/** Least share of letters of other scripts in a reading of one. */
const OTHER_LETTERS = 0.5;

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

function coreOf(word: string): string {
  return word.slice(0, MOST_LETTERS).replace(EDGES, '');
}

function isOdd(word: string): boolean {
  const core = coreOf(word);
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

/** How surely words are of no language, with hardly a common one and signs among their letters: from 1 on they are. */
function nonsense(words: readonly string[]): number {
  if (commonShare(words) >= HARDLY_COMMON) return 0;
  return words.filter((word) => isOdd(word) || STRAY.test(word)).length / words.length / NONSENSE;
}

/** How poor words are: 1 and more is poor; null where they tell nothing. */
function poorness(words: readonly string[]): number | null {
  const odd = oddShare(words);
  if (odd === null) return null;
  const spoilt = words.filter((word) => SPOILT.test(coreOf(word))).length / words.length;
  const misread = misreadShare(words) ?? 0;
  return Math.max(odd / POOR, spoilt / SPOILT_WORDS, misread / MISREAD, nonsense(words), lacksAccents(words) ? 1 : 0);
}

/** Whether a text is mostly in a script that is not Latin. */
function isOtherScript(words: readonly string[]): boolean {
  const text = words.join('');
  const letters = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  return letters >= FEWEST_LETTERS && letters >= OTHER_LETTERS * text.length;
}

/** Whether a text layer is so poor that the picture under it is read again. */
export function isPoorLayer(raw: RawPage): boolean {
  return (poorness(layerWords(raw)) ?? 0) >= 1;
}

/** Whether a reading of a page is less poor than its poor layer; a reading of few words is no better, one in another script is. */
export function isBetterThanLayer(read: readonly string[], raw: RawPage): boolean {
  if (isOtherScript(read)) return true;
  const [own, layer] = [poorness(read), poorness(layerWords(raw))];
  return own !== null && (layer === null || own < layer);
}
