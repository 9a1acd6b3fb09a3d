// What stands on a page, in bands, in; out: the notes in its margins, and the bands without them.
// Evidence: beside the lines of one column of text stands, wholly outside of its edge, something narrower; where that is
// of the text's own size on the side where lines begin, or says little, it must stand beside lines amid sentences.
import { type Box, overlapX, overlapY } from '../model/geometry.ts';
import { namesFloat } from './chart-text.ts';
import type { Chunk } from './chunks.ts';
import { areCaseless, CASELESS_SHARE, isInSentence } from './in-sentence.ts';
import type { Piece } from './ink.ts';

/** White between the text's edge and a note, em. LaTeX's \marginparsep is 0.9 em at 11 pt. */
const MIN_GAP_EM = 0.7;
/** A note is narrower than this part of the text; a second column is not. */
const MAX_WIDTH = 0.5;
/** Rows of text that show where its edges are. */
const MIN_ROWS = 6;
/** Rows of this part of the page's width are text. */
const WIDE = 0.3;
/** Notes fill at most this part of the rows of the text: more is a column or a table. */
const MAX_SHARE = 0.5;
/** The same for notes that all start with a mark, as those of the text do. */
const MAX_MARKED_SHARE = 0.9;
/** A raised mark is set in this part of its note's size at most. */
const MARK_SIZE = 0.8;
/** Notes on the side where lines begin are set smaller: labels of the text's own size stand there. */
const SMALLER = 0.95;
/** Part of the notes that stand beside lines amid sentences, where their size, their words or their number tell too little. */
const AMID_SHARE = 0.3;
/** Notes, in so many groups at least, fill up to this part of the rows of text where they stand amid its sentences. */
const MAX_AMID_SHARE = 0.75;
const MIN_GROUPS = 3;
/** Rows of one note are at most this far apart, em. */
const NOTE_LEADING_EM = 1.7;
/** Size of display type, of the text's. */
const TITLE_SIZE = 1.25;
/** Edges within this many points are one. */
const BUCKET = 2;
/** Share of the rows that begin at the text's edge. */
const EDGE_SHARE = 0.3;

function commonest(values: readonly number[]): { value: number; count: number } {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / BUCKET);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best = { value: 0, count: 0 };
  for (const [key, count] of counts) if (count > best.count) best = { value: key * BUCKET, count };
  return best;
}

/** Left and right edge of the one column of text; null where the page has no such column. */
export function textOf(chunks: readonly Chunk[], pageWidth: number, em: number): Text | null {
  const wide = chunks.filter((c) => c.box.x1 - c.box.x0 > WIDE * pageWidth);
  if (wide.length < MIN_ROWS) return null;
  const left = commonest(wide.map((c) => c.box.x0));
  const right = commonest(wide.map((c) => c.box.x1));
  if (left.count < EDGE_SHARE * wide.length) return null;
  const own = wide.filter((c) => Math.abs(c.box.x0 - left.value) < 6 * em);
  const x1 = right.count >= EDGE_SHARE * wide.length ? right.value + BUCKET : Math.max(...own.map((c) => c.box.x1));
  return { x0: left.value, x1, rows: wide.length };
}

/** Whether a chunk begins with the raised mark of a note. */
function startsMarked({ pieces }: Chunk, size: number): boolean {
  const [first] = pieces;
  if (first === undefined || first.size > MARK_SIZE * size) return false;
  return /^(?:\p{Nd}{1,3}|[*†‡§¶]+|\p{Ll})$/u.test(
    first.glyphs
      .map((g) => g.text)
      .join('')
      .trim(),
  );
}

/** Whether a line of the margin, which a loose justification may have driven apart, begins a caption with a chunk. */
function startsCaption(chunk: Chunk, side: readonly Chunk[]): boolean {
  const line = side.filter((c) => Math.abs(c.baseline - chunk.baseline) <= BUCKET);
  return line.every((c) => c.box.x0 >= chunk.box.x0) && namesFloat(line.sort((a, b) => a.box.x0 - b.box.x0));
}

