// In: draft pages and their outermost lines. Out: the running heads that repeat a chapter's title.
// Evidence: the outermost line of a page says, in text size and set apart, what the outline or display type of an
// earlier page says, or display type below it on the same page. A short chapter has one such page or two: too few for a
// phrase to count by its repeats.
import type { BookDraft, DraftPage, SourceLine } from './draft.ts';
import { withoutNumber } from './heading-words.ts';
import { flattenOutline } from './outline-match.ts';
import type { EdgeLine } from './page-edges.ts';
import { bodyLines } from './source-lines.ts';
import { median } from './statistics.ts';
import { titleKey } from './title-key.ts';

/** Type this much larger than most lines is a title's. LaTeX \large: 1.2. */
const DISPLAY = 1.15;

/** A head is at most this much larger than most lines. */
const HEAD_SIZE = 1.1;

/** The same of a scan, where the few letters of a head are measured a little too large. */
const READ_HEAD_SIZE = 1.14;

/** Lines of one title, and letters of the shortest that counts. */
const MAX_TITLE_LINES = 4;
const MIN_KEY = 4;

/** Lines of one head: a long title wraps. */
const MAX_HEAD_LINES = 2;

/** Space from a head to the next row, in its type size. Leading inside of text: 1.15 to 1.4. */
const APART = 1.6;

/** Type sizes of one head differ by less, points. */
const SAME_SIZE = 0.6;

/** Letters of a word that a head runs over with: a chapter's number or an ornament below a head is not its end. */
const WORD = /\p{L}{3}/u;

/** A folio at either end of a head. */
const FOLIO = /^(?:\p{Nd}{1,4}|[ivxlcdm]{1,7})[\s|•·]+|[\s|•·]+(?:\p{Nd}{1,4}|[ivxlcdm]{1,7})$/giu;

/** A chapter's roman number before its title. */
const ROMAN = /^[IVXLC]{1,7}[.:]?\s+(?=\S)/u;

/** The pages on which each title stands, and those of them that show it in display type. */
type Titles = {
  readonly pages: ReadonlyMap<string, ReadonlySet<number>>;
  readonly shown: ReadonlyMap<string, ReadonlySet<number>>;
};

function keysOf(text: string): readonly string[] {
  const bare = withoutNumber(text.replace(ROMAN, ''));
  return [titleKey(text), titleKey(bare)].filter((key) => key.length >= MIN_KEY);
}

/** Lines of display type that stand in a row on a page. */
function displayRuns(page: DraftPage, usual: number): readonly (readonly SourceLine[])[] {
  const runs: SourceLine[][] = [];
  let open = false;
  for (const item of page.items) {
    const line = item.type === 'line' && item.line.layer === 'body' ? item.line : null;
    const display = line !== null && line.size >= usual * DISPLAY;
    if (display && open) runs.at(-1)?.push(line);
    else if (display) runs.push([line]);
    open = display;
  }
  return runs;
}

function titlesOf(draft: BookDraft, usual: number): Titles {
  const [titles, shown] = [new Map<string, Set<number>>(), new Map<string, Set<number>>()];
  const add = (text: string, pageIndex: number, maps = [titles]) => {
    for (const key of keysOf(text)) {
      for (const map of maps) map.set(key, (map.get(key) ?? new Set<number>()).add(pageIndex));
    }
  };
  for (const { title, pageIndex } of flattenOutline(draft.document.outline)) add(title, pageIndex);
  for (const page of draft.pages) {
    for (const run of displayRuns(page, usual)) {
      const lines = run.slice(0, MAX_TITLE_LINES);
      // With and without the label above it.
      lines.forEach((_, i) => {
        for (let n = i + 1; n <= lines.length; n++) {
          const text = lines.slice(i, n).map((line) => line.text);
          add(text.join(' '), page.index, [titles, shown]);
        }
      });
    }
  }
  return { pages: titles, shown };
}

/** The outermost line of an edge, and with the next where a long head runs over into it; set apart from what follows. */
function headsOf(
  edges: readonly EdgeLine[],
  edge: EdgeLine['edge'],
  usual: number,
): readonly (readonly SourceLine[])[] {
  const lines = edges.filter((e) => e.edge === edge).sort((a, b) => a.row - b.row);
  const heads: SourceLine[][] = [];
  for (let n = 1; n <= MAX_HEAD_LINES; n++) {
    const head = lines.slice(0, n).map((e) => e.line);
    const last = head.at(-1);
    const next = lines[n]?.line;
    if (
      !last ||
      head.length < n ||
      head.some((l) => l.size > usual * (l.source === 'ocr' ? READ_HEAD_SIZE : HEAD_SIZE))
    )
      continue;
    const alike = head.every((l) => Math.abs(l.size - last.size) < SAME_SIZE);
    if (n > 1 && !(alike && head.every((l) => WORD.test(l.text)))) continue;
    const inward = next === undefined ? Number.POSITIVE_INFINITY : Math.abs(next.across - last.across);
    if (inward > last.size * APART) heads.push(edge === 'head' ? head : head.reverse());
  }
  return heads;
}

function repeatsTitle(lines: readonly SourceLine[], titles: Titles, edge: EdgeLine['edge']): boolean {
  const text = lines.map((line) => line.text).join(' ');
  const pageIndex = lines[0]?.pageIndex ?? 0;
  return keysOf(text.replace(FOLIO, '')).some((key) => {
    const pages = titles.pages.get(key);
    if (edge === 'head' && titles.shown.get(key)?.has(pageIndex)) return true;
    return pages !== undefined && !pages.has(pageIndex) && [...pages].some((page) => page < pageIndex);
  });
}

/** The type size of most lines. */
function usualSize(pages: readonly DraftPage[]): number {
  return median(pages.flatMap(bodyLines).map((line) => line.size));
}

/** The outermost lines that repeat a title of an earlier page. */
export function titleHeads(draft: BookDraft, byPage: readonly (readonly EdgeLine[])[]): readonly SourceLine[] {
  const usual = usualSize(draft.pages);
  const titles = titlesOf(draft, usual);
  return byPage.flatMap((edges) =>
    (['head', 'foot'] as const).flatMap((edge) =>
      headsOf(edges, edge, usual)
        .filter((lines) => repeatsTitle(lines, titles, edge))
        .flat(),
    ),
  );
}
