// Structure tree of a tagged page in; out, the language of each marked content that is not in the page's own (BCP 47).
import type { StructureNode } from '../model/raw-page.ts';

/** Deepest nesting that is followed. */
const MAX_DEPTH = 64;
/** A language tag as PDFs write them: "fr", "pt-BR", "zh-Hant-TW". */
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu;

/** The language that all of the page stands under: that of the outermost elements that hold everything. */
function ownLanguage(root: StructureNode): string | null {
  let language = root.language;
  let node = root;
  for (let depth = 0; depth < MAX_DEPTH && node.mcids.length === 0; depth++) {
    const [only, ...others] = node.children;
    const isWhole =
      only !== undefined &&
      others.length === 0 &&
      /^(Document|DocumentFragment|Part|Sect|Div|NonStruct)$/.test(only.role);
    if (!isWhole) break;
    node = only;
    language = node.language ?? language;
  }
  return language;
}

/** Languages by marked-content id; what is in the page's own language, or in none that is named, is not among them. */
export function taggedLanguages(root: StructureNode | null): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (root === null) return found;
  const own = ownLanguage(root);
  const walk = (node: StructureNode, inherited: string | null, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    const language = node.language !== null && TAG.test(node.language) ? node.language : inherited;
    if (language !== null && language !== own) for (const mcid of node.mcids) found.set(mcid, language);
    for (const child of node.children) walk(child, language, depth + 1);
  };
  walk(root, own, 0);
  return found;
}
