// In: segments with headings. Out: titles that run into their paragraph ("2.1. Samples. We took …", "Abstract. In …")
// are headings of their own, and the paragraph starts behind them.
// Evidence: type of its own at the start of a paragraph, and a number that goes on the sections', or a place that no
// other paragraph has: at the edge, below white, where first lines stand in. Labels of statements are none.
import { isAdmonitionTitle } from './admonition-words.ts';
import { captionKind } from './captions.ts';
import type { BookDraft, Segment, SourceLine } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { chapterKind, isSectionName, startsStatement } from './heading-words.ts';
import { lineText, lookOf } from './source-lines.ts';

/** Shortest and longest title that runs in, letters. */
const MIN_LETTERS = 3;
const MAX_LETTERS = 80;
/** White over an unnumbered one, in leadings. LaTeX: 3.25 ex, more than a line. */
const APART = 1.35;
/** Unnumbered ones that must be found before one is believed. */
const MIN_ALIKE = 2;
/** Starts that differ by less, em, are one edge. */
const EDGE = 0.5;
/** HTML has six levels. */
const MAX_LEVEL = 6;

const NUMBER = /^\s*(\p{Nd}{1,2}(?:\.\p{Nd}{1,2})+)\.?\s+/u;
const ABSTRACT =
  /^\s*(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|samenvatting)(?=\s*[.:—–])/iu;

type Head = {
  readonly length: number;
  readonly text: string;
  readonly kind: 'bold' | 'numbered' | 'abstract';
};

const rawText = (line: SourceLine): string => line.line.spans.map((span) => span.text).join('');

/** A line cut behind `length` letters of its spans; both parts keep all spans, so that marks find theirs. */
export function cutLine(line: SourceLine, length: number): readonly [SourceLine, SourceLine] {
  let left = length;
  const counts = line.line.spans.map((span) => {
    const own = Math.min(left, span.text.length);
    left -= own;
    return own;
  });
  const part = (of: (text: string, count: number) => string): SourceLine => {
    const spans = line.line.spans.map((span, i) => ({
      ...span,
      text: of(span.text, counts[i] ?? 0),
    }));
    const made = { ...line.line, spans };
    return { ...line, line: made, text: lineText(made), look: lookOf(made) };
  };
  return [part((text, count) => text.slice(0, count)), part((text, count) => text.slice(count))];
}

/** Letters at the start of a line, from letter `from` on, in type of their own. */
function styledLength(
  line: SourceLine,
  from: number,
  own: (s: SourceLine['line']['spans'][number]) => boolean,
): number {
  let [at, end] = [0, from];
  for (const span of line.line.spans) {
    const next = at + span.text.length;
    if (next > from && span.text.trim() !== '') {
      if (!own(span) || span.position !== 'normal') break;
      end = next;
    }
    at = next;
  }
  return end - from;
}

function headOf(segment: Segment, draft: BookDraft, sections: ReadonlySet<string>): Head | null {
  const [line] = segment.lines;
  if (segment.kind !== 'text' || segment.heading || !line || segment.align === 'center') return null;
  const raw = rawText(line);
  const abstract = line.pageIndex === (draft.pages[0]?.index ?? 0) ? ABSTRACT.exec(raw)?.[0] : undefined;
  const styled = line.line.spans.find((s) => s.text.trim() !== '')?.style;
  if (abstract && (styled?.bold || styled?.italic || styled?.smallCaps)) {
    const punctuation = /^\s*[.:—–]+\s*/u.exec(raw.slice(abstract.length))?.[0].length ?? 0;
    return {
      length: abstract.length + punctuation,
      text: abstract,
      kind: 'abstract',
    };
  }
  const number = NUMBER.exec(raw);
  const from = number?.[0].length ?? 0;
  const numbered = number !== null && sections.has((number[1] ?? '').split('.')[0] ?? '');
  if ((number !== null && !numbered) || (segment.marker !== null && !numbered)) return null;
  const length = styledLength(line, from, ({ style }) => style.bold || (numbered && (style.italic || style.smallCaps)));
  const title = raw.slice(from, from + length).trim();
  const rest = raw.slice(from + length).trim();
  if (title.length < MIN_LETTERS || title.length > MAX_LETTERS || rest === '' || !/^\p{Lu}/u.test(title)) return null;
  // A title is a sentence of its own; a term in bold type begins one.
  if (!/[.:?!—]$/u.test(title) || /^\p{Ll}/u.test(rest)) return null;
  return {
    length: from + length,
    text: title,
    kind: numbered ? 'numbered' : 'bold',
  };
}

