// A stretch of rows laid into columns in, whether it is a table out: rules, a caption, a head, numbers, alignment.
import { type Box, boxWidth, unionBoxes } from '../model/geometry.ts';
import { isAnnouncedRow } from './announced-row.ts';
import type { Row } from './rows.ts';
import { hasCaption } from './table-caption.ts';
import type { Interval, LineCell, TableLine } from './table-columns.ts';
import { numericColumns } from './table-rows.ts';
import type { Stretch } from './table-stretches.ts';
import { isBoldRow, isNumeric } from './table-words.ts';
import { isWrappedTable } from './table-wrapped.ts';

/** Fewest lines of a table that only its alignment shows: an address, a date line or three items of a list align by chance. */
const MIN_ROWS = 4;
/** Fewest lines where numbers, a head or a caption show it too: a head and two rows. */
const MIN_SHOWN_ROWS = 3;
/** Starts or ends that differ by less, in em, are aligned: side bearings and marks of punctuation take up to a third of an em. */
const ALIGNED_EM = 0.4;
/** Part of a column's cells that must be aligned with one another, or be numbers; one in four may be a head or hang. */
const ALIGNED_SHARE = 0.75;
/** Part of the columns between rules that must be aligned: three rules say most, and one column in three may be centred. */
const RULED_SHARE = 0.6;
/** Part of the lines that must have text in two columns or more: rows of two lines each, the second in one cell, have half. */
const MULTI_SHARE = 0.5;
/** Part of the lines that must fill all columns but one where nothing but alignment shows the table: chance fills few. */
const FULL_SHARE = 0.6;
/** Widest part of a row, as a share of the table: a line of prose beside a side note takes over two thirds. */
const MAX_PART = 0.55;
/**
 * A column of running text: as wide as this in em, which is half of the narrowest newspaper column, its lines filling
 * it as ragged lines still do, and so large a part of them: the others end paragraphs.
 */
const PROSE_EM = 12;
const PROSE_FILL = 0.85;
const PROSE_SHARE = 0.65;
/** Lines from which one such column, and from which two of them, are no table's: cells of text are rarely longer. */
const PROSE_ROWS = 6;
const PROSE_PAIR_ROWS = 3;
/** Part of the lines that have something beside the running text: a long cell has most of its lines for itself. */
const BESIDE_SHARE = 0.6;
/**
 * Lines this near one another, in em, are of one column of text (leading is 1.2 to 1.45 em) where their widths differ
 * by less than this part, as much as ragged lines do.
 */
const ADJACENT_EM = 1.5;
const SAME_WIDTH = 0.25;
/** Columns whose starts are evenly spaced within this part of their distance hold one list: typesetters space them exactly. */
const SAME_PITCH = 0.06;
/** Part of a column's cells that end in page numbers, from which it is an index: entries with entries below have none. */
const INDEX_SHARE = 0.5;
/** Part of a last column that is rising whole numbers, from which a list is one of contents, and of the lines that have one. */
const PAGED_SHARE = 0.8;
const PAGED_LINES = 0.5;
/** Part of a second column that must be numbers where nothing else shows a table of two: a dash or a word is allowed for. */
const VALUES_SHARE = 0.9;
/** Edges of stripes over the whole width that show a table: two stripes with a row between. */
const MIN_STRIPE_EDGES = 4;
/** Heads of the column of page numbers in a contents list. */
const PAGE_WORD =
  /^(pages?|pp?\.|seiten?|s\.|p[aá]ginas?|pagina|sidor?|side|стр\p{L}*\.?|ページ|頁|页|쪽|면|페이지|صفحة|الصفحة|עמוד)$/iu;
const INDEX_ENTRY = /\p{L}.*,\s*\p{Nd}{1,4}([-–,\s\p{Nd}]*)$/u;
const MARKER = /^([•‣◦▪–—*-]|[([]?[\p{Nd}a-zA-Z]{1,4}[.):\]]|[①-⑳])$/u;

