// In: draft pages with frames. Out: lines that are or start with a term of a definition list are marked: an option, a
// name or a word at an outer edge, its text at an inner one. Evidence: the same two edges again and again, or text that
// goes on below exactly where it began behind the term.

import { followsInColumn, leadingFor } from './body-style.ts';
import type { BodyStyle, BookDraft, SourceLine, TermStart } from './draft.ts';
import { endsEarly, indentOf, isMono } from './line-shape.ts';
import { markerOfLine } from './list-markers.ts';
import { endsLikeParagraph, endsSentence } from './script.ts';
import { bodyLines, mapLines } from './source-lines.ts';
import { median } from './statistics.ts';

/** Longest term, letters. */
const MAX_RUN_IN = 48;
const MAX_WHOLE = 110;
/** How far the text stands in from its term, em: from the narrowest dash option up to LaTeX's widest labels. */
const MIN_STEP = 0.8;
const MAX_STEP = 16;
/** Starts within this many points are one edge. */
const SAME_EDGE = 1.2;
/** The number of a section or of a clause: that is no term, unless it is a value in monospaced type. */
const NUMBER = /^\(?(?:\p{Nd}{1,3}|[A-Z])(?:\.\p{Nd}{1,3})*[.):]?$/u;
/** White between a term in plain type and its text, em. */
const WIDE_GAP = 0.8;
/** What no text begins with: the right side of an equation or of a line of a program. */
const OPERATOR = /^(?:::|:=|[=|→←⇒≡]|[-=]>|<-)/u;
/** Lines of one paragraph are at most this many leadings apart; a term and its text may be further. */
const TIGHT = 1.3;
const BELOW = 2.2;
/** Times that two edges must be seen where no text hangs, and terms of different widths among them. */
const MIN_ALIGNED = 3;
/** Times that a term must stand over text at the same two edges. */
const MIN_OVER = 2;
/** Lines of a listing with an empty line between them are at most this many leadings apart. */
const BLANK_LINE = 2.6;
/** Share of the paragraphs with a bold start at one edge that must hang. */
const LABEL_SHARE = 0.7;
/** Share of a term's letters that are bold, monospaced or slanted. */
const STYLED = 0.6;

type Candidate = {
  readonly line: SourceLine;
  readonly start: TermStart;
  readonly end: number;
  readonly plain: boolean;
};

const isStyled = (line: SourceLine, i: number, italic: boolean): boolean => {
  const style = line.line.spans[i]?.style;
  return style !== undefined && (style.bold || style.monospace || (italic && style.italic));
};

/** The span behind the term that a line may start with: where bold or monospaced type ends, or behind a wide gap. */
function splitOf(line: SourceLine): { span: number; plain: boolean } | null {
  const { spans } = line.line;
  const gapBefore = (i: number) => {
    const [a, b] = [spans[i - 1], spans[i]];
    return a && b ? b.box.x0 - a.box.x1 : 0;
  };
  const wide = spans.findIndex((_, i) => i > 0 && gapBefore(i) > line.size * WIDE_GAP);
  if (isStyled(line, 0, wide > 0)) {
    const plain = spans.findIndex((s, i) => i > 0 && s.text.trim() !== '' && !isStyled(line, i, true));
    const span = wide > 0 && (plain < 0 || wide < plain) ? wide : plain;
    return span > 0 ? { span, plain: false } : null;
  }
  return wide > 0 ? { span: wide, plain: true } : null;
}

function candidateOf(line: SourceLine, body: BodyStyle): Candidate | null {
  if (line.vertical || line.line.direction === 'rtl' || line.source === 'ocr' || line.look.bold > 0.9) return null;
  if (line.half) return null;
  if (line.size > body.size * 1.08) return null;
  const split = splitOf(line);
  if (split === null || markerOfLine(line) !== null) return null;
  const [at, last] = [line.line.spans[split.span], line.line.spans[split.span - 1]];
  if (!at || !last) return null;
  const term = line.line.spans
    .slice(0, split.span)
    .map((s) => s.text)
    .join('')
    .trim();
  if (term.length === 0 || term.length > MAX_RUN_IN || endsSentence(term)) return null;
  if (NUMBER.test(term) && line.line.spans[0]?.style.monospace !== true) return null;
  const inner = at.box.x0 - line.frame.start;
  const step = inner - indentOf(line);
  if (step < line.size * MIN_STEP || step > line.size * MAX_STEP) return null;
  const text = line.line.spans.slice(split.span).map((s) => s.text);
  if (OPERATOR.test(text.join('').trimStart())) return null;
  return { line, start: { span: split.span, inner }, end: last.box.x1 - line.frame.start, plain: split.plain };
}

const isBelow = (line: SourceLine, next: SourceLine | undefined, body: BodyStyle, leadings: number): boolean =>
  next !== undefined &&
  followsInColumn(line, next) &&
  next.across - line.across <= leadingFor(body, line.size) * leadings;

