// What is left of a page's pieces in, the tables without a grid that are found over its whole width out.
import { bodySizeOf } from './body-size.ts';
import { chunksOf } from './chunks.ts';
import { withinColumns } from './column-gutters.ts';
import type { Piece } from './ink.ts';
import { type Row, rowsOf } from './rows.ts';
import { alignedTable, alignedTables, type Drawn } from './tables-aligned.ts';
import type { FoundTable } from './tables-ruled.ts';
import { evenTables } from './uneven-rows.ts';

/** Finds tables whose columns are parted by white, where they do not lie over columns of text. */
export function tablesAcross(
  pieces: readonly Piece[],
  drawn: Drawn,
  page: { readonly rtl: boolean; readonly scanned: boolean },
): readonly FoundTable[] {
  const rows = rowsOf(chunksOf(pieces));
  const em = bodySizeOf(pieces);
  const found = alignedTables(rows, drawn, page.rtl);
  const part = (own: readonly Row[]): FoundTable | null =>
    alignedTable({ rows: own, above: [], below: null }, drawn, page.rtl, true);
  // The lines of a scan are measured, not set: their heights tell nothing.
  const even = page.scanned ? found : evenTables(found, rows, em, part);
  return withinColumns(even, rows, [...drawn.rules, ...drawn.stripes], em);
}
