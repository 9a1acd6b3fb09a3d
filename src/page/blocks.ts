// Lines of one column in, blocks out: one for each paragraph, heading, list item, note or listing that the page tells apart.
import { unionBox } from '../model/geometry.ts';
import type { TextBlock } from '../model/page.ts';
import type { FlowLine } from './flow-line.ts';
import { type IndentStyle, indentStyleOf } from './indent-style.ts';
import type { Leading } from './leading.ts';

/** Sizes of type that differ by more than this factor belong to different blocks. */
export const TYPE_TOLERANCE = 1.06;
/** The same for sizes that were measured on a scan, line by line. */
export const SCAN_TOLERANCE = 1.4;
/** A baseline distance over this multiple of the leading is a gap between blocks. calibre joins up to 1.2. */
const GAP_FACTOR = 1.22;
/** White in em that a gap must have beyond the usual; tall formulas in a line push lines apart without it. */
const GAP_WHITE_EM = 0.12;
/** In a listing, blank lines do not end the block. */
const CODE_GAP_FACTOR = 2.4;
/** Monospaced type is often set smaller than the text around it, by up to this factor. */
const CODE_SIZE = 1.3;
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
export type BlockOptions = {
  readonly leading: Leading;
  readonly bodySize: number;
  /** Sizes within this factor may share a block: 1.06 for type, more for sizes measured on a scan. */
  readonly sizeTolerance: number;
  /** The room that the lines have, where what is drawn around them shows it: short lines do not. */
  readonly room?: ColumnEdges | null;
};

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
  const left = line.start - edges.start;
  const right = edges.end - line.end;
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

function indentBreaks(state: State, line: FlowLine, next: FlowLine | undefined, style: IndentStyle): boolean {
  const before = state.lines[state.lines.length - 1];
  const first = state.lines[0];
  if (before === undefined || first === undefined) return false;
  const edge = EDGE_EM * line.line.size;
  if (first.dropCapFoot !== null && before.line.baseline <= first.dropCapFoot) return false;
  const at = (l: FlowLine, x: number): boolean => Math.abs(l.start - x) <= edge;
  if (
    style.kind === 'first-line' &&
    at(line, style.indented) &&
    (at(before, style.flush) || at(before, style.indented))
  )
    return true;
  if (style.kind === 'hanging' && first.marker === null) {
    if (at(line, style.flush) && at(before, style.indented)) return true;
    if (at(line, style.indented) && (at(before, style.flush) || at(before, style.indented))) return false;
  }
  if (state.lines.length === 1) {
    return Math.abs(line.start - first.start) > edge && !secondLineContinues(before, line, next, state.right);
  }
  return Math.abs(line.start - before.start) > edge;
}

/** Whether one link runs from the end of a line into the next: an address that was broken anywhere. */
function linkRunsOn(before: FlowLine, line: FlowLine): boolean {
  const a = before.line.spans[before.line.spans.length - 1]?.link;
  const b = line.line.spans[0]?.link;
  return a?.type === 'external' && b?.type === 'external' && a.href === b.href;
}

function sameSize(a: FlowLine, b: FlowLine, tolerance: number): boolean {
  const ratio = a.line.size / b.line.size;
  return ratio <= tolerance && ratio >= 1 / tolerance;
}

/** Whether the type that ends a line begins the next one: an address in small type may fill a line of its own. */
function typeRunsOn(before: FlowLine, line: FlowLine): boolean {
  const a = before.line.spans[before.line.spans.length - 1]?.style;
  const b = line.line.spans[0]?.style;
  if (a === undefined || b === undefined) return false;
  return a.family === b.family && a.bold === b.bold && Math.abs(a.size - b.size) < 0.04 * b.size;
}

/** Whether a line of smaller monospaced type goes on at the edge of the text before it, or that text behind it. */
function codeRunsOn(before: FlowLine, line: FlowLine): boolean {
  const near = Math.abs(before.start - line.start) < EDGE_EM * line.line.size;
  return near && before.monospace !== line.monospace && sameSize(before, line, CODE_SIZE);
}

