// In: the text of a line or segment. Out: whether an article of a law or a contract begins there: "제2조(정의)", "第三条",
// "§ 5 Zweck", "Article 4", "Art. 12".
import type { SourceLine } from './draft.ts';

const EAST_ASIAN = /^제\s?\p{Nd}+조(?:의\p{Nd}+)?\s?[(（]|^第[\p{Nd}一二三四五六七八九十百千]+条/u;
const WESTERN = /^(?:§§?\s?|(?:Art\.|Article|Artikel|Artículo|Artigo|Articolo)\s)\p{Nd}+[a-z]?\b/u;

/** Whether an article begins with its number: the sign of East Asian laws is at no other place of a sentence's start. */
export function startsEastAsianArticle(text: string): boolean {
  return EAST_ASIAN.test(text);
}

/** An article's number and its title in brackets: in a sentence a particle follows the brackets, no white. */
const KOREAN_TITLE = /^제\s?\p{Nd}+조(?:의\s?\p{Nd}+)?\s?[(（][^()（）]{1,60}[)）](?:\s|$)/u;

/** Whether a line begins an article by its title in bold, whatever stands before it: an item of a law ends without a stop. */
export function startsTitledArticle({ text, line }: Pick<SourceLine, 'text' | 'line'>): boolean {
  const first = line.spans.find((span) => span.text.trim() !== '');
  return first?.style.bold === true && KOREAN_TITLE.test(text);
}

/** Whether a segment begins as an article does, in whatever language. */
export function startsArticle(text: string): boolean {
  return EAST_ASIAN.test(text) || WESTERN.test(text);
}
