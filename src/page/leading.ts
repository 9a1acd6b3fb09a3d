// Lines of a page in; out, for any type size, the distance in points from baseline to baseline that is usual for it.
import type { FlowLine } from './flow-line.ts';

export type Leading = (size: number) => number;

/** Leading in em where a page does not tell. */
const DEFAULT_LEADING_EM = 1.2;
/** Distances outside of these, in em, lie between blocks, not within one. */
const LEADING_RANGE_EM: readonly [number, number] = [0.9, 2.3];
/**
 * Up to here, in em, sentences that go on from full line to full line show a page set double: twice the line height of
 * its face. Times: 2.3; Calibri: 2.44; Noto Sans: 2.72; Noto CJK: 2.9.
 */
const WIDE_EM = 3;
/** One of these distances is the leading where it is that of so many pairs of lines, of half of all that are so wide, and of no fewer than stand closer. */
const MIN_ALIKE = 3;
const ALIKE_PART = 0.5;
/** Distances that differ by less than this part are alike. */
const ALIKE = 0.04;
/** Width in em from which a line may be full, and white that it then leaves beyond its next word, in ragged text too. */
const MIN_FULL_EM = 18;
const FULL_SLACK_EM = 3;
/** Of the distances, the one at this rank is the leading: paragraphs of one line would spoil the median. */
const RANK = 0.3;

/** What ends a sentence, a label or an entry. */
const ENDS = /[.!?:;\u2026\d\u3002\uff01\uff1f\uff1a\uff1b][\p{Pe}\p{Pf}"']*$/u;
/** What goes on a sentence: a small letter, or one of a script without. */
const GOES_ON = /^[\p{Ll}\p{Lo}]/u;

/** Distances of lines of one size: close ones, wide ones, and of both those inside of a sentence. */
type Distances = { readonly close: number[]; readonly wide: number[]; inClose: number; readonly inWide: number[] };

/** Whether a sentence plainly goes on from one line to the next, which had no more room in it. */
function goesOn(above: FlowLine, below: FlowLine, right: number): boolean {
  if (below.marker !== null || !GOES_ON.test(below.text) || ENDS.test(above.text.trimEnd())) return false;
  if (above.end - above.start < MIN_FULL_EM * above.line.size) return false;
  return right - above.end <= below.firstWord + FULL_SLACK_EM * above.line.size;
}

function ranked(list: number[]): number | null {
  list.sort((a, b) => a - b);
  return list[Math.floor(list.length * RANK)] ?? null;
}

function usual({ close, wide, inClose, inWide }: Distances): number | null {
  const double = ranked(inWide);
  if (double === null || inWide.length <= inClose) return ranked(close);
  const alike = wide.filter((distance) => Math.abs(distance - double) < ALIKE * double).length;
  const isDouble = alike >= MIN_ALIKE && alike >= wide.length * ALIKE_PART && alike >= close.length;
  return isDouble ? double : ranked(close);
}

/** Measures the leading of each size over columns of lines, each given top to bottom. */
export function leadingOf(columns: readonly (readonly FlowLine[])[]): Leading {
  const distances = new Map<number, Distances>();
  for (const lines of columns) {
    const right = lines.reduce((most, line) => Math.max(most, line.end), Number.NEGATIVE_INFINITY);
    for (let i = 1; i < lines.length; i++) {
      const above = lines[i - 1];
      const below = lines[i];
      if (above === undefined || below === undefined) continue;
      const { size, baseline } = below.line;
      if (Math.abs(above.line.size - size) > 0.06 * size) continue;
      const distance = baseline - above.line.baseline;
      const em = distance / size;
      if (em < LEADING_RANGE_EM[0] || em > WIDE_EM) continue;
      const key = Math.round(size * 2);
      const own = distances.get(key) ?? { close: [], wide: [], inClose: 0, inWide: [] };
      distances.set(key, own);
      const inside = goesOn(above, below, right);
      if (em > LEADING_RANGE_EM[1]) {
        own.wide.push(distance);
        if (inside) own.inWide.push(distance);
      } else {
        own.close.push(distance);
        if (inside) own.inClose++;
      }
    }
  }
  const known = new Map<number, number>();
  for (const [key, own] of distances) {
    const found = usual(own);
    if (found !== null) known.set(key, found);
  }
  return (size) => known.get(Math.round(size * 2)) ?? DEFAULT_LEADING_EM * size;
}