export type TableView = {
  readonly stretch: Stretch;
  /** Tables that are known already: a caption right under one is that one's. */
  readonly tables: readonly Box[];
  readonly columns: readonly Interval[];
  readonly lines: readonly TableLine[];
  /** Rules over the whole width. */
  readonly rules: number;
  /** Whether a rule right above and one right below are as wide as the rows: they frame nothing else. */
  readonly framed: boolean;
  /** Whether a rule over all rows stands right under the first of them. */
  readonly headRuled: boolean;
  /** Edges of coloured stripes over the whole width. */
  readonly fills: number;
};

function cellText(cell: LineCell): string {
  return cell.pieces.map((piece) => piece.glyphs.map((glyph) => glyph.text).join('')).join(' ');
}

function cellsIn(view: TableView, column: number): LineCell[] {
  return view.lines.flatMap((line) => line.cells.filter((cell) => cell.first === column && cell.last === column));
}

function alignedShare(values: readonly number[], em: number): number {
  let best = 0;
  for (const value of values)
    best = Math.max(best, values.filter((v) => Math.abs(v - value) <= ALIGNED_EM * em).length);
  return values.length === 0 ? 0 : best / values.length;
}

function isAligned(cells: readonly LineCell[], em: number): boolean {
  if (cells.length < 2) return false;
  const shares = [
    cells.map((cell) => cell.box.x0),
    cells.map((cell) => cell.box.x1),
    cells.map((cell) => (cell.box.x0 + cell.box.x1) / 2),
  ].map((values) => alignedShare(values, em));
  return Math.max(...shares) >= ALIGNED_SHARE;
}

/** Columns that hold running text from line to line, for at least so many lines. */
function proseColumns(view: TableView, em: number, atLeast: number): number {
  return view.columns.filter((column, c) => {
    const width = column.to - column.from;
    const cells = cellsIn(view, c);
    if (width < PROSE_EM * em || cells.length < atLeast) return false;
    const full = cells.filter((cell) => boxWidth(cell.box) >= PROSE_FILL * width).length;
    return full >= PROSE_SHARE * view.lines.length;
  }).length;
}

/** Whether the lines are columns of a page's text: one that runs on and on, or several side by side. */
function isProse(view: TableView, em: number, ruled: boolean, multi: number): boolean {
  if (proseColumns(view, em, PROSE_PAIR_ROWS) >= 2) return true;
  // Long cells beside short ones leave lines of their own; a page's column does not.
  return !ruled && multi >= BESIDE_SHARE * view.lines.length && proseColumns(view, em, PROSE_ROWS) >= 1;
}

/** Whether a column goes on above or below as lines of the same width: then it is a page's text column. */
function runsOn(view: TableView, em: number): boolean {
  const { stretch, lines } = view;
  const first = lines[0];
  const last = lines[lines.length - 1];
  const pairs = [
    [first, stretch.above[stretch.above.length - 1]],
    [last, stretch.below],
  ] as const;
  return pairs.some(([line, row]) => {
    if (line === undefined || row === undefined || row === null) return false;
    if (Math.abs(row.baseline - line.row.baseline) > ADJACENT_EM * em) return false;
    return line.cells.some(
      (cell) =>
        boxWidth(cell.box) >= PROSE_EM * em &&
        row.chunks.some(
          (chunk) =>
            Math.abs(chunk.box.x0 - cell.box.x0) < em &&
            Math.abs(boxWidth(chunk.box) - boxWidth(cell.box)) < SAME_WIDTH * boxWidth(cell.box),
        ),
    );
  });
}

/** Edges of justified lines differ by less, em. */
const FLUSH_EM = 0.15;

