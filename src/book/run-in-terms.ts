// In: draft pages with frames. Out: lines that are or start with a term of a definition list are marked: an option, a
// name or a word at an outer edge, its text at an inner one. Evidence: the same two edges again and again, or text that
// goes on below exactly where it began behind the term.

import type { Span } from '../model/page.ts';
import { followsInColumn, leadingFor } from './body-style.ts';
import type { BodyStyle, BookDraft, SourceLine, TermStart } from './draft.ts';
import { endsEarly, indentOf, isCentred, isMono } from './line-shape.ts';
import { markerOfLine } from './list-markers.ts';
import { endsLikeParagraph, endsSentence } from './script.ts';
import { bodyLines, mapLines } from './source-lines.ts';
import {
  areRows,
  type Candidate,
  edgeKey,
  edgesOf,
  labelEdges,
  listedEdges,
  MAX_STEP,
  MIN_OVER,
  MIN_STEP,
  nearKeys,
  SAME_EDGE,
  seenAt,
} from './term-edges.ts';
import { isStyled, splitOf } from './term-split.ts';
import { withStop } from './term-stops.ts';

/** Longest term, letters. */
const MAX_RUN_IN = 48;
const MAX_WHOLE = 110;
/** The number of a section or of a clause: that is no term, unless it is a value in monospaced type. */
const NUMBER = /^\(?(?:\p{Nd}{1,3}|[A-Z])(?:\.\p{Nd}{1,3})*[.):]?$/u;
/** What no text begins with: the right side of an equation or of a line of a program. */
const OPERATOR = /^(?:::|:=|[=|→←⇒≡]|[-=]>|<-)/u;
/** Lines of one paragraph are at most this many leadings apart; a term and its text may be further. */
const TIGHT = 1.3;
const BELOW = 2.2;
/** Times that two edges must be seen where no text hangs, and terms of different widths among them. */
const MIN_ALIGNED = 3;
/** Lines of a listing with an empty line between them are at most this many leadings apart. */
const BLANK_LINE = 2.6;
/** Part of the body's size from which type is a heading's. */
const LARGER = 1.08;
/** Share of a line's letters in monospaced type from which all of it is. */
const ALL_MONO = 0.95;
/** Share of a term's letters that are bold, monospaced or slanted. */
const STYLED = 0.6;

/** Whether a term is all typewriter type, its quotes apart: stops in it are the program's. */
const isCode = (line: SourceLine, end: number): boolean =>
  line.line.spans.slice(0, end).every((s) => s.style.monospace || !/[\p{L}\p{N}]/u.test(s.text));

/** Size that tells whether a line is of a heading: of what stands behind typewriter type, which may be set larger than text. */
function sizeBehind({ line, size }: SourceLine, at: Span): number {
  return line.spans[0]?.style.monospace === true ? Math.min(size, at.style.size) : size;
}

function candidateOf(line: SourceLine, body: BodyStyle): Candidate | null {
  if (line.vertical || line.line.direction === 'rtl' || line.look.bold > 0.9) return null;
  // What a program prints is a listing, whatever columns it has.
  if (line.half || line.authorMarks || line.look.mono > ALL_MONO) return null;
  const split = splitOf(line);
  if (split === null || markerOfLine(line) !== null) return null;
  const at = line.line.spans[split.span];
  const last = line.line.spans[split.span - 1];
  if (!at || !last || sizeBehind(line, at) > body.size * LARGER) return null;
  const term = line.line.spans
    .slice(0, split.span)
    .map((s) => s.text)
    .join('')
    .trim();
  if (term.length === 0 || term.length > MAX_RUN_IN || (endsSentence(term) && !isCode(line, split.span))) return null;
  if (NUMBER.test(term) && line.line.spans[0]?.style.monospace !== true) return null;
  const inner = at.box.x0 - line.frame.start;
  const step = inner - indentOf(line);
  if (step < line.size * MIN_STEP || step > line.size * MAX_STEP) return null;
  const text = line.line.spans.slice(split.span).map((s) => s.text);
  if (OPERATOR.test(text.join('').trimStart())) return null;
  const { plain, apart } = split;
  return { line, start: { span: split.span, inner }, end: last.box.x1 - line.frame.start, plain, apart };
}

const isBelow = (line: SourceLine, next: SourceLine | undefined, body: BodyStyle, leadings: number): boolean =>
  next !== undefined &&
  followsInColumn(line, next) &&
  next.across - line.across <= leadingFor(body, line.size) * leadings;

/** Whether a full line at the edge of terms is one of a paragraph that may go on in the next, at its own edge. */
const isOfParagraph = (before: SourceLine | undefined, line: SourceLine, body: BodyStyle): boolean =>
  before !== undefined &&
  runsOn(before, line, body) &&
  before.block === line.block &&
  Math.abs(indentOf(before)) <= SAME_EDGE &&
  !/[:：]$/u.test(before.text);

/** Whether a paragraph may begin at a line: the one before it was ended on purpose, ends its sentence or stands apart. */
function canStart(before: SourceLine | undefined, line: SourceLine, body: BodyStyle): boolean {
  if (before === undefined || !isBelow(before, line, body, TIGHT)) return true;
  return endsEarly(before, line, before.frame.end) || endsLikeParagraph(before.text);
}

