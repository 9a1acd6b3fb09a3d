// In: a line at the edge of a page. Out: whether it stands in step with the text further in, whatever it repeats.
// Evidence: its type, the leading from line to line, full lines, and sentences that go on from one to the next.
import type { SourceLine } from './draft.ts';
import { FULL_WIDTH } from './head-phrases.ts';
import type { EdgeLine } from './page-edges.ts';
import { endsLikeParagraph } from './script.ts';

/** Baselines of running text are at most this far apart, in its type size; sizes of one text differ by less, points. */
const TEXT_LEADING = 1.6;
const SAME_SIZE = 0.6;

/** Steps from line to line that differ by less, points, are one. */
const SAME_STEP = 1;

const isFull = ({ start, end, frame }: SourceLine): boolean => end - start >= FULL_WIDTH * (frame.end - frame.start);

const isInStep = (line: SourceLine, other: SourceLine): boolean =>
  Math.abs(other.across - line.across) <= TEXT_LEADING * line.size && Math.abs(other.size - line.size) < SAME_SIZE;

/** Whether a line at an edge stands in step with text further in: in its type, at its leading, below a full line at the foot. */
export function runsOn(edge: EdgeLine, accepted: ReadonlySet<number>, all: readonly EdgeLine[]): boolean {
  const { line } = edge;
  return all.some(({ line: other, edge: side, row }) => {
    if (side !== edge.edge || row !== edge.row + 1 || accepted.has(other.key)) return false;
    return isFull(edge.edge === 'foot' ? other : line) && isInStep(line, other);
  });
}

/** Whether a sentence goes on from a full line to the next: a small letter follows, or one of a script without. */
function goesOn(line: SourceLine, next: SourceLine): boolean {
  return (
    isFull(line) &&
    isFull({ ...line, frame: next.frame }) &&
    !endsLikeParagraph(line.text) &&
    /^[\p{Ll}\p{Lo}]/u.test(next.text)
  );
}

/** The line beside one on the page's inner side, in its column, type and step; undefined where there is none. */
function inward({ line, edge }: EdgeLine, lines: readonly SourceLine[]): SourceLine | undefined {
  const away = (other: SourceLine): number =>
    edge === 'foot' ? line.across - other.across : other.across - line.across;
  const inner = lines.filter(
    (other) => away(other) > 0 && other.start < line.frame.end && other.end > line.frame.start,
  );
  const next = inner.reduce<SourceLine | undefined>(
    (a, b) => (a === undefined || away(b) < away(a) ? b : a),
    undefined,
  );
  return next !== undefined && isInStep(line, next) && next.look.family === line.look.family ? next : undefined;
}

/**
 * Whether an edge line is of a paragraph whose other lines are text, though some beside it repeat as well: they stand at
 * one leading, at the head with a sentence that goes on from full line to line, at the foot up to a full one.
 */
export function isOfText(edge: EdgeLine, accepted: ReadonlySet<number>, lines: readonly SourceLine[]): boolean {
  const isHead = edge.edge === 'head';
  let line = edge.line;
  let leading: number | null = null;
  let found = false;
  while (line.source !== 'ocr') {
    const next = inward({ ...edge, line }, lines);
    if (next === undefined) return false;
    const step = Math.abs(next.across - line.across);
    if (leading !== null && Math.abs(step - leading) >= SAME_STEP) return false;
    if (found) return true;
    if (isHead && !goesOn(line, next)) return false;
    found = !accepted.has(next.key) && (isHead || isFull(next));
    line = next;
    leading = step;
  }
  return false;
}
