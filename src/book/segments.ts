// In: draft pages whose lines are judged. Out: segments: paragraphs, code blocks, tables, figures, in reading order.

import { type Aside, addAside, isAside, withAsides } from './asides.ts';
import { edgesOfBlocks } from './block-edges.ts';
import { followsInColumn } from './body-style.ts';
import { withItemsAtStart } from './centred-items.ts';
import type { BodyStyle, BookDraft, DraftPage, Segment, SourceLine } from './draft.ts';
import { isEndedByHand } from './forced-breaks.ts';
import { asVerse, atEnd } from './hand-ended.ts';
import { hangingEdge } from './hanging-edge.ts';
import { hangulMeasure } from './hangul-verse.ts';
import type { Paragraph } from './indent-breaks.ts';
import { blockSegment, lineSegment } from './line-segment.ts';
import { isMono } from './line-shape.ts';
import { isItemMark, markerOfLine } from './list-markers.ts';
import { literalPages, literalVerdict, setLines } from './literal.ts';
import { withoutLoneLetters } from './lone-letters.ts';
import { type Measures, measuresOf } from './measures.ts';
import { withNamesAsText } from './names-in-type.ts';
import { topsOfNotes, withoutNoteRule } from './note-rules.ts';
import { breaksBefore, isSetApart, isWholeTerm } from './paragraph-breaks.ts';
import { poemPages } from './poem-pages.ts';
import { quantityLines } from './quantity-lines.ts';
import { endsStanza, type VerseLine } from './verse.ts';
import { verseOf } from './verse-of.ts';

/** Code with more empty lines than this between its parts is two blocks. */
const MAX_BLANK_LINES = 2.6;

/** Items of a list stand apart by this, in leadings, where their numbers could be those of lines of code. */
const ITEM_GAP = 1.2;

/** What goes on from column to column: the next number, and how far in hanging paragraphs have their inner edge. */
type Running = { next: number; hanging: number | null };

type Context = {
  readonly body: BodyStyle;
  readonly ids: Running;
  readonly measures: Measures;
  readonly hangul: number | null;
  readonly poems: ReadonlyMap<number, VerseLine>;
  /** Whether the page is one of literal text. */
  readonly literal: boolean;
};

/** What is known of a paragraph whose end is looked for. */
function paragraphSoFar(
  lines: readonly SourceLine[],
  edge: number,
  gapBefore: number | null,
  hangingAt: number | null,
  body: BodyStyle,
): Paragraph {
  const [first] = lines;
  const hasMarker = first !== undefined && !isMono(first, body) && markerOfLine(first) !== null;
  return { lines, edge, hasMarker, gapBefore, hangingAt };
}

function nextHangingEdge(lines: readonly SourceLine[], running: Running, body: BodyStyle): number | null {
  const edge = hangingEdge(lines, running.hanging, body);
  running.hanging = edge === null ? null : edge - (lines[0]?.frame.start ?? 0);
  return edge;
}

/** Whether lines are literal text; those of a list of contents never are. */
function isLiteral(lines: readonly SourceLine[], { literal, body }: Context): boolean {
  if (lines.some((line) => line.part === 'contents')) return false;
  return literal || literalVerdict(lines, body) === 'literal';
}

