// In: the draft. Out: the book's language as BCP 47: what the PDF says, unless its letters speak against it.

import { OTHER_STOP_WORDS, STOP_WORDS } from '../model/stop-words.ts';
import type { BookDraft } from './draft.ts';
import { arabicLanguage, chineseLanguage, cyrillicLanguage } from './script-languages.ts';
import { bodyLines } from './source-lines.ts';
import { count } from './statistics.ts';

/** Letters read for the guess: enough for stable counts, few enough to be quick. */
const SAMPLE = 200_000;

/** Share of kana among East Asian letters above which a text is Japanese: Chinese has none. */
const KANA_SHARE = 0.05;

/** Share of all letters that a script must have to be the book's script. */
const SCRIPT_SHARE = 0.3;

/** Languages by the script that only they, of those we know, are written in. */
const BY_SCRIPT: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** Blocks that hold Latin letters, digits and the usual punctuation; no letter of the other scripts named here. */
const LATIN_BLOCKS = /[\n -\u036f\u2000-\u206f]+/g;

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The languages that each of the commonest words is one of. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [tag, words] of [...STOP_WORDS, ...OTHER_STOP_WORDS]) {
  for (const word of words) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), tag]);
}

/** Letters that only one language has, of those in Latin letters that we know: a word with one is a word of it. */
const OWN_LETTERS: readonly (readonly [string, RegExp])[] = [
  ['de', /ß/u],
  ['hu', /[őű]/u],
  ['ro', /[șț]/u],
  ['pl', /[łżźś]/u],
  ['cs', /[řěů]/u],
  ['tr', /ğ/u],
  ['is', /[ðþ]/u],
  ['lt', /[ėįų]/u],
  ['lv', /[ņļķģ]/u],
  ['eo', /[ĉĝĵŝŭ]/u],
  ['vi', /[ơưạảấầẩậắặẹẻếềểễệỉịọỏốồổộớờởợụủứừửữự]/u],
];

/** Least part of a text's words that are the commonest of its language: of a strange one, those of others are fewer. */
const LEAST_SHARE = 0.08;

/** What speaks for the first language and not for the second, in parts of the reverse, from which it wins. */
const LEAD = 1.05;

/** Pages are tried out with nonsense that looks like Latin. Its lines say nothing of the language of the book. */
const FILLER = /\blorem\s+ipsum\b|\bdolor\s+sit\s+amet\b/iu;

/** Words of filler that are hardly ever in another text than a Latin one. */
const FILLER_WORDS =
  /\b(?:et|sed|ut|nec|sit|amet|vel|quis|eget|eu|vitae|nulla|mauris|morbi|donec|nunc|aliquam|vestibulum|pellentesque|lorem|ipsum|dolor|consectetu?er|adipiscing|elit|sapien|turpis|tellus|faucibus|commodo|lectus|odio|libero|justo|leo|augue|ante|massa|quam|quisque|praesent|phasellus|suspendisse|vivamus|curabitur|cras|proin|etiam|integer|maecenas|aenean|fusce|duis|nullam|felis|velit|neque|tortor|diam|metus|urna|nibh|enim|dui|placerat|lacus|porttitor|tincidunt|ullamcorper|viverra|fermentum|tempus|tempor|gravida|sagittis|vulputate)\b/iu;

const ACCENTED = /[^\n -\u007f]/u;

/** Votes of a word with a letter that only one language has; several languages share many of the commonest words. */
const OWN_LETTER_VOTES = 2;

/** The language that most of the words are of, where they are at least a part of all. */
function wordLanguage(text: string, leastShare: number): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = new Map<string, number>();
  for (const word of words) {
    for (const tag of LANGUAGES_OF.get(word) ?? []) count(scores, tag);
    if (!ACCENTED.test(word)) continue;
    for (const [tag, letters] of OWN_LETTERS) {
      if (letters.test(word)) scores.set(tag, (scores.get(tag) ?? 0) + OWN_LETTER_VOTES);
    }
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < leastShare * words.length) return null;
  if (second === undefined) return best[0];
  // Languages as near as Danish and Norwegian share most of these words.
  const isOfBoth = (word: string) => [best, second].every(([tag]) => LANGUAGES_OF.get(word)?.includes(tag));
  const shared = words.filter(isOfBoth).length;
  return best[1] - shared >= LEAD * (second[1] - shared) ? best[0] : null;
}

/** The language of a text in Latin letters. Where filler stands in it, that of its other lines: few, so that few words tell. */
function latinLanguage(text: string): string | null {
  if (!FILLER.test(text)) return wordLanguage(text, LEAST_SHARE);
  const others = text.split('\n').filter((line) => !FILLER_WORDS.test(line));
  return wordLanguage(others.join('\n'), 0) ?? wordLanguage(text, LEAST_SHARE);
}

/** The language of a text whose script is usually that of `tag`. */
function languageInScript(tag: string, text: string): string {
  if (tag === 'ar') return arabicLanguage(text);
  return tag === 'ru' ? cyrillicLanguage(text) : tag;
}

/** Guesses a text's language from its letters and commonest words; null where there is too little to tell. */
export function guessLanguage(text: string): string | null {
  // An East Asian letter says as much as about two Latin ones.
  const others = text.replace(LATIN_BLOCKS, '');
  const latin = (text.match(LATIN_BLOCKS) ?? []).reduce((sum, run) => sum + run.replace(/\P{L}+/gu, '').length, 0);
  const kana = 2 * countOf(others, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = 2 * countOf(others, /\p{Script=Han}/gu);
  const letters = latin + countOf(others, /\p{L}/gu) + (kana + han) / 2 + countOf(others, /\p{Script=Hangul}/gu);
  if (letters === 0) return null;
  for (const [tag, pattern] of BY_SCRIPT) {
    const weight = tag === 'ko' ? 2 : 1;
    if ((weight * countOf(others, pattern)) / letters >= SCRIPT_SHARE) return languageInScript(tag, text);
  }
  if ((kana + han) / letters >= SCRIPT_SHARE) return kana / (kana + han) >= KANA_SHARE ? 'ja' : chineseLanguage(text);
  return latinLanguage(text);
}

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? '';
const WELL_FORMED = /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i;

/** Sets the draft's language. A catalogue language counts unless a plain guess contradicts it: tools write their own default. */
export function language(draft: BookDraft): BookDraft {
  let text = '';
  for (const page of draft.pages) {
    if (text.length > SAMPLE) break;
    for (const line of bodyLines(page)) text += `${line.text}\n`;
  }
  const said = draft.document.language?.trim() ?? '';
  const guess = guessLanguage(text);
  const trusted = WELL_FORMED.test(said) && (guess === null || primary(said) === primary(guess));
  return {
    ...draft,
    language: trusted ? said.replaceAll('_', '-') : (guess ?? (WELL_FORMED.test(said) ? said : 'en')),
  };
}