/** Whether all rows fill the measure of the line above or below from edge to edge: text with wide word spaces. */
function isJustifiedText({ stretch }: TableView, em: number): boolean {
  const flush = (row: Row, other: Row): boolean =>
    Math.abs(row.box.x0 - other.box.x0) < FLUSH_EM * em && Math.abs(row.box.x1 - other.box.x1) < FLUSH_EM * em;
  const near = (row: Row, other: Row): boolean => Math.abs(row.baseline - other.baseline) <= ADJACENT_EM * em;
  const first = stretch.rows[0];
  const last = stretch.rows.at(-1);
  if (first === undefined || last === undefined || boxWidth(first.box) < PROSE_EM * em) return false;
  if (!stretch.rows.every((row) => flush(row, first))) return false;
  const above = stretch.above.at(-1);
  const isText = (row: Row): boolean => row.chunks.length === 1 && flush(row, first);
  return (
    (above !== undefined && isText(above) && near(above, first)) ||
    (stretch.below !== null && isText(stretch.below) && near(stretch.below, last))
  );
}

/** Whether the first row names what the numbers of the last column count, and that is not pages. */
function countsOtherThings(view: TableView, last: number): boolean {
  const head = view.lines[0]?.cells.find((cell) => cell.first === last);
  const name = head === undefined ? '' : cellText(head).trim();
  return hasBoldHead(view.stretch.rows) && /^\p{L}{2}/u.test(name) && !PAGE_WORD.test(name);
}

/** Whether the last column holds rising whole numbers, as in a contents list. */
function isContents(view: TableView): boolean {
  const last = view.columns.length - 1;
  if (countsOtherThings(view, last)) return false;
  const texts = cellsIn(view, last).map(cellText);
  const numbers = texts.filter((text) => /^(\p{Nd}{1,4}|[ivxlc]+)$/u.test(text.trim())).map(Number);
  if (numbers.length < PAGED_SHARE * texts.length || texts.length < PAGED_LINES * view.lines.length) return false;
  return numbers.every((n, i) => Number.isNaN(n) || i === 0 || n >= (numbers[i - 1] ?? 0));
}

function isIndex(view: TableView): boolean {
  const entries = view.columns.filter((_, c) => {
    const cells = cellsIn(view, c);
    return cells.filter((cell) => INDEX_ENTRY.test(cellText(cell))).length >= INDEX_SHARE * cells.length;
  });
  return entries.length >= 2;
}

/** Whether the columns are one list set side by side: evenly spaced, nothing telling one from another. */
function isListInColumns(view: TableView): boolean {
  const starts = view.columns.map((column) => column.from);
  const pitches = starts.slice(1).map((start, i) => start - (starts[i] ?? 0));
  const least = Math.min(...pitches);
  const most = Math.max(...pitches);
  return most - least <= SAME_PITCH * most;
}

/** Whether the first row is bold in several columns, and no row below is. */
export function hasBoldHead(rows: readonly Row[]): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || first.chunks.length < 2 || !isBoldRow(first)) return false;
  return !rest.some((row) => row.chunks.length >= 2 && isBoldRow(row));
}

function isMarkedList(view: TableView): boolean {
  const keys = cellsIn(view, 0).map((cell) => cellText(cell).trim());
  return keys.length > 0 && keys.filter((key) => MARKER.test(key)).length >= ALIGNED_SHARE * keys.length;
}

/** Whether each column is one: its cells start, end or centre together, or are numbers; most lines fill most columns. */
function isRegular(view: TableView, em: number, numeric: readonly boolean[], rowsAtLeast: number): boolean {
  const { columns, lines } = view;
  const full = lines.filter((line) => line.cells.length >= columns.length - 1).length;
  if (full < FULL_SHARE * rowsAtLeast) return false;
  return columns.every((_, c) => numeric[c] === true || isAligned(cellsIn(view, c), em));
}

