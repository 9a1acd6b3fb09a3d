// In: texts that look like headings, in order. Out: those that are labels of what follows and no titles: the names of a
// play's speakers, of those who are asked and answer. Evidence: one text stands many times, and what stands before and
// behind it are such texts as well. "Exercises" recurs too, but between titles that do not.
import type { Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { count } from './statistics.ts';
import { titleKey } from './title-key.ts';

/** Times that a label stands, at least. */
const MIN_TIMES = 6;

/** Share of its neighbours that are labels. A recipe's "Ingredients" and "Method" have its title as every other one. */
const LABELLED_SHARE = 0.75;

/** The labels among the candidates. */
export function recurringLabels(candidates: readonly Segment[]): ReadonlySet<string> {
  const keys = candidates.map((segment) => titleKey(segmentText(segment)));
  const times = new Map<string, number>();
  for (const key of keys) count(times, key);
  const recurs = (at: number): boolean => (times.get(keys[at] ?? '') ?? 0) >= MIN_TIMES;
  const [all, labelled] = [new Map<string, number>(), new Map<string, number>()];
  keys.forEach((key, i) => {
    if (!recurs(i)) return;
    for (const at of [i - 1, i + 1]) {
      if (keys[at] === undefined) continue;
      count(all, key);
      if (recurs(at)) count(labelled, key);
    }
  });
  const isLabel = (key: string): boolean => (labelled.get(key) ?? 0) > (all.get(key) ?? 0) * LABELLED_SHARE;
  return new Set(candidates.filter((_, i) => isLabel(keys[i] ?? '')).map((segment) => segment.id));
}
