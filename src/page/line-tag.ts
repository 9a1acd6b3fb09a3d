// Glyphs of a line from left to right and the index of a page's elements in; out, what the structure tree says of the line.
import type { LineTag } from './flow-line.ts';
import type { Glyph } from './ink.ts';
import { type ElementIndex, NO_ELEMENTS } from './structure.ts';

export const UNTAGGED: LineTag = { element: null, role: null, artifact: false, holders: [], label: 0 };

/** What is known of a line of a page without tags. */
function untagged(glyphs: readonly Glyph[], rtl: boolean): LineTag {
  const isInk = (glyph: Glyph): boolean => glyph.text !== ' ';
  const first = rtl ? glyphs.findLast(isInk) : glyphs.find(isInk);
  return first?.ink.artifact === true ? { ...UNTAGGED, artifact: true } : UNTAGGED;
}

/**
 * The element that a line belongs to. Labels of items and notes, and what style sheets write before an item without
 * tagging it, stand on the line of their text and belong with it.
 */
export function tagOf(glyphs: readonly Glyph[], elements: ElementIndex, rtl: boolean): LineTag {
  if (elements === NO_ELEMENTS) return untagged(glyphs, rtl);
  const inked = glyphs.filter((g) => g.text !== ' ');
  if (rtl) inked.reverse();
  const [first] = inked;
  if (first === undefined) return UNTAGGED;
  const isText = (g: Glyph): boolean => {
    const own = elements(g.ink.mcid);
    return own !== null && own.role !== 'Lbl';
  };
  const start = inked.findIndex(isText);
  const element = elements((inked[start] ?? first).ink.mcid);
  if (element === null) return { ...UNTAGGED, artifact: first.ink.artifact };
  // Behind the first of the text stand calls of notes, which are labels of other things.
  const labels = inked.slice(0, Math.max(start, 0));
  const unnamed = labels.some((g) => g.ink.mcid === null) && element.holders.at(-1)?.role !== 'LI';
  // Code points, as they are matched, and not units of UTF-16.
  const label = unnamed ? 0 : labels.reduce((n, g) => n + [...g.text.trim()].length, 0);
  return { element: element.number, role: element.role, artifact: first.ink.artifact, holders: element.holders, label };
}