/** Chunks as notes, top to bottom: a gap or the other margin starts a new one. */
function grouped(side: readonly Chunk[]): Chunk[][] {
  const sorted = [...side].sort((a, b) => a.baseline - b.baseline || a.box.x0 - b.box.x0);
  const groups: Chunk[][] = [];
  for (const chunk of sorted) {
    const group = groups.findLast((g) => {
      const last = g[g.length - 1];
      // Notes may stand as close as their lines: a mark starts one, and the name of a figure or table.
      if (last !== undefined && (startsMarked(chunk, last.size) || startsCaption(chunk, side))) return false;
      if (last === undefined) return false;
      const near = chunk.baseline - last.baseline <= NOTE_LEADING_EM * Math.max(chunk.size, last.size);
      // A justified line of a narrow note falls apart into words: its last stands far from the next line's first.
      const [x0, x1] = [Math.min(...g.map((c) => c.box.x0)), Math.max(...g.map((c) => c.box.x1))];
      return near && chunk.box.x0 < x1 + 2 * chunk.size && x0 < chunk.box.x1 + 2 * chunk.size;
    });
    if (group) group.push(chunk);
    else groups.push([chunk]);
  }
  return groups;
}

/** The version since which something is so, as manuals note it. */
const VERSION = /^v\p{Nd}+(?:\.\p{Nd}+)+\p{Ll}?$/u;
const MIN_LETTERS = 3;

function saysSomething({ glyphs }: Piece): boolean {
  const letters = glyphs.filter(({ text }) => /\p{L}/u.test(text)).length;
  return (
    letters >= MIN_LETTERS ||
    (letters > 0 &&
      VERSION.test(
        glyphs
          .map(({ text }) => text)
          .join('')
          .trim(),
      ))
  );
}

/** An equation's number, or a sign of a list: no words, wherever it stands. */
const LABEL = /^[([]?[\p{Nd}\p{L}]{1,3}(?:[.,][\p{Nd}\p{L}]{1,3})*[)\].]$/u;

/** Whether chunks hold a letter among other signs, and are no label. */
function saysLittle(group: readonly Chunk[]): boolean {
  const text = group
    .flatMap(({ pieces }) => pieces)
    .flatMap(({ glyphs }) => glyphs)
    .map(({ text }) => text)
    .join('')
    .trim();
  return text.length > 1 && /\p{L}/u.test(text) && !LABEL.test(text);
}

/** Common size of type, and the boxes of what is drawn. */
type Around = { readonly em: number; readonly solids: readonly Box[] };

type Text = { readonly x0: number; readonly x1: number; readonly rows: number };

/** Whether enough of the notes stand beside lines amid sentences: no label does. */
function standAmid(groups: readonly (readonly Chunk[])[], flow: readonly Chunk[], text: Text, em: number): boolean {
  const amid = groups.filter(([first]) => first !== undefined && isInSentence(first, flow, text, em)).length;
  return amid > 0 && amid >= (areCaseless(flow) ? CASELESS_SHARE : AMID_SHARE) * groups.length;
}

/** Whether what stands in a margin can be notes: beside the text, narrow, and not as much as the text. */
function areNotes(side: readonly Chunk[], flow: readonly Chunk[], text: Text, { em, solids }: Around): boolean {
  if (side.length === 0) return false;
  const groups = grouped(side);
  const marked = groups.every(([first]) => first !== undefined && startsMarked(first, em));
  // The captions of what is drawn are no notes, however many they are.
  const own = groups.filter(([first]) => first === undefined || !startsCaption(first, side)).flat();
  const lines = own.filter((c) => c.size > MARK_SIZE * em || !marked);
  const rows = new Set(lines.map((c) => Math.round(c.baseline / BUCKET))).size;
  const says = side.some((c) => c.pieces.some(saysSomething));
  const isMany = rows > (marked ? MAX_MARKED_SHARE : MAX_SHARE) * text.rows;
  const isBefore = side.some((c) => c.box.x1 <= text.x0 && c.size > SMALLER * em);
  if (isMany || isBefore || !says) {
    if (rows > MAX_AMID_SHARE * text.rows || (isMany && groups.length < MIN_GROUPS)) return false;
    // Numbers of equations and pages, dots and single signs are none.
    if (!says && !groups.every(saysLittle)) return false;
    const isSmall = side.every((c) => c.size <= SMALLER * em);
    if ((isMany || isBefore || !isSmall) && !standAmid(groups, flow, text, em)) return false;
  }
  const width = Math.max(...side.map((c) => c.box.x1)) - Math.min(...side.map((c) => c.box.x0));
  if (width > MAX_WIDTH * (text.x1 - text.x0)) return false;
  const isBeside = (c: Chunk): boolean =>
    [...flow.map((f) => f.box), ...(startsCaption(c, side) ? solids : [])].some(
      (box) =>
        box.y0 < c.box.y1 + 1.5 * em && box.y1 > c.box.y0 - 1.5 * em && box.x1 - box.x0 > 0.3 * (text.x1 - text.x0),
    );
  // A note that starts beside the last lines may end below them.
  return groups.every((group) => group.slice(0, 1).every(isBeside));
}

