// Structure tree and pieces of a tagged page in, the tables that it names out (ISO 32000-2 §14.8.4.8.3).
import { unionBoxes } from '../model/geometry.ts';
import type { StructureNode } from '../model/raw-page.ts';
import type { Piece } from './ink.ts';
import { type CellBox, tableBlock } from './table-cells.ts';
import type { FoundTable } from './tables-ruled.ts';

/** Nodes of the tree that are visited; a page of any size has far fewer. */
const MAX_NODES = 50_000;
const MAX_DEPTH = 64;

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

function tableOf(node: StructureNode, byMcid: ReadonlyMap<number, readonly Piece[]>, rtl: boolean): FoundTable | null {
  const rows = below(node, ROWS).map((row) => below(row, CELLS));
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || columnCount < 2) return null;
  const cells: CellBox[] = [];
  const headers = new Set<CellBox>();
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const pieces = mcidsOf(cell).flatMap((mcid) => byMcid.get(mcid) ?? []);
      const box = unionBoxes(pieces.map((piece) => piece.box)) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
      // A short row says nothing of its spans: its last cell takes the rest.
      const columnSpan = c === row.length - 1 ? columnCount - c : 1;
      const made = { row: r, column: rtl ? columnCount - c - columnSpan : c, rowSpan: 1, columnSpan, box, pieces };
      if (cell.role === 'TH') headers.add(made);
      cells.push(made);
    });
  });
  const pieces = new Set(cells.flatMap((cell) => cell.pieces));
  const box = unionBoxes([...pieces].map((piece) => piece.box));
  if (box === null) return null;
  const block = tableBlock(cells, box, columnCount, 'tagged', rtl);
  const headRow = cells.filter((cell) => cell.row === 0).every((cell) => headers.has(cell));
  const marked = block.rows.map((row, r) =>
    headRow && r === 0 ? row.map((cell) => ({ ...cell, header: true })) : row,
  );
  return { block: { ...block, rows: marked }, pieces };
}

/** Finds the tables that a page's tags name, of two rows and columns or more. */
export function taggedTables(
  root: StructureNode | null,
  pieces: readonly Piece[],
  rtl: boolean,
): readonly FoundTable[] {
  if (root === null) return [];
  const nodes = tablesIn(root);
  if (nodes.length === 0) return [];
  const byMcid = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const mcid = piece.glyphs[0]?.ink.mcid ?? null;
    if (mcid === null) continue;
    const list = byMcid.get(mcid);
    if (list === undefined) byMcid.set(mcid, [piece]);
    else list.push(piece);
  }
  return nodes.flatMap((node) => tableOf(node, byMcid, rtl) ?? []);
}