/** Whether alignment, and what shows it too, make rows without rules a table. */
function isUnruledTable(view: TableView, em: number, multi: number): boolean {
  const { columns, lines, stretch } = view;
  const numeric = numericColumns(lines, columns);
  const numbers = numeric.slice(1).some(Boolean);
  const bold = hasBoldHead(stretch.rows);
  const caption = hasCaption(view.stretch, view.tables);
  const box = unionBoxes(stretch.rows.map((row) => row.box));
  const width = box === null ? 1 : boxWidth(box);
  if (caption && multi >= 2) return true;
  if (columns.length === 2) {
    if (bold && (multi >= MIN_SHOWN_ROWS || isAnnouncedRow(stretch, em))) return true;
    const values = cellsIn(view, 1).map(cellText);
    const allNumbers = numbers && values.filter(isNumeric).length >= VALUES_SHARE * values.length;
    return allNumbers && multi > MIN_ROWS && multi === lines.length;
  }
  const shown = numbers || bold;
  if (multi < (shown ? MIN_SHOWN_ROWS : MIN_ROWS)) return false;
  if (!shown && isListInColumns(view)) return false;
  if (!bold && lines.some((line) => line.cells.some((cell) => boxWidth(cell.box) > MAX_PART * width))) return false;
  return isRegular(view, em, numeric, bold ? multi : lines.length);
}

/** Whether the first column counts the lines: those of an algorithm or a listing. */
function isCounted(view: TableView): boolean {
  const keys = cellsIn(view, 0).map((cell) => Number(cellText(cell).trim()));
  return keys.length > 1 && keys.every((key, i) => i === 0 || key === (keys[i - 1] ?? key) + 1);
}

/** Whether rules or stripes of colour make rows a table. Two rules alone may frame anything: its columns must show too. */
function isRuledTable(view: TableView, em: number, multi: number): boolean {
  const { columns, lines, rules, fills } = view;
  if (multi < 2 || (rules < 2 && fills < MIN_STRIPE_EDGES)) return false;
  const numeric = numericColumns(lines, columns);
  const inLine = columns.filter((_, c) => numeric[c] === true || isAligned(cellsIn(view, c), em)).length;
  if (rules >= 3) return inLine >= RULED_SHARE * columns.length;
  if (view.framed && columns.length === 2 && lines.length >= MIN_SHOWN_ROWS && !isCounted(view))
    return inLine === 2 && lines.every((line) => line.cells.some((cell) => cell.last === 1));
  return (columns.length >= 3 || fills >= MIN_STRIPE_EDGES) && lines.length >= 3 && isRegular(view, em, numeric, multi);
}

/** Whether rows under a ruled head are a table: each fills all columns, which all start where their head does. */
function isUnderHead(view: TableView, em: number): boolean {
  const { columns, lines, headRuled } = view;
  if (!headRuled || lines.length < MIN_SHOWN_ROWS || isCounted(view)) return false;
  if (!lines.every((line) => line.cells.length === columns.length)) return false;
  return columns.every((_, c) => {
    const starts = cellsIn(view, c).map((cell) => cell.box.x0);
    const [head = 0] = starts;
    return starts.every((start) => Math.abs(start - head) <= ALIGNED_EM * em);
  });
}

/** Whether a stretch of rows is a table. */
export function isTable(view: TableView): boolean {
  const { columns, lines, stretch, rules } = view;
  if (columns.length < 2 || lines.length < 2) return false;
  const em = stretch.rows[0]?.size ?? 10;
  const multi = lines.filter((line) => line.cells.length >= 2).length;
  const headed = hasBoldHead(stretch.rows);
  const wrapped = isWrappedTable(lines, columns, em) && !isMarkedList(view);
  if (
    (!wrapped && isProse(view, em, rules >= 2, multi)) ||
    (rules < 3 && (runsOn(view, em) || isJustifiedText(view, em))) ||
    isIndex(view) ||
    isContents(view)
  )
    return false;
  if (wrapped) return true;
  if (columns.length === 2 && !headed && isMarkedList(view)) return false;
  if (multi < MULTI_SHARE * lines.length && rules < 3 && !headed && !hasCaption(view.stretch, view.tables))
    return false;
  return isUnderHead(view, em) || isRuledTable(view, em, multi) || isUnruledTable(view, em, multi);
}
