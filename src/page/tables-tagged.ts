// Structure tree and pieces of a tagged page in, the tables that it names out (ISO 32000-2 §14.8.4.8.3).
import { unionBoxes } from '../model/geometry.ts';
import type { StructureNode } from '../model/raw-page.ts';
import { type Glyph, makePiece, type Piece } from './ink.ts';
import { type CellBox, tableBlock } from './table-cells.ts';
import type { FoundTable } from './tables-ruled.ts';

/** Nodes of the tree that are visited; a page of any size has far fewer. */
const MAX_NODES = 50_000;
const MAX_DEPTH = 64;
/** Columns of the widest table that is read; wider ones are damage. */
const MAX_COLUMNS = 200;
/** Cells with text that make a table. */
const MIN_FILLED = 3;
/** Letters of the cell that a letter stands in, on average, above which the tags lay out columns of prose. */
const MAX_CELL_LETTERS = 600;
/** Share of neighbouring cells that must stand as the tags say. */
const MIN_AGREEMENT = 0.8;
/** Neighbours side by side for each row with text: rows of one filled cell are no table. */
const MIN_BESIDE = 0.5;
/** Cells that overlap by less, points, stand side by side. */
const SLACK = 2;

function tablesIn(root: StructureNode): readonly StructureNode[] {
  const found: StructureNode[] = [];
  let visited = 0;
  const walk = (node: StructureNode, depth: number): void => {
    if (visited++ > MAX_NODES || depth > MAX_DEPTH) return;
    if (node.role === 'Table') found.push(node);
    else for (const child of node.children) walk(child, depth + 1);
  };
  walk(root, 0);
  return found;
}

/** Nodes of one role below a node, not looking into those found. */
function below(node: StructureNode, roles: ReadonlySet<string>, depth = 0): readonly StructureNode[] {
  if (depth > MAX_DEPTH) return [];
  return node.children.flatMap((child) => (roles.has(child.role) ? [child] : below(child, roles, depth + 1)));
}

function mcidsOf(node: StructureNode, depth = 0): readonly number[] {
  if (depth > MAX_DEPTH) return [];
  return [...node.mcids, ...node.children.flatMap((child) => mcidsOf(child, depth + 1))];
}

const ROWS = new Set(['TR']);
const CELLS = new Set(['TH', 'TD']);
/** What cells of a table do not hold: where they do, the tags lay out the page. */
const PAGE_PARTS = new Set(['H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Table']);

type Placed = { readonly node: StructureNode; readonly row: number; readonly column: number } & Spans;
type Spans = { readonly rowSpan: number; readonly columnSpan: number };

/** Cells of rows put on the grid that their spans describe (HTML's table model). */
function placed(rows: readonly (readonly StructureNode[])[]): readonly Placed[] {
  const out: Placed[] = [];
  const taken = new Set<string>();
  const widest = Math.max(0, ...rows.map((row) => row.length));
  const spanned = rows.some((row) => row.some((cell) => (cell.columnSpan ?? 1) > 1 || (cell.rowSpan ?? 1) > 1));
  rows.forEach((row, r) => {
    let column = 0;
    row.forEach((node, c) => {
      while (taken.has(`${r} ${column}`)) column++;
      // Where no cell tells its span, the last cell of a short row takes the rest.
      const rest = !spanned && c === row.length - 1 ? widest - c : 1;
      const columnSpan = Math.min(MAX_COLUMNS, Math.max(node.columnSpan ?? 1, rest));
      const rowSpan = Math.min(rows.length - r, node.rowSpan ?? 1);
      for (let i = 0; i < rowSpan; i++) for (let k = 0; k < columnSpan; k++) taken.add(`${r + i} ${column + k}`);
      out.push({ node, row: r, column, rowSpan, columnSpan });
      column += columnSpan;
    });
  });
  return out;
}

const lettersIn = (pieces: readonly Piece[]): number => pieces.reduce((n, piece) => n + piece.glyphs.length, 0);

/** Whether the page shows what the tags say: rows below each other, columns side by side, and no columns of prose. */
function isPlausible(cells: readonly CellBox[]): boolean {
  const filled = cells.filter((cell) => cell.pieces.length > 0);
  const letters = filled.map((cell) => lettersIn(cell.pieces));
  const sum = letters.reduce((n, own) => n + own, 0);
  const squares = letters.reduce((n, own) => n + own * own, 0);
  if (filled.length < MIN_FILLED || squares > sum * MAX_CELL_LETTERS) return false;
  // A table of a page in another script may run the other way than the page.
  let [below, rightward, leftward] = [0, 0, 0];
  filled.forEach((cell, i) => {
    const next = filled[i + 1];
    if (next === undefined) return;
    if (next.row > cell.row) below += next.box.y0 >= cell.box.y0 + 1 || cell.rowSpan > 1 ? 1 : 0;
    else if (next.box.x0 >= cell.box.x1 - SLACK) rightward++;
    else if (next.box.x1 <= cell.box.x0 + SLACK) leftward++;
  });
  const rows = new Set(filled.map((cell) => cell.row)).size;
  const beside = Math.max(rightward, leftward);
  return beside >= rows * MIN_BESIDE && below + beside >= (filled.length - 1) * MIN_AGREEMENT;
}

