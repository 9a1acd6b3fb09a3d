// Lines of a formula in; an mtable out: the rows and columns of a matrix, of cases, of aligned equations.
import { unionBoxes } from '../../model/geometry.ts';
import type { MathLine } from './lines.ts';
import { type MathBox, type MathNode, middleX, node, type Parse } from './math-box.ts';

/** White in em through all rows that parts columns: LaTeX puts 1 em there, a relation has 0.28 on each side. */
const COLUMN_GAP_EM = 0.62;
/** Edges of one column agree to this many em. */
const SAME_EDGE_EM = 0.12;
/** More columns than this are no formula. */
const MAX_COLUMNS = 24;

export type Span = { x0: number; x1: number };

/** Stretches across that hold ink in any of the parts, between white of at least `gap` points. */
export function columnsOf(boxes: readonly MathBox[], gap: number): readonly Span[] {
  const columns: Span[] = [];
  for (const { x0, x1 } of [...boxes].sort((a, b) => a.x0 - b.x0)) {
    const last = columns[columns.length - 1];
    if (last !== undefined && x0 - last.x1 < gap) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  return columns;
}

function alignmentOf(cells: readonly (readonly MathBox[])[], em: number): 'left' | 'center' | 'right' {
  const edges = cells.flatMap((cell) => unionBoxes(cell) ?? []);
  const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  if (edges.length < 2) return 'center';
  const [left, middle] = [spread(edges.map((box) => box.x0)), spread(edges.map(middleX))];
  if (left <= SAME_EDGE_EM * em && left < middle) return 'left';
  const right = spread(edges.map((box) => box.x1));
  return right <= SAME_EDGE_EM * em && right < middle ? 'right' : 'center';
}

/** A table whose columns are aligned as told, for renderers that read it of the table and for those that read it of cells. */
export function alignedTable(
  rows: readonly (readonly (MathNode | null)[])[],
  align: readonly ('left' | 'center' | 'right')[],
  attributes: Readonly<Record<string, string>> = {},
): MathNode {
  const centred = align.every((side) => side === 'center');
  const made = rows.map((cells) =>
    node(
      'mtr',
      cells.map((cell, i) => {
        const side = align[i] ?? 'center';
        return node('mtd', cell === null ? [] : [cell], side === 'center' ? {} : { columnalign: side });
      }),
    ),
  );
  return node('mtable', made, centred ? attributes : { ...attributes, columnalign: align.join(' ') });
}

/** Columns between upright lines. */
function columnsAt(cuts: readonly number[]): readonly Span[] {
  const edges = [-Infinity, ...cuts, Infinity];
  return edges.slice(1).map((x1, i) => ({ x0: edges[i] ?? x1, x1 }));
}

/** Lines of cells as a table, its columns parted by white or at `cuts` (x of upright lines); null where a cell is not sure. */
export function tableOf(lines: readonly MathLine[], parse: Parse, cuts: readonly number[] = []): MathNode | null {
  const em = Math.max(...lines.map((line) => line.em));
  const all = lines.flatMap((line) => [...line.main, ...line.small]);
  const columns = cuts.length === 0 ? columnsOf(all, COLUMN_GAP_EM * em) : columnsAt(cuts);
  if (columns.length > MAX_COLUMNS) return null;
  const rows: (readonly (MathNode | null)[])[] = [];
  const byColumn: (readonly MathBox[])[][] = columns.map(() => []);
  for (const line of lines) {
    const parts = [...line.main, ...line.small];
    const cells: (MathNode | null)[] = [];
    for (const [i, column] of columns.entries()) {
      const own = parts.filter((box) => middleX(box) >= column.x0 && middleX(box) <= column.x1);
      if (own.length > 0) byColumn[i]?.push(own);
      const content = own.length === 0 ? undefined : parse(own)?.node;
      if (content === null) return null;
      if (own.length > 0 && content === undefined) return null;
      cells.push(content ?? null);
    }
    rows.push(cells);
  }
  const align = byColumn.map((cells) => alignmentOf(cells, em));
  return alignedTable(rows, align);
}
