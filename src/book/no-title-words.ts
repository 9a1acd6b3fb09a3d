// In: the text of a line in display type. Out: whether its first words show that it titles nothing: the keywords of a
// paper, set in bold under its abstract, captions of floats, which may be set as titles are, and questions of an exam with
// leaders to the place of their answer.
import { FIGURE_WORDS, TABLE_WORDS } from '../model/caption-words.ts';

const KEYWORDS =
  /^(?:key\s?-?\s?words?(?: and phrases)?|index terms|general terms|ccs concepts|schlüssel(?:wörter|begriffe)|stichwörter|mots[- ]clés|palabras clave|palavras[- ]chave|parole chiave|trefwoorden|nyckelord|słowa kluczowe|ключевые слова|키워드|주제어|핵심어|キーワード|关键词|關鍵詞|الكلمات المفتاحية)\s*[:：.—–-]\s*\S/iu;

const CAPTION = new RegExp(
  `^(?:${FIGURE_WORDS}|${TABLE_WORDS})\\s*(?:[A-Z]\\.?)?\\p{Nd}+(?:[.–-]\\p{Nd}+)*\\s*[.:：—–-]\\s+\\S`,
  'iu',
);

/** Leaders to the brackets that take a question's answer: "which is wrong? · · · · ( B )". */
const ANSWER = /(?:[·.…⋯․]\s*){4,}[(（]\s*\p{L}{0,4}\s*[)）]$/u;

/** Whether a line is the keywords of a paper, a caption with its number and its words, or a question with leaders to its answer. */
export function namesNoSection(text: string): boolean {
  return KEYWORDS.test(text) || CAPTION.test(text) || ANSWER.test(text);
}
