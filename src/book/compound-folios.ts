// In: draft pages. Out: page numbers that count within a chapter ("A-12", "3–7", "2.14") as furniture, and each page's folio.
// Evidence: alone in the outermost row, and from page to page the second number goes on, or begins again as the first moves on.
import type { BookDraft, SourceLine } from './draft.ts';
import { edgeLinesOf } from './page-edges.ts';
import { asFurniture, mapLines } from './source-lines.ts';

const COMPOUND = /^[-–—|[(\s]*(([A-Z]|\p{Nd}{1,3})\s?[-–—.]\s?(\p{Nd}{1,3}))[-–—|\])\s]*$/u;

/** Pages in a row that must count on. peers: a run of three is positive evidence. */
const MIN_PAGES = 3;

/** Pages that may lie between two folios of one run: plates, chapter openings without a folio. */
const MAX_RUN_GAP = 6;

type Sighting = {
  readonly line: SourceLine;
  readonly printed: string;
  readonly part: string;
  readonly number: number;
};

function sightingOf(line: SourceLine): Sighting | null {
  const [, printed, part, number] = COMPOUND.exec(line.text) ?? [];
  if (printed === undefined || part === undefined || number === undefined) return null;
  return { line, printed, part, number: Number(number.normalize('NFKC')) };
}

function countsOn(before: Sighting, next: Sighting): boolean {
  const pages = next.line.pageIndex - before.line.pageIndex;
  if (pages < 1 || pages > MAX_RUN_GAP) return false;
  if (next.part === before.part) return next.number - before.number === pages;
  return next.number <= pages;
}

/** Moves folios of two parts to the furniture and notes them on their pages. */
export function compoundFolios(draft: BookDraft): BookDraft {
  const found = new Map<number, string>();
  const byPage = edgeLinesOf(draft.pages);
  for (const edge of ['head', 'foot'] as const) {
    let run: Sighting[] = [];
    const close = () => {
      if (run.length >= MIN_PAGES) for (const { line, printed } of run) found.set(line.key, printed);
      run = [];
    };
    for (const edges of byPage) {
      const outer = edges.filter((line) => line.edge === edge && line.row === 0);
      const sighting = outer.length === 1 && outer[0] ? sightingOf(outer[0].line) : null;
      if (sighting === null) continue;
      const last = run.at(-1);
      if (last && !countsOn(last, sighting)) close();
      run.push(sighting);
    }
    close();
  }
  if (found.size === 0) return draft;
  const folioOf = new Map<number, string>();
  const pages = mapLines(draft.pages, (line) => {
    const printed = found.get(line.key);
    if (printed === undefined) return line;
    folioOf.set(line.pageIndex, printed);
    return asFurniture(line, 'folios');
  });
  return { ...draft, pages: pages.map((page) => ({ ...page, folio: page.folio ?? folioOf.get(page.index) ?? null })) };
}
