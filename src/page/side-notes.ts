// What stands on a page, in bands, in; out: the notes in its margins, and the bands without them.
// Evidence: beside the lines of one column of text stands, wholly outside of its edge, something narrower.
import type { Box } from '../model/geometry.ts';
import type { Chunk } from './chunks.ts';
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
/** Notes on the side where lines begin are set smaller: there labels of the text's own size stand. */
const SMALLER = 0.95;
/** Rows of one note are at most this far apart, em. */
const NOTE_LEADING_EM = 1.7;
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
export function textOf(
  chunks: readonly Chunk[],
  pageWidth: number,
  em: number,
): { x0: number; x1: number; rows: number } | null {
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

/** Chunks as notes, top to bottom: a gap or the other margin starts a new one. */
function grouped(side: readonly Chunk[]): Chunk[][] {
  const sorted = [...side].sort((a, b) => a.baseline - b.baseline);
  const groups: Chunk[][] = [];
  for (const chunk of sorted) {
    const group = groups.findLast((g) => {
      const last = g[g.length - 1];
      // Notes may stand as close as their lines: a mark starts one.
      if (last !== undefined && startsMarked(chunk, last.size)) return false;
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

/** Whether what stands in a margin can be notes: beside the text, narrow, and not as much as the text. */
function areNotes(
  side: readonly Chunk[],
  flow: readonly Chunk[],
  text: { x0: number; x1: number; rows: number },
  em: number,
): boolean {
  const groups = grouped(side);
  const marked = groups.every(([first]) => first !== undefined && startsMarked(first, em));
  const lines = side.filter((c) => c.size > MARK_SIZE * em || !marked);
  const rows = new Set(lines.map((c) => Math.round(c.baseline / BUCKET))).size;
  if (side.length === 0 || rows > (marked ? MAX_MARKED_SHARE : MAX_SHARE) * text.rows) return false;
  const width = Math.max(...side.map((c) => c.box.x1)) - Math.min(...side.map((c) => c.box.x0));
  if (width > MAX_WIDTH * (text.x1 - text.x0)) return false;
  // Numbers of equations and pages, dots and single signs are none.
  if (!side.some((c) => c.pieces.some(saysSomething))) return false;
  const isBeside = (c: Chunk): boolean =>
    flow.some(
      (f) =>
        f.box.y0 < c.box.y1 + 1.5 * em &&
        f.box.y1 > c.box.y0 - 1.5 * em &&
        f.box.x1 - f.box.x0 > 0.3 * (text.x1 - text.x0),
    );
  // A note that starts beside the last lines may end below them.
  return groups.every((group) => group.slice(0, 1).every(isBeside));
}

type Item =
  | { readonly box: Box; readonly text: true; readonly chunk: Chunk }
  | { readonly box: Box; readonly text: false };

/** The chunks that stand in the margins of a column of text. */
function inMargins(inside: readonly Chunk[], pageWidth: number, em: number): ReadonlySet<Chunk> {
  const found = new Set<Chunk>();
  const text = textOf(inside, pageWidth, em);
  if (text === null) return found;
  const gap = MIN_GAP_EM * em;
  const right = inside.filter((c) => c.box.x0 >= text.x1 + gap);
  const left = inside.filter((c) => c.box.x1 <= text.x0 - gap && c.size <= SMALLER * em);
  if (right.length + left.length === 0) return found;
  const sides = new Set([...right, ...left]);
  const flow = inside.filter((c) => !sides.has(c));
  const crosses = flow.some((c) => c.box.x0 < text.x1 - gap && c.box.x1 > text.x1 + gap);
  if (!crosses && areNotes(right, flow, text, em)) for (const c of right) found.add(c);
  // Names that hang out of the text may end the white between it and the notes.
  const end = Math.max(...left.map((c) => c.box.x1));
  const outside = flow.some((c) => c.box.x0 < Math.min(text.x0, end + 2 * gap) - gap);
  if (!outside && areNotes(left, flow, text, em)) for (const c of left) found.add(c);
  return found;
}

/** Parts the notes in the margins from the text of the tallest band: head and foot of a page have none. */
export function sideNotes<T extends Item>(
  bands: readonly (readonly T[])[],
  pageWidth: number,
  em: number,
): { readonly bands: readonly (readonly T[])[]; readonly notes: readonly (readonly Chunk[])[] } {
  const main = bands.reduce<readonly T[]>((best, band) => (band.length > best.length ? band : best), []);
  const found = inMargins(
    main.flatMap((item) => (item.text ? [item.chunk] : [])),
    pageWidth,
    em,
  );
  if (found.size === 0) return { bands, notes: [] };
  const rest = bands.map((band) => band.filter((item) => !(item.text && found.has(item.chunk))));
  return { bands: rest, notes: grouped([...found]) };
}
