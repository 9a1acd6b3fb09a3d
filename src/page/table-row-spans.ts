// Lines between two rules of a table in; out, the cells that stand halfway down them all, over several rows, and the other
// lines. Evidence: nothing else stands in their columns there, and they are in line with the middle of the other lines.
import type { LineCell, TableLine } from './table-columns.ts';
import { isNumeric } from './table-words.ts';

/** How far a cell over several rows may be from their middle, as a part of the distance from the first to the last of them. */
const MIDDLE_SHARE = 0.3;
/** Fewest rows of a span. */
const MIN_ROWS = 2;
/** Lines whose numbers show that each is a row of its own. */
const NUMBER_LINES = 2;
/** More lines between two rules are no group that a key heads. */
const MAX_LINES = 40;

export type Spanning = { readonly lines: readonly TableLine[]; readonly cells: readonly LineCell[] };

function textOf(cell: LineCell): string {
  return cell.pieces.map((piece) => piece.glyphs.map((glyph) => glyph.text).join('')).join(' ');
}

const hasNumber = (line: TableLine): boolean => line.cells.some((cell) => isNumeric(textOf(cell)));

/** Whether no other line has anything in the columns of a cell. */
function isAlone(cell: LineCell, line: TableLine, lines: readonly TableLine[]): boolean {
  return lines.every(
    (other) => other === line || !other.cells.some((c) => c.first <= cell.last && c.last >= cell.first),
  );
}

function isInMiddle(line: TableLine, others: readonly TableLine[]): boolean {
  const [first, last] = [others[0], others.at(-1)];
  if (first === undefined || last === undefined) return false;
  const [top, bottom] = [first.row.baseline, last.row.baseline];
  return Math.abs(line.row.baseline - (top + bottom) / 2) <= MIDDLE_SHARE * (bottom - top);
}

/** Lines that hold nothing but cells over several rows: they stand between the rows. */
function linesBetween(lines: readonly TableLine[]): readonly TableLine[] {
  return lines.filter((line) => {
    const others = lines.filter((other) => other !== line);
    return (
      others.length >= MIN_ROWS &&
      line.cells.every((cell) => isAlone(cell, line, lines) && cell.first === cell.last) &&
      isInMiddle(line, others)
    );
  });
}

/** Takes the cells over several rows out of the lines between two rules. `head`: of the head, where no numbers tell rows. */
export function spanningCells(lines: readonly TableLine[], head: boolean): Spanning {
  if (lines.length > MAX_LINES) return { lines, cells: [] };
  const between = linesBetween(lines).slice(0, 1);
  const rest = lines.filter((line) => !between.includes(line));
  if (between.length > 0 && (head || rest.filter(hasNumber).length >= NUMBER_LINES))
    return { lines: rest, cells: between.flatMap((line) => line.cells) };
  if (head || lines.filter(hasNumber).length < lines.length || lines.length <= MIN_ROWS) return { lines, cells: [] };
  // Of three rows or five, the middle one has the key's baseline.
  const middle = lines[(lines.length - 1) / 2];
  const key = middle?.cells[0];
  if (middle === undefined || key === undefined || key.first !== 0 || !isAlone(key, middle, lines))
    return { lines, cells: [] };
  const without = { ...middle, cells: middle.cells.filter((cell) => cell !== key) };
  return { lines: lines.map((line) => (line === middle ? without : line)), cells: [key] };
}

/** Rows that a key stands halfway down, or one row without such a key. */
export type KeyedRows = { readonly lines: readonly TableLine[]; readonly cells: readonly LineCell[] };

/** Whether a line is only a key: it stands between two rows, whose key it is. */
const isKeyOnly = (line: TableLine): boolean => line.cells.length === 1 && line.cells[0]?.last === 0;
const hasKey = (line: TableLine): boolean => line.cells.some((cell) => cell.first === 0);

/** Whether lines around a key are rows of their own: they fill the same columns, with numbers in two at least. */
function areRows(lines: readonly TableLine[]): boolean {
  const filled = (line: TableLine): string => line.cells.flatMap((c) => (c.first === 0 ? [] : [c.first])).join();
  const [first] = lines;
  return (
    first !== undefined &&
    lines.every((line) => filled(line) === filled(first)) &&
    lines.filter(hasNumber).length >= NUMBER_LINES
  );
}

/** The group that starts with the first of some lines: as many of them stand below its key as above it. */
function firstGroup(lines: readonly TableLine[]): { readonly group: KeyedRows; readonly length: number } | null {
  const at = lines.findIndex(hasKey);
  const key = lines[at];
  if (key === undefined) return null;
  const taken = lines.slice(0, 2 * at + 1);
  const own = taken.filter((line) => line !== key || !isKeyOnly(line));
  if (taken.length <= 2 * at || taken.some((line) => line !== key && hasKey(line))) return null;
  if (own.length === 0) return null;
  if (own.length < MIN_ROWS) return { group: { lines: own, cells: [] }, length: taken.length };
  if (!areRows(own) || !isInMiddle(key, own)) return null;
  const cells = key.cells.filter((cell) => cell.first === 0);
  const without = { ...key, cells: key.cells.filter((cell) => cell.first !== 0) };
  return { group: { lines: own.map((line) => (line === key ? without : line)), cells }, length: taken.length };
}

/**
 * Lines between two rules in which several keys head a group of rows each, standing halfway down it (booktabs and
 * multirow); the groups out, or null where some line fits in none. A key between two lines shows it.
 */
export function keyedRows(lines: readonly TableLine[]): readonly KeyedRows[] | null {
  if (lines.length > MAX_LINES || !lines.some(isKeyOnly) || lines.filter(hasKey).length < 2) return null;
  const groups: KeyedRows[] = [];
  for (let from = 0; from < lines.length; ) {
    const found = firstGroup(lines.slice(from));
    if (found === null) return null;
    groups.push(found.group);
    from += found.length;
  }
  return groups;
}
