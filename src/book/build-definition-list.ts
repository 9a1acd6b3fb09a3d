// In: a cursor at a term. Out: the definition list: terms with the deeper blocks under them.
import type { Block, DefinitionEntry, Inline } from '../model/book.ts';
import type { Span } from '../model/page.ts';
import { startsEastAsianArticle } from './articles.ts';
import type { Assembly, Cursor } from './assembly.ts';
import { provenanceOf } from './build-text.ts';
import type { Segment, SourceLine } from './draft.ts';
import { bodyBase, inlinesOf, ownBase, plainText } from './inlines.ts';
import { isWholeTerm } from './paragraph-breaks.ts';
import { DEEPER, EDGE, isTerm, isWholeTermSegment } from './segment-shape.ts';

/** Steps from term to text that differ by less, points, are one: letters begin a little in from their edge. */
const SAME_STEP = 1.2;

/** A colon in the text's own face right behind a term belongs to the term. */
const TERM_END = /^[:：]\s*/u;

function termInlines(segment: Segment, assembly: Assembly): readonly Inline[] {
  const { lines } = segment;
  return inlinesOf(
    lines,
    { base: ownBase(lines, assembly.body.mono), skip: 0, breaksBefore: [], pageBreaks: true },
    assembly,
  );
}

/** Index of the span that the text behind a run-in term begins with: type in bold that hangs over its text, or as marked; 0 for none. */
export function runInTerm(segment: Segment): number {
  const [first, second] = segment.lines;
  if (!first || segment.marker || segment.heading || segment.kind !== 'text') return 0;
  // The title of an article is no term.
  if (startsEastAsianArticle(first.text)) return 0;
  if (first.term !== null) return isWholeTerm(first) ? 0 : first.term.span;
  if (segment.align !== 'start') return 0;
  if (second && segment.left - segment.firstStart < segment.size * DEEPER) return 0;
  const plain = first.line.spans.findIndex((s) => s.text.trim() !== '' && !s.style.bold);
  return plain <= 0 || !second ? 0 : plain;
}

/** The first line cut into the term and what follows it. */
function cutLine(line: SourceLine, plain: number): { term: SourceLine; rest: SourceLine } {
  const { spans } = line.line;
  const first = spans[plain];
  const colon = first === undefined ? '' : (TERM_END.exec(first.text)?.[0] ?? '');
  const part = (kept: readonly Span[]): SourceLine => {
    return {
      ...line,
      term: null,
      line: { ...line.line, spans: kept },
      text: kept
        .map((s) => s.text)
        .join('')
        .trim(),
    };
  };
  const [term, rest] = [spans.slice(0, plain), spans.slice(plain)];
  if (first === undefined || colon === '') return { term: part(term), rest: { ...part(rest), key: -1 } };
  const last = { ...first, text: colon.trim() };
  const begin = { ...first, text: first.text.slice(colon.length) };
  return { term: part([...term, last]), rest: { ...part([begin, ...rest.slice(1)]), key: -1 } };
}

function runInEntry(cursor: Cursor, segment: Segment, assembly: Assembly): DefinitionEntry | null {
  const [first, ...others] = segment.lines;
  if (!first) return null;
  const { term, rest } = cutLine(first, runInTerm(segment));
  cursor.at++;
  const options = { base: bodyBase(assembly), skip: 0, breaksBefore: [], pageBreaks: true };
  const terms = [
    inlinesOf(
      [term],
      { ...options, base: { ...options.base, bold: term.line.spans[0]?.style.bold ?? false } },
      assembly,
    ),
  ];
  const inlines = inlinesOf([rest, ...others], options, assembly);
  const text: Block = {
    type: 'paragraph',
    id: segment.id,
    provenance: provenanceOf(segment.lines),
    inlines,
    align: 'start',
    dropCap: false,
  };
  const more = assembly.blocksFrom(cursor, segment.firstStart + segment.size * EDGE, segment.left);
  return { terms, blocks: [text, ...more] };
}

