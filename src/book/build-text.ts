// In: one segment. Out: its block: paragraph, heading, code, figure, with page breaks and provenance.
import type { Block, HeadingLevel, Inline } from '../model/book.ts';
import { unionBoxes } from '../model/geometry.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Assembly } from './assembly.ts';
import type { Segment, SourceLine } from './draft.ts';
import { bodyBase, inlinesOf, ownBase, textInlines } from './inlines.ts';
import { initialSize } from './line-shape.ts';
import { median } from './statistics.ts';
import { areWordLines } from './word-lines.ts';

/** Lines of code further apart than this, in leadings, have an empty line between them. */
const BLANK_LINE = 1.55;

/** The arrow that typesetters print where they wrap a long line of code. */
const WRAPPED = /^(?:[↪⤷↳]\s*→?|˓→)\s*/u;

function meanConfidence(lines: readonly SourceLine[]): number | null {
  let sum = 0;
  let n = 0;
  for (const { line } of lines) {
    for (const { confidence, text } of line.spans) {
      if (confidence === null) continue;
      sum += confidence * text.length;
      n += text.length;
    }
  }
  return n === 0 ? null : Math.round(sum / n);
}

/** Where lines came from: one record a page. */
export function provenanceOf(lines: readonly SourceLine[]): readonly Provenance[] {
  const byPage = new Map<number, SourceLine[]>();
  for (const line of lines) {
    const list = byPage.get(line.pageIndex);
    if (list) list.push(line);
    else byPage.set(line.pageIndex, [line]);
  }
  const found: Provenance[] = [];
  for (const [pageIndex, list] of byPage) {
    const box = unionBoxes(list.map((l) => l.line.box));
    const source = list[0]?.source ?? 'text-layer';
    if (box) found.push({ pageIndex, box, source, confidence: meanConfidence(list) });
  }
  return found;
}

/** Lines that make a stanza, each ended by hand. */
const MIN_VERSE_LINES = 3;

/** An indent of a line of verse, for each em: a space of one em that no reader folds. */
const EM_SPACE = '\u2003';

/** Line `n` of a stanza, from its printed lines: one and those that it ran over into. */
function verseLine(segment: Segment, n: number, assembly: Assembly): readonly Inline[] {
  const starts = [0, ...segment.breaksBefore, segment.lines.length];
  const lines = segment.lines.slice(starts[n], starts[n + 1]);
  const indent = Math.round(segment.verse?.[n] ?? 0);
  const inlines = inlinesOf(lines, { base: bodyBase(assembly), skip: 0, breaksBefore: [], pageBreaks: true }, assembly);
  return indent > 0 ? [{ type: 'text', text: EM_SPACE.repeat(indent) }, ...inlines] : inlines;
}

const lineCount = (stanza: Segment) => stanza.breaksBefore.length + 1;

/** Whether a page turn cut one stanza in two: together they are as long as the poem's other stanzas, which are all alike. */
function isCutStanza(stanzas: readonly Segment[], i: number): boolean {
  const before = stanzas[i - 1];
  const after = stanzas[i];
  if (!before || !after || before.pageIndex === after.pageIndex) return false;
  const others = new Set(stanzas.filter((s) => s !== before && s !== after).map(lineCount));
  return others.size === 1 && others.has(lineCount(before) + lineCount(after));
}

/** Stanzas as one block of verse. */
export function verse(stanzas: readonly Segment[], assembly: Assembly): Block {
  const lines = stanzas.flatMap((segment, i) => {
    const stanza = [0, ...segment.breaksBefore].map((_, n) => verseLine(segment, n, assembly));
    return i === 0 || isCutStanza(stanzas, i) ? stanza : [[], ...stanza];
  });
  const all = stanzas.flatMap((s) => s.lines);
  return { type: 'verse', id: stanzas[0]?.id ?? '', provenance: provenanceOf(all), lines };
}

