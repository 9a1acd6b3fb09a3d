// What is left of a page's pieces in, the tables without a grid that are found over its whole width out.
import { bodySizeOf } from './body-size.ts';
import { chunksOf } from './chunks.ts';
import { withinColumns } from './column-gutters.ts';
import type { Piece } from './ink.ts';
import { type Row, rowsOf } from './rows.ts';
import { alignedTable, alignedTables, type Drawn } from './tables-aligned.ts';
import { captionedMiddledTables } from './tables-middled.ts';
import type { FoundTable } from './tables-ruled.ts';
import { evenTables } from './uneven-rows.ts';

/** Tables that no rule lies in: rules tell rows better than the middles of cells do. */
function unruled(tables: readonly FoundTable[], drawn: Drawn): readonly FoundTable[] {
  const rules = [...drawn.rules, ...drawn.stripes];
  return tables.filter(({ block: { box } }) => !rules.some(({ at }) => at > box.y0 && at < box.y1));
}

/** Finds tables whose columns are parted by white, where they do not lie over columns of text. */
export function tablesAcross(
  pieces: readonly Piece[],
  drawn: Drawn,
  page: { readonly rtl: boolean; readonly scanned: boolean },
): readonly FoundTable[] {
  const all = rowsOf(chunksOf(pieces));
  const em = bodySizeOf(pieces);
  const middled = page.rtl || page.scanned ? [] : unruled(captionedMiddledTables(all), drawn);
  const taken = new Set(middled.flatMap((table) => [...table.pieces]));
  const rows = all.filter((row) => !row.chunks.some((chunk) => chunk.pieces.some((piece) => taken.has(piece))));
  const found = alignedTables(rows, drawn, page.rtl);
  const part = (own: readonly Row[]): FoundTable | null =>
    alignedTable({ rows: own, above: [], below: null }, drawn, page.rtl, { known: true });
  // The lines of a scan are measured, not set: their heights tell nothing.
  const even = page.scanned ? found : evenTables(found, rows, em, part);
  return [...middled, ...withinColumns(even, rows, [...drawn.rules, ...drawn.stripes], em)];
}
