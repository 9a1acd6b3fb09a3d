// In: draft pages. Out: the same, each line as large as its East Asian letters, where the book sets the Latin ones beside
// them in another size: pTeX and its heirs draw kana at 0.92 of the size of the letters, so that a line of names or code
// would look like a title.
import type { Line } from '../model/page.ts';
import type { BookDraft, DraftPage } from './draft.ts';
import { isHangul, isUnspaced } from './script.ts';
import { bodyLines, mapLines } from './source-lines.ts';
import { count, median, mostFrequent } from './statistics.ts';

/** Codes that East Asian letters may have: Hangul Jamo, and what comes from the radicals on. */
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\uffff]/;
const LATIN = /[A-Za-z0-9]/g;

/** Sizes of Latin over East Asian letters that belong to one text: pTeX 1.04 and 1.08, Korean word processors 0.9 to 1.1. */
const LEAST_RATIO = 0.85;
const MOST_RATIO = 1.2;
/** Ratios nearer to 1 are equal sizes. */
const APART = 0.025;
/** Share of the lines with both scripts that must have the usual ratio, how near, and how many lines there must be. */
const USUAL_SHARE = 0.6;
const NEAR = 0.015;
const MIN_LINES = 8;

type Sizes = { readonly eastAsian: number | null; readonly latin: number | null };

/** The size that most letters of each script have in a line; null where it has none. */
function sizesOf(line: Line): Sizes {
  const eastAsian = new Map<number, number>();
  const latin = new Map<number, number>();
  for (const { text, style, position } of line.spans) {
    if (position !== 'normal') continue;
    const wide = EAST_ASIAN.test(text) ? [...text].filter((ch) => isUnspaced(ch) || isHangul(ch)).length : 0;
    if (wide > 0) count(eastAsian, style.size, wide);
    const narrow = text.match(LATIN)?.length ?? 0;
    if (narrow > 0) count(latin, style.size, narrow);
  }
  return { eastAsian: mostFrequent(eastAsian), latin: mostFrequent(latin) };
}

/** How much larger than its East Asian letters the book sets Latin ones; null where they are alike, or it varies. */
function latinRatio(pages: readonly DraftPage[]): number | null {
  const ratios: number[] = [];
  for (const page of pages) {
    for (const { line, source } of bodyLines(page)) {
      if (source === 'ocr' || !line.spans.some(({ text }) => EAST_ASIAN.test(text))) continue;
      const { eastAsian, latin } = sizesOf(line);
      if (eastAsian !== null && latin !== null) ratios.push(latin / eastAsian);
    }
  }
  const usual = median(ratios);
  if (ratios.length < MIN_LINES || usual < LEAST_RATIO || usual > MOST_RATIO || Math.abs(usual - 1) < APART)
    return null;
  const alike = ratios.filter((ratio) => Math.abs(ratio - usual) <= NEAR).length;
  return alike >= USUAL_SHARE * ratios.length ? usual : null;
}

/** Measures lines of mixed scripts by one of them: the East Asian letters, or the size that these would have. */
export function mixedSizes(draft: BookDraft): BookDraft {
  const ratio = latinRatio(draft.pages);
  if (ratio === null) return draft;
  const pages = mapLines(draft.pages, (source) => {
    const { eastAsian, latin } = sizesOf(source.line);
    const size = eastAsian ?? (latin === null ? source.size : source.size / ratio);
    return size === source.size ? source : { ...source, size };
  });
  return { ...draft, pages };
}
