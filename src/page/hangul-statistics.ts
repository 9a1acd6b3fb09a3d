// Hangul of a page in; out, whether its final consonants are spread as in real Korean.
// A wrong ToUnicode map gives syllables at random: hardly any without a final consonant, many with rare ones.

/** Syllables below which the shares say nothing. */
const MIN_SYLLABLES = 30;
/** Natural text has about half of its syllables without a final consonant; random syllables 1 in 28. */
const MIN_OPEN_SHARE = 0.15;
/** Natural text has under 6 % of rare finals; random syllables over half. */
const MAX_RARE_SHARE = 0.25;
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
/** Index of the finals ㄳ ㄵ ㄶ ㄺ ㄻ ㄼ ㄽ ㄾ ㄿ ㅀ ㅄ ㅋ ㅌ ㅍ ㅎ ㄷ ㅈ ㅊ ㄲ in the syllable block. */
const RARE_FINALS = new Set([2, 3, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 18, 22, 23, 24, 25, 26, 27]);

/** Whether a page's Hangul cannot be real text. */
export function isImplausibleHangul(text: Iterable<string>): boolean {
  let [syllables, open, rare] = [0, 0, 0];
  for (const part of text) {
    for (const char of part) {
      const code = char.codePointAt(0) ?? 0;
      if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) continue;
      syllables++;
      const final = (code - FIRST_SYLLABLE) % FINALS;
      if (final === 0) open++;
      else if (RARE_FINALS.has(final)) rare++;
    }
  }
  if (syllables < MIN_SYLLABLES) return false;
  return open / syllables < MIN_OPEN_SHARE && rare / syllables >= MAX_RARE_SHARE;
}
