// Rows cut into terms and definitions in, whether they are a list of definitions out: no table, no columns of prose, no
// listing, no numbered list.
import { boxWidth } from '../model/geometry.ts';
import type { Row } from './rows.ts';
import { isNumeric, isPlainRow, rowText } from './table-words.ts';

export type SideRow = {
  readonly row: Row;
  readonly term: Row | null;
  readonly text: Row | null;
  /** Edges in reading direction. */
  readonly start: number;
  readonly end: number;
};
export type SideEntry = { readonly terms: readonly Row[]; readonly texts: readonly Row[] };

/** Part of the list's width that terms may take; DocBook's glossaries give them half. */
const MAX_TERM_PART = 0.58;
/** Narrowest column of definitions, in em. */
const MIN_TEXT_EM = 9;
/** Letters of a term, on average and at most, and its lines on average. */
const MEAN_TERM = 32;
const MAX_TERM = 90;
const MEAN_TERM_LINES = 2;
/** Letters of a line of definitions on average: cells of tables have fewer. */
const MEAN_TEXT = 14;
/** A line of text ends this near the right edge, in parts of its column, where the next line goes on. */
const FULL = 0.78;
/** Distance in em of lines of one paragraph. */
const TIGHT_EM = 1.6;
/** Entries of one line each that show a list where the terms' face is their own, and where it is not. */
const MIN_STYLED = 3;
const MIN_PLAIN = 4;
/** Words of definitions and terms on average where nothing else parts them. */
const PLAIN_TEXT_WORDS = 3;
const PLAIN_TERM_WORDS = 2.2;
/** White within definitions, in em, and the part of rows that may have it: cells stand apart so. */
const CELL_WHITE_EM = 1.2;
const CELL_SHARE = 0.2;
/** Part of the entries from which what they share is the list's. */
const MOST = 0.5;

/** Marks and numbers of lists, notes, formulas and titles; labels of a bibliography. */
const MARK =
  /^(?:[•‣◦▪–—*·-]|[([]?[\p{Nd}a-zA-Z]{1,3}[.):\]]+|\p{Nd}+(?:\.\p{Nd}+)*[.:)]?|\[.*\]|[①-⑳]|\p{Lu}\.|[가-힣][.):])$/u;
/** What a caption's first words look like: "Figure 3:", "표 2." */
const LABEL = /^[\p{L}.]{1,12}\s?\p{Nd}+(?:[.-]\p{Nd}+)*[.:]?$/u;

function isMonoRow(row: Row): boolean {
  return row.chunks.every((c) => c.pieces.every((p) => p.glyphs.every((g) => g.ink.style.monospace)));
}

/** The face of a row's letters, as far as a term may differ from its definition by it. */
function faceOf(row: Row): string {
  const style = row.chunks[0]?.pieces[0]?.glyphs[0]?.ink.style;
  return style === undefined ? '' : `${style.bold} ${style.italic} ${style.monospace}`;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
const words = (text: string): number => text.split(/\s+/u).length;

/** Whether rows have white inside as cells of a table do. */
function hasCells(rows: readonly Row[]): boolean {
  const apart = rows.filter((row) => {
    const boxes = row.chunks.map((c) => c.box).sort((a, b) => a.x0 - b.x0);
    return boxes.some((box, i) => i > 0 && box.x0 - (boxes[i - 1]?.x1 ?? box.x0) > CELL_WHITE_EM * row.size);
  });
  return apart.length > CELL_SHARE * rows.length;
}

/** Definitions whose first lines are full and go on right below. */
function wrappedEntries(run: readonly SideRow[], edge: number): number {
  const right = Math.max(...run.map((r) => r.end));
  return run.filter((row, i) => {
    const next = run[i + 1];
    if (!row.text || !next?.text || next.term) return false;
    const tight = next.row.baseline - row.row.baseline <= TIGHT_EM * row.row.size;
    return tight && row.end - edge >= FULL * (right - edge);
  }).length;
}

/** Whether the terms are words for what stands beside them: no marks, no captions, no sentences. */
function areTerms(entries: readonly SideEntry[]): boolean {
  const texts = entries.map(({ terms }) => terms.map(rowText).join(' ').trim());
  const marks = texts.filter((text) => MARK.test(text) || LABEL.test(text) || isNumeric(text));
  const letters = texts.map((text) => text.length);
  return (
    marks.length < MOST * texts.length &&
    texts.every((text) => /\p{L}|[-$%&#!@/]/u.test(text)) &&
    mean(letters) <= MEAN_TERM &&
    Math.max(...letters) <= MAX_TERM &&
    mean(entries.map(({ terms }) => terms.length)) <= MEAN_TERM_LINES
  );
}

/** Whether the right-hand side is running text, not cells, numbers, a listing or a list of contents. */
function areDefinitions(entries: readonly SideEntry[], run: readonly SideRow[]): boolean {
  const rows = entries.flatMap(({ texts }) => texts);
  const paged = run.filter(
    (r) => r.text && /\p{Nd}$/u.test(rowText(r.text)) && isNumeric(rowText(r.text).split(/\s+/u).at(-1) ?? ''),
  );
  return (
    !hasCells(rows) &&
    rows.filter(isMonoRow).length < MOST * rows.length &&
    run.every(({ row }) => isPlainRow(row)) &&
    paged.length < MOST * run.length &&
    mean(rows.map((row) => rowText(row).length)) >= MEAN_TEXT
  );
}

/** Whether rows with something on both sides of an edge are a list of terms and their definitions. */
export function isTermList(run: readonly SideRow[], entries: readonly SideEntry[], edge: number): boolean {
  const em = run[0]?.row.size ?? 10;
  const start = Math.min(...run.map((r) => r.start));
  const end = Math.max(...run.map((r) => r.end));
  if (edge - start > MAX_TERM_PART * (end - start) || end - edge < MIN_TEXT_EM * em) return false;
  if (entries.some(({ terms, texts }) => terms.length === 0 || texts.length === 0)) return false;
  if (!areTerms(entries) || !areDefinitions(entries, run)) return false;
  const terms = entries.map((e) => e.terms[0]);
  const texts = entries.map((e) => e.texts[0]);
  const styled =
    terms.filter((row, i) => row && texts[i] && faceOf(row) !== faceOf(texts[i])).length > MOST * entries.length;
  const wrapped = wrappedEntries(run, edge);
  if (wrapped > 0 && (entries.length >= 2 || styled)) return !isGrid(run, edge, start);
  if (styled) return entries.length >= MIN_STYLED;
  const count = (rows: readonly (Row | undefined)[]) => mean(rows.map((row) => (row ? words(rowText(row)) : 0)));
  return entries.length >= MIN_PLAIN && count(texts) >= PLAIN_TEXT_WORDS && count(terms) <= PLAIN_TERM_WORDS;
}

/** Whether the left side is set to a right edge of its own, line by line: a column of prose beside another. */
function isGrid(run: readonly SideRow[], edge: number, start: number): boolean {
  const left = run.flatMap((r) => (r.term ? [boxWidth(r.term.box)] : []));
  const full = left.filter((width) => width >= 0.85 * (edge - start)).length;
  return left.length > 0.75 * run.length && full > MOST * left.length;
}
