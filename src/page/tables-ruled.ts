// Rulings and pieces of a page in, ruled tables out, with the pieces that they hold.
import type { Box } from '../model/geometry.ts';
import type { TableBlock } from '../model/page.ts';
import type { Piece } from './ink.ts';
import type { Ruling, Rulings } from './rulings.ts';
import { anchorOf, type CellBox, tableBlock } from './table-cells.ts';
import { splitPiece } from './table-gutters.ts';
import { oneColumnCells } from './tables-one-column.ts';
import { textColumns } from './text-columns.ts';
import { textRows } from './text-rows.ts';

export type FoundTable = { readonly block: TableBlock; readonly pieces: ReadonlySet<Piece> };

/** Rulings that come this close, in points, touch. */
const TOUCH = 3;
/** Grid lines closer than this, in points, are one (double rulings). */
const SAME_CUT = 4;
/** Part of a cell's border that must be drawn to part two cells. */
const BORDER_SHARE = 0.5;
/** Part of the cells of a table that hold text; the grid of a chart holds none. */
const MIN_FILLED = 0.3;
/** Part of a table's glyphs that may be mathematical; beyond, it is a matrix with lines in it. */
const MAX_MATH_SHARE = 0.35;
/** Pairs of rulings that are compared; a page with more is a drawing. */
const MAX_PAIRS = 4_000_000;
/** Cells of one table; more are a drawing's grid. */
const MAX_CELLS = 10_000;

type Net = { horizontal: Ruling[]; vertical: Ruling[] };

function touches(h: Ruling, v: Ruling): boolean {
  return v.at >= h.from - TOUCH && v.at <= h.to + TOUCH && h.at >= v.from - TOUCH && h.at <= v.to + TOUCH;
}

/** Groups rulings that touch. */
function netsOf(rulings: Rulings): readonly Net[] {
  const { horizontal, vertical } = rulings;
  if (horizontal.length * vertical.length > MAX_PAIRS) return [];
  const group = new Map<Ruling, Net>();
  for (const v of vertical) {
    for (const h of horizontal) {
      if (!touches(h, v)) continue;
      const [a, b] = [group.get(h), group.get(v)];
      const net = a ?? b ?? { horizontal: [], vertical: [] };
      if (a === undefined) net.horizontal.push(h);
      if (b === undefined) net.vertical.push(v);
      group.set(h, net);
      group.set(v, net);
      if (a !== undefined && b !== undefined && a !== b) {
        for (const r of b.horizontal) group.set(r, a);
        for (const r of b.vertical) group.set(r, a);
        a.horizontal.push(...b.horizontal);
        a.vertical.push(...b.vertical);
      }
    }
  }
  return [...new Set(group.values())];
}

function cutsOf(places: number[]): number[] {
  const out: number[] = [];
  for (const place of places.sort((a, b) => a - b)) {
    const last = out[out.length - 1];
    if (last === undefined || place - last > SAME_CUT) out.push(place);
  }
  return out;
}

function isDrawn(rulings: readonly Ruling[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const r of rulings) {
    if (Math.abs(r.at - at) <= SAME_CUT) covered += Math.max(0, Math.min(to, r.to) - Math.max(from, r.from));
  }
  return covered >= BORDER_SHARE * (to - from);
}

/** Joins grid cells that no border parts; gives for each grid cell the number of its group. */
function mergedCells(net: Net, xs: readonly number[], ys: readonly number[]): Int32Array {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const group = Int32Array.from({ length: columns * rows }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const [x0, x1, y0, y1] = [xs[c] ?? 0, xs[c + 1] ?? 0, ys[r] ?? 0, ys[r + 1] ?? 0];
      if (c + 1 < columns && !isDrawn(net.vertical, x1, y0, y1))
        group[root(r * columns + c + 1)] = root(r * columns + c);
      if (r + 1 < rows && !isDrawn(net.horizontal, y1, x0, x1))
        group[root((r + 1) * columns + c)] = root(r * columns + c);
    }
  }
  return group.map((_, i) => root(i));
}

/** The strip that a place lies in; what runs over the outermost grid lines is of the strip before. */
function indexIn(cuts: readonly number[], at: number): number {
  return cuts.slice(1, -1).filter((cut) => cut <= at).length;
}

function cellsOf(net: Net, xs: readonly number[], ys: readonly number[], pieces: readonly Piece[]): CellBox[] {
  const columns = xs.length - 1;
  const group = mergedCells(net, xs, ys);
  const spans = new Map<number, { r0: number; r1: number; c0: number; c1: number; pieces: Piece[] }>();
  group.forEach((root, i) => {
    const [r, c] = [Math.floor(i / columns), i % columns];
    const span = spans.get(root) ?? { r0: r, r1: r, c0: c, c1: c, pieces: [] };
    spans.set(root, {
      ...span,
      r0: Math.min(span.r0, r),
      r1: Math.max(span.r1, r),
      c0: Math.min(span.c0, c),
      c1: Math.max(span.c1, c),
    });
  });
  for (const piece of pieces) {
    const at = anchorOf(piece);
    const [c, r] = [indexIn(xs, at.x), indexIn(ys, at.y)];
    spans.get(group[r * columns + c] ?? -1)?.pieces.push(piece);
  }
  return [...spans.values()].map((s) => ({
    row: s.r0,
    column: s.c0,
    rowSpan: s.r1 - s.r0 + 1,
    columnSpan: s.c1 - s.c0 + 1,
    box: { x0: xs[s.c0] ?? 0, y0: ys[s.r0] ?? 0, x1: xs[s.c1 + 1] ?? 0, y1: ys[s.r1 + 1] ?? 0 },
    pieces: s.pieces,
  }));
}

