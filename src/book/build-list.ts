// In: a cursor at a list item. Out: the list with all its items, nested blocks and continuations.
import type { Block, ListItem, ListMarker } from '../model/book.ts';
import type { Assembly, Cursor } from './assembly.ts';
import { paragraph, provenanceOf } from './build-text.ts';
import type { LineMarker, Segment } from './draft.ts';
import { markerReadings, readingAfter } from './list-markers.ts';
import { EDGE, isListItem, itemTextLeft, nextSibling } from './segment-shape.ts';

function listMarker(first: LineMarker, segment: Segment): ListMarker {
  switch (first.style) {
    case 'bullet':
      // The reference mark says "note" in Korea and Japan.
      return first.text === '※' ? { type: 'printed' } : { type: 'bullet' };
    case 'letters':
    case 'circled':
    case 'bracket':
      return { type: 'printed' };
    default:
      // Only "1." is what a reader counts itself; "(1)" and "1)" are kept as printed.
      return first.form === '.' || segment.marker === null
        ? { type: 'counter', style: first.style, start: first.value }
        : { type: 'printed' };
  }
}

/** Whether the blocks after an item that are no items belong to it: they stand deeper than its marker. */
function childEdge(item: Segment, base: number, hasSibling: boolean): number | null {
  const slack = item.size * EDGE;
  const inner = itemTextLeft(item);
  // An item whose text stands at the column's own edge takes in what follows only up to its sibling.
  if (inner - base < slack && !hasSibling) return null;
  return item.firstStart + slack;
}

/** Segments looked through for the second item of a list within an item: the first may hold paragraphs. */
const INNER_REACH = 10;

/** The first item of a list that begins right behind an item's own mark, "(7) a. It says", and goes on deeper below; null for none. */
function innerItem(item: Segment, marker: LineMarker, cursor: Cursor): Segment | null {
  const [line] = item.lines;
  if (line === undefined || marker.style === 'bullet' || marker.style === 'bracket') return null;
  const readings = markerReadings(line.text.slice(marker.length)).filter(
    (inner) => inner.value === 1 && inner.style !== marker.style,
  );
  if (readings.length === 0) return null;
  const slack = item.size * EDGE;
  for (const next of cursor.segments.slice(cursor.at, cursor.at + INNER_REACH)) {
    if (next.kind !== 'text' || next.heading || next.firstStart < item.firstStart + slack) return null;
    const own = next.marker;
    if (own === null) continue;
    const first = readings.find((inner) => readingAfter(inner, next.lines[0]?.text ?? '', own) !== null);
    if (first === undefined) return null;
    const length = marker.length + first.length;
    return { ...item, id: `${item.id}-1`, marker: { ...first, length }, firstStart: next.firstStart };
  }
  return null;
}

function itemBlocks(
  item: Segment,
  marker: LineMarker,
  min: number | null,
  cursor: Cursor,
  assembly: Assembly,
): readonly Block[] {
  const inner = innerItem(item, marker, cursor);
  if (inner !== null && min !== null) {
    // The list within begins in the item's own line.
    const from: Cursor = { segments: [inner, ...cursor.segments.slice(cursor.at)], at: 0 };
    const blocks = assembly.blocksFrom(from, min, itemTextLeft(item));
    cursor.at += from.at - 1;
    return blocks;
  }
  const first = paragraph(item, marker.length, assembly, `${item.id}-1`);
  if (min === null) return [first];
  return [first, ...assembly.blocksFrom(cursor, min, itemTextLeft(item))];
}

/** Whether a list of another kind begins at the cursor, level with an item that has a sibling further on: (1) (a) (b) (2). */
function nestsLevel(item: Segment, marker: LineMarker, cursor: Cursor): boolean {
  const next = cursor.segments[cursor.at];
  if (next?.kind !== 'text' || !next.marker || marker.style === 'bullet') return false;
  const level = Math.abs(next.firstStart - item.firstStart) <= item.size * EDGE;
  const other = next.marker.style !== marker.style || next.marker.form !== marker.form;
  return level && other && next.marker.value <= 1 && isListItem(cursor.segments, cursor.at);
}

/** A paragraph of a Korean law that its numbered list completes: "the following subparagraphs". */
const ANNOUNCES_NUMBERS = /다음\s*각\s*호/u;

/** Whether the numbers announced by a law's last paragraph, ②, begin at the cursor, level with it. */
function announcesLevel(item: Segment, marker: LineMarker, cursor: Cursor): boolean {
  const next = cursor.segments[cursor.at];
  if (marker.style !== 'circled' || next?.marker?.style !== 'decimal') return false;
  return nestsLevel(item, marker, cursor) && item.lines.some((line) => ANNOUNCES_NUMBERS.test(line.text));
}

/** Whether nothing but pictures, formulas and tables stands between an item and its sibling: the list goes on behind them. */
function floatsUpTo(cursor: Cursor, sibling: number): boolean {
  const between = cursor.segments.slice(cursor.at, sibling);
  return between.every((s) => s.kind === 'figure' || s.kind === 'table' || s.kind === 'rule');
}

/** The blocks up to a sibling, which stand no deeper than the item that they belong to. */
function levelBlocks(cursor: Cursor, until: number, base: number, assembly: Assembly): readonly Block[] {
  const inner: Cursor = { segments: cursor.segments.slice(cursor.at, until), at: 0 };
  cursor.at = until;
  return assembly.blocksFrom(inner, Number.NEGATIVE_INFINITY, base);
}

/** The blocks that belong to an item though they stand no deeper than it. */
function levelWith(
  item: Segment,
  marker: LineMarker,
  sibling: number | null,
  cursor: Cursor,
  base: number,
  assembly: Assembly,
): readonly Block[] {
  if (sibling === null) return announcesLevel(item, marker, cursor) ? [list(cursor, base, assembly)] : [];
  const nests = sibling > cursor.at && (nestsLevel(item, marker, cursor) || floatsUpTo(cursor, sibling));
  return nests ? levelBlocks(cursor, sibling, base, assembly) : [];
}

/** Builds the list at the cursor. `base` is the left edge of the text around it. */
export function list(cursor: Cursor, base: number, assembly: Assembly): Block {
  const start = cursor.segments[cursor.at];
  if (!start?.marker) throw new Error('list called away from an item');
  const items: ListItem[] = [];
  const marker = listMarker(start.marker, start);
  let current: { segment: Segment; marker: LineMarker } | null = { segment: start, marker: start.marker };
  const sources: Segment[] = [];
  while (current) {
    const { segment, marker: reading } = current;
    const sibling = nextSibling(cursor.segments, cursor.at, reading);
    cursor.at++;
    sources.push(segment);
    const blocks = itemBlocks(segment, reading, childEdge(segment, base, sibling !== null), cursor, assembly);
    const level = levelWith(segment, reading, sibling?.at ?? null, cursor, base, assembly);
    const label = marker.type === 'printed' ? reading.text : null;
    items.push({ id: segment.id, label, blocks: [...blocks, ...level] });
    const next = cursor.segments[cursor.at];
    current = sibling && sibling.at === cursor.at && next ? { segment: next, marker: sibling.marker } : null;
  }
  return {
    type: 'list',
    id: `${start.id}-list`,
    provenance: provenanceOf(sources.flatMap((s) => s.lines)),
    marker,
    items,
  };
}