/** Lines of one stretch (one column, nothing between) as segments. */
function stretch(
  raw: readonly SourceLine[],
  context: Context,
  first: number | null,
  before: SourceLine | null = null,
): readonly Segment[] {
  const { body, ids } = context;
  const hangingAt = nextHangingEdge(raw, ids, body);
  const lines = withNamesAsText(raw, hangingAt, before, body);
  const edges = edgesOfBlocks(lines, body, context.measures);
  // Beside a long term the column is narrow: where its lines end says nothing.
  const beside = raw[0]?.half !== undefined;
  const literalText = !beside && isLiteral(lines, context);
  const flowing: ReadonlySet<SourceLine> = literalText ? setLines(lines) : new Set();
  const out: Segment[] = [];
  const verse = verseOf(beside ? [] : lines, context, literalText);
  const byHand = quantityLines(lines);
  let current: SourceLine[] = [];
  let kept: number[] = [];
  let gapBefore: number | null = first;
  const close = () => {
    const head = current[0];
    if (!head) return;
    const mono = isMono(head, body);
    const literal = literalText && !flowing.has(head);
    const found = literal || head.half === 'term' ? null : markerOfLine(head);
    // A name in the typewriter face may be a list's item or begin with its term; lines of code may bear numbers too.
    const marked = found !== null && isItemMark(found, head) && current.length === 1;
    const item = marked || (head.term !== null && !isWholeTerm(head));
    const marker = mono && !item ? null : found;
    const segment = lineSegment(`b${ids.next++}`, mono && !item ? 'code' : 'text', current, gapBefore, marker);
    // The indents of literal text are its own: they make no list and no quotation.
    const edge = literal && !mono ? { firstStart: 0, left: 0 } : {};
    const plain = head.half ? segment : atEnd({ ...segment, ...edge, breaksBefore: kept }, context.measures);
    out.push(verse.has(head) ? asVerse(segment, verse) : plain);
    current = [];
    kept = [];
  };
  for (const [i, line] of lines.entries()) {
    const prev = current.at(-1);
    if (prev) {
      const literal = literalText && !flowing.has(line);
      const edge = prev.beside === true ? prev.frame.end : (edges.get(prev.block) ?? prev.frame.end);
      const gap = (line.across - prev.across) / body.leading;
      const bothCode = isMono(prev, body) && isMono(line, body);
      const own = markerOfLine(line);
      const bulleted = !literal && own !== null && isItemMark(own, line) && (own.style === 'bullet' || gap > ITEM_GAP);
      const term = !literal && (line.term !== null || isWholeTerm(prev));
      const breaks =
        prev.half !== line.half || prev.half === 'term'
          ? prev.half !== line.half
          : verse.has(prev) || verse.has(line)
            ? verse.has(prev) !== verse.has(line) || endsStanza(prev, line, body)
            : bothCode
              ? term || bulleted || gap > MAX_BLANK_LINES
              : literal
                ? flowing.has(prev) || isSetApart(prev, line, body)
                : breaksBefore(
                    paragraphSoFar(current, edge, gapBefore, hangingAt, body),
                    line,
                    lines[i + 1] ?? null,
                    body,
                  );
      if (breaks) {
        close();
        gapBefore = gap;
      } else if (!bothCode && !line.half && (literal || byHand.has(line) || isEndedByHand(prev, line, edge, body)))
        kept.push(current.length);
    }
    current.push(line);
  }
  close();
  return withItemsAtStart(out);
}

/** Adds a line of the index: an entry of its own, or the end of the one before. */
function addEntry(out: Segment[], line: SourceLine, make: (lines: readonly SourceLine[]) => Segment): void {
  const last = out.at(-1);
  if (line.entry?.continues && last?.kind === 'index') out[out.length - 1] = { ...last, lines: [...last.lines, line] };
  else out.push({ ...make([line]), kind: 'index', align: 'start' });
}

type Cursor = { lines: SourceLine[]; bottom: number | null };

/** `above`: the last line of running text on the page before. */
function segmentsOfPage(page: DraftPage, context: Context, above: SourceLine | null): Segment[] {
  const { body, ids } = context;
  const out: Segment[] = [];
  const cursor: Cursor = { lines: [], bottom: null };
  const asides: Aside[] = [];
  let before: SourceLine | null = null;
  const flush = () => {
    const [first] = cursor.lines;
    const below = first !== undefined && cursor.bottom !== null ? first.line.box.y1 - cursor.bottom : null;
    // What stands higher than the drawing before it is at the head of another column.
    const gap = below === null || below < 0 ? null : below / body.leading;
    out.push(...stretch(cursor.lines, context, gap, out.length === 0 ? above : null));
    cursor.lines = [];
  };
  for (const item of page.items) {
    if (item.type === 'line') {
      const { line } = item;
      if (line.layer !== 'body' || line.part === 'note') continue;
      if (isAside(line)) {
        addAside(asides, line, before);
        continue;
      }
      if (line.entry) {
        flush();
        addEntry(out, line, (lines) => lineSegment(`b${ids.next++}`, 'text', lines, null, null));
        continue;
      }
      before = line;
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
  return withAsides(out, asides, (lines) => stretch(lines, context, null));
}

/** Cuts the running text into segments. */
export function segments(draft: BookDraft): BookDraft {
  const ids: Running = { next: 1, hanging: null };
  const { pages, body } = draft;
  const literal = literalPages(pages, body);
  const measures = measuresOf(pages);
  const hangul = hangulMeasure(pages);
  const poems = poemPages(pages, body);
  const tops = topsOfNotes(draft.notes);
  let above: SourceLine | null = null;
  const found = pages.flatMap((page) => {
    const own = segmentsOfPage(page, { body, ids, measures, hangul, poems, literal: literal.has(page.index) }, above);
    const kept = withoutNoteRule(own, tops.get(page.index));
    above = kept.at(-1)?.lines.at(-1) ?? null;
    return kept;
  });
  return { ...draft, segments: withoutLoneLetters(found) };
}
