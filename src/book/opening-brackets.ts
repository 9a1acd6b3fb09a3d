// In: draft pages. Out: lines that begin with a wide opening bracket start where its ink does, as the lines around them.
// Evidence: such a sign fills the right half of its square; who typesets well lets the empty half hang out of the measure.
// Then other lines start half a square further in, and none where this one does.
import type { BookDraft, SourceLine } from './draft.ts';
import { bodyLines, mapLines } from './source-lines.ts';

/** Wide brackets and quotes that open. */
const OPENING = /^[「『（［｛〈《【〔〖〘〚〝]/u;

/** The empty half of a wide sign, em. */
const EMPTY_HALF = 0.5;

/** Starts that differ by less, em, are one edge: less than a third of the half that is at stake. */
const SAME_START = 0.15;

/** Starts of a page's other lines, counted by whole points. */
type Starts = ReadonlyMap<number, number>;

function startsOf(lines: readonly SourceLine[]): Starts {
  const starts = new Map<number, number>();
  for (const line of lines) {
    const at = Math.round(line.start);
    if (!OPENING.test(line.text)) starts.set(at, (starts.get(at) ?? 0) + 1);
  }
  return starts;
}

function linesAt(start: number, size: number, starts: Starts): number {
  const slack = size * SAME_START;
  let lines = 0;
  for (let at = Math.round(start - slack); at <= Math.round(start + slack); at++) lines += starts.get(at) ?? 0;
  return lines;
}

/** How many more of the page's lines start where the line's ink does than where its square does; 0 tells nothing. */
function votes(line: SourceLine, starts: Starts): number {
  return linesAt(line.start + line.size * EMPTY_HALF, line.size, starts) - linesAt(line.start, line.size, starts);
}

/** Moves the starts of lines whose first bracket hangs. */
export function openingBrackets(draft: BookDraft): BookDraft {
  const told = new Map<number, number>();
  let hanging = 0;
  for (const page of draft.pages) {
    // Of a scan the ink is all that is known.
    const lines = page.source === 'ocr' ? [] : bodyLines(page);
    const opened = lines.filter((line) => OPENING.test(line.text));
    if (opened.length === 0) continue;
    const starts = startsOf(lines);
    for (const line of opened) {
      const vote = Math.sign(votes(line, starts));
      told.set(line.key, vote);
      hanging += vote;
    }
  }
  if (told.size === 0) return draft;
  const hangs = ({ key }: SourceLine) => {
    const vote = told.get(key);
    return vote !== undefined && (vote > 0 || (vote === 0 && hanging > 0));
  };
  const pages = mapLines(draft.pages, (line) =>
    hangs(line) ? { ...line, start: line.start + line.size * EMPTY_HALF } : line,
  );
  return { ...draft, pages };
}
