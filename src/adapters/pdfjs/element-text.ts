// In: the runs of a page and its structure tree. Out: the runs, with /ActualText of elements in place of the glyphs that it is for.
// pdf.js gives it as the alternative text of an element that has no /Alt (ISO 32000-2 §14.9.4), and does not tell which it is.
import type { StructureNode } from '../../model/raw-page.ts';
import { replaceGlyphs, UNREADABLE } from './actual-text.ts';
import type { Drawing } from './drawing.ts';

/** Elements that are parts of a line of text. */
const INLINE = /^(Span|Em|Strong|Sub|Quote|Lbl|Reference|Code)$/;
/** Deepest nesting that is followed. */
const MAX_DEPTH = 64;
/** Letters by which a text may be longer than readable glyphs, also as a part of them: /Alt says what "UN" or "ft" is short for. */
const MAX_LONGER = 2;
const MAX_LONGER_PART = 0.25;

/** Whether a text may be the spelling of what is shown, and not a description of it. */
function isSpelling(text: string, shown: string): boolean {
  const length = [...shown].length;
  const apart = Math.abs([...text.trim()].length - length);
  return UNREADABLE.test(shown) || apart <= Math.min(MAX_LONGER, MAX_LONGER_PART * length);
}

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
    if (text === undefined || counts.get(run.mcid ?? -1) !== 1) continue;
    const own = text.normalize('NFC');
    if (isSpelling(own, run.glyphs.map((glyph) => glyph.text).join(''))) replaceGlyphs(run, 0, own);
  }
}
