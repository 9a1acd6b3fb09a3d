// In: draft pages with frames. Out: the lines of algorithms in pseudo-code are marked as monospaced: listings, whose
// lines and indents are kept. Evidence: lines ended by hand that begin or end with a word of control in type of its
// own, and lines between them that stand in by steps.
import { followsInColumn, leadingFor } from './body-style.ts';
import type { BookDraft, SourceLine } from './draft.ts';
import { isMono } from './line-shape.ts';
import { endsLikeParagraph } from './script.ts';
import { asMonospaced, bodyLines, mapLines } from './source-lines.ts';

/** Words of control as the LaTeX packages algorithmic, algorithmicx and algorithm2e print them, in their languages. */
const WORDS =
  'for|foreach|for all|forall|while|if|else|elseif|elsif|else if|repeat|until|loop|return|end|end for|end while|end if|end function|end procedure|end loop|function|procedure|do|then|begin|case|switch|break|continue|output|input|require|ensure|data|result|to|pour|tant que|si|alors|sinon|fin|faire|retourner|répéter|für|solange|wenn|dann|sonst|ende|tue|zurück|para|mientras|si|entonces|sino|hacer|devolver|fin para|fin si';
const STARTS = new RegExp(`^(?:\\p{Nd}{1,3}[:.]?\\s*)?(?:${WORDS})(?:\\s*[:;.])?$`, 'iu');
const ENDS = new RegExp(`^(?:${WORDS})[:;]?$`, 'iu');
/** Lines with such words that an algorithm has at least, and the part of its lines that they are. */
const MIN_CONTROL = 4;
const CONTROL_SHARE = 0.3;
/** Lines between two of them. */
const MAX_BETWEEN = 4;
/** Lines of one algorithm are at most this many leadings apart. */
const APART = 1.7;
/** Part of the column that a line leaves free at least; one long line may fill it. */
const FREE = 0.08;
const FULL_SHARE = 0.15;
/** How far a line stands in from the others, em, to be one of a loop. */
const STEP = 0.6;

type Span = SourceLine['line']['spans'][number];

const isStyled = ({ style }: Span): boolean => style.bold || style.smallCaps || style.italic;

/** Whether a line begins or ends with a word of control in bold or slanted type. */
function isControl(line: SourceLine): boolean {
  const spans = line.line.spans.filter((span) => span.text.trim() !== '');
  const first = spans[0];
  const last = spans.at(-1);
  const number = first !== undefined && /^\p{Nd}{1,3}[:.]?$/u.test(first.text.trim()) ? spans[1] : first;
  const starts = number !== undefined && isStyled(number) && STARTS.test(number.text.trim());
  return starts || (last !== undefined && isStyled(last) && ENDS.test(last.text.trim()));
}

function isTight(before: SourceLine, line: SourceLine, draft: BookDraft): boolean {
  const { body } = draft;
  return followsInColumn(before, line) && line.across - before.across <= leadingFor(body, line.size) * APART;
}

const isFull = (line: SourceLine): boolean => line.frame.end - line.end < (line.frame.end - line.frame.start) * FREE;

/** Whether the lines from one control line to another are an algorithm's. */
function isAlgorithm(lines: readonly SourceLine[]): boolean {
  const control = lines.filter(isControl).length;
  const edge = Math.min(...lines.map((line) => line.start));
  const stepped = lines.some((line) => line.start - edge > line.size * STEP);
  const full = lines.filter(isFull).length;
  return (
    control >= MIN_CONTROL && control >= CONTROL_SHARE * lines.length && stepped && full <= FULL_SHARE * lines.length
  );
}

/** The number and name over an algorithm. */
const CAPTION =
  /^(?:algorithm|algorithmus|algorithme|algoritmo|algorytm|алгоритм|알고리즘|アルゴリズム|算法|演算法)[\s.]*\p{Nd}/iu;

/** Whether a line right above or below belongs to an algorithm: ended by hand, and no end of a paragraph. */
function belongs(line: SourceLine, edge: number): boolean {
  if (CAPTION.test(line.text)) return false;
  const deeper = line.start - edge > -line.size * STEP;
  return deeper && !isFull(line) && (!endsLikeParagraph(line.text) || /;$/u.test(line.text));
}

/** The algorithms among the lines of a page. */
function algorithmsIn(lines: readonly SourceLine[], draft: BookDraft): readonly SourceLine[] {
  const found: SourceLine[] = [];
  let taken = 0;
  for (let i = 0; i < lines.length; i++) {
    const start = lines[i];
    if (!start || isMono(start, draft.body) || !isControl(start)) continue;
    let end = i;
    let next = i + 1;
    for (; next < lines.length && next - end <= MAX_BETWEEN + 1; next++) {
      const before = lines[next - 1];
      const line = lines[next];
      if (!before || !line || !isTight(before, line, draft) || Math.abs(line.size - start.size) > 1) break;
      if (isControl(line)) end = next;
    }
    const inner = lines.slice(i, end + 1);
    if (!isAlgorithm(inner)) continue;
    const edge = Math.min(...inner.map((line) => line.start));
    const joins = (a: SourceLine | undefined, b: SourceLine | undefined, line: SourceLine | undefined): boolean =>
      a !== undefined && b !== undefined && line !== undefined && isTight(a, b, draft) && belongs(line, edge);
    let from = i;
    while (joins(lines[from - 1], lines[from], lines[from - 1]) && from > taken) from--;
    while (joins(lines[end], lines[end + 1], lines[end + 1])) end++;
    found.push(...lines.slice(from, end + 1));
    taken = end + 1;
    i = end;
  }
  return found;
}

/** Marks the lines of algorithms. */
export function algorithms(draft: BookDraft): BookDraft {
  if (draft.body.mono) return draft;
  const keys = new Set(draft.pages.flatMap((page) => algorithmsIn(bodyLines(page), draft)).map((line) => line.key));
  if (keys.size === 0) return draft;
  return { ...draft, pages: mapLines(draft.pages, (line) => (keys.has(line.key) ? asMonospaced(line) : line)) };
}