/** Whether an unnumbered bold start stands where only a title does. */
function standsOut(segment: Segment, head: Head, draft: BookDraft): boolean {
  const { body } = draft;
  const text = segmentText(segment);
  const hangs = segment.lines.length > 1 && segment.left > segment.firstStart + segment.size * EDGE;
  const flush = Math.abs(segment.firstStart) < segment.size * EDGE && body.firstIndent > 0 && !hangs;
  const label =
    startsStatement(text) || isAdmonitionTitle(head.text.replace(/[.:]$/u, '')) || /\p{Nd}/u.test(head.text);
  const known = /^(?:key\s?words|index terms|schlüsselwörter|mots[- ]clés|palabras clave)/iu.test(head.text);
  if (!flush || label || known || captionKind(segment) !== null || body.bold) return false;
  return segment.gapBefore === null || segment.gapBefore >= APART;
}

/** The level for each kind of head: a numbered one stands as deep under its section as its number says. */
function levelOf(head: Head, segment: Segment, sectionLevel: number, deepest: number): number {
  if (head.kind === 'abstract') return sectionLevel;
  const depth = NUMBER.exec(segmentText(segment))?.[1]?.split('.').length ?? 1;
  return Math.min(MAX_LEVEL, head.kind === 'numbered' ? sectionLevel + depth - 1 : deepest + 1);
}

function split(segment: Segment, head: Head, level: number): readonly Segment[] {
  const [first, ...others] = segment.lines;
  if (!first) return [segment];
  const [before, behind] = cutLine(first, head.length);
  const title = head.kind === 'abstract' ? cutLine(first, head.text.length)[0] : before;
  return [
    {
      ...segment,
      id: `${segment.id}-head`,
      lines: [title],
      heading: { level, tocTitle: null },
      marker: null,
      breaksBefore: [],
    },
    { ...segment, lines: [behind, ...others], marker: null, gapBefore: 1 },
  ];
}

/** A number of the depth that paragraphs are counted in: "2.3". */
function depthOf(segment: Segment): number | null {
  return NUMBER.exec(segmentText(segment))?.[1]?.split('.').length ?? null;
}

/** Labels at the start of paragraphs that are all counted ("2.3 Action: …"): others of their depth begin without any. */
function labels(draft: BookDraft, heads: ReadonlyMap<string, Head>): readonly string[] {
  const counted = draft.segments.filter((s) => s.kind === 'text' && s.heading === null && depthOf(s) !== null);
  return [...heads].flatMap(([id, head]) => {
    const own = counted.find((segment) => segment.id === id);
    if (head.kind !== 'numbered' || own === undefined) return [];
    const alike = counted.filter((other) => depthOf(other) === depthOf(own));
    return alike.filter((other) => !heads.has(other.id)).length > alike.length / 2 ? [id] : [];
  });
}

/** Makes headings of titles that run into their paragraphs. */
export function runInHeads(draft: BookDraft): BookDraft {
  const headed = draft.segments.filter((s) => s.heading !== null);
  if (headed.length === 0) return draft;
  const sections = headed.flatMap((s) => {
    const number = /^(\p{Nd}{1,2})\.?\s/u.exec(segmentText(s))?.[1];
    return number === undefined ? [] : [{ number, level: s.heading?.level ?? 1 }];
  });
  const named = headed.find((s) => isSectionName(segmentText(s)) || chapterKind(segmentText(s)) !== null);
  const sectionLevel = sections[0]?.level ?? named?.heading?.level ?? 1;
  const deepest = Math.max(...headed.map((s) => s.heading?.level ?? 1));
  const numbers = new Set(sections.map((s) => s.number));
  const heads = new Map<string, Head>();
  for (const segment of draft.segments) {
    const head = headOf(segment, draft, numbers);
    if (head && (head.kind !== 'bold' || standsOut(segment, head, draft))) heads.set(segment.id, head);
  }
  for (const id of labels(draft, heads)) heads.delete(id);
  const bold = [...heads.values()].filter((head) => head.kind === 'bold').length;
  const below = Math.max(deepest, heads.size > bold ? sectionLevel + 1 : 0);
  const segments = draft.segments.flatMap((segment) => {
    const head = heads.get(segment.id);
    if (!head || (head.kind === 'bold' && bold < MIN_ALIKE)) return [segment];
    return split(segment, head, levelOf(head, segment, sectionLevel, below));
  });
  return { ...draft, segments };
}
