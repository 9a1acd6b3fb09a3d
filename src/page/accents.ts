// Glyphs of one line from left to right in; out, the same with marks and spacing accents joined to the letters under them.
import { combiningAccent, composed } from './glyph-text.ts';
import type { Glyph } from './ink.ts';
import { isMark } from './script-ranges.ts';

function mayCompose({ text }: Glyph): boolean {
  return isMark(text) || combiningAccent(text) !== null;
}

/** Joins marks and spacing accents that are drawn over a letter with that letter. */
export function withAccents(sorted: readonly Glyph[]): readonly Glyph[] {
  if (!sorted.some(mayCompose)) return sorted;
  const out: Glyph[] = [];
  let waiting: Glyph | null = null;
  for (const glyph of sorted) {
    const last = out[out.length - 1];
    const mark = isMark(glyph.text) ? glyph.text : combiningAccent(glyph.text);
    const middle = (glyph.x0 + glyph.x1) / 2;
    if (mark !== null && glyph.text !== ' ') {
      if (
        last !== undefined &&
        /\p{L}/u.test(last.text) &&
        middle > last.x0 &&
        middle < last.x1 + (isMark(glyph.text) ? 0.1 * last.size : 0)
      ) {
        out[out.length - 1] = { ...last, text: composed(last.text, mark) };
        continue;
      }
      waiting = glyph;
      out.push(glyph);
      continue;
    }
    if (waiting !== null && last === waiting && /^\p{L}/u.test(glyph.text)) {
      const over = (waiting.x0 + waiting.x1) / 2;
      const own = isMark(waiting.text) ? waiting.text : combiningAccent(waiting.text);
      if (own !== null && over >= glyph.x0 && over <= glyph.x1) {
        out[out.length - 1] = { ...glyph, text: composed(glyph.text, own) };
        waiting = null;
        continue;
      }
    }
    waiting = null;
    out.push(glyph);
  }
  return out;
}