function styleBreaks(
  before: FlowLine,
  line: FlowLine,
  next: FlowLine | undefined,
  right: number,
  tolerance: number,
): boolean {
  const early = endedEarly(before, line, right);
  if (!sameSize(before, line, tolerance) && !typeRunsOn(before, line) && (early || !codeRunsOn(before, line)))
    return true;
  if (before.line.direction !== line.line.direction && early) return true;
  if (before.bold && line.bold) return false;
  if (before.monospace !== line.monospace && early) return true;
  if (before.bold && !line.startsBold) return true;
  if (before.bold || !line.bold) return false;
  // A bold line behind a full one is a heading where it is short itself and plain text follows.
  const alone = next !== undefined && !next.startsBold && endedEarly(line, next, right);
  const runsIn = before.line.spans[before.line.spans.length - 1]?.style.bold ?? false;
  return early || (alone && !runsIn);
}

type Column = { readonly start: number; readonly end: number; readonly style: (line: FlowLine) => IndentStyle };

function breaks(
  state: State,
  line: FlowLine,
  next: FlowLine | undefined,
  column: Column,
  options: BlockOptions,
): boolean {
  const before = state.lines[state.lines.length - 1];
  if (before === undefined) return false;
  if (before.line.ground !== line.line.ground || before.half !== line.half) return true;
  if (line.half === 'term') return false;
  if (before.artifact !== line.artifact || isGap(before, line, options.leading(line.line.size))) return true;
  if (before.element !== null && line.element !== null) return before.element !== line.element;
  if (before.monospace && line.monospace) return false;
  if (linkRunsOn(before, line)) return false;
  if (styleBreaks(before, line, next, state.right, options.sizeTolerance) || markerBreaks(state, line, next))
    return true;
  if (isCentred(before, column) && isCentred(line, column)) return false;
  if (line.line.size > DISPLAY_SIZE * options.bodySize && options.sizeTolerance === TYPE_TOLERANCE) return false;
  return indentBreaks(state, line, next, column.style(line)) || endedEarly(before, line, state.right);
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
    const before = lines[i - 1];
    const line = lines[i];
    if (before === undefined || line === undefined) break;
    if (!sameSize(before, line, options.sizeTolerance) || isGap(before, line, options.leading(line.line.size))) break;
    right = Math.max(right, line.end);
    count++;
  }
  if (count >= 3 && !options.room) return right;
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
    ...(first.element === null ? {} : { element: first.element }),
    ...(first.element === null || first.holders.length === 0 ? {} : { holders: first.holders }),
    ...(first.element === null || first.label === 0 ? {} : { label: first.label }),
    ...(first.half === undefined ? {} : { half: first.half }),
  };
}

/** Gives the indent style of a column for each size of type in it, worked out once. */
function styles(lines: readonly FlowLine[], end: number, leading: Leading): (line: FlowLine) => IndentStyle {
  const known = new Map<string, IndentStyle>();
  return (line) => {
    const key = `${line.line.direction}${Math.round(line.line.size * 2)}`;
    const made = known.get(key);
    if (made !== undefined) return made;
    const alike = lines.filter((l) => l.line.direction === line.line.direction && sameSize(l, line, TYPE_TOLERANCE));
    const style = indentStyleOf(alike, end, leading(line.line.size));
    known.set(key, style);
    return style;
  };
}

/** Cuts the lines of one column, given top to bottom, into blocks. `all` are the lines of the whole column, for its habits. */
export function blocksOfLines(
  lines: readonly FlowLine[],
  all: readonly FlowLine[],
  column: ColumnEdges,
  options: BlockOptions,
): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let state: State = { lines: [], right: 0 };
  const flush = (): void => {
    const block = textBlock(state.lines, column);
    if (block !== null) blocks.push(block);
  };
  const ltr: Column = { start: column.x0, end: column.x1, style: styles(all, column.x1, options.leading) };
  const rtl: Column = { start: -column.x1, end: -column.x0, style: styles(all, -column.x0, options.leading) };
  lines.forEach((line, i) => {
    const edges = line.line.direction === 'rtl' ? rtl : ltr;
    const before = state.lines[state.lines.length - 1];
    if (before !== undefined && !breaks(state, line, lines[i + 1], edges, options)) {
      state.lines.push(line);
      return;
    }
    flush();
    const right = rightOfGroup(lines, i, edges, options);
    // Lines that follow without a gap share the right edge of those before.
    const grouped =
      before !== undefined &&
      sameSize(before, line, options.sizeTolerance) &&
      !isGap(before, line, options.leading(line.line.size));
    state = { lines: [line], right: grouped ? Math.max(state.right, right) : right };
  });
  flush();
  return blocks;
}
