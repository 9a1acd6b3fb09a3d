// What is left of a page's pieces in, tables of code and what it prints out: rows of typewriter type, an arrow, a result.
import { chunksOf } from './chunks.ts';
import { isMonoPiece, type Piece } from './ink.ts';
import { type Row, rowsOf } from './rows.ts';
import { alignedTable, type Drawn } from './tables-aligned.ts';
import type { FoundTable } from './tables-ruled.ts';

/** Signs between code and its result, alone or before it. */
const ARROW = /^[⇒→⟹⟶↦➔➜]/u;
/** Rows of such a table at least. */
const MIN_ROWS = 2;
/** Arrows whose starts differ by less, in em, stand under one another; and rows that follow one another are no further apart. */
const SAME_START_EM = 0.3;
const MAX_DISTANCE_EM = 2;
/** White in em between code and its arrow at least: between words of a line there is less. */
const MIN_GAP_EM = 0.6;

type Printed = { readonly row: Row; readonly at: number };

const textOf = ({ glyphs }: Piece): string => glyphs.map(({ text }) => text).join('');

/** A row of code, an arrow and a result, and where the arrow stands; null for any other row. */
function printedIn(row: Row): Printed | null {
  const pieces = row.chunks.flatMap((chunk) => chunk.pieces).sort((a, b) => a.box.x0 - b.box.x0);
  const at = pieces.findIndex((piece) => ARROW.test(textOf(piece).trim()));
  const [arrow, code] = [pieces[at], pieces[at - 1]];
  if (arrow === undefined || code === undefined || arrow.box.x0 - code.box.x1 < MIN_GAP_EM * row.size) return null;
  const hasResult = at + 1 < pieces.length || textOf(arrow).trim().length > 1;
  return hasResult && pieces.slice(0, at).every(isMonoPiece) ? { row, at: arrow.box.x0 } : null;
}

/** Finds tables of code and its results, whose columns a page's own would be taken for. */
export function tablesOfResults(pieces: readonly Piece[], drawn: Drawn, rtl: boolean): readonly FoundTable[] {
  const arrows = pieces.filter((piece) => ARROW.test(textOf(piece).trim()));
  if (rtl || arrows.length < MIN_ROWS) return [];
  const runs: Printed[][] = [];
  let open: Printed[] = [];
  for (const row of rowsOf(chunksOf(pieces))) {
    const printed = printedIn(row);
    const last = open.at(-1);
    const goesOn =
      printed !== null &&
      last !== undefined &&
      Math.abs(printed.at - last.at) <= SAME_START_EM * row.size &&
      row.baseline - last.row.baseline <= MAX_DISTANCE_EM * row.size;
    if (goesOn) open.push(printed);
    else {
      open = printed === null ? [] : [printed];
      if (printed !== null) runs.push(open);
    }
  }
  return runs
    .filter((run) => run.length >= MIN_ROWS)
    .flatMap((run) => {
      const stretch = { rows: run.map(({ row }) => row), above: [], below: null };
      return alignedTable(stretch, drawn, rtl, { known: true }) ?? [];
    });
}
