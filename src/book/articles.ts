// In: the text of a line or segment. Out: whether an article of a law or a contract begins there: "제2조(정의)", "第三条",
// "§ 5 Zweck", "Article 4", "Art. 12".
const EAST_ASIAN = /^제\s?\p{Nd}+조(?:의\p{Nd}+)?\s?[(（]|^第[\p{Nd}一二三四五六七八九十百千]+条/u;
const WESTERN = /^(?:§§?\s?|(?:Art\.|Article|Artikel|Artículo|Artigo|Articolo)\s)\p{Nd}+[a-z]?\b/u;

/** Whether an article begins with its number: the sign of East Asian laws is at no other place of a sentence's start. */
export function startsEastAsianArticle(text: string): boolean {
  return EAST_ASIAN.test(text);
}

/** Whether a segment begins as an article does, in whatever language. */
export function startsArticle(text: string): boolean {
  return EAST_ASIAN.test(text) || WESTERN.test(text);
}
