// In: draft pages whose lines are judged. Out: segments: paragraphs, code blocks, tables, figures, in reading order.
import { followsInColumn, leadingFor } from './body-style.ts';
import type { BodyStyle, BookDraft, DraftPage, LineMarker, Segment, SourceLine } from './draft.ts';
import { indentOf, isAtEnd, isCentred, isMono } from './line-shape.ts';
import { lineMarker } from './list-markers.ts';
import { breaksBefore } from './paragraph-breaks.ts';
import { endsLikeParagraph } from './script.ts';

/** Code with more empty lines than this between its parts is two blocks. */
const MAX_BLANK_LINES = 2.6;

/** Lines of code between two text lines of one paragraph: an inline command that fills a line. */
const SAME_START = 0.5;

type Numbering = { next: number };

const EMPTY = {
  tables: [],
  figure: null,
  rule: null,
  heading: null,
  breaksBefore: [],
  caption: null,
  noteId: null,
} as const;

function alignOf(lines: readonly SourceLine[]): Segment['align'] {
  if (lines.every(isCentred)) return 'center';
  return lines.every(isAtEnd) ? 'end' : 'start';
}

/** A segment of lines, measured. */
export function lineSegment(
  id: string,
  kind: 'text' | 'code',
  lines: readonly SourceLine[],
  gapBefore: number | null,
  marker: LineMarker | null,
): Segment {
  const first = lines[0];
  const rest = lines.slice(1).map(indentOf);
  const firstStart = first ? indentOf(first) : 0;
  const left = rest.length > 0 ? Math.min(...rest) : firstStart;
  return {
    ...EMPTY,
    id,
    kind,
    pageIndex: first?.pageIndex ?? 0,
    lines,
    size: first?.size ?? 0,
    firstStart,
    left: kind === 'code' ? Math.min(left, firstStart) : left,
    align: kind === 'code' ? 'start' : alignOf(lines),
    gapBefore,
    marker,
  };
}

/** Whether a monospaced line between text lines is part of their paragraph: a long name that fills its line. */
function isInlineMono(prev: SourceLine | null, line: SourceLine, next: SourceLine | null, body: BodyStyle): boolean {
  if (!prev || isMono(prev, body) || !isMono(line, body)) return false;
  if (prev.block !== line.block || Math.abs(prev.start - line.start) > line.size * SAME_START) return false;
  if (line.across - prev.across > leadingFor(body, body.size) * 1.15 || endsLikeParagraph(prev.text)) return false;
  const full = prev.frame.end - prev.end < (prev.frame.end - prev.frame.start) * 0.25;
  return full && (next === null || !isMono(next, body));
}

function asText(line: SourceLine): SourceLine {
  return { ...line, look: { ...line.look, mono: 0.5 } };
}

function edgesOfBlocks(lines: readonly SourceLine[]): Map<number, number> {
  const edges = new Map<number, number>();
  for (const line of lines)
    edges.set(line.block, Math.max(edges.get(line.block) ?? Number.NEGATIVE_INFINITY, line.end));
  return edges;
}

/** Lines of one stretch (one column, nothing between) as segments. */
function stretch(raw: readonly SourceLine[], body: BodyStyle, ids: Numbering, first: number | null): Segment[] {
  const lines = raw.map((l, i) => (isInlineMono(raw[i - 1] ?? null, l, raw[i + 1] ?? null, body) ? asText(l) : l));
  const edges = edgesOfBlocks(lines);
  const out: Segment[] = [];
  let current: SourceLine[] = [];
  let gapBefore: number | null = first;
  const close = () => {
    const head = current[0];
    if (!head) return;
    const mono = isMono(head, body);
    out.push(
      lineSegment(`b${ids.next++}`, mono ? 'code' : 'text', current, gapBefore, mono ? null : lineMarker(head.text)),
    );
    current = [];
  };
  for (const [i, line] of lines.entries()) {
    const prev = current.at(-1);
    if (prev) {
      // A block of one or two lines does not show the edge; the column does.
      const own = edges.get(prev.block) ?? prev.frame.end;
      const edge = current.length >= 2 || prev.block === lines[i + 1]?.block ? own : Math.max(own, prev.frame.end);
      const hasMarker = current[0] !== undefined && !isMono(current[0], body) && lineMarker(current[0].text) !== null;
      const gap = (line.across - prev.across) / body.leading;
      const bothCode = isMono(prev, body) && isMono(line, body);
      const breaks = bothCode
        ? gap > MAX_BLANK_LINES
        : breaksBefore({ lines: current, edge, hasMarker }, line, lines[i + 1] ?? null, body);
      if (breaks) {
        close();
        gapBefore = gap;
      }
    }
    current.push(line);
  }
  close();
  return out;
}

type Cursor = { lines: SourceLine[]; bottom: number | null };

function blockSegment(id: string, pageIndex: number, parts: Partial<Segment> & Pick<Segment, 'kind'>): Segment {
  return {
    ...EMPTY,
    id,
    pageIndex,
    lines: [],
    size: 0,
    firstStart: 0,
    left: 0,
    align: 'start',
    gapBefore: null,
    marker: null,
    ...parts,
  };
}

function segmentsOfPage(page: DraftPage, body: BodyStyle, ids: Numbering): Segment[] {
  const out: Segment[] = [];
  const cursor: Cursor = { lines: [], bottom: null };
  const flush = () => {
    const [first] = cursor.lines;
    const gap = first && cursor.bottom !== null ? (first.line.box.y1 - cursor.bottom) / body.leading : null;
    out.push(...stretch(cursor.lines, body, ids, gap));
    cursor.lines = [];
  };
  for (const item of page.items) {
    if (item.type === 'line') {
      const { line } = item;
      if (line.layer !== 'body' || line.part === 'note') continue;
      const last = cursor.lines.at(-1);
      if (last && !followsInColumn(last, line)) {
        flush();
        cursor.bottom = null;
      }
      cursor.lines.push(line);
      continue;
    }
    flush();
    if (item.type === 'table') {
      out.push(blockSegment(`b${ids.next++}`, page.index, { kind: 'table', tables: [item] }));
      cursor.bottom = item.table.box.y1;
    } else if (item.type === 'figure') {
      out.push(blockSegment(`b${ids.next++}`, page.index, { kind: 'figure', figure: item }));
      cursor.bottom = item.figure.box.y1;
    } else {
      out.push(blockSegment(`b${ids.next++}`, page.index, { kind: 'rule', rule: item }));
      cursor.bottom = item.box.y1;
    }
  }
  flush();
  return out;
}

/** Cuts the running text into segments. */
export function segments(draft: BookDraft): BookDraft {
  const ids: Numbering = { next: 1 };
  return { ...draft, segments: draft.pages.flatMap((page) => segmentsOfPage(page, draft.body, ids)) };
}