function tableOf(node: StructureNode, byMcid: ReadonlyMap<number, readonly Piece[]>, rtl: boolean): FoundTable | null {
  const rows = below(node, ROWS).map((row) => below(row, CELLS));
  if (rows.some((row) => row.some((cell) => below(cell, PAGE_PARTS).length > 0))) return null;
  const grid = placed(rows);
  const columnCount = Math.max(0, ...grid.map((cell) => cell.column + cell.columnSpan));
  if (rows.length < 2 || columnCount < 2 || columnCount > MAX_COLUMNS) return null;
  const cells = grid.map(({ node: cell, row, column, rowSpan, columnSpan }): CellBox => {
    const pieces = mcidsOf(cell).flatMap((mcid) => byMcid.get(mcid) ?? []);
    const box = unionBoxes(pieces.map((piece) => piece.box)) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
    const at = rtl ? columnCount - column - columnSpan : column;
    return { row, column: at, rowSpan, columnSpan, box, pieces, header: cell.role === 'TH' };
  });
  if (!isPlausible(cells)) return null;
  const pieces = new Set(cells.flatMap((cell) => cell.pieces));
  const box = unionBoxes([...pieces].map((piece) => piece.box));
  return box === null ? null : { block: tableBlock(cells, box, columnCount, 'tagged', rtl), pieces };
}

/** The cell that each marked content is in, over all tables. */
function cellsByMcid(nodes: readonly StructureNode[]): ReadonlyMap<number, StructureNode> {
  const cells = nodes.flatMap((node) => below(node, ROWS).flatMap((row) => below(row, CELLS)));
  return new Map(cells.flatMap((cell) => mcidsOf(cell).map((mcid) => [mcid, cell] as const)));
}

/** A piece in parts, cut where its letters come to stand in another cell. */
function cutAtCells(piece: Piece, cells: ReadonlyMap<number, StructureNode>): readonly Piece[] {
  const parts: { cell: StructureNode | null; glyphs: Glyph[] }[] = [];
  for (const glyph of piece.glyphs) {
    const cell = glyph.ink.mcid === null ? null : (cells.get(glyph.ink.mcid) ?? null);
    const last = parts.at(-1);
    // White between two cells is in neither, whatever drew it.
    if (last !== undefined && (last.cell === cell || glyph.text === ' ')) last.glyphs.push(glyph);
    else parts.push({ cell, glyphs: [glyph] });
  }
  if (parts.length < 2) return [piece];
  return parts.flatMap(({ glyphs }) => {
    const end = glyphs.findLastIndex((glyph) => glyph.text !== ' ');
    return makePiece(glyphs.slice(0, end + 1), piece.order) ?? [];
  });
}

type TaggedTables = { readonly tables: readonly FoundTable[]; readonly free: readonly Piece[] };

/** Finds the tables that a page's tags name, of two rows and columns or more; `free` is the text that they leave. */
export function taggedTables(root: StructureNode | null, pieces: readonly Piece[], rtl: boolean): TaggedTables {
  const nodes = root === null ? [] : tablesIn(root);
  if (nodes.length === 0) return { tables: [], free: pieces };
  const cells = cellsByMcid(nodes);
  const cut = pieces.map((piece) => ({ piece, parts: cutAtCells(piece, cells) }));
  const byMcid = new Map<number, Piece[]>();
  for (const part of cut.flatMap(({ parts }) => parts)) {
    const mcid = part.glyphs[0]?.ink.mcid ?? null;
    if (mcid === null) continue;
    const list = byMcid.get(mcid);
    if (list === undefined) byMcid.set(mcid, [part]);
    else list.push(part);
  }
  const tables = nodes.flatMap((node) => tableOf(node, byMcid, rtl) ?? []);
  const taken = new Set(tables.flatMap((table) => [...table.pieces]));
  const free = cut.flatMap(({ piece, parts }) => {
    const left = parts.filter((part) => !taken.has(part));
    return left.length === parts.length ? [piece] : left;
  });
  return { tables, free };
}
