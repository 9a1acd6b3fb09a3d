// Lines of a tagged page as laid out in; out, how far its structure tree agrees with what the page shows.
// Tags that cut through plain paragraphs, run over plain ends of paragraphs or jump about say nothing: they are not used.
import type { FlowLine } from './flow-line.ts';
import type { Leading } from './leading.ts';

/** Contradictions of one kind below this many may be the layout's own mistakes. */
const MIN_CONTRADICTIONS = 2;
/** Share of plain cases that the tags may contradict. Trees of Word, LibreOffice, Chromium, WeasyPrint and tagpdf: under 0.05. */
const MAX_CONTRADICTED = 0.25;
/** Share of lines at which an element is entered again after another: tags in the order of drawing, ids used twice. */
const MAX_REENTRIES = 0.2;
/** Share of text lines that must have an element for the page to count as tagged. */
const MIN_COVERED = 0.5;
/** Baseline distance in leadings that no paragraph has inside. */
const WIDE_GAP = 1.9;
/** Distance in leadings within which lines follow each other closely. */
const CLOSE: readonly [number, number] = [0.8, 1.12];
/** White at the end of a line, in parts of the column, that only the last line of a paragraph has. */
const EARLY_END = 0.35;
/** Slack at an edge, em. */
const EDGE_EM = 0.4;

export type TagTrust = 'none' | 'trusted' | 'ignored';

type Pair = { readonly before: FlowLine; readonly line: FlowLine };

function isSameType({ before, line }: Pair): boolean {
  return Math.abs(before.line.size - line.line.size) < 0.04 * line.line.size && !before.monospace && !line.monospace;
}

/** Whether anybody sees that the second line goes on the first: a full line, the same type, a word in lower case. */
function plainlyGoesOn(pair: Pair, right: number, leading: number): boolean {
  const { before, line } = pair;
  const em = line.line.size;
  const distance = (line.line.baseline - before.line.baseline) / leading;
  return (
    isSameType(pair) &&
    distance > CLOSE[0] &&
    distance < CLOSE[1] &&
    before.bold === line.bold &&
    line.marker === null &&
    right - before.end < EDGE_EM * em &&
    Math.abs(line.start - before.start) < EDGE_EM * em &&
    /^\p{Ll}/u.test(line.text) &&
    /[\p{L},-]$/u.test(before.text)
  );
}

/** Whether anybody sees that a paragraph ends between the lines: a wide gap, or a sentence that ends far from the edge. */
function plainlyEnds(pair: Pair, width: number, right: number, leading: number): boolean {
  const { before, line } = pair;
  if (!isSameType(pair)) return false;
  if (line.marker === 'bullet' || line.line.baseline - before.line.baseline > WIDE_GAP * leading) return true;
  return right - before.end > EARLY_END * width && /[.!?]["”’)]?$/u.test(before.text) && /^[\p{Lu}“"]/u.test(line.text);
}

function reentriesIn(lines: readonly FlowLine[]): number {
  const left = new Set<number>();
  let current: number | null = null;
  let count = 0;
  for (const { element } of lines) {
    if (element === null || element === current) continue;
    if (current !== null) left.add(current);
    if (left.has(element)) count++;
    current = element;
  }
  return count;
}

/** Judges the tags of a page by its columns of lines, each given top to bottom. */
export function tagTrust(columns: readonly (readonly FlowLine[])[], leading: Leading): TagTrust {
  const all = columns.flat().filter((line) => !line.artifact);
  const tagged = all.filter((line) => line.element !== null);
  if (tagged.length === 0) return 'none';
  if (tagged.length < MIN_COVERED * all.length) return 'ignored';
  let [goesOn, cut, ends, runOver, reentries] = [0, 0, 0, 0, 0];
  for (const lines of columns) {
    const right = Math.max(...lines.map((line) => line.end));
    const width = right - Math.min(...lines.map((line) => line.start));
    reentries += reentriesIn(lines);
    lines.forEach((line, i) => {
      const before = lines[i - 1];
      if (before === undefined || before.element === null || line.element === null) return;
      const pair = { before, line };
      if (plainlyGoesOn(pair, right, leading(line.line.size))) {
        goesOn++;
        if (before.element !== line.element) cut++;
      } else if (plainlyEnds(pair, width, right, leading(line.line.size))) {
        ends++;
        if (before.element === line.element) runOver++;
      }
    });
  }
  const contradicts = (n: number, of: number): boolean => n >= MIN_CONTRADICTIONS && n > MAX_CONTRADICTED * of;
  if (contradicts(cut, goesOn) || contradicts(runOver, ends)) return 'ignored';
  return contradicts(reentries, (tagged.length * MAX_REENTRIES) / MAX_CONTRADICTED) ? 'ignored' : 'trusted';
}

/** Lines without what untrusted tags say of them; whether they are artifacts is judged by their place. */
export function withTrustedTags(lines: readonly FlowLine[], trust: TagTrust): readonly FlowLine[] {
  return trust === 'ignored'
    ? lines.map((line) => ({ ...line, element: null, role: null, holders: [], label: 0 }))
    : lines;
}
