// In: the lines of the text and its type size. Out: the sizes of larger type in scans that are one size, measured a little
// apart from page to page. Evidence: they lie close together, with none of the next size between.
import type { DisplaySize, SourceLine } from './draft.ts';
import { median } from './statistics.ts';

/** Type this much larger than the text is display type. */
const LARGER = 1.08;

/** Sizes next to each other that differ by less, as a factor, are one; typesetters' sizes differ by 1.1 and more. */
const NEXT = 1.06;

/** All sizes that are one differ by less, as a factor: where measures run on, they tell nothing. */
const SPREAD = 1.12;

/** Letters of a line that is no title. */
const MAX_LETTERS = 220;

/** The sizes of larger type that were measured more than once. */
export function displaySizes(lines: readonly SourceLine[], size: number): readonly DisplaySize[] {
  const sizes = lines
    .filter((line) => line.source === 'ocr' && line.size >= size * LARGER && line.text.length <= MAX_LETTERS)
    .map((line) => line.size)
    .sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const one of sizes) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && one < last * NEXT) group.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => {
    const [least, most] = [group[0] ?? 0, group.at(-1) ?? 0];
    return group.length > 1 && most < least * SPREAD ? [{ least, most, middle: median(group) }] : [];
  });
}
