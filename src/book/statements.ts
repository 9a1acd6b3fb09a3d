// In: the lines of a mathematical statement ("Theorem 1 …"), the spans in them. Out: whether it is set in italics as a
// whole, and whether upright words in it stand out, or are names of functions, which are upright everywhere.
import type { Span } from '../model/page.ts';
import type { SourceLine } from './draft.ts';
import { startsStatement } from './heading-words.ts';
import { isMathFace } from './math-face.ts';

/** Share of the letters in words that must be slanted. */
const SLANTED_SHARE = 0.5;

const WORD = /\p{L}{2,}/gu;
/** Names of functions and operators; others are known by the bracket, sign or number that they stand before. */
const FUNCTION =
  /^(?:arg|a?r?c?(?:sin|cos|tan|cot)h?|log|ln|exp|det|dim|co?ker|deg|gcd|lcm|inf|sup|lim|limsup|liminf|max|min|mod|hom|end|aut|gal|per|rank|rk|sgn|sign|diag|span|supp|vol|tr|im|re|id|pr|var|cov|err|ord|ext|tor|spec|div|grad|curl|poly|card|conv|cl|int)$/iu;
const FORMULA_SIGN = /\p{L}[([]|[=≤≥<>∈⊆⊂+×·→|]|\p{Nd}/u;

/** Whether a statement's own words are slanted: its label and its formulas, which may be most of it, are set apart. */
export function isSlantedStatement(lines: readonly SourceLine[]): boolean {
  if (!startsStatement(lines[0]?.text ?? '')) return false;
  let slanted = 0;
  let all = 0;
  for (const { line } of lines) {
    for (const { style, text } of line.spans) {
      if (style.bold || style.smallCaps || style.monospace || isMathFace(style.family)) continue;
      const words = text.match(WORD)?.filter((word) => !FUNCTION.test(word)) ?? [];
      const letters = words.reduce((sum, word) => sum + word.length, 0);
      all += letters;
      if (style.italic) slanted += letters;
    }
  }
  return slanted > all * SLANTED_SHARE;
}

/** Whether an upright stretch in slanted text is a word that stands out and no part of a formula. */
export function standsOut({ style, text }: Span): boolean {
  if (style.italic || style.bold || style.smallCaps || FORMULA_SIGN.test(text)) return false;
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  return words.some((word) => !FUNCTION.test(word));
}
