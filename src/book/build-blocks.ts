// In: a cursor over segments. Out: the blocks from there on, nested by indent: lists, definition lists, quotes.
import type { Block } from '../model/book.ts';
import { isAdmonitionTitle } from './admonition-words.ts';
import type { Assembly, Cursor } from './assembly.ts';
import { boxOf } from './boxed-text.ts';
import { boxedBlock, boxLength, strongTitle } from './build-box.ts';
import { definitionList, runInTerm } from './build-definition-list.ts';
import { epigraph } from './build-epigraph.ts';
import { indexPart } from './build-index.ts';
import { list } from './build-list.ts';
import { questions } from './build-questions.ts';
import { table } from './build-table.ts';
import { code, figure, heading, isThematicBreak, paragraph, provenanceOf, verse } from './build-text.ts';
import type { Segment } from './draft.ts';
import { isEquation } from './equations.ts';
import { segmentText } from './heading-style.ts';
import { blockLeft, EDGE, isListItem, isTerm } from './segment-shape.ts';

/** How much deeper than the text around it a quotation stands, em. Sphinx and LaTeX: 2; Word: 2 to 3. */
const QUOTE_INDENT = 0.9;

/** A longer line is no title of an admonition, letters. */
const ADMONITION_LETTERS = 90;

function breakBlocks(pageIndex: number, assembly: Assembly): readonly Block[] {
  return assembly.breaksUpTo(pageIndex).map(({ id, label }) => ({ type: 'page-break', id, provenance: [], label }));
}

/** Whether the next text block after `at` still belongs to a nested block: floats go where their neighbours go. */
function floatStays(cursor: Cursor, min: number, assembly: Assembly): boolean {
  for (let i = cursor.at + 1; i < Math.min(cursor.at + 6, cursor.segments.length); i++) {
    const next = cursor.segments[i];
    if (!next || next.heading) return false;
    if (next.kind === 'text' || next.kind === 'code') return blockLeft(next, assembly.body) >= min;
  }
  return false;
}

/** The same for a box: it stays where the text after it does. */
function boxStays(cursor: Cursor, min: number, assembly: Assembly): boolean {
  const last = cursor.at + boxLength(cursor.segments, cursor.at) - 1;
  return floatStays({ ...cursor, at: last }, min, assembly);
}

function admonition(cursor: Cursor, segment: Segment, assembly: Assembly): Block {
  const title = paragraph(segment, 0, assembly);
  const strong = strongTitle(title);
  cursor.at++;
  const next = cursor.segments[cursor.at];
  const left = next ? blockLeft(next, assembly.body) : 0;
  const titleLeft = blockLeft(segment, assembly.body);
  const deep = Math.max(titleLeft, left) > segment.size * EDGE;
  const around = cursor.remark;
  cursor.remark = titleLeft;
  const inside =
    next && !next.heading && deep
      ? assembly.blocksFrom(cursor, Math.min(left, Math.max(titleLeft, left)) - segment.size * EDGE, left)
      : [];
  cursor.remark = around;
  const one = inside.length === 0 && next?.kind === 'text' && !next.heading ? [paragraph(next, 0, assembly)] : [];
  if (one.length > 0) cursor.at++;
  return {
    type: 'quote',
    id: `${segment.id}-box`,
    provenance: provenanceOf(segment.lines),
    kind: 'admonition',
    blocks: [strong, ...inside, ...one],
  };
}

/** Whether a segment is nothing but the title of an admonition. */
function isRemarkTitle(segment: Segment): boolean {
  const text = segment.lines.length === 1 ? segmentText(segment) : '';
  return text !== '' && text.length <= ADMONITION_LETTERS && isAdmonitionTitle(text);
}

/** Whether a segment begins another remark beside the one whose segments these are: it stands no deeper. */
function endsRemark({ remark }: Cursor, segment: Segment, assembly: Assembly): boolean {
  if (remark === undefined || !isRemarkTitle(segment)) return false;
  return blockLeft(segment, assembly.body) < remark + segment.size * EDGE;
}

/** Blocks around a paragraph of one line that are looked at for longer ones with its first-line indent. */
const FIRST_LINE_REACH = 4;

/** Whether a paragraph of one line stands where longer ones around it begin: it has only its first line. */
function isFirstLine(segments: readonly Segment[], at: number, base: number): boolean {
  const segment = segments[at];
  if (segment?.lines.length !== 1) return false;
  const slack = segment.size * EDGE;
  return segments
    .slice(Math.max(0, at - FIRST_LINE_REACH), at + FIRST_LINE_REACH + 1)
    .some(
      (s) =>
        s.kind === 'text' &&
        s.lines.length > 1 &&
        s.marker === null &&
        s.align === 'start' &&
        Math.abs(s.firstStart - segment.firstStart) < slack &&
        Math.abs(s.left - base) < slack,
    );
}

function isQuote({ segments, at }: Cursor, segment: Segment, base: number, assembly: Assembly): boolean {
  if (segment.kind !== 'text' || segment.align !== 'start' || segment.marker) return false;
  return blockLeft(segment, assembly.body) >= base + segment.size * QUOTE_INDENT && !isFirstLine(segments, at, base);
}

function quote(cursor: Cursor, segment: Segment, assembly: Assembly): Block {
  const left = blockLeft(segment, assembly.body);
  const blocks = assembly.blocksFrom(cursor, left - segment.size * EDGE, left);
  return { type: 'quote', id: `${segment.id}-quote`, provenance: provenanceOf(segment.lines), kind: 'quote', blocks };
}

/** Edges of a poem on two pages, em: left and right pages have columns of their own, and a page may begin with a deep line. */
const TURN_EDGE = 1.5;

