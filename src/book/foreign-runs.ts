// In: plain text and the book's language. Out: the text as inlines, with stretches in the letters of another script told
// apart by language and direction, so that readers speak, hyphenate and order them as they should.
import type { Inline } from '../model/book.ts';
import { guessLanguage } from './language.ts';

type Script = { readonly name: string; readonly letters: string; readonly languages: RegExp; readonly rtl?: boolean };

/** Scripts that a stretch may be in, and the languages that use it as their own. */
const SCRIPTS: readonly Script[] = [
  { name: 'hangul', letters: '\\p{Script=Hangul}', languages: /^ko/u },
  {
    name: 'han',
    letters: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー',
    languages: /^(?:ko|ja|zh|yue)/u,
  },
  { name: 'arabic', letters: '\\p{Script=Arabic}\\p{M}', languages: /^(?:ar|fa|ur|ps|ckb|ug|sd)/u, rtl: true },
  { name: 'hebrew', letters: '\\p{Script=Hebrew}\\p{M}', languages: /^(?:he|yi)/u, rtl: true },
  { name: 'cyrillic', letters: '\\p{Script=Cyrillic}', languages: /^(?:ru|uk|be|bg|sr|mk|kk|mn|ky|tg)/u },
  { name: 'greek', letters: '\\p{Script=Greek}\\p{M}', languages: /^el/u },
  { name: 'thai', letters: '\\p{Script=Thai}', languages: /^th/u },
  { name: 'devanagari', letters: '\\p{Script=Devanagari}', languages: /^(?:hi|mr|ne|sa)/u },
];

/** Letters that make a stretch; a Greek letter or two are signs of a formula. */
const MIN_LETTERS: Readonly<Record<string, number>> = { greek: 3 };
const MIN_OTHERS = 2;

/** Any letter past Latin's blocks: most text has none and is left at once. */
const BEYOND_LATIN = /[\u0370-\u1aff\u1f00-\u1fff\u2e80-\u{1ffff}]/u;

/** A word in the script, and what follows it within the stretch: marks between two words of it. */
const STRETCHES = SCRIPTS.map((script) => ({
  ...script,
  pattern: new RegExp(`[${script.letters}]+(?:[\\s,،.;:'’״׳"-]{1,3}[${script.letters}]+)*`, 'gu'),
}));

type Stretch = { readonly from: number; readonly to: number; readonly text: string; readonly script: Script };

function stretchesOf(text: string, language: string): readonly Stretch[] {
  return STRETCHES.filter((script) => !script.languages.test(language))
    .flatMap((script) =>
      [...text.matchAll(script.pattern)].flatMap((match) => {
        const letters = match[0].match(/\p{L}/gu)?.length ?? 0;
        if (letters < (MIN_LETTERS[script.name] ?? MIN_OTHERS)) return [];
        return [{ from: match.index, to: match.index + match[0].length, text: match[0], script }];
      }),
    )
    .sort((a, b) => a.from - b.from);
}

/** Text as inlines, its stretches in other scripts as foreign ones. */
export function withForeignRuns(text: string, language: string): readonly Inline[] {
  if (!BEYOND_LATIN.test(text)) return [{ type: 'text', text }];
  const out: Inline[] = [];
  let at = 0;
  for (const stretch of stretchesOf(text, language)) {
    const guess = guessLanguage(stretch.text);
    if (guess === null || stretch.from < at) continue;
    if (stretch.from > at) out.push({ type: 'text', text: text.slice(at, stretch.from) });
    const direction = stretch.script.rtl ? 'rtl' : null;
    out.push({ type: 'foreign', language: guess, direction, children: [{ type: 'text', text: stretch.text }] });
    at = stretch.to;
  }
  if (at < text.length) out.push({ type: 'text', text: text.slice(at) });
  return out;
}
