// In: numbers at the edges of pages that count with them. Out: those that number poems or sections, one on each page, and
// not the pages. Evidence: they stand at the head, in type that is a title's, or in Roman capitals over arabic folios.
import type { SourceLine } from './draft.ts';

export type Sighting = {
  readonly line: SourceLine;
  readonly pageIndex: number;
  readonly printed: string;
  readonly alone: boolean;
  readonly outermost: boolean;
  readonly key: string;
};

/** Type this much larger than another is a title's. LaTeX \\large: 1.09 to 1.2. */
const LARGER = 1.05;

/** A number is bold from this share of bold letters. */
const BOLD = 0.5;

/** Pages on which a chapter may by chance have the number that the page has: the first chapter on page 1. */
const CHANCE = 2;

const ROMAN_CAPITALS = /^[IVXLCDM]+$/u;

/** A key's end: the edge, and how deep in the sheet the number stands there. */
const AT_HEAD = / head\d*$/u;
const AT_FOOT = / foot\d*$/u;

const isBold = ({ line }: Sighting): boolean => line.look.bold >= BOLD;

/** Whether a number is set larger than the text, or bolder or larger than the page's other number. */
function isDisplay(own: Sighting, rival: Sighting | undefined, usual: number): boolean {
  const bolder = isBold(own) && (rival === undefined || !isBold(rival));
  return own.line.size >= usual * LARGER || bolder || own.line.size >= (rival?.line.size ?? usual) * LARGER;
}

/** The numbers that are titles. `usual` is the type size of most text. */
export function titleNumbers(found: readonly Sighting[], usual: number): ReadonlySet<Sighting> {
  const atFoot = new Map<number, Sighting>();
  for (const one of found) if (one.alone && AT_FOOT.test(one.key)) atFoot.set(one.pageIndex, one);
  const isSame = (one: Sighting): boolean =>
    atFoot.get(one.pageIndex)?.key.replace(AT_FOOT, '') === one.key.replace(AT_HEAD, '');
  const isByChance = found.filter(isSame).length <= CHANCE;
  return new Set(
    found.filter((one) => {
      if (!one.alone || !AT_HEAD.test(one.key)) return false;
      const rival = atFoot.get(one.pageIndex);
      const roman = ROMAN_CAPITALS.test(one.printed);
      if (rival === undefined) return roman && one.key.endsWith(' head') && isDisplay(one, rival, usual);
      if (isSame(one)) return isByChance && isDisplay(one, rival, usual);
      return (roman && rival.key.startsWith('arabic ')) || isDisplay(one, rival, usual);
    }),
  );
}