/** Signs that part sections: asterisks, an asterism, fleurons, rows of dots or dashes; none is a word. */
const BREAK_SIGNS =
  /^[\s*\u2042\u2051\u2055\u2217\u2022\u25c6\u25c7\u2726\u2731\u2766\u2767\u2619\uff0a\u203b\u00b7\u2013\u2014~#-]{1,15}$/u;

/** A single small sign in mid-page is as often a bullet or a dash of its own: one must be a star, a fleuron or the like. */
const ONE_SIGN = /^[*\u2042\u2051\u2055\u2217\u25c6\u25c7\u2726\u2731\u2766\u2767\u2619\uff0a]$/u;

/** Whether a segment is one centred line of ornaments. */
export function isThematicBreak(segment: Segment): boolean {
  const [line, more] = segment.lines;
  if (line === undefined || more !== undefined || segment.align !== 'center') return false;
  const text = line.text.replace(/\s+/gu, '');
  if (!BREAK_SIGNS.test(text)) return false;
  return [...text].length >= 3 || ONE_SIGN.test(text);
}

/** A segment as a paragraph, from letter `skip` of its text on; a line of ornaments is a thematic break. */
export function paragraph(segment: Segment, skip: number, assembly: Assembly, id = segment.id): Block {
  const { lines, breaksBefore } = segment;
  if (isThematicBreak(segment)) return { type: 'thematic-break', id, provenance: provenanceOf(lines) };
  const byHand = lines.length >= MIN_VERSE_LINES && breaksBefore.length === lines.length - 1;
  // Centred lines are a title's or an author's: they stay as they are without being verse.
  if (skip === 0 && byHand && segment.align !== 'center' && areWordLines(lines)) {
    return { ...verse([segment], assembly), id };
  }
  const inlines = textInlines(segment, skip, assembly);
  return {
    type: 'paragraph',
    id,
    provenance: provenanceOf(segment.lines),
    inlines,
    align: segment.align,
    dropCap: skip === 0 && lines.length > 1 && lines[0] !== undefined && initialSize(lines[0]) !== null,
  };
}

/** A segment as a heading. */
export function heading(segment: Segment, level: number, assembly: Assembly): Block {
  const { lines, breaksBefore } = segment;
  const options = { base: ownBase(lines, assembly.body.mono), skip: 0, breaksBefore, pageBreaks: true };
  return {
    type: 'heading',
    id: segment.id,
    provenance: provenanceOf(lines),
    level: Math.max(1, Math.min(6, level)) as HeadingLevel,
    inlines: inlinesOf(lines, options, assembly),
  };
}

/** A caption's inlines. */
export function captionInlines(caption: Segment | null, assembly: Assembly): readonly Inline[] {
  if (caption === null) return [];
  const { lines, breaksBefore } = caption;
  return inlinesOf(
    lines,
    { base: ownBase(lines, assembly.body.mono), skip: 0, breaksBefore, pageBreaks: false },
    assembly,
  );
}

function columnsBefore(line: SourceLine, origin: number, width: number): string {
  return ' '.repeat(Math.max(0, Math.round((line.start - line.frame.start - origin) / width)));
}

/** A run of monospaced lines as code: indents from positions, empty lines from distances. */
export function code(segment: Segment, assembly: Assembly): Block {
  const { lines } = segment;
  const widths = lines.filter((l) => l.text.length > 3).map((l) => (l.end - l.start) / l.text.length);
  const width = Math.max(1, median(widths) || segment.size * 0.6);
  const gaps = lines.slice(1).map((l, i) => l.across - (lines[i]?.across ?? 0));
  const leading = median(gaps.filter((g) => g > 0)) || segment.size * 1.2;
  // Names to be filled in are slanted, however much of a line they are: code is slanted as a whole or not at all.
  const italic = lines.every((line) => line.look.italic === 1);
  const base = { ...ownBase(lines, true), italic, smallCaps: false };
  const inlines: Inline[] = [];
  let text = '';
  lines.forEach((line, i) => {
    const gap = gaps[i - 1] ?? 0;
    const blank = i > 0 && gap > leading * BLANK_LINE ? Math.round(gap / leading) - 1 : 0;
    const wrap = WRAPPED.exec(line.text)?.[0].length ?? 0;
    if (wrap > 0 && i > 0) {
      inlines.push(...codeLine(line, wrap, base, assembly));
      text += line.text.slice(wrap);
      return;
    }
    const lead = (i === 0 ? '' : '\n'.repeat(1 + Math.min(2, blank))) + columnsBefore(line, segment.left, width);
    if (lead !== '') inlines.push({ type: 'text', text: lead });
    inlines.push(...codeLine(line, 0, base, assembly));
    text += lead + line.text;
  });
  const caption = captionInlines(segment.caption, assembly);
  const named = caption.length === 0 ? {} : { caption };
  return { type: 'code', id: segment.id, provenance: provenanceOf(lines), text, inlines, ...named };
}

function codeLine(
  line: SourceLine,
  skip: number,
  base: { bold: boolean; italic: boolean; mono: boolean; smallCaps: boolean },
  assembly: Assembly,
) {
  const breaks = assembly.breaksUpTo(line.pageIndex);
  return [
    ...breaks,
    ...inlinesOf(
      [line],
      { base, skip, breaksBefore: [], pageBreaks: false, keepSpaces: true, plain: assembly.colouredCode },
      assembly,
    ),
  ];
}

/** A figure with its caption; one without a picture gives its text as a paragraph, or nothing. */
export function figure(segment: Segment, assembly: Assembly): readonly Block[] {
  const item = segment.figure;
  if (!item) return [];
  const { figure: source, pageIndex } = item;
  const caption = captionInlines(segment.caption, assembly);
  const provenance = [{ pageIndex, box: source.box, source: item.source, confidence: null }];
  const { resourceId, formula } = source;
  if (formula != null) {
    const { mathml, number } = formula;
    return [{ type: 'formula', id: segment.id, provenance, text: source.text, mathml, number }];
  }
  if (resourceId !== null && assembly.hasResource(resourceId)) {
    const alt = source.alt ?? source.text.replace(/\s+/gu, ' ').trim();
    return [{ type: 'figure', id: segment.id, provenance, resourceId, alt, kind: source.kind, caption }];
  }
  const text: Inline[] =
    source.text.trim() === '' ? [] : [{ type: 'text', text: source.text.replace(/\s+/gu, ' ').trim() }];
  const inlines = [
    ...text,
    ...(text.length > 0 && caption.length > 0 ? [{ type: 'line-break' as const }] : []),
    ...caption,
  ];
  if (inlines.length === 0) return [];
  return [{ type: 'paragraph', id: segment.id, provenance, inlines, align: 'start', dropCap: false }];
}
