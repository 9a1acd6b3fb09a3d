// In: the headings of a book. Out: the depth of each number where East Asian units count some of them: 제1장 over 제1절 over
// 1. over 가., 第一章 over 第一節 over 一、 over （一）. What stands over what is custom; which of them a book has is its own.
import type { BodyStyle, Segment } from './draft.ts';
import { headingStyle, segmentText } from './heading-style.ts';
import { numberingDepth } from './heading-words.ts';

const FIGURES = '[\\p{Nd}〇一二三四五六七八九十百일이삼사오육칠팔구십IVXⅠ-Ⅻ]{1,5}';
const IDEOGRAPHS = '[一二三四五六七八九十]{1,3}';
const SYLLABLES = '[가나다라마바사아자차카타파하]';

type Kind = { readonly pattern: RegExp; readonly eastAsian: boolean };

const kind = (source: string, eastAsian = true): Kind => ({ pattern: new RegExp(`^${source}`, 'u'), eastAsian });

/** From the outermost in, as Korean, Japanese and Chinese official style have them; figures in the middle are everybody's. */
const PART = kind(`(?:제\\s*${FIGURES}\\s*[편부]|第\\s*${FIGURES}\\s*[部編编])(?![\\p{Script=Hangul}])`);
const CHAPTER = kind(
  `(?:제?\\s*\\p{Nd}{1,3}\\s*장|제\\s*${FIGURES}\\s*장|第\\s*${FIGURES}\\s*章)(?![\\p{Script=Hangul}])`,
);
const SECTION = kind(`(?:제\\s*${FIGURES}\\s*절|第\\s*${FIGURES}\\s*[節节])(?![\\p{Script=Hangul}])`);
const PLAIN = kind('\\p{Nd}{1,2}[.．]?[\\s\\u2003]+(?=\\p{L})', false);
const KINDS: readonly Kind[] = [
  PART,
  CHAPTER,
  SECTION,
  kind(`제\\s*${FIGURES}\\s*관(?![\\p{Script=Hangul}])`),
  // The figures of East Asian fonts; those of letters are everybody's.
  kind('[Ⅰ-Ⅻ][.．]\\s'),
  kind(`${IDEOGRAPHS}[、．.]`),
  kind(`[（(]${IDEOGRAPHS}[)）]`),
  PLAIN,
  kind(`${SYLLABLES}[.．]\\s`),
  kind('\\p{Nd}{1,2}[)）]', false),
  kind(`${SYLLABLES}[)）]`),
  kind('[（(]\\p{Nd}{1,2}[)）]', false),
  kind(`[（(]${SYLLABLES}[)）]`),
];

/** An appendix stands among the chapters. */
const APPENDIX = /^(?:부록|付録|附録|附录|附錄)/u;

/** Points by which a unit's type may be larger than that of a unit over it, before the order is not this one. */
const SIZE_SLACK = 0.6;

function kindOf(text: string): Kind | null {
  return KINDS.find(({ pattern }) => pattern.test(text)) ?? null;
}

/** Mean type size of each unit's headings. */
function sizesOf(list: readonly Segment[], body: BodyStyle): ReadonlyMap<Kind, number> {
  const sums = new Map<Kind, { sum: number; n: number }>();
  for (const segment of list) {
    const found = kindOf(segmentText(segment));
    if (found === null) continue;
    const entry = sums.get(found) ?? { sum: 0, n: 0 };
    sums.set(found, { sum: entry.sum + headingStyle(segment, body).size, n: entry.n + 1 });
  }
  return new Map([...sums].map(([key, { sum, n }]) => [key, sum / n]));
}

/** Depths by heading; null where the book counts otherwise, or its type sizes speak against the custom. */
export function eastAsianDepths(list: readonly Segment[], body: BodyStyle): ReadonlyMap<string, number> | null {
  const sizes = sizesOf(list, body);
  const present = KINDS.filter((each) => sizes.has(each));
  // Parts and chapters alone are what everybody has.
  if (!present.some((each) => each.eastAsian && each !== PART && each !== CHAPTER)) return null;
  const falls = present.every((each, i) =>
    present.slice(0, i).every((over) => (sizes.get(each) ?? 0) <= (sizes.get(over) ?? 0) + SIZE_SLACK),
  );
  if (!falls) return null;
  const depthOf = (each: Kind): number => 1 + present.indexOf(each);
  const chapter = present.includes(CHAPTER) ? depthOf(CHAPTER) : present.includes(PART) ? 2 : 1;
  const named = Math.max(0, ...[PART, CHAPTER, SECTION].map((each) => present.indexOf(each) + 1));
  const single = present.includes(PLAIN) ? depthOf(PLAIN) : Math.max(1, named);
  const depths = new Map<string, number>();
  for (const segment of list) {
    const text = segmentText(segment);
    const [found, parts] = [kindOf(text), numberingDepth(text)];
    if (found !== null) depths.set(segment.id, depthOf(found));
    else if (APPENDIX.test(text)) depths.set(segment.id, chapter);
    else if (parts !== null) depths.set(segment.id, single + parts - 1);
  }
  return depths;
}
