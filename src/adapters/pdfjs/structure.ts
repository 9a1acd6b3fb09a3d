// In: pdf.js's structure tree of one page. Out: StructureNode with marked-content ids.
import type { StructureNode } from '../../model/raw-page.ts';
import { recordFrom } from './numbers.ts';
import { MAX_STRUCTURE_NODES } from './page-limits.ts';

/** Deepest nesting that is read: pdf.js itself stops at 40. */
const MAX_DEPTH = 64;

/** Converts the tree; null for an untagged page. */
export function structureFrom(tree: unknown): StructureNode | null {
  const budget = { left: MAX_STRUCTURE_NODES };
  const root = nodeFrom(tree, 0, budget);
  return root === null || (root.children.length === 0 && root.mcids.length === 0) ? null : root;
}

function nodeFrom(value: unknown, depth: number, budget: { left: number }): StructureNode | null {
  const record = recordFrom(value);
  if (record === null || typeof record.role !== 'string' || depth > MAX_DEPTH || budget.left <= 0) return null;
  budget.left -= 1;
  const kids: readonly unknown[] = Array.isArray(record.children) ? record.children : [];
  const mcids: number[] = [];
  const children: StructureNode[] = [];
  for (const kid of kids) {
    const mcid = mcidOf(kid);
    if (mcid !== null) {
      mcids.push(mcid);
      continue;
    }
    const child = nodeFrom(kid, depth + 1, budget);
    if (child !== null) children.push(child);
  }
  return {
    role: record.role,
    alt: typeof record.alt === 'string' ? record.alt : null,
    language: typeof record.lang === 'string' ? record.lang : null,
    mcids,
    children,
    ...cellFrom(record),
  };
}

/** Cells wider than this are damage. */
const MAX_SPAN = 1_000;

function cellFrom(record: Record<string, unknown>): Pick<StructureNode, 'rowSpan' | 'columnSpan' | 'scope'> {
  const { rowSpan, colSpan, scope } = record;
  const isSpan = (value: unknown): value is number => typeof value === 'number' && value > 1 && value <= MAX_SPAN;
  return {
    ...(isSpan(rowSpan) ? { rowSpan } : {}),
    ...(isSpan(colSpan) ? { columnSpan: colSpan } : {}),
    ...(scope === 'Row' || scope === 'Column' || scope === 'Both' ? { scope } : {}),
  };
}

/** pdf.js names marked content "p<page object>_mc<id>". */
function mcidOf(value: unknown): number | null {
  const record = recordFrom(value);
  if (record === null || record.type !== 'content' || typeof record.id !== 'string') return null;
  const match = /_mc(\d+)$/.exec(record.id);
  return match?.[1] === undefined ? null : Number(match[1]);
}
