// In: lines of one stretch. Out: those that begin the next of several quantities, one a line: the ingredients of a recipe.
import type { SourceLine } from './draft.ts';

/** Lines in a row that begin with a quantity from which they are a list: two in prose may by chance. */
const MIN_LINES = 3;
/** Starts that differ by less, em, are at one edge. */
const SAME_START = 0.3;
/** Baselines of one list are no further apart, em. */
const MAX_GAP = 2;

type Placed = Pick<SourceLine, 'text' | 'pageIndex' | 'start' | 'across' | 'size'>;

/** A figure, a fraction or both, and what it is a quantity of. */
const QUANTITY = /^((?:\p{Nd}{1,4}(?:[.,/⁄–-]\p{Nd}{1,3})?\s?)?[¼½¾⅐-⅞]?)\s?\p{L}/u;

/** The quantity that a line begins with; null for none. */
function quantityOf({ text }: Placed): string | null {
  const first = text.charAt(0);
  if ((first > '9' && first < '¼') || first < '0') return null;
  const found = QUANTITY.exec(text)?.[1]?.trim() ?? '';
  return found === '' ? null : found;
}

/** Whether quantities are numbers that count what follows, as those of sections do. */
function counts(quantities: readonly string[]): boolean {
  return quantities.every((text, i) => i === 0 || Number(text) === Number(quantities[i - 1]) + 1);
}

/** Whether a line stands right below another, in whatever block of the page. */
function isBelow(above: Placed, line: Placed): boolean {
  const near = line.across - above.across <= MAX_GAP * line.size && above.pageIndex === line.pageIndex;
  return near && Math.abs(above.start - line.start) <= SAME_START * line.size;
}

/** The lines, without the first of each list, that begin with a quantity as the line above them does. */
export function quantityLines<T extends Placed>(lines: readonly T[]): ReadonlySet<T> {
  const found = new Set<T>();
  let run: { line: T; quantity: string }[] = [];
  const close = (): void => {
    const all = run;
    run = [];
    if (all.length < MIN_LINES || counts(all.map(({ quantity }) => quantity))) return;
    for (const { line } of all.slice(1)) found.add(line);
  };
  for (const line of lines) {
    const quantity = quantityOf(line);
    const last = run.at(-1)?.line;
    if (quantity === null) {
      if (run.length > 0) close();
      continue;
    }
    if (last && !isBelow(last, line)) close();
    run.push({ line, quantity });
  }
  close();
  return found;
}