/** Stanzas that follow each other at one edge are one poem. */
function stanzas(cursor: Cursor, assembly: Assembly): Block {
  const found: Segment[] = [];
  for (;;) {
    const next = cursor.segments[cursor.at + 1];
    // The rule over a page's notes parts no stanzas.
    if (found.length > 0 && cursor.segments[cursor.at]?.kind === 'rule' && next?.pageIndex !== found.at(-1)?.pageIndex)
      cursor.at += next?.verse ? 1 : 0;
    const segment = cursor.segments[cursor.at];
    const [first] = found;
    const turns = segment !== undefined && segment.pageIndex !== found.at(-1)?.pageIndex;
    const slack = (first?.size ?? 0) * (turns ? TURN_EDGE : EDGE);
    const even = first === undefined || (segment && Math.abs(segment.left - first.left) < slack);
    if (!segment?.verse || !even) return verse(found, assembly);
    found.push(segment);
    cursor.at++;
  }
}

/** A paragraph that is slanted or bold as a whole is so by its place, and stresses nothing. */
function inOwnFace(block: Block): Block {
  const [only, ...rest] = block.type === 'paragraph' ? block.inlines : [];
  const whole = rest.length === 0 && (only?.type === 'emphasis' || only?.type === 'strong');
  return whole && block.type === 'paragraph' ? { ...block, inlines: only.children } : block;
}

function aside(segment: Segment, assembly: Assembly): Block {
  const provenance = provenanceOf(segment.lines);
  const text = inOwnFace(paragraph(segment, 0, assembly));
  return { type: 'quote', id: `${segment.id}-aside`, provenance, kind: 'aside', blocks: [text] };
}

function textBlock(cursor: Cursor, segment: Segment, base: number, assembly: Assembly): Block {
  const { segments, at } = cursor;
  // Entries of kept contents stand in by their level: they are no terms and no quotations.
  if (segment.lines[0]?.part === 'contents') {
    cursor.at++;
    return paragraph(segment, 0, assembly);
  }
  const asked = questions(cursor, assembly);
  if (asked) return asked;
  const saying = epigraph(cursor, assembly);
  if (saying) return saying;
  if (segment.verse) return stanzas(cursor, assembly);
  if (segment.marker && isListItem(segments, at)) return list(cursor, base, assembly);
  if (cursor.box === undefined && isRemarkTitle(segment)) return admonition(cursor, segment, assembly);
  if (runInTerm(segment) > 0 || isTerm(segments, at, assembly.body)) {
    const found = definitionList(cursor, assembly);
    if (found) return found;
  }
  const equation = isEquation(segment);
  if (!equation && isQuote(cursor, segment, base, assembly)) return quote(cursor, segment, assembly);
  cursor.at++;
  const displayed = equation && blockLeft(segment, assembly.body) >= base + segment.size * QUOTE_INDENT;
  return paragraph(displayed ? { ...segment, align: 'center' } : segment, 0, assembly);
}

/** The end of a scene before a paragraph. */
function sceneBreak({ id, lines }: Segment): Block {
  return { type: 'thematic-break', id: `${id}-scene`, provenance: provenanceOf(lines.slice(0, 1)) };
}

function codeOrTerm(cursor: Cursor, segment: Segment, assembly: Assembly): Block {
  const found = isTerm(cursor.segments, cursor.at, assembly.body) ? definitionList(cursor, assembly) : null;
  if (found) return found;
  cursor.at++;
  return code(segment, assembly);
}

/** Blocks that stand at `min` or deeper, up to a heading; `base` is the left edge of the text around them. */
export function blocksFrom(assembly: Assembly, cursor: Cursor, min: number, base: number): readonly Block[] {
  const blocks: Block[] = [];
  for (;;) {
    const segment = cursor.segments[cursor.at];
    if (!segment) return blocks;
    const nested = Number.isFinite(min);
    const apart = boxOf(segment) !== null && boxOf(segment) !== cursor.box;
    if (apart && nested && !boxStays(cursor, min, assembly)) return blocks;
    const box = apart ? boxedBlock(cursor, segment, assembly) : null;
    if (box) blocks.push(box);
    else if (segment.heading) {
      if (nested) return blocks;
      cursor.at++;
      blocks.push(heading(segment, segment.heading.level, assembly));
    } else if (segment.kind === 'text' || segment.kind === 'code') {
      if (nested && blockLeft(segment, assembly.body) < min) return blocks;
      // Ornaments in the middle stand in from every edge: the text below tells what they part.
      if (nested && isThematicBreak(segment) && !floatStays(cursor, min, assembly)) return blocks;
      if (nested && endsRemark(cursor, segment, assembly)) return blocks;
      if (segment.beginsScene === true) blocks.push(sceneBreak(segment));
      if (segment.kind === 'text') blocks.push(textBlock(cursor, segment, base, assembly));
      else blocks.push(codeOrTerm(cursor, segment, assembly));
    } else if (segment.kind === 'index') {
      if (nested) return blocks;
      blocks.push(indexPart(cursor, segment, assembly));
    } else {
      if (nested && !floatStays(cursor, min, assembly)) return blocks;
      cursor.at++;
      if (segment.kind !== 'rule' && segment.kind !== 'aside') blocks.push(...breakBlocks(segment.pageIndex, assembly));
      if (segment.kind === 'aside') blocks.push(aside(segment, assembly));
      else if (segment.kind === 'table') blocks.push(...table(segment, assembly));
      else if (segment.kind === 'figure') blocks.push(...figure(segment, assembly));
    }
  }
}
