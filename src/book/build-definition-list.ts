// In: a cursor at a term. Out: the definition list: terms with the deeper blocks under them.
import type { Block, DefinitionEntry, Inline } from '../model/book.ts';
import type { Assembly, Cursor } from './assembly.ts';
import { provenanceOf } from './build-text.ts';
import type { Segment, SourceLine } from './draft.ts';
import { bodyBase, inlinesOf, ownBase, plainText } from './inlines.ts';
import { DEEPER, EDGE, isTerm } from './segment-shape.ts';

function termInlines(segment: Segment, assembly: Assembly): readonly Inline[] {
  const { lines } = segment;
  return inlinesOf(lines, { base: ownBase(lines), skip: 0, breaksBefore: [], pageBreaks: true }, assembly);
}

/** Letters of the bold start of a first line that hangs over its text: a run-in term; 0 for none. */
export function runInTerm(segment: Segment): number {
  const [first, second] = segment.lines;
  if (!first || segment.marker || segment.heading || segment.kind !== 'text' || segment.align !== 'start') return 0;
  if (second && segment.left - segment.firstStart < segment.size * DEEPER) return 0;
  const spans = first.line.spans.filter((s) => s.text.trim() !== '');
  const plain = spans.findIndex((s) => !s.style.bold);
  if (plain <= 0 || !second) return 0;
  return spans.slice(0, plain).reduce((n, s) => n + s.text.length, 0);
}

/** The first line cut into the term and what follows it. */
function cutLine(line: SourceLine): { term: SourceLine; rest: SourceLine } {
  const { spans } = line.line;
  const plain = spans.findIndex((s) => s.text.trim() !== '' && !s.style.bold);
  const part = (from: number, to: number): SourceLine => {
    const kept = spans.slice(from, to);
    return {
      ...line,
      line: { ...line.line, spans: kept },
      text: kept
        .map((s) => s.text)
        .join('')
        .trim(),
    };
  };
  return { term: part(0, plain), rest: { ...part(plain, spans.length), key: -1 } };
}

function runInEntry(cursor: Cursor, segment: Segment, assembly: Assembly): DefinitionEntry | null {
  const [first, ...others] = segment.lines;
  if (!first) return null;
  const { term, rest } = cutLine(first);
  cursor.at++;
  const options = { base: bodyBase(assembly), skip: 0, breaksBefore: [], pageBreaks: true };
  const terms = [inlinesOf([term], { ...options, base: { ...options.base, bold: true } }, assembly)];
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

function entry(cursor: Cursor, assembly: Assembly): DefinitionEntry | null {
  const segment = cursor.segments[cursor.at];
  if (!segment) return null;
  if (runInTerm(segment) > 0) return runInEntry(cursor, segment, assembly);
  if (!isTerm(cursor.segments, cursor.at, assembly.body)) return null;
  const terms = [termInlines(segment, assembly)];
  cursor.at++;
  const inner = cursor.segments[cursor.at]?.left ?? 0;
  const blocks = assembly.blocksFrom(cursor, segment.firstStart + segment.size * EDGE, inner);
  return { terms: terms.filter((t) => plainText(t).trim() !== ''), blocks };
}

/** Builds the definition list at the cursor; the caller has seen that a term stands there. */
export function definitionList(cursor: Cursor, assembly: Assembly): Block | null {
  const start = cursor.segments[cursor.at];
  if (!start) return null;
  const entries: DefinitionEntry[] = [];
  const edge = start.firstStart;
  for (;;) {
    const next = cursor.segments[cursor.at];
    if (!next || Math.abs(next.firstStart - edge) > next.size * EDGE) break;
    const found = entry(cursor, assembly);
    if (!found) break;
    entries.push(found);
  }
  return entries.length === 0
    ? null
    : { type: 'definition-list', id: `${start.id}-dl`, provenance: provenanceOf(start.lines), entries };
}
