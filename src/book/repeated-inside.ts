// In: draft pages and their outermost lines. Out: those whose phrase stands as often within pages, where no head is: the
// names of a play's speakers, the words that begin a part of each lesson. They reach the head of a page by chance.
import type { DraftPage } from './draft.ts';
import { foldedPhrase } from './head-phrases.ts';
import type { EdgeLine } from './page-edges.ts';
import { bodyLines } from './source-lines.ts';
import { count } from './statistics.ts';

/** Times that a phrase stands within pages, at least. */
const MIN_INSIDE = 3;

/** Share of pages that a phrase heads from which it is a head, whatever else it is: "Hamlet" names a play and speaks in it. */
const HEADED_PAGES = 0.4;

/** Longest name of a speaker, letters: only lines of few words are looked up. */
const MAX_LETTERS = 40;

const isShort = (text: string): boolean => text.length <= MAX_LETTERS;

/** Outermost lines whose whole phrase stands within the pages at least as often as at that edge of them. */
export function repeatedInside(
  pages: readonly DraftPage[],
  byPage: readonly (readonly EdgeLine[])[],
): readonly number[] {
  const edges = byPage.flat().filter(({ line, row }) => row === 0 && isShort(line.text));
  const outer = new Set(edges.map(({ line }) => line.key));
  const [inside, atEdge] = [new Map<string, number>(), new Map<string, number>()];
  const keyOf = ({ line, edge }: EdgeLine): string => `${edge} ${foldedPhrase(line.text)}`;
  const known = new Set(edges.map(({ line }) => foldedPhrase(line.text)));
  for (const edge of edges) count(atEdge, keyOf(edge));
  for (const line of pages.flatMap(bodyLines)) {
    const phrase = isShort(line.text) && !outer.has(line.key) ? foldedPhrase(line.text) : '';
    if (known.has(phrase)) count(inside, phrase);
  }
  return edges.flatMap((edge) => {
    const phrase = foldedPhrase(edge.line.text);
    const [within, without] = [inside.get(phrase) ?? 0, atEdge.get(keyOf(edge)) ?? 0];
    const often = within >= MIN_INSIDE && within >= without && without < pages.length * HEADED_PAGES;
    return often && /\p{L}/u.test(phrase) ? [edge.line.key] : [];
  });
}
