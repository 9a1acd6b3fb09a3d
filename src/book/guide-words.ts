// In: draft pages without other furniture. Out: the guide words at the head of a dictionary's pages as furniture.
// Evidence: a short line at one height on most pages, set apart from the text, another on each page, all in the order of
// the alphabet, and on most pages one of its words begins an entry, in type no lighter. The title of a page's one article
// is in that order too, but no entry of the page begins with it again.
import type { BookDraft, DraftPage, SourceLine } from './draft.ts';
import { type EdgeLine, edgeLinesOf } from './page-edges.ts';
import { asFurniture, bodyLines, mapLines } from './source-lines.ts';
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

/** Share of the pages with an entry that begins with a guide word; an entry may have begun on the page before. */
const ENTRY_SHARE = 0.6;
/** A head is bold from this share of bold letters. */
const BOLD = 0.5;
/** Type this much larger than the text's is a title's, if no entry is set off from its text. LaTeX \\large: 1.09 to 1.2. */
const LARGER = 1.05;

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
  return { lines, word: bareWord(first.text), baseline };
}

const bareWord = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The letters of a word: entries part their syllables and stress them. */
const lettersOf = (text: string): string => bareWord(text).replace(/[^\p{L}]+/gu, '');

/** Whether a line begins with a word, and in bold type where the page's head is a bold or a larger line. */
function beginsWith(line: SourceLine, word: string, bold: boolean): boolean {
  const first = line.line.spans.find((span) => span.text.trim() !== '');
  return lettersOf(line.text.split(/\s/u)[0] ?? '') === word && (!bold || first?.style.bold === true);
}

/** Whether an entry of the page begins with one of its guide words. */
function namesEntry({ lines }: Head, page: DraftPage | undefined): boolean {
  const own = new Set(lines.map((line) => line.key));
  const text = page === undefined ? [] : bodyLines(page).filter((line) => !own.has(line.key));
  const usual = median(text.map((line) => line.size));
  const bold = lines.some((line) => line.look.bold >= BOLD || line.size > usual * LARGER);
  const words = lines.flatMap((line) => line.text.split(/[\s–—|•-]+/u)).map(lettersOf);
  return words.some((word) => word !== '' && text.some((line) => beginsWith(line, word, bold)));
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
  const byIndex = new Map(draft.pages.map((page) => [page.index, page]));
  const named = level.filter((head) => namesEntry(head, byIndex.get(head.lines[0]?.pageIndex ?? -1)));
  if (named.length < level.length * ENTRY_SHARE) return draft;
  const taken = new Set(level.flatMap((head) => head.lines.map((line) => line.key)));
  const pages = mapLines(draft.pages, (line) => (taken.has(line.key) ? asFurniture(line, 'running-heads') : line));
  return { ...draft, pages };
}
