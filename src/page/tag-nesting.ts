// Structure tree of a page in; out, whether its elements stand where elements of their kind never do: such a tree was named
// by chance, and nothing that it says is to be believed.
import type { StructureNode } from '../model/raw-page.ts';

/** Elements that stand in certain others only (ISO 32000-2, annex L), whatever has no meaning of its own between them. */
const PARENTS: Readonly<Record<string, RegExp>> = {
  LI: /^L$/,
  LBody: /^LI$/,
  TR: /^(Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
};
const NO_MEANING = /^(NonStruct|Private|Div|Span)$/;
const MAX_DEPTH = 64;
/** Elements out of place from which the tree is wrong, and their share of those that have a place. */
const MIN_ASTRAY = 4;
const MAX_ASTRAY = 0.3;

/** Whether many of a tree's elements are out of place. */
export function isMisnested(root: StructureNode | null): boolean {
  if (root === null) return false;
  let [placed, astray] = [0, 0];
  const walk = (node: StructureNode, parent: string, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    const wanted = PARENTS[node.role];
    if (wanted !== undefined) {
      placed++;
      if (!wanted.test(parent)) astray++;
    }
    const inner = NO_MEANING.test(node.role) ? parent : node.role;
    for (const child of node.children) walk(child, inner, depth + 1);
  };
  walk(root, root.role, 0);
  return astray >= MIN_ASTRAY && astray > MAX_ASTRAY * placed;
}