/** Adds the outermost ends of the crossing rulings as grid lines, for tables with open sides. */
function extremes(rulings: readonly Ruling[]): number[] {
  return [Math.min(...rulings.map((r) => r.from)), Math.max(...rulings.map((r) => r.to))];
}

/** Grid lines without the outermost that no ruling crosses there and no text reaches: a rule over a caption juts out. */
function trimmedCuts(cuts: readonly number[], rulings: readonly Ruling[], texts: readonly number[]): readonly number[] {
  const drawn = (at: number | undefined): boolean => rulings.some((r) => Math.abs(r.at - (at ?? 0)) <= SAME_CUT);
  const filled = (from: number | undefined, to: number | undefined): boolean =>
    texts.some((at) => at >= (from ?? 0) && at < (to ?? 0));
  let [first, last] = [0, cuts.length - 1];
  while (first + 1 < last && !drawn(cuts[first]) && !filled(cuts[first], cuts[first + 1])) first++;
  while (last - 1 > first && !drawn(cuts[last]) && !filled(cuts[last - 1], cuts[last])) last--;
  return cuts.slice(first, last + 1);
}

/** Part of the glyphs that are set in fonts of formulas. */
function mathShare(pieces: readonly Piece[]): number {
  let [all, math] = [0, 0];
  for (const piece of pieces) {
    for (const glyph of piece.glyphs) {
      all++;
      if (glyph.ink.math) math++;
    }
  }
  return all === 0 ? 0 : math / all;
}

/** Whether two cells with text stand side by side anywhere: in a box with a frame around its title none do. */
function isSideBySide(cells: readonly CellBox[]): boolean {
  const taken = new Set<number>();
  return cells.some(({ row, rowSpan, pieces }) => {
    if (pieces.length === 0) return false;
    const rows = Array.from({ length: rowSpan }, (_, i) => row + i);
    if (rows.some((r) => taken.has(r))) return true;
    for (const r of rows) taken.add(r);
    return false;
  });
}

/** Whether text stands in boxes with empty strips between them both ways: a flow chart's, no table's. */
function isBoxesApart(cells: readonly CellBox[], columns: number): boolean {
  const filled = cells.filter((cell) => cell.pieces.length > 0);
  const rows = new Set(filled.map((cell) => cell.row));
  const used = (c: number): boolean => filled.some((cell) => c >= cell.column && c < cell.column + cell.columnSpan);
  const gaps = Array.from({ length: columns }, (_, c) => c).filter((c) => c > 0 && c < columns - 1 && !used(c));
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return gaps.length > 0 && (rows.size < 2 || last - first + 1 > rows.size);
}

/** Whether a piece is of a table: its middle is, or it starts in the last column and is too long for it. */
function isIn(box: Box, xs: readonly number[], piece: Piece): boolean {
  const at = anchorOf(piece);
  if (at.y < box.y0 || at.y >= box.y1) return false;
  if (at.x >= box.x0 && at.x < box.x1) return true;
  const [second, last] = [xs[1] ?? box.x0, xs[xs.length - 2] ?? box.x1];
  const overRight = piece.box.x0 >= last && piece.box.x0 < box.x1 - TOUCH;
  const overLeft = piece.box.x1 <= second && piece.box.x1 > box.x0 + TOUCH;
  return overRight || overLeft;
}

/** Rulings from top to bottom of the rest of a table that a page turn has cut, which is open where the page begins. */
const MIN_OPEN = 3;

/** Whether rulings that all begin at one height end on one that they stand on: a row, open at its top. */
function isOpenRow({ horizontal, vertical }: Net): boolean {
  const [base] = horizontal;
  const [first] = vertical;
  if (base === undefined || first === undefined || vertical.length < MIN_OPEN) return false;
  const even = vertical.every((v) => Math.abs(v.from - first.from) <= TOUCH && Math.abs(v.to - base.at) <= TOUCH);
  const [left, right] = [Math.min(...vertical.map((v) => v.at)), Math.max(...vertical.map((v) => v.at))];
  return (
    even &&
    horizontal.every((h) => Math.abs(h.at - base.at) <= SAME_CUT) &&
    base.from - left <= TOUCH &&
    right - base.to <= TOUCH
  );
}