/** Whether a line that could begin with a term was ended behind its plain words, over text that stands in: it is a term as a whole. */
function isEndedTerm({ line, plain }: Candidate, next: SourceLine | undefined, body: BodyStyle): boolean {
  if (plain || next === undefined || !isBelow(line, next, body, TIGHT)) return false;
  const step = indentOf(next) - indentOf(line);
  if (step < line.size * MIN_STEP || step > line.size * MAX_STEP) return false;
  return canBeWhole(line, next, body);
}

/** Whether a full line goes on at its own edge: it is of a paragraph, and no text hangs from its start. */
const runsOn = (line: SourceLine, next: SourceLine, body: BodyStyle): boolean =>
  isBelow(line, next, body, TIGHT) &&
  Math.abs(indentOf(next) - indentOf(line)) <= SAME_EDGE &&
  !endsEarly(line, next, line.frame.end);

/** The face in which a line begins, of those that labels of LaTeX's descriptions are set in. */
function labelFace(line: SourceLine): 'bold' | 'mono' | null {
  const style = line.line.spans[0]?.style;
  if (style?.bold) return 'bold';
  return style?.monospace ? 'mono' : null;
}

/** Lines that begin with a term, by line key. */
function runIns(pages: readonly (readonly SourceLine[])[], body: BodyStyle): Map<number, TermStart> {
  const found: Candidate[] = [];
  const hangs = new Set<SourceLine>();
  const goesOn = new Map<SourceLine, number>();
  const hung = { bold: [] as [number, number][], mono: [] as [number, number][] };
  for (const lines of pages) {
    const candidates = lines.map((line) => candidateOf(line, body));
    lines.forEach((line, i) => {
      const candidate = candidates[i];
      const next = lines[i + 1];
      const isRow = areRows(candidates[i - 1], candidate);
      if (!candidate || !(isRow || canStart(lines[i - 1], line, body)) || isEndedTerm(candidate, next, body)) return;
      if (candidates[i - 1] == null && isOfParagraph(lines[i - 1], line, body)) return;
      const isEntry = candidates[i + 1] != null && endsLikeParagraph(line.text); // over the next one
      const isStart = isEntry || areRows(candidate, candidates[i + 1]) || !next || !runsOn(line, next, body);
      if (isStart) found.push(candidate);
      if (!next || !isBelow(line, next, body, TIGHT)) return;
      if (!candidates[i + 1]) goesOn.set(line, indentOf(next));
      const face = labelFace(line);
      if (face !== null && labelFace(next) !== face) hung[face].push([indentOf(line), indentOf(next)]);
      if (Math.abs(indentOf(next) - candidate.start.inner) <= SAME_EDGE) hangs.add(line);
    });
  }
  const edges = edgesOf(found, hangs);
  const listed = listedEdges(pages, found);
  const labels = { bold: labelEdges(hung.bold, body), mono: labelEdges(hung.mono, body) };
  const marked = new Map<number, TermStart>();
  for (const { line, start, plain } of found) {
    const second = goesOn.get(line);
    const hangsAt = (inner: number): boolean => second === undefined || Math.abs(second - inner) <= SAME_EDGE;
    const { hang, count, varied } = seenAt(edges, indentOf(line), start.inner);
    const aligned = count >= MIN_ALIGNED && varied;
    const face = labelFace(line);
    const label = face === null ? undefined : labels[face].get(Math.round(indentOf(line)));
    if (plain ? hang >= MIN_OVER || listed(indentOf(line), start.inner) : hang > 0 || aligned)
      marked.set(line.key, start);
    else if (label !== undefined && hangsAt(label)) marked.set(line.key, { ...start, inner: label });
  }
  return marked;
}

/** Share of a line's letters in bold, monospaced or slanted type: names of arguments stand among the name of a function. */
function styledShare(line: SourceLine): number {
  let styled = 0;
  let all = 0;
  for (const { text, style } of line.line.spans) {
    const letters = text.trim().length;
    all += letters;
    if (style.bold || style.monospace || style.italic) styled += letters;
  }
  return all === 0 ? 0 : styled / all;
}

/** Whether a line can be nothing but a term: short, in bold, monospaced or slanted type, ended on purpose. */
function canBeWhole(line: SourceLine, next: SourceLine, body: BodyStyle): boolean {
  if (line.vertical || line.line.direction === 'rtl' || line.size > body.size * 1.08) return false;
  if (!isStyled(line, 0, false) || line.text.length > MAX_WHOLE || styledShare(line) < STYLED) return false;
  if (endsSentence(line.text) || markerOfLine(line) !== null) return false;
  return !/(?:[,;:]|\s[–—])$/u.test(line.text) && endsEarly(line, next, line.frame.end);
}

/** Whether a line of code belongs to a listing: more lines of code stand above it than an entry has terms. */
function inListing(lines: readonly SourceLine[], i: number, body: BodyStyle): boolean {
  const codeAbove = (at: number, leadings: number): boolean => {
    const line = lines[at];
    const before = lines[at - 1];
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
    next !== undefined &&
    fits(line, next) &&
    isBelow(line, next, body, BELOW) &&
    canBeWhole(line, next, body) &&
    !(isCentred(line) && isCentred(next)) &&
    !(isMono(line, body) && isMono(next, body));
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
      const line = lines[i];
      const next = lines[i + 1];
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
    return term ? withStop(line, term) : line;
  });
  return { ...draft, pages: marked };
}
