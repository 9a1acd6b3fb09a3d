// Rows of a first page in, the same with the authors under its title read one after the other: name, place and address
// of each stand in a column of their own, centred over each other.
import type { Chunk } from './chunks.ts';
import type { Row } from './rows.ts';

/** Type of a title in parts of the body's. */
const TITLE_SIZE = 1.2;
/** Part of the page's height in which a title begins. */
const TITLE_ZONE = 0.4;
/** Rows down the page among which authors are looked for. */
const MAX_ROWS = 24;
/** White in em between two authors; LaTeX puts at least 1 em, most classes 2 or more. */
const MIN_APART_EM = 1;
/** Middles of one author's rows differ by less, in em. */
const SAME_MIDDLE_EM = 0.6;
/** Middles that differ by less, in em, are equal; edges of rows that are centred over each other then differ by more than this. */
const EQUAL_MIDDLE_EM = 0.08;
const APART_EM = 0.25;
const MIN_ROWS = 2;
/** Ends of justified lines differ by less, in em. */
const FLUSH_EM = 0.1;

/** Type of note marks in parts of the name's: they hang over the end of a centred name. */
const MARK_SIZE = 0.85;

/** The middle of what was centred. */
function middleOf(chunk: Chunk): number {
  const large = chunk.pieces.filter((piece) => piece.size > MARK_SIZE * chunk.size);
  const x0 = Math.min(...large.map((piece) => piece.box.x0));
  const x1 = Math.max(...large.map((piece) => piece.box.x1));
  return (x0 + x1) / 2;
}

function partsOf(row: Row): readonly Chunk[] {
  return [...row.chunks].sort((a, b) => a.box.x0 - b.box.x0);
}

/** The number of a section, which white parts from its title, is no author. */
const NUMBER = /^(?:[IVXLC]{1,5}|[A-Z]|\d{1,2})(?:\.\d{1,2})*\.?$/;

function isNumbered(parts: readonly Chunk[]): boolean {
  const [first] = parts;
  const glyphs = first?.pieces.flatMap((piece) => piece.glyphs) ?? [];
  return NUMBER.test(
    glyphs
      .map((glyph) => glyph.text)
      .join('')
      .trim(),
  );
}

function isApart(parts: readonly Chunk[]): boolean {
  return parts.every((part, i) => {
    const before = parts[i - 1];
    return before === undefined || part.box.x0 - before.box.x1 >= MIN_APART_EM * part.size;
  });
}

/** The column of each part of a row, by the middles of the rows above; null where one fits none. */
function columnsOfParts(parts: readonly Chunk[], middles: readonly number[]): readonly number[] | null {
  const found = parts.map((part) =>
    middles.findIndex((middle) => Math.abs(middle - middleOf(part)) < SAME_MIDDLE_EM * part.size),
  );
  return found.every((column, i) => column >= 0 && column > (found[i - 1] ?? -1)) ? found : null;
}

/** Whether rows are centred over each other and not only short ones that start or end together. */
function isCentred(columns: readonly (readonly Chunk[])[]): boolean {
  return columns.some((column) => {
    const lefts = column.map((part) => part.box.x0);
    const rights = column.map((part) => part.box.x1);
    const em = column[0]?.size ?? 10;
    const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
    // Names and places of nearly one width are told by their middles, which are then the same.
    const apart = spread(column.map(middleOf)) < EQUAL_MIDDLE_EM * em ? APART_EM : SAME_MIDDLE_EM;
    return column.length >= MIN_ROWS && spread(lefts) > apart * em && spread(rights) > apart * em;
  });
}

function rowOf(row: Row, chunk: Chunk): Row {
  return { ...row, chunks: [chunk], box: chunk.box };
}

/** The baseline of a title at the head of a page; null where it has none. `bodySize` is the size of its text. */
export function titleBaseline(chunks: readonly Chunk[], page: { height: number; bodySize: number }): number | null {
  const large = chunks.filter((c) => c.size >= TITLE_SIZE * page.bodySize && c.baseline < TITLE_ZONE * page.height);
  return large.length === 0 ? null : Math.min(...large.map((chunk) => chunk.baseline));
}

/** The first row under a title that is a section's title or one of two justified lines; the rows after it name no authors. */
function textStart(rows: readonly Row[], title: number): number {
  const at = rows.findIndex((row, i) => {
    if (row.baseline <= title) return false;
    const next = rows[i + 1];
    const em = FLUSH_EM * row.size;
    const flush = (a: Row, b: Row): boolean =>
      Math.abs(a.box.x0 - b.box.x0) < em && Math.abs(a.box.x1 - b.box.x1) < em && a.chunks.length === 1;
    const parts = partsOf(row);
    return (parts.length > 1 && isNumbered(parts)) || (next?.chunks.length === 1 && flush(row, next));
  });
  return Math.min(at < 0 ? rows.length : at, MAX_ROWS + 1);
}

/** Reads authors that stand side by side under the title, whose baseline is given, one by one. */
export function authorsInTurn(rows: readonly Row[], title: number): readonly Row[] {
  const end = textStart(rows, title);
  const from = rows.findIndex((row, i) => {
    const parts = partsOf(row);
    return row.baseline > title && i < end && parts.length > 1 && isApart(parts);
  });
  const first = rows[from];
  if (first === undefined) return rows;
  const middles = partsOf(first).map(middleOf);
  const columns: Chunk[][] = middles.map(() => []);
  const made: Row[][] = middles.map(() => []);
  let to = from;
  for (; to < rows.length; to++) {
    const row = rows[to];
    if (row === undefined) break;
    const parts = partsOf(row);
    const places = isApart(parts) ? columnsOfParts(parts, middles) : null;
    // A lone row in the middle is a date.
    if (places === null || (parts.length === 1 && middles.length > 2)) break;
    parts.forEach((part, i) => {
      const column = places[i] ?? 0;
      columns[column]?.push(part);
      made[column]?.push(rowOf(row, part));
    });
  }
  if (to - from < MIN_ROWS || !isCentred(columns)) return rows;
  return [...rows.slice(0, from), ...made.flat(), ...rows.slice(to)];
}
