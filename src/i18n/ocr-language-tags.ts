// In: a Tesseract language code. Out: the BCP 47 tag that Intl knows its name by, and whether a reader speaks it.

/** Codes that are no three-letter ISO 639 code, or whose script must be told. Tesseract tessdata file names. */
const TAGS: Readonly<Record<string, string>> = {
  chi_sim: 'zh-Hans',
  chi_sim_vert: 'zh-Hans',
  chi_tra: 'zh-Hant',
  chi_tra_vert: 'zh-Hant',
  jpn_vert: 'ja',
  kor_vert: 'ko',
  aze_cyrl: 'az-Cyrl',
  srp_latn: 'sr-Latn',
  uzb_cyrl: 'uz-Cyrl',
  deu_latf: 'de-Latf',
  eng: 'en',
  kor: 'ko',
  jpn: 'ja',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  rus: 'ru',
  ara: 'ar',
  heb: 'he',
  fas: 'fa',
  hin: 'hi',
  tha: 'th',
  vie: 'vi',
};

/** The BCP 47 tag of a Tesseract code; an unknown code is returned with its underscores as hyphens. */
export function ocrLanguageTag(code: string): string {
  return TAGS[code] ?? code.replaceAll('_', '-');
}

/** Whether a Tesseract code's data reads lines that run down. */
export function isVertical(code: string): boolean {
  return code.endsWith('_vert');
}

/** Language and script of a tag, "zh-Hant" for "zh-TW"; null where it is no tag. */
function written(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null; // a code that Intl does not know
  }
}

/** Whether a Tesseract code is one of `languages` (BCP 47), in the script that they are written in. */
export function isOcrLanguageOf(code: string, languages: readonly string[]): boolean {
  const own = written(ocrLanguageTag(code));
  return own !== null && languages.some((tag) => written(tag) === own);
}
