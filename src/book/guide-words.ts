// In: draft pages without other furniture. Out: the guide words at the head of a dictionary's pages as furniture.
// Evidence: a short line at one height on most pages, set apart from the text, another on each page, and all in the order
// of the alphabet. A page's first entry is in that order too, but not set apart.
import type { BookDraft, SourceLine } from './draft.ts';
import { type EdgeLine, edgeLinesOf } from './page-edges.ts';
import { asFurniture, mapLines } from './source-lines.ts';
import { median } from './statistics.ts';

/** Pages that must have them: five lines of prose stand in order by chance once in 120 times. */
const MIN_PAGES = 5;
/** Share of the pages that must have them, and of neighbours that must stand in order. */
const PAGE_SHARE = 0.6;
const ORDER_SHARE = 0.9;
/** Longest pair of guide words, letters. */
const MAX_LETTERS = 60;
/** Heights that differ by less, points, are one place. */
const SAME_HEIGHT = 3;
/** Baselines from guide words to the text, in their type size. Leading inside of text: 1.15 to 1.4. */
const APART = 1.6;

type Head = { readonly lines: readonly SourceLine[]; readonly word: string; readonly baseline: number };

function headOf(edges: readonly EdgeLine[]): Head | null {
  const head = edges.filter((line) => line.edge === 'head');
  const lines = head.filter((line) => line.row === 0).map((line) => line.line);
  const [first] = lines;
  const below = head.find((line) => line.row === 1)?.line;
  if (first === undefined || lines.reduce((n, line) => n + line.text.length, 0) > MAX_LETTERS) return null;
  if (!/^\p{L}/u.test(first.text) || lines.some((line) => /[.!?]$/u.test(line.text))) return null;
  const { baseline } = first.line;
  if (below !== undefined && below.line.baseline - baseline < APART * first.size) return null;
  return { lines, word: first.text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(), baseline };
}

/** Moves guide words to the furniture. */
export function guideWords(draft: BookDraft): BookDraft {
  const heads = edgeLinesOf(draft.pages).flatMap((edges) => headOf(edges) ?? []);
  const usual = median(heads.map((head) => head.baseline));
  const level = heads.filter((head) => Math.abs(head.baseline - usual) <= SAME_HEIGHT);
  if (level.length < Math.max(MIN_PAGES, draft.pages.length * PAGE_SHARE)) return draft;
  const inOrder = level.filter((head, i) => i === 0 || head.word >= (level[i - 1]?.word ?? '')).length;
  const different = new Set(level.map((head) => head.word)).size;
  if (inOrder < level.length * ORDER_SHARE || different < level.length * PAGE_SHARE) return draft;
  const taken = new Set(level.flatMap((head) => head.lines.map((line) => line.key)));
  const pages = mapLines(draft.pages, (line) => (taken.has(line.key) ? asFurniture(line, 'running-heads') : line));
  return { ...draft, pages };
}
