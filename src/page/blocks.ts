// Lines of one column in, blocks out: one for each paragraph, heading, list item, note or listing that the page tells apart.
import { unionBox } from '../model/geometry.ts';
import type { TextBlock } from '../model/page.ts';
import type { FlowLine } from './flow-line.ts';
import type { Leading } from './leading.ts';

/** Sizes that differ by more than this factor belong to different blocks. */
const SIZE_CHANGE = 1.06;
/** A baseline distance over this multiple of the leading is a gap between blocks. calibre joins up to 1.2. */
const GAP_FACTOR = 1.22;
/** White in em that a gap must have beyond the usual; tall formulas in a line push lines apart without it. */
const GAP_WHITE_EM = 0.12;
/** In a listing, blank lines do not end the block. */
const CODE_GAP_FACTOR = 2.4;
/** Starts of lines that differ by less, in em, are one edge: hanging quotation marks and ragged scans. */
const EDGE_EM = 0.45;
/** Widest first-line indent, in em. */
const MAX_INDENT_EM = 6;
/** Widest hanging indent, in em. */
const MAX_HANGING_EM = 8;
/** White in em that a line must have left beyond its next word to count as ended early. */
const SHORT_SLACK_EM = 0.9;
/** Over this multiple of the body's size, lines are display type: they break where the designer liked. */
const DISPLAY_SIZE = 1.12;

/** Lines that are looked at ahead to find the right edge of a group. */
const GROUP_REACH = 40;

export type ColumnEdges = { readonly x0: number; readonly x1: number };
export type BlockOptions = { readonly leading: Leading; readonly bodySize: number };

type State = { lines: FlowLine[]; right: number };

function isGap(before: FlowLine, line: FlowLine, leading: number): boolean {
  const distance = line.line.baseline - before.line.baseline;
  const limit = before.monospace && line.monospace ? CODE_GAP_FACTOR : GAP_FACTOR;
  if (distance <= limit * leading) return distance < -0.5 * leading;
  const size = Math.max(before.line.size, line.line.size);
  const white = line.line.box.y0 - before.line.box.y1;
  return white > leading - size + GAP_WHITE_EM * size;
}

/** Whether the next line's first word would have fitted behind this line: then the line was ended on purpose. */
function endedEarly(before: FlowLine, line: FlowLine, right: number): boolean {
  const em = before.line.size;
  return right - before.end > line.firstWord + SHORT_SLACK_EM * em;
}

function isCentred(line: FlowLine, edges: { start: number; end: number }): boolean {
  const em = line.line.size;
  const [left, right] = [line.start - edges.start, edges.end - line.end];
  return left > 1.5 * em && right > 1.5 * em && Math.abs(left - right) < 0.12 * (edges.end - edges.start);
}

