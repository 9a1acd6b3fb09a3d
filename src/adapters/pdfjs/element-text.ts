// In: the runs of a page and its structure tree. Out: the runs, with /ActualText of elements in place of the glyphs that it is for.
// pdf.js gives it as the alternative text of an element that has no other (ISO 32000-2 §14.9.4); words of a line have none.
import type { StructureNode } from '../../model/raw-page.ts';
import { replaceGlyphs } from './actual-text.ts';
import type { Drawing } from './drawing.ts';

/** Elements that are parts of a line of text. */
const INLINE = /^(Span|Em|Strong|Sub|Quote|Lbl|Reference|Code)$/;
/** Deepest nesting that is followed. */
const MAX_DEPTH = 64;

/** Puts the texts of elements that hold one word in place of it. */
export function putElementTexts(runs: Drawing['runs'], structure: StructureNode | null): void {
  const texts = new Map<number, string>();
  const walk = (node: StructureNode, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    const [mcid, ...others] = node.mcids;
    const alone = others.length === 0 && node.children.length === 0;
    if (node.alt !== null && mcid !== undefined && alone && INLINE.test(node.role)) texts.set(mcid, node.alt);
    for (const child of node.children) walk(child, depth + 1);
  };
  if (structure !== null) walk(structure, 0);
  if (texts.size === 0) return;
  const counts = new Map<number, number>();
  for (const { mcid } of runs) if (mcid !== null) counts.set(mcid, (counts.get(mcid) ?? 0) + 1);
  for (const run of runs) {
    const text = run.mcid === null ? undefined : texts.get(run.mcid);
    // Glyphs in more than one run are of two faces or lines: the text cannot be parted among them.
    if (text !== undefined && counts.get(run.mcid ?? -1) === 1) replaceGlyphs(run, 0, text.normalize('NFC'));
  }
}
