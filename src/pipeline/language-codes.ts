// What Tesseract calls a language that a document or a text is said to be in.

/** Tesseract codes of the languages that a document may name (BCP 47 primary subtags). */
export const CODES: Readonly<Record<string, string>> = {
  en: 'eng',
  ko: 'kor',
  ja: 'jpn',
  zh: 'chi_sim',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  nl: 'nld',
  ru: 'rus',
  pl: 'pol',
  sv: 'swe',
  la: 'lat',
  ar: 'ara',
};
