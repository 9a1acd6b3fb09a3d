// In: stems of Korean verbs. Out: the forms that endings go on, as jamo: the stem itself, the one before 으, and the infinitive.

/** The three forms of a stem: before 고 and 는; before (으)ㄴ and (으)면; the infinitive, before 서 and ㅆ. */
export type StemForms = {
  readonly plain: readonly string[];
  readonly linked: readonly string[];
  readonly open: readonly string[];
};

const FINALS: Readonly<Record<string, string>> = {
  ㄴ: '\u11ab',
  ㄹ: '\u11af',
  ㅁ: '\u11b7',
  ㅂ: '\u11b8',
  ㅆ: '\u11bb',
};

/** Text as jamo; a consonant that stands alone is a final one. */
export function jamo(text: string): string {
  return text.normalize('NFD').replace(/[ㄴㄹㅁㅂㅆ]/gu, (ch) => FINALS[ch] ?? ch);
}

const VOWEL_A = '\u1161';
const VOWEL_EO = '\u1165';
const BRIGHT = /[\u1161\u1163\u1169]/u;
const FINAL = /[\u11a8-\u11c2]$/u;
/** How the vowel of a stem and the infinitive's become one. */
const MERGED: Readonly<Record<string, string>> = {
  '\u1169': '\u116a',
  '\u116e': '\u116f',
  '\u1175': '\u1167',
  '\u116c': '\u116b',
};
/** Vowels that take in the infinitive's: ㅏ ㅓ ㅐ ㅔ ㅕ. */
const SILENT = /[\u1161\u1165\u1162\u1166\u1167]$/u;
const IEUNG = '\u110b';
const EU = `${IEUNG}\u1173`;

function infinitiveVowel(body: string): string {
  const vowels = body.match(/[\u1161-\u1175]/gu) ?? [];
  return BRIGHT.test(vowels.at(-1) ?? '') ? VOWEL_A : VOWEL_EO;
}

/** Stems in ㅡ, 르 among them. */
function afterEu(body: string, stem: string): readonly string[] {
  const cut = body.slice(0, -1);
  const vowel = infinitiveVowel(cut.replace(/[\u1100-\u1112]$/u, ''));
  const regular = `${cut}${vowel}`;
  return stem.endsWith('르') && stem.length > 1 ? [regular, `${cut.slice(0, -1)}\u11af\u1105${vowel}`] : [regular];
}

function vowelStem(stem: string): StemForms {
  const body = jamo(stem);
  const last = body.at(-1) ?? '';
  const long = `${body}${IEUNG}${infinitiveVowel(body)}`;
  let open: readonly string[] = [long];
  if (stem.endsWith('하')) open = [jamo(`${stem.slice(0, -1)}해`), jamo(`${stem}여`)];
  else if (last === '\u1173') open = afterEu(body, stem);
  else if (SILENT.test(body)) open = [body, long];
  else if (MERGED[last] !== undefined) open = [`${body.slice(0, -1)}${MERGED[last]}`, long];
  return { plain: [body], linked: [body], open };
}

function consonantStem(stem: string): StemForms {
  const body = jamo(stem);
  const open = `${body}${IEUNG}${infinitiveVowel(body)}`;
  if (!body.endsWith('\u11af')) return { plain: [body], linked: [body + EU], open: [open] };
  const bare = body.slice(0, -1);
  return { plain: [body, bare], linked: [body, bare], open: [open] };
}

/** Stems with a mark: what the last consonant becomes before a vowel. */
function irregular(stem: string, mark: string): StemForms {
  const body = jamo(stem);
  const cut = body.slice(0, -1);
  const vowel = infinitiveVowel(body);
  switch (mark) {
    case 'ㅂ': {
      const open = /[돕곱]$/u.test(stem) ? '\u116a' : '\u116f';
      return { plain: [body], linked: [`${cut}${IEUNG}\u116e`], open: [`${cut}${IEUNG}${open}`] };
    }
    case 'ㄷ':
      return { plain: [body], linked: [`${cut}\u11af${EU}`], open: [`${cut}\u11af${IEUNG}${vowel}`] };
    case 'ㅅ':
      return { plain: [body], linked: [cut + EU], open: [`${cut}${IEUNG}${vowel}`] };
    case 'ㅎ':
      return { plain: [body], linked: [cut], open: [`${cut.slice(0, -1)}\u1162`, `${cut.slice(0, -1)}\u1164`] };
    default:
      return { plain: [body], linked: [body], open: [`${body}\u1105${VOWEL_EO}`] };
  }
}

/** The forms of a stem, whose mark of an irregular one stands behind it. */
export function formsOf(entry: string): StemForms {
  const mark = /[ㅂㄷㅅㅎ]$|(?<=.르)러$|(?<=푸르)러$/u.exec(entry)?.[0];
  if (mark !== undefined) return irregular(entry.slice(0, -1), mark);
  return FINAL.test(jamo(entry)) ? consonantStem(entry) : vowelStem(entry);
}
