// In: a text in one script that several languages share. Out: which of them, by the letters that only it uses.
import { SIMPLIFIED_FORMS, TRADITIONAL_FORMS } from '../model/han-forms.ts';

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Share of a text's letters that tell a language apart; loans and names of another stay below it. */
const TELLING_SHARE = 0.004;

type Sign = { readonly tag: string; readonly letters: RegExp; readonly without?: RegExp; readonly share?: number };

/** In the order in which they are asked: letters of the later ones occur in the earlier ones as well. */
const CYRILLIC: readonly Sign[] = [
  { tag: 'be', letters: /ў/giu },
  { tag: 'uk', letters: /[їєґ]/giu },
  { tag: 'mk', letters: /[ќѓѕ]/giu },
  { tag: 'sr', letters: /[ђћљњј]/giu },
  { tag: 'kk', letters: /[әғқңұһ]/giu },
  { tag: 'bg', letters: /ъ/giu, without: /[ыэё]/giu, share: 0.008 },
];

const ARABIC: readonly Sign[] = [
  { tag: 'ur', letters: /[ٹڈڑںےہھ]/gu, share: 0.01 },
  { tag: 'ps', letters: /[ټډړښځڅڼ]/gu, share: 0.005 },
  { tag: 'ckb', letters: /[ێۆڵڕە]/gu, share: 0.02 },
  { tag: 'fa', letters: /[پچژگکی]/gu, share: 0.02 },
];

function told(text: string, signs: readonly Sign[], usual: string): string {
  const letters = Math.max(1, countOf(text, /\p{L}/gu));
  for (const { tag, letters: own, without, share = TELLING_SHARE } of signs) {
    if (countOf(text, own) / letters < share) continue;
    if (without && countOf(text, without) / letters >= TELLING_SHARE) continue;
    return tag;
  }
  return usual;
}

/** The language of a text in Cyrillic letters. */
export function cyrillicLanguage(text: string): string {
  return told(text, CYRILLIC, 'ru');
}

/** The language of a text in Arabic letters. */
export function arabicLanguage(text: string): string {
  return told(text, ARABIC, 'ar');
}

/** Chinese with the script that it is written in; plain "zh" where no character tells. */
export function chineseLanguage(text: string): string {
  let [simplified, traditional] = [0, 0];
  for (const ch of text) {
    if (SIMPLIFIED_FORMS.has(ch)) simplified++;
    else if (TRADITIONAL_FORMS.has(ch)) traditional++;
  }
  if (simplified === traditional) return 'zh';
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
}
