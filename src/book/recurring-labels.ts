// In: texts that look like headings, in order. Out: those that are labels of what follows and no titles: the names of a
// play's speakers, of those who are asked and answer. Evidence: one text stands many times, and what stands before and
// behind it are such texts as well. "Exercises" recurs too, but between titles that do not; and the parts that all of a
// manual's sections have ("Objective", "Equipment", "Procedure") recur, but each of them once in its section.
import type { Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { count } from './statistics.ts';
import { titleKey } from './title-key.ts';

/** Times that a label stands, at least. */
const MIN_TIMES = 6;

/** Share of its neighbours that are labels. A recipe's "Ingredients" and "Method" have its title as every other one. */
const LABELLED_SHARE = 0.75;

/** Times that a label stands between two titles on average, at least: the parts of a section stand there once. */
const TIMES_A_SECTION = 1.5;

/** How many times each text that recurs stands between two titles that do not, on average. */
function timesASection(keys: readonly string[], recurs: (at: number) => boolean): ReadonlyMap<string, number> {
  const [times, sections, seenIn] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  let section = 0;
  keys.forEach((key, i) => {
    if (!recurs(i)) {
      section++;
      return;
    }
    count(times, key);
    if (seenIn.get(key) !== section) count(sections, key);
    seenIn.set(key, section);
  });
  return new Map([...times].map(([key, n]) => [key, n / (sections.get(key) ?? 1)]));
}

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
  const often = timesASection(keys, recurs);
  const isLabel = (key: string): boolean =>
    (labelled.get(key) ?? 0) > (all.get(key) ?? 0) * LABELLED_SHARE && (often.get(key) ?? 0) >= TIMES_A_SECTION;
  return new Set(candidates.filter((_, i) => isLabel(keys[i] ?? '')).map((segment) => segment.id));
}
