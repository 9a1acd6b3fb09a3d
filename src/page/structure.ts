// Structure tree of a tagged page in; out, for each marked-content id, the element and role that it belongs to.
import { type Box, holdsCentre } from '../model/geometry.ts';
import type { FigureBlock, RoleHint, TagHolder } from '../model/page.ts';
import type { StructureNode } from '../model/raw-page.ts';

export type Element = {
  readonly number: number;
  readonly role: RoleHint;
  readonly alt: string | null;
  /** What it stands in, itself with it, outermost first. */
  readonly holders: readonly TagHolder[];
};
export type ElementIndex = (mcid: number | null) => Element | null;

/** Roles of elements that are blocks of their own (ISO 32000-2 §14.8.4.5 ff.). */
const BLOCK_ROLES =
  /^(P|H|H[1-6]|Title|LI|Lbl|LBody|TD|TH|Caption|Note|FENote|BlockQuote|Code|TOCI|BibEntry|Artifact)$/;
/** Elements that hold lines of text: what stands in them is part of a line, whatever it could be elsewhere. */
const TEXT_ROLES = /^(P|H|H[1-6]|Title|Lbl|Caption|Code)$/;
/** Elements that are blocks even inside of a paragraph. */
const OWN_BLOCKS = /^(P|H|H[1-6]|LI|Lbl|LBody|TD|TH|Note|FENote|Caption)$/;
/** Parts of a line of text (ISO 32000-2 §14.8.4.7). Browsers put runs of text in elements without a meaning, too. */
const INLINE_ROLES = /^(Span|Strong|Em|Sub|Link|Reference|Quote|Annot|Ruby|RB|RT|RP|Warichu|WT|WP|Code)$/;
/** Elements that say how the blocks in them are set off from the text around. */
const HOLDERS = /^(L|LI|BlockQuote|Note|FENote|Code|Caption|Aside)$/;
/** Elements on one page that are followed; more are no help. */
const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 64;

/** Whether an element is all that its parent holds: code that stands beside other words of its parent is a part of a line. */
const isAlone = (parent: StructureNode | null): boolean =>
  parent === null || (parent.mcids.length === 0 && parent.children.length === 1);

/** Whether an element is a block of its own where it stands. */
function isBlock(node: StructureNode, parent: StructureNode | null, inText: boolean): boolean {
  if (!BLOCK_ROLES.test(node.role) || (inText && !OWN_BLOCKS.test(node.role))) return false;
  return node.role !== 'Code' || isAlone(parent);
}

type Place = { readonly depth: number; readonly inText: boolean; readonly holders: readonly TagHolder[] };

/** The index of a page without tags. */
export const NO_ELEMENTS: ElementIndex = () => null;

/** Indexes the block-level elements of a page by marked-content id. */
export function elementsOf(root: StructureNode | null): ElementIndex {
  if (root === null) return NO_ELEMENTS;
  const byMcid = new Map<number, Element>();
  let count = 0;
  const walk = (node: StructureNode, above: StructureNode | null, parent: Element | null, place: Place): void => {
    if (count >= MAX_ELEMENTS || place.depth > MAX_DEPTH) return;
    let element = parent;
    let inText = place.inText;
    const block = isBlock(node, above, inText);
    const held = HOLDERS.test(node.role) && (block || node.role !== 'Code');
    const holders = held ? [...place.holders, { role: node.role, number: count++ }] : place.holders;
    // Text in no block element (a term, a division) is still told apart from the blocks beside it.
    const named = parent !== null && parent.role !== null;
    const holder = node.role === 'NonStruct' && node.mcids.length > 0 && parent !== null;
    if (!named && !holder && !INLINE_ROLES.test(node.role))
      element = { number: count++, role: null, alt: null, holders };
    if (block) {
      inText = TEXT_ROLES.test(node.role);
      // A paragraph in a list item or cell is still told by its own element, but named by what it stands in.
      const role = node.role === 'P' && parent?.role !== undefined && parent.role !== null ? parent.role : node.role;
      element = { number: count++, role, alt: node.alt, holders };
    }
    if (element !== null) for (const mcid of node.mcids) byMcid.set(mcid, element);
    for (const child of node.children) walk(child, node, element, { depth: place.depth + 1, inText, holders });
  };
  walk(root, null, null, { depth: 0, inText: false, holders: [] });
  return (mcid) => (mcid === null ? null : (byMcid.get(mcid) ?? null));
}

function figureNodes(node: StructureNode, depth: number): readonly StructureNode[] {
  if (depth > MAX_DEPTH) return [];
  return [
    ...(node.role === 'Figure' ? [node] : []),
    ...node.children.flatMap((child) => figureNodes(child, depth + 1)),
  ];
}

/** Alternative texts of figures by the marked content that they are drawn in. */
export function figureTexts(root: StructureNode | null): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const nodes = root === null ? [] : figureNodes(root, 0);
  for (const { mcids, alt } of nodes) if (alt !== null) for (const mcid of mcids) texts.set(mcid, alt);
  return texts;
}

type MarkedImage = { readonly box: Box; readonly mcid: number | null };

/**
 * Gives figures the alternative texts of the tags: of the tag around their image, or where as many are named as shown.
 * `seated` are the ids of those that stand in lines of text.
 */
export function withAlternatives(
  given: readonly FigureBlock[],
  root: StructureNode | null,
  images: readonly MarkedImage[],
  seated: ReadonlySet<number>,
): readonly FigureBlock[] {
  const texts = figureTexts(root);
  const known = new Set(seated);
  const figures = given.map((figure) => {
    const own = images.filter(({ box, mcid }) => mcid !== null && texts.has(mcid) && holdsCentre(figure.box, box));
    for (const { mcid } of own) if (mcid !== null) known.add(mcid);
    const alts = new Set(own.flatMap(({ mcid }) => (mcid === null ? [] : (texts.get(mcid) ?? []))));
    return alts.size === 0 ? figure : { ...figure, alt: [...alts].join(' ') };
  });
  const shown = figures.filter((figure) => figure.layer === 'body' && figure.alt === null);
  const all = root === null || shown.length === 0 ? [] : figureNodes(root, 0);
  const nodes = all.filter((node) => !node.mcids.some((mcid) => known.has(mcid)));
  if (nodes.length !== shown.length) return figures;
  const order = [...shown].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  return figures.map((figure) => {
    const at = order.indexOf(figure);
    return at < 0 ? figure : { ...figure, alt: nodes[at]?.alt ?? null };
  });
}