/** Whether the second line of a block goes on although it starts elsewhere than the first. */
function secondLineContinues(before: FlowLine, line: FlowLine, next: FlowLine | undefined, right: number): boolean {
  const em = line.line.size;
  const step = line.start - before.start;
  if (step < 0)
    return (
      -step <= MAX_INDENT_EM * em &&
      (before.marker === null || before.marker === 'note' || before.marker === 'number') &&
      !endedEarly(before, line, right)
    );
  if (step > MAX_HANGING_EM * em || endedEarly(before, line, right)) return false;
  if (before.marker !== null) return true;
  if (
    next !== undefined &&
    next.start - before.start < EDGE_EM * em &&
    next.line.baseline - line.line.baseline < 2 * em
  )
    return false;
  const hangs = next !== undefined && Math.abs(next.start - line.start) < EDGE_EM * em;
  return hangs || !/[.!?:;。」』”"’)]$/u.test(before.text);
}

function markerBreaks(state: State, line: FlowLine, next: FlowLine | undefined): boolean {
  const before = state.lines[state.lines.length - 1];
  if (before === undefined || line.marker === null) return false;
  if (line.marker === 'bullet' || line.marker === 'note') return true;
  const early = endedEarly(before, line, state.right);
  const em = line.line.size;
  const hangs =
    next !== undefined &&
    next.start - line.start > 0.8 * em &&
    next.start - line.start < 4 * em &&
    next.marker === null;
  if (line.marker === 'dash') return early;
  const first = state.lines[0];
  const asFirst = first !== undefined && first.marker === 'number' && Math.abs(first.start - line.start) < EDGE_EM * em;
  return early || hangs || (asFirst && state.lines.length > 1 && (state.lines[1]?.start ?? 0) - line.start > 0.8 * em);
}

function indentBreaks(state: State, line: FlowLine, next: FlowLine | undefined): boolean {
  const before = state.lines[state.lines.length - 1];
  const first = state.lines[0];
  if (before === undefined || first === undefined) return false;
  const edge = EDGE_EM * line.line.size;
  if (first.dropCapFoot !== null && before.line.baseline <= first.dropCapFoot) return false;
  if (state.lines.length === 1) {
    return Math.abs(line.start - first.start) > edge && !secondLineContinues(before, line, next, state.right);
  }
  return Math.abs(line.start - before.start) > edge;
}

function styleBreaks(before: FlowLine, line: FlowLine, right: number): boolean {
  const ratio = before.line.size / line.line.size;
  if (ratio > SIZE_CHANGE || ratio < 1 / SIZE_CHANGE) return true;
  if (before.line.direction !== line.line.direction && endedEarly(before, line, right)) return true;
  if (before.monospace !== line.monospace && (endedEarly(before, line, right) || line.monospace)) return true;
  if (before.bold && !line.startsBold) return true;
  return !before.bold && line.bold && endedEarly(before, line, right);
}

function breaks(
  state: State,
  line: FlowLine,
  next: FlowLine | undefined,
  edges: { start: number; end: number },
  options: BlockOptions,
): boolean {
  const before = state.lines[state.lines.length - 1];
  if (before === undefined) return false;
  const leading = options.leading(line.line.size);
  if (before.artifact !== line.artifact || isGap(before, line, leading)) return true;
  if (before.element !== null && line.element !== null) return before.element !== line.element;
  if (before.monospace && line.monospace) return false;
  if (styleBreaks(before, line, state.right)) return true;
  if (markerBreaks(state, line, next)) return true;
  if (isCentred(before, edges) && isCentred(line, edges)) return false;
  if (line.line.size > DISPLAY_SIZE * options.bodySize) return false;
  return indentBreaks(state, line, next) || endedEarly(before, line, state.right);
}

/** Right edge of the lines from `from` on that stand together without gap or change of size, in reading direction. */
function rightOfGroup(
  lines: readonly FlowLine[],
  from: number,
  edges: { start: number; end: number },
  options: BlockOptions,
): number {
  const first = lines[from];
  if (first === undefined) return edges.end;
  let right = first.end;
  let count = 1;
  for (let i = from + 1; i < Math.min(lines.length, from + GROUP_REACH); i++) {
    const [before, line] = [lines[i - 1], lines[i]];
    if (before === undefined || line === undefined) break;
    const ratio = before.line.size / line.line.size;
    if (ratio > SIZE_CHANGE || ratio < 1 / SIZE_CHANGE || isGap(before, line, options.leading(line.line.size))) break;
    right = Math.max(right, line.end);
    count++;
  }
  if (count >= 3) return right;
  // Two lines do not tell their own width: quotes stand in as far on the right as on the left.
  const inset = Math.max(0, Math.min(first.start, lines[from + 1]?.start ?? first.start) - edges.start);
  return Math.max(right, edges.end - inset);
}

function textBlock(lines: readonly FlowLine[], column: ColumnEdges): TextBlock | null {
  const first = lines[0];
  if (first === undefined) return null;
  let box = first.line.box;
  for (const { line } of lines) box = unionBox(box, line.box);
  return {
    type: 'text',
    box,
    layer: 'body',
    lines: lines.map((l) => l.line),
    column: { x0: column.x0, x1: column.x1 },
    writing: 'horizontal',
    role: first.artifact ? 'Artifact' : first.role,
  };
}

/** Cuts the lines of one column, given top to bottom, into blocks. */
export function blocksOfLines(
  lines: readonly FlowLine[],
  column: ColumnEdges,
  options: BlockOptions,
): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let state: State = { lines: [], right: 0 };
  const flush = (): void => {
    const block = textBlock(state.lines, column);
    if (block !== null) blocks.push(block);
  };
  lines.forEach((line, i) => {
    const rtl = line.line.direction === 'rtl';
    const edges = rtl ? { start: -column.x1, end: -column.x0 } : { start: column.x0, end: column.x1 };
    if (state.lines.length === 0 || breaks(state, line, lines[i + 1], edges, options)) {
      flush();
      const grouped =
        state.lines.length > 0 &&
        !isGap(state.lines[state.lines.length - 1] ?? line, line, options.leading(line.line.size));
      const right =
        grouped && sameSize(state.lines[0], line)
          ? Math.max(state.right, rightOfGroup(lines, i, edges, options))
          : rightOfGroup(lines, i, edges, options);
      state = { lines: [line], right };
    } else state.lines.push(line);
  });
  flush();
  return blocks;
}

function sameSize(a: FlowLine | undefined, b: FlowLine): boolean {
  if (a === undefined) return false;
  const ratio = a.line.size / b.line.size;
  return ratio <= SIZE_CHANGE && ratio >= 1 / SIZE_CHANGE;
}