type Item =
  | { readonly box: Box; readonly text: true; readonly chunk: Chunk }
  | { readonly box: Box; readonly text: false };

/** Whether a chunk is display type at whose height no note stands: titles may be as wide as text and margin. */
function isTitle(chunk: Chunk, notes: readonly Chunk[], em: number): boolean {
  return chunk.size >= TITLE_SIZE * em && notes.every((note) => overlapY(note.box, chunk.box) <= 0);
}

/** The chunks that stand in the margins of a column of text. */
function inMargins(inside: readonly Chunk[], pageWidth: number, around: Around): ReadonlySet<Chunk> {
  const { em } = around;
  const text = textOf(inside, pageWidth, em);
  if (text === null) return new Set();
  const gap = MIN_GAP_EM * em;
  const right = inside.filter((c) => c.box.x0 >= text.x1 + gap);
  const before = inside.filter((c) => c.box.x1 <= text.x0 - gap);
  const without = (sides: readonly Chunk[]): readonly Chunk[] => {
    const out = new Set(sides);
    return out.size === 0 ? inside : inside.filter((c) => !out.has(c));
  };
  const isClear = (c: Chunk): boolean => c.box.x0 >= text.x1 - gap || c.box.x1 <= text.x1 + gap;
  const isNotes = (left: readonly Chunk[]): boolean => {
    if (left.length === 0) return false;
    const flow = without([...right, ...left]);
    // Names that hang out of the text may end the white between it and the notes.
    const end = Math.max(...left.map((c) => c.box.x1));
    const outside = flow.some((c) => !isTitle(c, left, em) && c.box.x0 < Math.min(text.x0, end + 2 * gap) - gap);
    return !outside && areNotes(left, flow, text, around);
  };
  const small = before.filter((c) => c.size <= SMALLER * em);
  const left = [small, ...(small.length < before.length ? [before] : [])].find(isNotes) ?? [];
  const flow = right.length === 0 ? [] : without([...right, ...(left.length > 0 ? left : small)]);
  const hasRight =
    right.length > 0 && flow.every((c) => isClear(c) || isTitle(c, right, em)) && areNotes(right, flow, text, around);
  return new Set([...(hasRight ? right : []), ...left]);
}

/** Whether something drawn stands in the margin that the notes are in, and no text over or under it. */
function isAmong(box: Box, notes: ReadonlySet<Chunk>, rest: readonly Item[]): boolean {
  const over = (other: Box): boolean => overlapX(other, box) > 0;
  return [...notes].some((note) => over(note.box)) && !rest.some((item) => item.text && over(item.box));
}

/** Parts the notes in the margins from the text of the tallest band: head and foot of a page have none. */
export function sideNotes<T extends Item>(
  bands: readonly (readonly T[])[],
  pageWidth: number,
  em: number,
): {
  readonly bands: readonly (readonly T[])[];
  readonly notes: readonly (readonly Chunk[])[];
  readonly beside: readonly T[];
} {
  const main = bands.reduce<readonly T[]>((best, band) => (band.length > best.length ? band : best), []);
  const found = inMargins(
    main.flatMap((item) => (item.text ? [item.chunk] : [])),
    pageWidth,
    { em, solids: main.flatMap((item) => (item.text ? [] : [item.box])) },
  );
  if (found.size === 0) return { bands, notes: [], beside: [] };
  const rest = bands.map((band) => band.filter((item) => !(item.text && found.has(item.chunk))));
  // What is drawn among the notes belongs to them.
  const drawn = rest.flat().filter((item) => !item.text && isAmong(item.box, found, rest.flat()));
  return {
    bands: rest.map((band) => band.filter((item) => !drawn.includes(item))),
    notes: grouped([...found]),
    beside: drawn,
  };
}