function tableOf(net: Net, pieces: readonly Piece[], rtl: boolean): FoundTable | null {
  if (net.vertical.length < 1 || (net.horizontal.length < 2 && !isOpenRow(net))) return null;
  const ys = cutsOf([...net.horizontal.map((h) => h.at), ...extremes(net.vertical)]);
  const across = pieces.map(anchorOf).filter((at) => at.y >= (ys[0] ?? 0) && at.y < (ys[ys.length - 1] ?? 0));
  const xs = trimmedCuts(
    cutsOf([...net.vertical.map((v) => v.at), ...extremes(net.horizontal)]),
    net.vertical,
    across.map((at) => at.x),
  );
  if (xs.length < 2 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) > MAX_CELLS) return null;
  const box: Box = { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs[xs.length - 1] ?? 0, y1: ys[ys.length - 1] ?? 0 };
  const inside = pieces.filter((piece) => isIn(box, xs, piece));
  if (mathShare(inside) > MAX_MATH_SHARE) return null;
  if (xs.length === 2) {
    const column = oneColumnCells(net.horizontal, xs, ys, inside);
    return column && { block: tableBlock(column, box, 1, 'ruled', rtl), pieces: new Set(inside) };
  }
  // Text too long for the last cell runs over the table's edge and is still the cell's.
  const parted = inside.flatMap((piece) => splitPiece(piece, xs.slice(1, -1)));
  const cells = textRows(cellsOf(net, xs, ys, parted));
  const columnsUsed = new Set(cells.filter((cell) => cell.pieces.length > 0).map((cell) => cell.column));
  if (columnsUsed.size < 2 || !isSideBySide(cells)) return null;
  if (cells.filter((cell) => cell.pieces.length > 0).length < MIN_FILLED * cells.length) return null;
  if (isBoxesApart(cells, xs.length - 1)) return null;
  const parts = textColumns(cells, xs.length - 1);
  const heads = rowsOverDouble(net, ys, box, parts.cells);
  return { block: tableBlock(parts.cells, box, parts.columnCount, 'ruled', rtl, heads), pieces: new Set(inside) };
}

/** Rulings of a pair are further apart than the parts of one, in points. */
const PAIR_APART = 1.2;

/** Whether two rulings lie close together along a cut of the grid, from side to side. */
function isDouble(rulings: readonly Ruling[], cut: number, { x0, x1 }: Box): boolean {
  const near = rulings.filter((r) => r.at >= cut && r.at - cut <= SAME_CUT);
  const covers = (part: readonly Ruling[]): boolean =>
    part.reduce((sum, r) => sum + r.to - r.from, 0) >= BORDER_SHARE * (x1 - x0);
  return covers(near.filter((r) => r.at - cut < PAIR_APART)) && covers(near.filter((r) => r.at - cut >= PAIR_APART));
}

/** Rows over the one double ruling in a grid that has others: no more than under it, where it would part off the sums. */
function rowsOverDouble(net: Net, ys: readonly number[], box: Box, cells: readonly CellBox[]): number {
  const inner = ys.slice(1, -1);
  const [double, ...more] = inner.filter((y) => isDouble(net.horizontal, y, box));
  if (double === undefined || more.length > 0 || inner.length < 2 || double === inner.at(-1)) return 0;
  const rowsOf = (part: readonly CellBox[]): number => Math.max(0, ...part.map((cell) => cell.row + cell.rowSpan));
  const over = rowsOf(cells.filter((cell) => cell.box.y1 <= double));
  return 2 * over <= rowsOf(cells) ? over : 0;
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x0 >= outer.x0 - TOUCH &&
    inner.x1 <= outer.x1 + TOUCH &&
    inner.y0 >= outer.y0 - TOUCH &&
    inner.y1 <= outer.y1 + TOUCH
  );
}

/** Finds the tables whose cells are parted by rulings. Each text goes into one of them: into one that stands in a cell of another first. */
export function ruledTables(rulings: Rulings, pieces: readonly Piece[], rtl: boolean): readonly FoundTable[] {
  const found = netsOf(rulings).flatMap((net) => {
    const table = tableOf(net, pieces, rtl);
    return table === null ? [] : [{ net, table }];
  });
  if (found.length < 2) return found.map(({ table }) => table);
  const height = ({ table }: { table: FoundTable }): number => table.block.box.y1 - table.block.box.y0;
  const taken = new Set<Piece>();
  const tables: FoundTable[] = [];
  // From the lowest one on: what stands in a cell is lower than the table around it.
  for (const { net, table } of [...found].sort((a, b) => height(a) - height(b))) {
    const { box } = table.block;
    const around = found.find((other) => other.table !== table && isWithin(box, other.table.block.box));
    const cells = around?.table.block.rows.flat() ?? [];
    // A part of the grid around, whose lines do not quite meet, is no table in it.
    if (around !== undefined && !cells.some((cell) => isWithin(box, cell.box))) continue;
    const isShared = [...table.pieces].some((piece) => taken.has(piece));
    const free = pieces.filter((piece) => !taken.has(piece));
    const own = isShared ? tableOf(net, free, rtl) : table;
    if (own === null) continue;
    for (const piece of own.pieces) taken.add(piece);
    tables.push(own);
  }
  return tables;
}