/** Terms that stand alone in their lines, one or more over one text. */
function wholeEntry(cursor: Cursor, segment: Segment, assembly: Assembly): DefinitionEntry {
  const terms: (readonly Inline[])[] = [];
  let inner = 0;
  for (;;) {
    const next = cursor.segments[cursor.at];
    const same = next && Math.abs(next.firstStart - segment.firstStart) <= segment.size * EDGE;
    if (!same || !isWholeTermSegment(next)) break;
    terms.push(termInlines(next, assembly));
    inner = next.lines[0]?.term?.inner ?? inner;
    cursor.at++;
  }
  return { terms, blocks: assembly.blocksFrom(cursor, segment.firstStart + segment.size * EDGE, inner) };
}

function entry(cursor: Cursor, assembly: Assembly): DefinitionEntry | null {
  const segment = cursor.segments[cursor.at];
  if (!segment) return null;
  if (runInTerm(segment) > 0) return runInEntry(cursor, segment, assembly);
  if (isWholeTermSegment(segment)) return wholeEntry(cursor, segment, assembly);
  if (!isTerm(cursor.segments, cursor.at, assembly.body)) return null;
  const terms = [termInlines(segment, assembly)];
  cursor.at++;
  const inner = cursor.segments[cursor.at]?.left ?? 0;
  const blocks = assembly.blocksFrom(cursor, segment.firstStart + segment.size * EDGE, inner);
  return { terms: terms.filter((t) => plainText(t).trim() !== ''), blocks };
}

/** Passes the rules that page heads and feet have, where another term follows; no rule is a block in a list. */
function pastRules(cursor: Cursor, assembly: Assembly): void {
  let at = cursor.at;
  while (cursor.segments[at]?.kind === 'rule') at++;
  const next = cursor.segments[at];
  if (next && (runInTerm(next) > 0 || isTerm(cursor.segments, at, assembly.body))) cursor.at = at;
}

/** How far the text stands in from the term at the cursor, points; null where no sure term stands there. */
function stepAt({ segments, at }: Cursor): number | null {
  const segment = segments[at];
  const next = segments[at + 1];
  const first = segment?.lines[0];
  if (!segment || !first) return null;
  // The title of an article is no term.
  if (startsEastAsianArticle(first.text)) return 0;
  if (first.term !== null) return first.term.inner - segment.firstStart;
  return first.half === 'term' && next ? next.firstStart - segment.firstStart : null;
}

/** A lone term without a text under it, as over a box that stands in, is a paragraph; null for all else. */
function bareTerm(start: Segment, entries: readonly DefinitionEntry[]): Block | null {
  const [only, ...others] = entries;
  const [inlines, ...terms] = only?.terms ?? [];
  const hasText = only === undefined || only.blocks.length > 0;
  if (inlines === undefined || hasText || others.length > 0 || terms.length > 0) return null;
  const provenance = provenanceOf(start.lines);
  return { type: 'paragraph', id: start.id, provenance, inlines, align: 'start', dropCap: false };
}

/** Builds the definition list at the cursor; the caller has seen that a term stands there. */
export function definitionList(cursor: Cursor, assembly: Assembly): Block | null {
  const start = cursor.segments[cursor.at];
  if (!start) return null;
  const entries: DefinitionEntry[] = [];
  let [last, step]: [Segment, number | null] = [start, stepAt(cursor)];
  for (;;) {
    pastRules(cursor, assembly);
    const next = cursor.segments[cursor.at];
    if (!next) break;
    const level = Math.abs(next.firstStart - last.firstStart) <= next.size * EDGE;
    const own = stepAt(cursor);
    // Left and right pages have edges of their own: across a turn, the same step from term to text is the same list.
    const apart = step === null || own === null ? Number.POSITIVE_INFINITY : Math.abs(own - step);
    const turned = next.pageIndex > last.pageIndex && apart <= SAME_STEP;
    if (!level && !turned) break;
    [last, step] = [next, own];
    const found = entry(cursor, assembly);
    if (!found) break;
    entries.push(found);
  }
  if (entries.length === 0) return null;
  return (
    bareTerm(start, entries) ?? {
      type: 'definition-list',
      id: `${start.id}-dl`,
      provenance: provenanceOf(start.lines),
      entries,
    }
  );
}