const edgeKey = (outer: number, inner: number) => `${Math.round(outer)} ${Math.round(inner)}`;

/** Keys of two edges and of their neighbours, since rounding may part what is one. */
function nearKeys(outer: number, inner: number): readonly string[] {
  const [a, b] = [Math.round(outer), Math.round(inner)];
  return [0, 1, -1].flatMap((i) => [0, 1, -1].map((j) => `${a + i} ${b + j}`));
}

type Edges = ReadonlyMap<string, { readonly hang: number; readonly count: number; readonly widths: number }>;

function edgesOf(found: readonly Candidate[], hangs: ReadonlySet<SourceLine>): Edges {
  const edges = new Map<string, { hang: number; count: number; ends: Set<number>; widths: number }>();
  for (const { line, start, end, plain } of found) {
    const key = edgeKey(indentOf(line), start.inner);
    const entry = edges.get(key) ?? { hang: 0, count: 0, ends: new Set<number>(), widths: 0 };
    if (hangs.has(line)) entry.hang++;
    if (!plain) entry.count++;
    entry.ends.add(Math.round(end / line.size));
    edges.set(key, { ...entry, widths: entry.ends.size });
  }
  return edges;
}

function sum(edges: Edges, outer: number, inner: number): { hang: number; count: number; widths: number } {
  const total = { hang: 0, count: 0, widths: 0 };
  for (const key of nearKeys(outer, inner)) {
    const entry = edges.get(key);
    total.hang += entry?.hang ?? 0;
    total.count += entry?.count ?? 0;
    total.widths = Math.max(total.widths, entry?.widths ?? 0);
  }
  return total;
}

/** Whether a paragraph may begin at a line: the one before it was ended on purpose, ends its sentence or stands apart. */
function canStart(before: SourceLine | undefined, line: SourceLine, body: BodyStyle): boolean {
  if (before === undefined || !isBelow(before, line, body, TIGHT)) return true;
  return endsEarly(before, line, before.frame.end) || endsLikeParagraph(before.text);
}

/** By the outer edge, points: where the lines below bold labels hang, as often as they do at the edge of no paragraph. */
function labelEdges(hung: readonly (readonly [number, number])[], body: BodyStyle): ReadonlyMap<number, number> {
  const byOuter = new Map<number, number[]>();
  for (const [outer, inner] of hung) {
    const key = Math.round(outer);
    const steps = byOuter.get(key);
    if (steps) steps.push(inner - outer);
    else byOuter.set(key, [inner - outer]);
  }
  const edges = new Map<number, number>();
  for (const [outer, steps] of byOuter) {
    const step = steps.filter((s) => s > body.size * MIN_STEP && s < body.size * MAX_STEP);
    const usual = median(step);
    const same = step.filter((s) => Math.abs(s - usual) <= SAME_EDGE).length;
    if (same >= MIN_OVER && same >= steps.length * LABEL_SHARE) edges.set(outer, outer + usual);
  }
  return edges;
}

/** Lines that begin with a term, by line key. */
function runIns(pages: readonly (readonly SourceLine[])[], body: BodyStyle): Map<number, TermStart> {
  const found: Candidate[] = [];
  const hangs = new Set<SourceLine>();
  const hung: [number, number][] = [];
  for (const lines of pages) {
    lines.forEach((line, i) => {
      const candidate = candidateOf(line, body);
      if (!candidate || !canStart(lines[i - 1], line, body)) return;
      found.push(candidate);
      const next = lines[i + 1];
      const bold = line.line.spans[0]?.style.bold && !next?.line.spans[0]?.style.bold;
      if (next && bold && isBelow(line, next, body, TIGHT)) hung.push([indentOf(line), indentOf(next)]);
      if (next && isBelow(line, next, body, TIGHT) && Math.abs(indentOf(next) - candidate.start.inner) <= SAME_EDGE)
        hangs.add(line);
    });
  }
  const edges = edgesOf(found, hangs);
  const labels = labelEdges(hung, body);
  const marked = new Map<number, TermStart>();
  for (const { line, start, plain } of found) {
    const { hang, count, widths } = sum(edges, indentOf(line), start.inner);
    const aligned = count >= MIN_ALIGNED && widths >= 2;
    const label = labels.get(Math.round(indentOf(line)));
    if (plain ? hang >= MIN_OVER : hang > 0 || aligned) marked.set(line.key, start);
    else if (label !== undefined && line.line.spans[0]?.style.bold) marked.set(line.key, { ...start, inner: label });
  }
  return marked;
}

/** Share of a line's letters in bold, monospaced or slanted type: names of arguments stand among the name of a function. */
function styledShare(line: SourceLine): number {
  let [styled, all] = [0, 0];
  for (const { text, style } of line.line.spans) {
    const letters = text.trim().length;
    all += letters;
    if (style.bold || style.monospace || style.italic) styled += letters;
  }
  return all === 0 ? 0 : styled / all;
}

/** Whether a line can be nothing but a term: short, in bold, monospaced or slanted type, ended on purpose. */
function canBeWhole(line: SourceLine, next: SourceLine, body: BodyStyle): boolean {
  if (line.vertical || line.line.direction === 'rtl' || line.source === 'ocr' || line.size > body.size * 1.08)
    return false;
  if (!isStyled(line, 0, false) || line.text.length > MAX_WHOLE || styledShare(line) < STYLED) return false;
  if (endsSentence(line.text) || markerOfLine(line) !== null) return false;
  return !/[,;:]$/u.test(line.text) && endsEarly(line, next, line.frame.end);
}

/** Whether a line of code belongs to a listing: more lines of code stand above it than an entry has terms. */
function inListing(lines: readonly SourceLine[], i: number, body: BodyStyle): boolean {
  const codeAbove = (at: number, leadings: number): boolean => {
    const [line, before] = [lines[at], lines[at - 1]];
    return (
      line !== undefined &&
      before !== undefined &&
      isMono(line, body) &&
      isMono(before, body) &&
      isBelow(before, line, body, leadings)
    );
  };
  if (codeAbove(i, TIGHT)) return codeAbove(i - 1, BLANK_LINE);
  return codeAbove(i, BLANK_LINE);
}

/** Whether text under a line may be a paragraph of its own: at the indent of first lines, with no second line at that indent. */
function mayBeFirstLine(line: SourceLine, next: SourceLine, second: SourceLine | undefined, body: BodyStyle): boolean {
  const step = indentOf(next) - indentOf(line);
  if (body.firstIndent === 0 || Math.abs(step - body.firstIndent) > SAME_EDGE) return false;
  const hangs = second !== undefined && Math.abs(indentOf(second) - indentOf(next)) <= SAME_EDGE;
  return !hangs || !isBelow(next, second, body, TIGHT);
}

/** Lines that are terms as a whole, over text at an inner edge that other terms share. */
function wholeTerms(
  pages: readonly (readonly SourceLine[])[],
  known: ReadonlyMap<number, TermStart>,
  body: BodyStyle,
): Map<number, TermStart> {
  const counts = new Map<string, number>();
  const step = (line: SourceLine, next: SourceLine) => indentOf(next) - indentOf(line);
  const fits = (line: SourceLine, next: SourceLine) =>
    step(line, next) >= line.size * MIN_STEP && step(line, next) <= line.size * MAX_STEP;
  const over = (line: SourceLine, next: SourceLine | undefined): next is SourceLine =>
    next !== undefined && fits(line, next) && isBelow(line, next, body, BELOW) && canBeWhole(line, next, body);
  for (const lines of pages) {
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      if (!over(line, next) || isMono(next, body)) return;
      if (inListing(lines, i, body) || !canStart(lines[i - 1], line, body)) return;
      if (mayBeFirstLine(line, next, lines[i + 2], body)) return;
      const key = edgeKey(indentOf(line), indentOf(next));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  const seen = (outer: number, inner: number) =>
    nearKeys(outer, inner).reduce((n, key) => n + (counts.get(key) ?? 0), 0);
  const marked = new Map<number, TermStart>();
  for (const lines of pages) {
    for (let i = lines.length - 2; i >= 0; i--) {
      const [line, next] = [lines[i], lines[i + 1]];
      if (!line || !next || line.half || !isStyled(line, 0, false) || known.has(line.key)) continue;
      if (inListing(lines, i, body) || !canStart(lines[i - 1], line, body)) continue;
      const below = marked.get(next.key);
      const span = line.line.spans.length;
      // More terms may stand over the last one of an entry.
      const more = below !== undefined && Math.abs(step(line, next)) <= SAME_EDGE && isBelow(line, next, body, TIGHT);
      if (more && canBeWhole(line, next, body)) marked.set(line.key, { ...below, span });
      else if (over(line, next)) {
        const times = seen(indentOf(line), indentOf(next));
        if (times >= (isMono(next, body) ? MIN_ALIGNED : MIN_OVER))
          marked.set(line.key, { span, inner: indentOf(next) });
      }
    }
  }
  return marked;
}

/** Marks the terms of definition lists. */
export function runInTerms(draft: BookDraft): BookDraft {
  const { body } = draft;
  if (body.mono) return draft;
  const pages = draft.pages.map(bodyLines);
  const runIn = runIns(pages, body);
  const whole = wholeTerms(pages, runIn, body);
  const marked = mapLines(draft.pages, (line) => {
    const term = runIn.get(line.key) ?? whole.get(line.key);
    return term ? { ...line, term } : line;
  });
  return { ...draft, pages: marked };
}
